import type { Question, Requirement, Requirements } from '../domain/index.ts';
import { createStratified, type Random } from './random.ts';

/** A source of one question's answer, state by state. */
export type RequirementDraw = () => Requirement;

/**
 * How an answer that is vague, only typical or unknown is drawn: ranges evenly on a logarithmic axis, unknown ones with
 * the given share from the documented range of their question (else nobody requires anything), typical ones kept with the given share and else drawn as unknown. Firm single
 * values stay. Each key has a stream of its own, so that the order of keys changes nothing.
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
  const draws = new Map<string, RequirementDraw>();
  for (const question of questions) {
    const requirement = requirements[question.id];
    if (requirement === undefined) continue;
    const stream = (kind: string) => createStratified(options.seed, `${kind}:${question.id}`, options.states);
    if (requirement.kind === 'unknown') {
      const gate = stream('gate');
      const other = unknownDraw(question, stream('requirement'));
      draws.set(question.id, () => {
        const matters = gate() < options.unknownMatters;
        const drawn = other();
        return matters ? drawn : requirement;
      });
    } else if (requirement.origin === 'implied' && !requirement.firm) {
      const gate = stream('gate');
      const other = unknownDraw(question, stream('requirement'));
      draws.set(question.id, () => {
        const keep = gate() < options.typicalHolds;
        const drawn = other();
        return keep ? requirement : drawn;
      });
    } else if (requirement.kind === 'number' && requirement.max > requirement.min) {
      const random = stream('requirement');
      draws.set(question.id, () => {
        const value = drawLogarithmic(requirement.min, requirement.max, random());
        return { ...requirement, min: value, max: value };
      });
    }
  }
  return draws;
}

function unknownDraw({ unknownRange, answer }: Question, random: Random): RequirementDraw {
  const provenance = { origin: 'default', firm: true } as const;
  if (unknownRange.kind === 'number' && answer.kind === 'number') {
    const { min, max } = unknownRange;
    const { dimension } = answer;
    return () => {
      const raw = drawLogarithmic(min, max, random());
      const value = answer.integer ? Math.round(raw) : raw;
      return { kind: 'number', dimension, min: value, max: value, ...provenance };
    };
  }
  const shares = unknownRange.kind === 'shares' ? Object.entries(unknownRange.shares) : [];
  shares.sort(([a], [b]) => (a < b ? -1 : 1));
  return () => {
    let left = random();
    let drawn = shares.at(-1)?.[0] ?? '';
    for (const [value, share] of shares) {
      left -= share;
      if (left < 0) {
        drawn = value;
        break;
      }
    }
    return answer.kind === 'flag'
      ? { kind: 'flag', value: drawn === 'true', ...provenance }
      : { kind: 'choice', value: drawn, ...provenance };
  };
}

/** Below this part of the upper end, a range that starts at nothing is cut off: a logarithmic axis has no zero. */
const LEAST_PART = 1e-6;

/**
 * A point of a range, evenly on a logarithmic axis. Rounded to 24 bits, so that the last bit in which exponentials of two
 * platforms differ is gone.
 *
 * @param share  0 to 1: how far along the axis
 */
export function drawLogarithmic(min: number, max: number, share: number): number {
  if (max <= min) return min;
  const from = min > 0 ? min : max * LEAST_PART;
  return Math.fround(from * Math.exp(Math.log(max / from) * share));
}
