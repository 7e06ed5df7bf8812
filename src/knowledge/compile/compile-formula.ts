import type { Formula } from '../../domain/index.ts';
import { parseFormula } from '../../formula/index.ts';
import type { Report, Spot } from '../finding.ts';

/** A formula, or undefined, and reported, when it is none. */
export function compileFormula(text: string, spot: Spot, report: Report): Formula | undefined {
  const parsed = parseFormula(text);
  if (parsed.ok) return parsed.value;
  report({
    spot,
    code: 'knowledge/formula',
    message: parsed.message,
    ...(parsed.hint === undefined ? {} : { hint: parsed.hint }),
  });
  return undefined;
}
