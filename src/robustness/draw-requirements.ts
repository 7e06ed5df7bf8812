import type { Question, Requirement, Requirements } from '../domain/index.ts';
import { createStratified, type Random } from './random.ts';

/** Points a range is drawn from: enough to feel continuous, few enough to be tabled once. */
const GRID = 64;

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
    const random = createStratified(options.seed, `requirement:${question.id}`, options.states);
    const gate = createStratified(options.seed, `gate:${question.id}`, options.states);
    if (requirement.kind === 'unknown') {
      const other = unknownDraw(question, random);
      draws.set(question.id, () => {
        const matters = gate() < options.unknownMatters;
        const drawn = other();
        return matters ? drawn : requirement;
      });
    } else if (requirement.origin === 'implied' && !requirement.firm) {
      const other = unknownDraw(question, random);
      draws.set(question.id, () => {
        const keep = gate() < options.typicalHolds;
        const drawn = other();
        return keep ? requirement : drawn;
      });
    } else if (requirement.kind === 'number' && requirement.max > requirement.min) {
      const grid = logarithmicGrid(requirement.min, requirement.max);
      draws.set(question.id, () => {
        const value = pick(grid, random);
        return { ...requirement, min: value, max: value };
      });
    }
  }
  return draws;
}

function unknownDraw({ unknownRange, answer }: Question, random: Random): RequirementDraw {
  const provenance = { origin: 'default', firm: true } as const;
  if (unknownRange.kind === 'number' && answer.kind === 'number') {
    const grid = logarithmicGrid(unknownRange.min, unknownRange.max);
    const { dimension } = answer;
    return () => {
      const raw = pick(grid, random);
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

/** Points evenly spread on a logarithmic axis, rounded so that no platform's last bit can differ. */
export function logarithmicGrid(min: number, max: number): readonly number[] {
  if (max <= min) return [min];
  const from = min > 0 ? min : max / 1e6;
  const step = Math.log(max / from) / GRID;
  return Array.from({ length: GRID }, (_, i) => Number((from * Math.exp(step * (i + 0.5))).toPrecision(6)));
}

function pick(values: readonly number[], random: Random): number {
  return values[Math.floor(random() * values.length)] ?? 0;
}
