import type { Question, Requirement } from '../domain/index.ts';
import { implyInto } from '../requirements/index.ts';
import { drawLogarithmic } from '../robustness/index.ts';
import { answeredState, centre, copyState, put } from '../situation/index.ts';
import { boundsOf } from '../tables/index.ts';
import { middleOf, roundQuantity } from '../units/index.ts';
import { assessIn, createWorkspace, judgeIn, soleOf } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { alternativesIn, bestSingle, chosenIn, decide, NO_OUTCOME, outcomeNamed } from './decide.ts';

/** One answer moved to another value, and what is recommended then. */
export interface Probe {
  readonly key: string;
  readonly from: Requirement;
  readonly to: Requirement;
  /** By its name, see `outcomeNamed`. */
  readonly outcome: string;
  /** The bound of a rule beyond which `to` is the first value: the change is there, just below or just above it. */
  readonly beyond?: { readonly bound: Requirement; readonly side: 'below' | 'above' };
  /** How far the answer moved: decades for numbers, 1 for anything else. */
  readonly distance: number;
}

/** How fine a switch point is found: relative width of the last bracket. */
const PRECISION = 1.005;
const STEPS = 7;

/** How far along the axis an answer that nobody gave is tried, besides at what is usual. */
const UNKNOWN_SHARES: readonly number[] = [0.01, 0.34, 0.66, 0.99];

/**
 * Moves every answer, one at a time, over the values it could take, and notes what is recommended. Numbers are walked
 * outward on a logarithmic axis and the nearest change on each side is then bracketed to 0.5 %; where there is none, the end
 * of the axis is noted. Of a number that nobody gave, round ones are tried: the middle and the ends of what not knowing it may
 * mean, and some over the whole axis.
 *
 * @param isAlone  leaves hybrids out: one that was weighed and did not stand would be found again at the first step
 */
export function explore(
  assessed: Assessed,
  base: string,
  { isAlone }: { readonly isAlone: boolean } = { isAlone: false },
): ReadonlyMap<string, readonly Probe[]> {
  const bounds = boundsIn(assessed);
  const outcome = outcomeFinder(assessed, bounds, isAlone);
  const probes = new Map<string, readonly Probe[]>();
  assessed.knowledge.questions.forEach((question, position) => {
    const from = assessed.values[position];
    if (from === undefined) return;
    const at = (to: Requirement): string => outcome(position, to);
    probes.set(question.id, probesOf(question, from, at, base, bounds[position] ?? []));
  });
  return probes;
}

/** Finds what {@link explore} finds of one answer at one value: the name of what is recommended. */
export function outcomesAt(assessed: Assessed, isAlone: boolean): (question: number, to: Requirement) => string {
  return outcomeFinder(assessed, boundsIn(assessed), isAlone);
}

/**
 * Moves one answer, see {@link explore}.
 *
 * @param at      what comes of a value
 * @param base    what comes of `from`
 * @param bounds  see {@link boundsAt}
 */
export function probesOf(
  question: Question,
  from: Requirement,
  at: (to: Requirement) => string,
  base: string,
  bounds: readonly number[],
): readonly Probe[] {
  if (question.answer.kind === 'number') return walkNumber(question, from, at, base, bounds);
  return discreteValues(question, from).map(
    (to): Probe => ({ key: question.id, from, to, outcome: at(to), distance: distanceTo(question, from, to) }),
  );
}

function boundsIn(assessed: Assessed): readonly (readonly number[])[] {
  return assessed.knowledge.questions.map((_, at) => boundsAt(assessed, at));
}

/** The name of what is recommended with one answer given otherwise and everything implied anew. */
function outcomeFinder(
  assessed: Assessed,
  bounds: readonly (readonly number[])[],
  isAlone: boolean,
): (question: number, to: Requirement) => string {
  const { plan } = assessed;
  const stated = answeredState(assessed);
  const workspace = createWorkspace(plan, { isDraft: true });
  const { state } = workspace;
  const draft = { workspaces: workspace.parts, precedent: assessed };
  const known = alikeNumbers(bounds);
  const chosen = (one: Assessed) =>
    isAlone ? alternativesIn(bestSingle(one)?.id ?? NO_OUTCOME) : chosenIn(decide(one, draft));
  return (question, to) => {
    const alike = to.kind === 'number' ? known(question, to.min) : undefined;
    if (alike?.outcome !== undefined) return alike.outcome;
    copyState(stated, state);
    put(state, question, to);
    implyInto(state);
    const judged = judgeIn(workspace);
    const sole = soleOf(judged);
    const outcome =
      sole === undefined
        ? outcomeNamed(chosen(assessIn(workspace, assessed.asked, assessed, judged)))
        : (assessed.knowledge.alternatives[sole]?.id ?? NO_OUTCOME);
    if (alike !== undefined && (sole !== undefined || !plan.reckonedWith.has(question))) alike.outcome = outcome;
    return outcome;
  };
}

/**
 * Numbers that no rule tells apart, by question: as long as rules alone decide, or nothing else is reckoned with the number,
 * they all lead to the same.
 */
