import {
  answersBehind,
  type DerivedQuantity,
  type KnowledgeBase,
  type Requirement,
  SPEAKS,
  UNKNOWN,
} from '../domain/index.ts';

/** Of 365 days, in seconds. */
export const YEAR = 31_536_000;

/**
 * What a derived quantity comes to: of ranges from the least to the greatest, and no firmer than the least firm of them.
 * Without one of them it is unknown.
 *
 * @param answerTo  by the id of a question, and its place among `answersBehind`
 */
export function derive(
  { times, grows, dimension }: Pick<DerivedQuantity, 'times' | 'grows' | 'dimension'>,
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
  if (grows !== undefined) {
    const [by, over] = [answerTo(grows.by, times.length), answerTo(grows.over, times.length + 1)];
    if (by?.kind !== 'number' || over?.kind !== 'number') return UNKNOWN;
    // What shrinks is least after the longer time.
    min *= Math.min(grown(by.min, over.min), grown(by.min, over.max));
    max *= Math.max(grown(by.max, over.min), grown(by.max, over.max));
    firm &&= by.firm && over.firm;
  }
  return { kind: 'number', dimension, min, max, origin: 'implied', firm };
}

/** By what a load is multiplied that grows by a factor a year, after so many seconds. */
export function grown(factor: number, seconds: number): number {
  return factor ** (seconds / YEAR);
}

/**
 * What one of the answers behind a derived quantity has to be so that it comes to a bound.
 *
 * @param index  of that answer among `answersBehind`
 * @param others  the numbers of all of them
 */
export function answerAtBound(
  { times, grows }: Pick<DerivedQuantity, 'times' | 'grows'>,
  index: number,
  others: readonly number[],
  bound: number,
): number {
  const product = times.reduce((sum, _, i) => (i === index ? sum : sum * (others[i] as number)), 1);
  if (grows === undefined) return bound / product;
  const [factor = 1, seconds = 0] = others.slice(times.length);
  if (index < times.length) return bound / product / grown(factor, seconds);
  return index === times.length
    ? (bound / product) ** (YEAR / seconds)
    : (YEAR * Math.log(bound / product)) / Math.log(factor);
}

/**
 * The questions whose answers a column is read from: traits come with the scenario, what is spoken with the protocol in place,
 * a derived quantity with all that it is derived from.
 */
export function questionsBehind(column: string, { derived }: Pick<KnowledgeBase, 'derived'>): readonly string[] {
  if (column === 'traits') return ['scenario'];
  if (column === SPEAKS) return ['protocol'];
  const quantity = derived.find(({ id }) => id === column);
  return quantity === undefined ? [column] : answersBehind(quantity);
}
