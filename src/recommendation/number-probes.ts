import type { AnswerType, Question, Requirement } from '../domain/index.ts';
import { drawLogarithmic } from '../robustness/index.ts';
import { centre } from '../situation/index.ts';
import { middleOf, roundQuantity } from '../units/index.ts';
import type { Probe } from './probe.ts';

/** How fine a switch point is found: relative width of the last bracket. */
const PRECISION = 1.005;
const STEPS = 7;
/** What is by this factor behind a bound is right behind it. */
const BEHIND = 1.004;

/** How far along the axis an answer that nobody gave is tried, besides at what is usual. */
const UNKNOWN_SHARES: readonly number[] = [0.01, 0.34, 0.66, 0.99];

type NumberAnswer = Extract<AnswerType, { kind: 'number' }>;
type KnownNumber = Extract<Requirement, { kind: 'number' }>;

interface NumberQuestion extends Pick<Question, 'id' | 'unknownRange'> {
  readonly answer: NumberAnswer;
}

interface NumberWalk extends NumberQuestion {
  readonly from: Requirement;
  /** What comes of a value, by its name. */
  readonly at: (value: number) => string;
  /** What comes of `from`. */
  readonly base: string;
  readonly bounds: readonly number[];
  /** Where the logarithmic axis begins. */
  readonly lowest: number;
  /** Below that only the bound of a rule tells values apart. */
  readonly hasLess: boolean;
}

/** Moves a number over the values it could take, see `probesOf`. */
export function probesOfNumber(
  { id, answer, unknownRange }: NumberQuestion,
  from: Requirement,
  at: (to: Requirement) => string,
  base: string,
  bounds: readonly number[],
): readonly Probe[] {
  const lowest = Math.max(answer.min, answer.max / 1e12, answer.integer ? 1 : 0);
  const walk: NumberWalk = {
    id,
    answer,
    unknownRange,
    from,
    at: (value) => at(numberAt(value, answer)),
    base,
    bounds,
    lowest,
    hasLess: bounds.some((bound) => bound < lowest),
  };
  return from.kind === 'number' ? awayFromAnswer(walk, from) : overUnknown(walk);
}

function overUnknown(walk: NumberWalk): readonly Probe[] {
  const { id, answer, unknownRange, from, at, base, lowest, hasLess } = walk;
  if (unknownRange.kind !== 'number') return [];
  const least = Math.max(unknownRange.min, lowest);
  const middle = middleOf(least, unknownRange.max);
  const farther = UNKNOWN_SHARES.map((share) => drawLogarithmic(lowest, answer.max, share));
  const values = [middle, least, unknownRange.max, ...farther].map((value) =>
    counted(Math.min(Math.max(roundQuantity(value, answer.dimension), lowest), answer.max), answer),
  );
  const asked = [...new Set([...values, ...(hasLess ? [answer.min] : [])])];
  const away = (value: number) => 0.5 + Math.abs(Math.log10(Math.max(value, lowest) / middle));
  /** Of the values on the same side that are nearer to what is usual, the farthest; else what is usual. */
  const before = (value: number) =>
    asked
      .filter((one) => away(one) < away(value) && one > middle === value > middle)
      .reduce((a, b) => (away(b) > away(a) ? b : a), asked[0] ?? value);
  return asked.map((value): Probe => {
    const outcome = at(value);
    const edge = outcome === base ? undefined : ruleBetween(walk, before(value), value, outcome);
    const { reached, ...beyond } = edge ?? { reached: value };
    return { key: id, from, to: numberAt(reached, answer), outcome, ...beyond, distance: away(reached) };
  });
}

/** The first value on the way to `far` that leads where it does, where the bound of a rule is why: at it or right behind it. */
function ruleBetween(
  { answer, at, bounds }: NumberWalk,
  near: number,
  far: number,
  outcome: string,
): (Pick<Probe, 'beyond'> & { readonly reached: number }) | undefined {
  if (at(near) === outcome) return undefined;
  const within = bounds.filter((bound) => (bound - near) * (bound - far) < 0);
  within.sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
  const side = far < near ? 'below' : 'above';
  for (const bound of within) {
    const there = at(bound);
    if (there === outcome) return { reached: bound };
    const next = sixDigits(side === 'above' ? bound * BEHIND : bound / BEHIND, answer);
    // Of few people or servers the next number can be named.
    const behind = next === bound ? bound + (side === 'above' ? 1 : -1) : next;
    if ((behind - near) * (behind - far) > 0 || at(behind) !== outcome) continue;
    return { reached: behind, ...(next === bound ? {} : { beyond: { bound, side } }) };
  }
  return undefined;
}

