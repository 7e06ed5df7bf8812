/** A formula of the rules, parsed: arithmetic over names and plain numbers. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  /** A requirement, a parameter, `alternative.<figure>`, `nodes` or a quantity worked out before. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly call: FormulaCall; readonly of: readonly Formula[] }
  | { readonly kind: 'operation'; readonly sign: FormulaSign; readonly left: Formula; readonly right: Formula };

export type FormulaSign = '+' | '-' | '*' | '/' | '^';
/** `ceil` takes one argument, the others at least two. */
export type FormulaCall = 'ceil' | 'max' | 'min';

/**
 * What a number measures, as powers of what it is built from: bandwidth is bytes¹ · seconds⁻¹. Messages, percent, people
 * and other counts are plain numbers.
 */
export interface Measure {
  readonly bytes: number;
  readonly seconds: number;
  readonly money: number;
}

/** A number with its range, in base units: what is planned with lies between the ends. */
export interface Estimate {
  readonly min: number;
  readonly typical: number;
  readonly max: number;
}
