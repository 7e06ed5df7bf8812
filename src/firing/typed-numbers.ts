import type { Dimension, Question } from '../domain/index.ts';
import { formatQuantity, parseQuantity, unitsOf } from '../units/index.ts';

/** A number as a person would type it. */
interface Typed {
  readonly text: string;
  /** In base units. */
  readonly value: number;
}

const DIGITS = [1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500];

/**
 * Answers to a question that asks for a number, as a person would type them: one before, between and after the bounds, then
 * the bounds themselves.
 *
 * @param bounds  in base units, in any order
 */
export function numbersAround(bounds: readonly number[], question: Question): readonly string[] {
  const { answer, examples } = question;
  if (answer.kind !== 'number') return [];
  const { min, max, integer, dimension } = answer;
  const inside = [...new Set(bounds)].filter((bound) => bound >= min && bound <= max).sort((a, b) => a - b);
  const isAllowed = ({ value }: Typed) => value >= min && value <= max && (!integer || Number.isInteger(value));
  const usual = examples.flatMap((text) => typed(text, dimension)).filter(isAllowed);
  const round = [...unitsOf(dimension), '']
    .flatMap((unit) => DIGITS.flatMap((digits) => typed(`${digits}${unit}`, dimension)))
    .filter(isAllowed);
  const ends = [Number.NEGATIVE_INFINITY, ...inside, Number.POSITIVE_INFINITY];
  const between = ends.slice(1).flatMap((high, index) => {
    const low = ends[index] ?? min;
    const here = (all: readonly Typed[]) => all.filter(({ value }) => value > low && value < high);
    const near = here(usual)[0] ?? nearest(here(round), low, high) ?? betweenTwo(low, high, dimension);
    return near === undefined || !isAllowed(near) ? [] : [near.text];
  });
  return [...new Set([...between, ...inside.map((value) => formatQuantity(value, dimension))])];
}

function typed(text: string, dimension: Dimension): readonly Typed[] {
  const parsed = parseQuantity(text, dimension);
  return parsed.ok && parsed.value.min === parsed.value.max ? [{ text, value: parsed.value.min }] : [];
}

/** The one that stands out from the bound: about three times as much, or a third of it. */
function nearest(candidates: readonly Typed[], low: number, high: number): Typed | undefined {
  const wanted = low > 0 ? Math.min(low * 3, high) : high / 3;
  const farness = ({ value }: Typed) => Math.abs(Math.log(Math.max(value, Number.MIN_VALUE) / wanted));
  return [...candidates].sort((a, b) => farness(a) - farness(b))[0];
}

/** The middle of a narrow stretch, with as few digits as keep it there. */
function betweenTwo(low: number, high: number, dimension: Dimension): Typed | undefined {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  for (let digits = 2; digits < 15; digits += 1) {
    const value = Number(((low + high) / 2).toPrecision(digits));
    if (value > low && value < high) return { text: formatQuantity(value, dimension), value };
  }
  return undefined;
}
