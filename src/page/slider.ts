import type { Question } from '../domain/index.ts';

type NumberAnswer = Extract<Question['answer'], { kind: 'number' }>;

/** Positions of a slider: fine enough for three digits in any decade, few enough for a mouse. */
export const POSITIONS = 1000;

/** A slider for one question: its positions stand for values on a logarithmic axis. */
interface Slider {
  /** Base units. Rounded to three digits, and whole where the answer is. */
  readonly valueAt: (position: number) => number;
  /** 0..POSITIONS; what lies beyond an end stands at it. */
  readonly positionOf: (value: number) => number;
}

/** Of the usual range, how far below it a slider begins; above it goes as far as an answer may. */
const BELOW = 100;
/** A percentage is told by its nines: from none to five of them. */
const NINES = 5;

export function sliderFor({ answer, unknownRange }: Question): Slider | undefined {
  if (answer.kind !== 'number') return undefined;
  if (answer.dimension === 'percent') return nines(answer);
  const usual = unknownRange.kind === 'number' ? unknownRange.min : 0;
  const low = Math.max(answer.min, (usual || answer.max / 1e12) / BELOW, answer.integer ? 1 : 0);
  const decades = Math.log10(answer.max / low);
  // Zero has no place on the axis: it gets the first position for itself.
  const first = answer.min === 0 ? 1 : 0;
  const length = POSITIONS - first;
  return {
    valueAt: (position) => {
      if (position < first) return 0;
      if (position >= POSITIONS) return answer.max;
      return tidy(low * 10 ** (((position - first) / length) * decades), answer);
    },
    positionOf: (value) => {
      if (value <= low) return value === 0 ? 0 : first;
      return within(first + (Math.log10(value / low) / decades) * length);
    },
  };
}

function nines({ max }: NumberAnswer): Slider {
  return {
    valueAt: (position) =>
      position <= 0 ? 0 : Number((max - significant(max * 10 ** ((-position / POSITIONS) * NINES), 2)).toPrecision(9)),
    positionOf: (value) => (value >= max ? POSITIONS : within((-Math.log10((max - value) / max) / NINES) * POSITIONS)),
  };
}

function tidy(value: number, { integer, min }: NumberAnswer): number {
  const rounded = significant(value, 3);
  return Math.max(min, integer ? Math.round(rounded) : rounded);
}

function significant(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

function within(position: number): number {
  return Math.round(Math.min(Math.max(position, 0), POSITIONS));
}
