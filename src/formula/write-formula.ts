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
  // Differences stop at zero, so that a + (b - c) is not always a + b - c.
  const groups = isRight && binds === BINDS[sign] && !(sign === formula.sign && (sign === '+' || sign === '*'));
  return binds < BINDS[sign] || groups ? `(${text})` : text;
}