function alikeNumbers(
  bounds: readonly (readonly number[])[],
): (question: number, value: number) => { outcome?: string } {
  // Below the first bound, at it, between it and the second, and so on.
  const segments = bounds.map((own) => Array.from({ length: 2 * own.length + 1 }, (): { outcome?: string } => ({})));
  return (question, value) => {
    let segment = 0;
    for (const bound of bounds[question] ?? []) segment += bound < value ? 2 : bound === value ? 1 : 0;
    return segments[question]?.[segment] ?? {};
  };
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

function walkNumber(
  { id, answer, unknownRange }: Question,
  from: Requirement,
  at: (to: Requirement) => string,
  base: string,
  bounds: readonly number[],
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
  // Below where a logarithmic axis begins only the bound of a rule tells values apart.
  const hasLess = bounds.some((bound) => bound < lowest);
  if (from.kind !== 'number') {
    if (unknownRange.kind !== 'number') return [];
    const least = Math.max(unknownRange.min, lowest);
    const middle = middleOf(least, unknownRange.max);
    const farther = UNKNOWN_SHARES.map((share) => drawLogarithmic(lowest, answer.max, share));
    const values = [middle, least, unknownRange.max, ...farther].map((value) =>
      whole(Math.min(Math.max(roundQuantity(value, answer.dimension), lowest), answer.max)),
    );
    return [...new Set([...values, ...(hasLess ? [answer.min] : [])])].map((value): Probe => {
      const to = numberAt(value);
      const distance = 0.5 + Math.abs(Math.log10(Math.max(value, lowest) / middle));
      return { key: id, from, to, outcome: at(to), distance };
    });
  }
  const start = Math.max(centre(from), lowest);
  const found: Probe[] = [];
  const startsChanged = centre(from) < start && at(numberAt(whole(start))) !== base;
  for (const end of [answer.max, lowest]) {
    if (end === start) continue;
    const factor = (end / start) ** (1 / STEPS);
    let near = start;
    let changed = startsChanged;
    if (startsChanged) found.push(edgeBefore(start), ...fartherFrom(0, factor));
    for (let step = 1; step <= STEPS && !changed; step++) {
      const value = step === STEPS ? end : start * factor ** step;
      const result = at(numberAt(whole(value)));
      if (result !== base) {
        found.push(edgeBetween(near, value), ...fartherFrom(step, factor));
        changed = true;
      }
      near = value;
    }
    if (!changed) {
      const distance = Math.abs(Math.log10(end / start));
      const last = end === lowest && hasLess ? answer.min : end;
      const to = numberAt(whole(last));
      found.push({ key: id, from, to, outcome: last < end ? at(to) : base, distance });
    }
  }
  return found;

  /** Whatever is recommended farther out is a change too, for the alternatives that only win there. */
  function fartherFrom(step: number, factor: number): Probe[] {
    const farther: Probe[] = [];
    for (let far = step + 2; far <= STEPS; far += 3) {
      const to = numberAt(whole(start * factor ** far));
      farther.push({ key: id, from, to, outcome: at(to), distance: Math.abs(Math.log10(factor) * far) });
    }
    return farther;
  }

  /** Below where the axis begins there is nothing to narrow: the change is at or right behind a bound of a rule. */
  function edgeBefore(first: number): Probe {
    const own = from.kind === 'number' ? centre(from) : first;
    const within = bounds.filter((bound) => bound >= own && bound < first).sort((a, b) => a - b);
    const changed = within.find((bound) => at(numberAt(bound)) !== base);
    const behind = changed === undefined ? within.at(-1) : undefined;
    const to = numberAt(changed ?? whole(first));
    const beyond = behind === undefined ? {} : { beyond: { bound: numberAt(behind), side: 'above' as const } };
    return { key: id, from, to, outcome: at(to), ...beyond, distance: 0 };
  }

  /** Where a rule has a bound in the last bracket, the change is at it or right behind it. */
  function edgeBetween(near: number, far: number): Probe {
    const changes = (x: number) => at(numberAt(whole(x))) !== base;
    const [inside, outside] = bracket(near, far, changes);
    const bound = bounds.find((one) => (one - inside) * (one - outside) <= 0);
    const isAt = bound !== undefined && changes(bound);
    const edge = isAt ? bound : outside;
    const to = numberAt(whole(edge));
    const side = outside < inside ? 'below' : 'above';
    return {
      key: id,
      from,
      to,
      outcome: at(to),
      ...(bound === undefined || isAt ? {} : { beyond: { bound: numberAt(bound), side } }),
      distance: Math.abs(Math.log10(edge / start)),
    };
  }

  function whole(value: number): number {
    const rounded = Number(value.toPrecision(6));
    return answer.kind === 'number' && answer.integer ? Math.round(rounded) : rounded;
  }
}

/** Bounds that rules have for the numbers of a question, the typical figures of alternatives among them; none for other answers. */
export function boundsAt({ plan, knowledge }: Assessed, question: number): readonly number[] {
  if (knowledge.questions[question]?.answer.kind !== 'number') return [];
  const column = plan.columns[question];
  const figures = plan.figureTests.flatMap((test) => {
    if (test.question !== question) return [];
    const figure = plan.typical[test.alternative * plan.figureAt.size + test.figure] ?? Number.NaN;
    return Number.isNaN(figure) ? [] : [figure * test.test.factor];
  });
  return [...(column === undefined ? [] : boundsOf(column)), ...figures];
}

/** Narrows the change between a value where nothing changes and one where it does. @returns the last two of them */
function bracket(near: number, far: number, changes: (value: number) => boolean): readonly [number, number] {
  let [inside, outside] = [near, far];
  for (let i = 0; i < 60 && Math.max(inside / outside, outside / inside) > PRECISION; i++) {
    const middle = Math.sqrt(inside * outside);
    if (changes(middle)) outside = middle;
    else inside = middle;
  }
  return [inside, outside];
}
