import type { KnowledgeBase, Question, Requirement, Requirements } from '../domain/index.ts';
import { imply } from '../requirements/index.ts';
import { logarithmicGrid } from '../robustness/index.ts';
import { centre, createUtilityMemo } from '../scoring/index.ts';
import { type AssessOptions, assess } from './assess.ts';
import { decide, outcomeOf } from './decide.ts';

/** One answer moved to another value, and what is recommended then. */
export interface Probe {
  readonly key: string;
  readonly from: Requirement;
  readonly to: Requirement;
  readonly outcome: string;
  /** How far the answer moved: decades for numbers, 1 for anything else. */
  readonly distance: number;
}

export type OutcomeOf = (requirements: Requirements) => string;

/** The recommendation for requirements, as an alternative id, `hybrid` or `none`. */
export function outcomeFinder(knowledge: KnowledgeBase, given: AssessOptions): OutcomeOf {
  const options = { ...given, memo: createUtilityMemo({ figuresVary: false }) };
  return (requirements) => outcomeOf(decide(assess(knowledge, requirements, options), options));
}

/** How fine a switch point is found: relative width of the last bracket. */
const PRECISION = 1.005;
const STEPS = 7;

/** Every how manieth point of the grid is tried for an answer nobody gave. */
const UNKNOWN_STRIDE = 21;

/**
 * Moves every answer, one at a time, over the values it could take, and notes what is recommended. Numbers are walked
 * outward on a logarithmic axis and the nearest change on each side is then bracketed to 0.5 %.
 */
export function explore(
  requirements: Requirements,
  knowledge: KnowledgeBase,
  outcome: OutcomeOf,
  base: string,
): ReadonlyMap<string, readonly Probe[]> {
  const probes = new Map<string, readonly Probe[]>();
  for (const question of knowledge.questions) {
    const from = requirements[question.id];
    if (from === undefined) continue;
    const at = (to: Requirement): string => outcome(withAnswer(requirements, question.id, to, knowledge));
    const values = question.answer.kind === 'number' ? [] : discreteValues(question, from);
    const found = values.map(
      (to): Probe => ({ key: question.id, from, to, outcome: at(to), distance: distanceTo(question, from, to) }),
    );
    if (question.answer.kind === 'number') found.push(...walkNumber(question, from, at, base));
    probes.set(question.id, found);
  }
  return probes;
}

/** The requirements with one answer given, and everything implied anew. */
export function withAnswer(
  requirements: Requirements,
  key: string,
  to: Requirement,
  knowledge: KnowledgeBase,
): Requirements {
  const stated: Record<string, Requirement> = {};
  for (const [id, requirement] of Object.entries(requirements)) {
    stated[id] = requirement.origin === 'answer' ? requirement : { kind: 'unknown', origin: 'default', firm: false };
  }
  stated[key] = to;
  return imply(stated, knowledge);
}

/** One step for an answer that was given; for one nobody gave the further, the less usual the value is. */
function distanceTo({ unknownRange }: Question, from: Requirement, to: Requirement): number {
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

function walkNumber(
  { id, answer, unknownRange }: Question,
  from: Requirement,
  at: (to: Requirement) => string,
  base: string,
): Probe[] {
  if (answer.kind !== 'number') return [];
  const numberAt = (value: number): Requirement => ({
    kind: 'number',
    dimension: answer.dimension,
    min: value,
    max: value,
    origin: 'answer',
    firm: true,
  });
  const lowest = Math.max(answer.min, answer.max / 1e12, answer.integer ? 1 : 0);
  if (from.kind !== 'number') {
    if (unknownRange.kind !== 'number') return [];
    const middle = Math.sqrt(Math.max(unknownRange.min, lowest) * unknownRange.max);
    return logarithmicGrid(lowest, answer.max)
      .filter((_, i) => i % UNKNOWN_STRIDE === 0)
      .map((value) => (answer.integer ? Math.round(value) : value))
      .map((value): Probe => {
        const to = numberAt(value);
        return { key: id, from, to, outcome: at(to), distance: 0.5 + Math.abs(Math.log10(value / middle)) };
      });
  }
  const start = Math.max(centre(from), lowest);
  const found: Probe[] = [];
  for (const end of [answer.max, lowest]) {
    const direction = Math.sign(end - start);
    if (direction === 0) continue;
    const factor = (end / start) ** (1 / STEPS);
    let near = start;
    for (let step = 1; step <= STEPS; step++) {
      const value = step === STEPS ? end : start * factor ** step;
      const result = at(numberAt(whole(value)));
      if (result !== base) {
        const edge = bracket(near, value, (x) => at(numberAt(whole(x))) !== base);
        const to = numberAt(whole(edge));
        found.push({ key: id, from, to, outcome: at(to), distance: Math.abs(Math.log10(edge / start)) });
        // Whatever is recommended farther out is a change too, for the alternatives that only win there.
        for (let far = step + 2; far <= STEPS; far += 3) {
          const farther = numberAt(whole(start * factor ** far));
          found.push({
            key: id,
            from,
            to: farther,
            outcome: at(farther),
            distance: Math.abs(Math.log10(factor) * far),
          });
        }
        break;
      }
      near = value;
    }
  }
  return found;

  function whole(value: number): number {
    const rounded = Number(value.toPrecision(6));
    return answer.kind === 'number' && answer.integer ? Math.round(rounded) : rounded;
  }
}

/** Narrows the change between a value where nothing changes and one where it does. */
function bracket(near: number, far: number, changes: (value: number) => boolean): number {
  let [inside, outside] = [near, far];
  for (let i = 0; i < 60 && Math.max(inside / outside, outside / inside) > PRECISION; i++) {
    const middle = Math.sqrt(inside * outside);
    if (changes(middle)) outside = middle;
    else inside = middle;
  }
  return outside;
}
