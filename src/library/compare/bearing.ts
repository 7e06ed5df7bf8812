import { type KnowledgeBase, readBy } from '../../domain/index.ts';

/** How much of a weight profile bears on each capability and figure: the sum of the criteria that read it, by its id. */
export function bearingWeights(
  { criteria }: Pick<KnowledgeBase, 'criteria'>,
  weights: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const bearing = new Map<string, number>();
  for (const criterion of criteria) {
    for (const id of new Set(readBy(criterion))) bearing.set(id, (bearing.get(id) ?? 0) + (weights[criterion.id] ?? 0));
  }
  return bearing;
}
