import type { Question, Requirement } from '../domain/index.ts';
import { probesOfNumber } from './number-probes.ts';
import type { Probe } from './probe.ts';

/**
 * Moves one answer, over the values it could take.
 *
 * @param at      what comes of a value
 * @param base    what comes of `from`
 * @param bounds  that rules have for its numbers
 */
export function probesOf(
  question: Question,
  from: Requirement,
  at: (to: Requirement) => string,
  base: string,
  bounds: readonly number[],
): readonly Probe[] {
  const { id, answer, unknownRange } = question;
  if (answer.kind === 'number') return probesOfNumber({ id, answer, unknownRange }, from, at, base, bounds);
  return discreteValues(question, from).map(
    (to): Probe => ({ key: id, from, to, outcome: at(to), distance: distanceTo(question, from, to) }),
  );
}

/**
 * One step for an answer that was given, or as many as lie between on a scale; for one nobody gave the further, the less
 * usual the value is.
 */
function distanceTo({ answer, unknownRange }: Question, from: Requirement, to: Requirement): number {
  if (answer.kind === 'choice' && answer.ordered && from.kind === 'choice' && to.kind === 'choice') {
    const place = (value: string) => answer.choices.findIndex(({ id }) => id === value);
    return Math.abs(place(to.value) - place(from.value));
  }
  if (from.kind !== 'unknown' || to.kind === 'unknown' || to.kind === 'number') return 1;
  const share = unknownRange.kind === 'shares' ? (unknownRange.shares[String(to.value)] ?? 0) : 0;
  return 0.5 - Math.log10(Math.max(share, 0.001));
}

function discreteValues({ answer }: Question, from: Requirement): Requirement[] {
  const provenance = { origin: 'answer', firm: true } as const;
  if (answer.kind === 'flag') {
    return [true, false]
      .filter((value) => from.kind !== 'flag' || from.value !== value)
      .map((value) => ({ kind: 'flag', value, ...provenance }));
  }
  if (answer.kind !== 'choice') return [];
  return answer.choices
    .filter(({ id }) => from.kind !== 'choice' || from.value !== id)
    .map(({ id }) => ({ kind: 'choice', value: id, ...provenance }));
}