function awayFromAnswer(walk: NumberWalk, from: KnownNumber): readonly Probe[] {
  const { answer, at, base, lowest } = walk;
  const own = centre(from);
  const start = Math.max(own, lowest);
  if (from.min < from.max && at(sixDigits(start, answer)) !== base) return inward(walk, from, start);
  const startsChanged = own < start && at(sixDigits(start, answer)) !== base;
  return [answer.max, lowest]
    .filter((end) => end !== start)
    .flatMap((end) => {
      const factor = (end / start) ** (1 / STEPS);
      return startsChanged
        ? [edgeBefore(walk, own, start), ...fartherFrom(walk, start, 0, factor)]
        : towards(walk, start, end, factor);
    });
}

/**
 * Of a range whose middle leads elsewhere than the range as a whole: the first change from each end that leads where the range
 * does; where neither does, the middle.
 */
function inward(walk: NumberWalk, { min, max }: KnownNumber, middle: number): readonly Probe[] {
  const { id, answer, from, at, base, lowest } = walk;
  const probes = [Math.max(min, lowest), max]
    .filter((end) => end !== middle && at(sixDigits(end, answer)) === base)
    .flatMap((end) => {
      const side = end < middle ? 'above' : 'below';
      return towards(walk, end, middle, (middle / end) ** (1 / STEPS)).map((probe): Probe => ({ ...probe, side }));
    });
  if (probes.length > 0) return probes;
  return [{ key: id, from, to: numberAt(middle, answer), outcome: at(middle), distance: 0 }];
}

/** The first change on the way, and what is farther out; else that nothing changes up to the end. */
function towards(walk: NumberWalk, start: number, end: number, factor: number): readonly Probe[] {
  const { id, answer, from, at, base, lowest, hasLess } = walk;
  let near = start;
  for (let step = 1; step <= STEPS; step++) {
    const value = step === STEPS ? end : start * factor ** step;
    if (at(sixDigits(value, answer)) !== base) {
      return [edgeBetween(walk, start, near, value), ...fartherFrom(walk, start, step, factor)];
    }
    near = value;
  }
  const last = end === lowest && hasLess ? answer.min : end;
  const value = sixDigits(last, answer);
  const outcome = last < end ? at(value) : base;
  return [{ key: id, from, to: numberAt(value, answer), outcome, distance: Math.abs(Math.log10(end / start)) }];
}

/** Whatever is recommended farther out is a change too, for the alternatives that only win there. */
function fartherFrom({ id, answer, from, at }: NumberWalk, start: number, step: number, factor: number): Probe[] {
  const farther: Probe[] = [];
  for (let far = step + 2; far <= STEPS; far += 3) {
    const value = sixDigits(start * factor ** far, answer);
    const distance = Math.abs(Math.log10(factor) * far);
    farther.push({ key: id, from, to: numberAt(value, answer), outcome: at(value), distance });
  }
  return farther;
}

/** Below where the axis begins there is nothing to narrow: the change is at or right behind a bound of a rule. */
function edgeBefore({ id, answer, from, at, base, bounds }: NumberWalk, own: number, first: number): Probe {
  const within = bounds.filter((bound) => bound >= own && bound < first).sort((a, b) => a - b);
  const changed = within.find((bound) => at(bound) !== base);
  const behind = changed === undefined ? within.at(-1) : undefined;
  const value = changed ?? sixDigits(first, answer);
  const beyond = behind === undefined ? {} : { beyond: { bound: behind, side: 'above' as const } };
  return { key: id, from, to: numberAt(value, answer), outcome: at(value), ...beyond, distance: 0 };
}

/** Where a rule has a bound in the last bracket, the change is at it or right behind it. */
function edgeBetween(walk: NumberWalk, start: number, near: number, far: number): Probe {
  const { id, answer, from, at, base, bounds } = walk;
  const [inside, outside] = bracket(near, far, (value) => at(sixDigits(value, answer)) !== base);
  const within = bounds.filter((one) => (one - inside) * (one - outside) <= 0);
  // Of whole numbers a bound may be one beside another.
  const changed = within.find((one) => at(counted(one, answer)) !== base);
  const [bound] = within;
  const edge = changed ?? outside;
  const value = changed === undefined ? sixDigits(outside, answer) : counted(changed, answer);
  const side = outside < inside ? 'below' : 'above';
  return {
    key: id,
    from,
    to: numberAt(value, answer),
    outcome: at(value),
    ...(bound === undefined || changed !== undefined ? {} : { beyond: { bound, side } }),
    distance: Math.abs(Math.log10(edge / start)),
  };
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

function numberAt(value: number, { dimension }: NumberAnswer): Requirement {
  return { kind: 'number', dimension, min: value, max: value, origin: 'answer', firm: true };
}

function sixDigits(value: number, answer: NumberAnswer): number {
  return counted(Number(value.toPrecision(6)), answer);
}

/** A bound is as exact as its rule: what is rounded may lie on its other side. */
function counted(value: number, { integer }: NumberAnswer): number {
  return integer ? Math.round(value) : value;
}
