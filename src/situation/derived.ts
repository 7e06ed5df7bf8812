import { type DerivedQuantity, type KnowledgeBase, type Requirement, SPEAKS, UNKNOWN } from '../domain/index.ts';

/**
 * What a derived quantity comes to: of ranges from the least to the greatest, and no firmer than the least firm of them.
 * Without one of them it is unknown.
 */
export function derive(
  { times, dimension }: Pick<DerivedQuantity, 'times' | 'dimension'>,
  answerTo: (question: string, index: number) => Requirement | undefined,
): Requirement {
  let [min, max, firm] = [1, 1, true];
  for (let i = 0; i < times.length; i++) {
    const answer = answerTo(times[i] as string, i);
    if (answer?.kind !== 'number') return UNKNOWN;
    min *= answer.min;
    max *= answer.max;
    firm &&= answer.firm;
  }
  return { kind: 'number', dimension, min, max, origin: 'implied', firm };
}

/**
 * The questions whose answers a column is read from: traits come with the scenario, what is spoken with the protocol in place,
 * a derived quantity with all that it is derived from.
 */
export function questionsBehind(column: string, { derived }: Pick<KnowledgeBase, 'derived'>): readonly string[] {
  if (column === 'traits') return ['scenario'];
  if (column === SPEAKS) return ['protocol'];
  return derived.find(({ id }) => id === column)?.times ?? [column];
}
