import type { Estimate, Formula, FormulaSign } from '../domain/index.ts';

/** The value of a formula, or the names that are not known. */
type Evaluation =
  | { readonly ok: true; readonly value: Estimate }
  | { readonly ok: false; readonly missing: readonly string[] };

type ValueOf = (name: string) => Estimate | undefined;

/**
 * Works a formula out in interval arithmetic, so that a vague answer stays vague. All values are zero or more, as all
 * quantities are, and results below zero are zero: what cannot be taken away is not there.
 */
export function evaluateFormula(formula: Formula, known: ValueOf): Evaluation {
  const missing = namesIn(formula).filter((name) => known(name) === undefined);
  return missing.length > 0 ? { ok: false, missing } : { ok: true, value: valueOfFormula(formula, known) };
}

/** Every name in a formula once, in reading order. */
export function namesIn(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'name':
      return [formula.name];
    case 'call':
      return [...new Set(formula.of.flatMap(namesIn))];
    case 'operation':
      return [...new Set([...namesIn(formula.left), ...namesIn(formula.right)])];
  }
}

/** A single value. */
export function exactly(value: number): Estimate {
  return { min: value, typical: value, max: value };
}

/** Of what is known. */
export function sum(values: readonly (Estimate | undefined)[]): Estimate {
  return values.reduce<Estimate>(
    (total, value) => ({
      min: total.min + (value?.min ?? 0),
      typical: total.typical + (value?.typical ?? 0),
      max: total.max + (value?.max ?? 0),
    }),
    exactly(0),
  );
}

/** Undefined where one of them is not known. */
export function sumOfAll(values: readonly (Estimate | undefined)[]): Estimate | undefined {
  return values.includes(undefined) ? undefined : sum(values);
}

function valueOfFormula(formula: Formula, known: ValueOf): Estimate {
  switch (formula.kind) {
    case 'number':
      return exactly(formula.value);
    case 'name':
      return known(formula.name) as Estimate;
    case 'call': {
      const values = formula.of.map((term) => valueOfFormula(term, known));
      const fold = formula.call === 'ceil' ? (ends: number[]) => roundedUp(ends[0] ?? 0) : foldOf(formula.call);
      return {
        min: fold(values.map(({ min }) => min)),
        typical: fold(values.map(({ typical }) => typical)),
        max: fold(values.map(({ max }) => max)),
      };
    }
    case 'operation':
      return operate(formula.sign, valueOfFormula(formula.left, known), valueOfFormula(formula.right, known));
  }
}

function foldOf(call: 'max' | 'min'): (ends: number[]) => number {
  return (ends) => (call === 'max' ? Math.max(...ends) : Math.min(...ends));
}

/** Whole numbers that arithmetic has left a last digit away from are whole: 3.0000000000000004 nodes are 3. */
function roundedUp(value: number): number {
  const near = Math.round(value);
  return Math.abs(value - near) <= near * 1e-12 ? near : Math.ceil(value);
}

function operate(sign: FormulaSign, left: Estimate, right: Estimate): Estimate {
  const typical = apply(sign, left.typical, right.typical);
  switch (sign) {
    case '+':
    case '*':
      return { min: apply(sign, left.min, right.min), typical, max: apply(sign, left.max, right.max) };
    case '-':
    case '/':
      return { min: apply(sign, left.min, right.max), typical, max: apply(sign, left.max, right.min) };
    case '^': {
      const corners = [left.min, left.max].flatMap((base) => [base ** right.min, base ** right.max]);
      return { min: Math.min(...corners), typical, max: Math.max(...corners) };
    }
  }
}

function apply(sign: FormulaSign, left: number, right: number): number {
  switch (sign) {
    case '+':
      return left + right;
    case '-':
      return Math.max(0, left - right);
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '^':
      return left ** right;
  }
}
