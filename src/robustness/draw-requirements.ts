import { NOT_ASKED, type Question, type Requirement, type Requirements } from '../domain/index.ts';
import { lowEnd } from '../units/index.ts';
import { latinHypercube } from './random.ts';

/** One question's answer in each state, by its number from 0; undefined where it is what the other answers imply there. */
export type RequirementDraw = (state: number) => Requirement | undefined;

/**
 * How an answer that is vague, only typical or unknown is drawn: ranges evenly on a logarithmic axis, unknown ones with
 * the given share from the documented range of their question (else nobody requires anything), typical ones left to what implies
 * them with their own share, or the given one, and else drawn as unknown. Firm single values stay. Each key has a stream of its
 * own, so that the order of keys changes nothing.
 */
export function requirementDraws(
  requirements: Requirements,
  questions: readonly Question[],
  options: {
    readonly seed: number;
    readonly typicalHolds: number;
    readonly unknownMatters: number;
    readonly states: number;
  },
): ReadonlyMap<string, RequirementDraw> {
  const { typicalHolds, unknownMatters } = options;
  const draws = new Map<string, RequirementDraw>();
  for (const question of questions) {
    const requirement = requirements[question.id];
    if (requirement === undefined) continue;
    const stream = () => latinHypercube(options.seed, `requirement:${question.id}`, options.states);
    if (requirement === NOT_ASKED) continue;
    if (requirement.kind === 'unknown') {
      const shareOf = stream();
      const other = unknownDraw(question);
      draws.set(question.id, (s) => {
        const share = shareOf(s);
        return share < unknownMatters ? other(share / unknownMatters) : requirement;
      });
    } else if (requirement.origin === 'implied' && !requirement.firm) {
      const shareOf = stream();
      const other = unknownDraw(question);
      const { holds = typicalHolds } = requirement;
      draws.set(question.id, (s) => {
        const share = shareOf(s);
        return share < holds ? undefined : other((share - holds) / (1 - holds));
      });
    } else if (requirement.kind === 'number' && requirement.max > requirement.min) {
      const shareOf = stream();
      const isWhole = question.answer.kind === 'number' && question.answer.integer;
      draws.set(question.id, (s) => {
        const value = drawNumber(requirement.min, requirement.max, isWhole, shareOf(s));
        return { ...requirement, min: value, max: value };
      });
    }
  }
  return draws;
}

/**
 * What an unknown answer may be: by how far along its range, or its choices with their shares, 0 to 1. It counts like one that
 * was given: the parts of a hybrid keep it as well.
 */
function unknownDraw({ unknownRange, answer }: Question): (share: number) => Requirement {
  const provenance = { origin: 'answer', firm: true } as const;
  if (unknownRange.kind === 'number' && answer.kind === 'number') {
    const { min, max } = unknownRange;
    const { dimension } = answer;
    return (share) => {
      const value = drawNumber(min, max, answer.integer, share);
      return { kind: 'number', dimension, min: value, max: value, ...provenance };
    };
  }
  const shares = unknownRange.kind === 'shares' ? Object.entries(unknownRange.shares) : [];
  shares.sort(([a], [b]) => (a < b ? -1 : 1));
  const values = shares.map(
    ([value]): Requirement =>
      answer.kind === 'flag'
        ? { kind: 'flag', value: value === 'true', ...provenance }
        : { kind: 'choice', value, ...provenance },
  );
  return (share) => {
    let left = share;
    let at = 0;
    while (at < shares.length - 1) {
      left -= shares[at]?.[1] ?? 0;
      if (left < 0) break;
      at++;
    }
    return values[at] as Requirement;
  };
}

/** A number of a range; a whole one stands for all that are rounded to it, so that both ends are drawn as well. */
function drawNumber(min: number, max: number, isWhole: boolean, share: number): number {
  if (!isWhole) return drawLogarithmic(lowEnd(min, max), max, share);
  const drawn = drawLogarithmic(lowEnd(min - 0.5, max + 0.5), max + 0.5, share);
  return Math.min(Math.max(Math.round(drawn), min), max);
}

/**
 * A point of a range, evenly on a logarithmic axis. Rounded to 24 bits, so that the last bit in which exponentials of two
 * platforms differ is gone.
 *
 * @param share  0 to 1: how far along the axis
 */
export function drawLogarithmic(min: number, max: number, share: number): number {
  if (max <= min) return min;
  const from = axisStart(min, max);
  return drawOnAxis(from, Math.log(max / from), share);
}

/** Where a logarithmic axis begins that ends at `max`. */
export function axisStart(min: number, max: number): number {
  return min > 0 ? min : lowEnd(min, max);
}

/**
 * {@link drawLogarithmic} on an axis that is drawn from again and again.
 *
 * @param width  natural logarithm of what its end is a multiple of its start
 */
export function drawOnAxis(start: number, width: number, share: number): number {
  return Math.fround(start * Math.exp(width * share));
}
