import type { Formula, FormulaSign } from '../domain/index.ts';

/** A division sign apart from the stroke of units: `8 GB/s ÷ 10 MB/s`. */
const SIGNS: Readonly<Record<FormulaSign, string>> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ', '^': ' ^ ' };
const BINDS: Readonly<Record<FormulaSign, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };

/**
 * A formula for reading.
 *
 * @param write  how a name is shown: its label, or its value with its unit
 */
export function writeFormula(formula: Formula, write: (name: string) => string): string {
  switch (formula.kind) {
    case 'number':
      return String(formula.value);
    case 'name':
      return write(formula.name);
    case 'call':
      return `${formula.call}(${formula.of.map((term) => writeFormula(term, write)).join(', ')})`;
    case 'operation': {
      const { sign, left, right } = formula;
      return `${termOf(left, sign, false, write)}${SIGNS[sign]}${termOf(right, sign, true, write)}`;
    }
  }
}

/** A term in parentheses where it binds less tightly than the sign beside it. */
function termOf(formula: Formula, sign: FormulaSign, isRight: boolean, write: (name: string) => string): string {
  const text = writeFormula(formula, write);
  if (formula.kind !== 'operation') return text;
  const binds = BINDS[formula.sign];
  const groups = isRight && binds === BINDS[sign] && !regroups(sign, formula);
  return binds < BINDS[sign] || groups ? `(${text})` : text;
}

/**
 * Whether `a sign (formula)` is worth what it is without parentheses. Differences stop at zero, so that neither
 * a + (b - c) nor a + (b - c + d) is always what the terms are worth from left to right.
 */
function regroups(sign: FormulaSign, formula: Formula): boolean {
  if (sign === '*') return formula.kind === 'operation' && formula.sign === '*';
  return sign === '+' && isSum(formula);
}

/** A sum whose first terms are no difference. */
function isSum(formula: Formula): boolean {
  if (formula.kind !== 'operation' || formula.sign !== '+') return false;
  const { left } = formula;
  return left.kind !== 'operation' || BINDS[left.sign] > BINDS['+'] || isSum(left);
}
