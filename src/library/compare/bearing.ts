import { type Criterion, type KnowledgeBase, propertyIn } from '../../domain/index.ts';

/** How much of a weight profile bears on each capability and figure: the sum of the criteria that read it, by its id. */
export function bearingWeights(
  { criteria }: Pick<KnowledgeBase, 'criteria'>,
  weights: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const bearing = new Map<string, number>();
  for (const criterion of criteria) {
    for (const id of readBy(criterion)) bearing.set(id, (bearing.get(id) ?? 0) + (weights[criterion.id] ?? 0));
  }
  return bearing;
}

/** The capabilities and figures that a criterion looks at. */
function readBy({ utility }: Criterion): ReadonlySet<string> {
  switch (utility.kind) {
    case 'headroom':
      return new Set([utility.figure, ...(utility.volume === undefined ? [] : [utility.volume.figure])]);
    case 'burden':
      return new Set([utility.figure]);
    case 'table': {
      const cells = utility.table.rules.flatMap(({ when }) => when.cells);
      const figures = cells.flatMap(({ test }) => (test.kind === 'figure' ? [test.figure] : []));
      return new Set([...figures, ...cells.flatMap(({ column }) => propertyIn(column) ?? [])]);
    }
    default:
      return new Set();
  }
}
