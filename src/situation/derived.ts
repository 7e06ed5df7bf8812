import { type DerivedQuantity, type KnowledgeBase, type Requirement, SPEAKS } from '../domain/index.ts';

/** Without an answer to one of its questions nothing is known of what is derived. */
const NOT_KNOWN: Requirement = { kind: 'unknown', origin: 'default', firm: false };

/** What a derived quantity comes to: of ranges from the least to the greatest, and no firmer than the least firm of them. */
export function derive(
  { times, dimension }: DerivedQuantity,
  answerTo: (question: string, index: number) => Requirement | undefined,
): Requirement {
  let [min, max, firm] = [1, 1, true];
  for (let i = 0; i < times.length; i++) {
    const answer = answerTo(times[i] as string, i);
    if (answer?.kind !== 'number') return NOT_KNOWN;
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
