import type { Question, Requirement } from '../domain/index.ts';
import { drawLogarithmic } from '../robustness/index.ts';
import { centre } from '../situation/index.ts';
import { middleOf, roundQuantity, type Side } from '../units/index.ts';

/** One answer moved to another value, and what is recommended then. */
export interface Probe {
  readonly key: string;
  readonly from: Requirement;
  readonly to: Requirement;
  /** By its name, see `outcomeNamed`. */
  readonly outcome: string;
  /** The bound of a rule beyond which `to` is the first value: the change is there, just below or just above it. */
  readonly beyond?: { readonly bound: number; readonly side: Side };
  /** How far the answer moved: decades for numbers, 1 for anything else. */
  readonly distance: number;
}

/** By question id. */
export type Probes = ReadonlyMap<string, readonly Probe[]>;

/** How fine a switch point is found: relative width of the last bracket. */
const PRECISION = 1.005;
const STEPS = 7;
/** What is by this factor behind a bound is right behind it. */
const BEHIND = 1.004;

/** How far along the axis an answer that nobody gave is tried, besides at what is usual. */
const UNKNOWN_SHARES: readonly number[] = [0.01, 0.34, 0.66, 0.99];

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
  if (question.answer.kind === 'number') return walkNumber(question, from, at, base, bounds);
  return discreteValues(question, from).map(
    (to): Probe => ({ key: question.id, from, to, outcome: at(to), distance: distanceTo(question, from, to) }),
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
    const asked = [...new Set([...values, ...(hasLess ? [answer.min] : [])])];
    const away = (value: number) => 0.5 + Math.abs(Math.log10(Math.max(value, lowest) / middle));
    /** Of the values on the same side that are nearer to what is usual, the farthest; else what is usual. */
    const before = (value: number) =>
      asked
        .filter((one) => away(one) < away(value) && one > middle === value > middle)
        .reduce((a, b) => (away(b) > away(a) ? b : a), asked[0] ?? value);
    return asked.map((value): Probe => {
      const outcome = at(numberAt(value));
      const edge = outcome === base ? undefined : ruleBetween(before(value), value, outcome);
      const to = edge?.to ?? numberAt(value);
      return { key: id, from, to, outcome, ...edge, distance: away(to.kind === 'number' ? to.min : value) };
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

  /** The first value on the way to `far` that leads where it does, where the bound of a rule is why: at it or right behind it. */
  function ruleBetween(near: number, far: number, outcome: string): Pick<Probe, 'to' | 'beyond'> | undefined {
    if (at(numberAt(near)) === outcome) return undefined;
    const within = bounds.filter((bound) => (bound - near) * (bound - far) < 0);
    within.sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
    const side = far < near ? 'below' : 'above';
    for (const bound of within) {
      const there = at(numberAt(bound));
      if (there === outcome) return { to: numberAt(bound) };
      const next = whole(side === 'above' ? bound * BEHIND : bound / BEHIND);
      // Of few people or servers the next number can be named.
      const behind = next === bound ? bound + (side === 'above' ? 1 : -1) : next;
      if (there !== base || (behind - near) * (behind - far) > 0 || at(numberAt(behind)) !== outcome) continue;
      return { to: numberAt(behind), ...(next === bound ? {} : { beyond: { bound, side } }) };
    }
    return undefined;
  }

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
    const beyond = behind === undefined ? {} : { beyond: { bound: behind, side: 'above' as const } };
    return { key: id, from, to, outcome: at(to), ...beyond, distance: 0 };
  }

  /** Where a rule has a bound in the last bracket, the change is at it or right behind it. */
  function edgeBetween(near: number, far: number): Probe {
    const changes = (x: number) => at(numberAt(whole(x))) !== base;
    const [inside, outside] = bracket(near, far, changes);
    const bound = bounds.find((one) => (one - inside) * (one - outside) <= 0);
    const isAt = bound !== undefined && at(numberAt(counted(bound))) !== base;
    const edge = isAt ? bound : outside;
    const to = numberAt(isAt ? counted(bound) : whole(outside));
    const side = outside < inside ? 'below' : 'above';
    return {
      key: id,
      from,
      to,
      outcome: at(to),
      ...(bound === undefined || isAt ? {} : { beyond: { bound, side } }),
      distance: Math.abs(Math.log10(edge / start)),
    };
  }

  function whole(value: number): number {
    return counted(Number(value.toPrecision(6)));
  }

  /** A bound is as exact as its rule: what is rounded may lie on its other side. */
  function counted(value: number): number {
    return answer.kind === 'number' && answer.integer ? Math.round(value) : value;
  }
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
