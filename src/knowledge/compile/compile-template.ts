import type { GapFormat, Template } from '../../domain/index.ts';
import { suggest } from '../../words/suggest.ts';
import type { Report, Spot } from '../finding.ts';
import { compileFormula } from './compile-formula.ts';

const FORMATS: readonly GapFormat[] = ['count', 'ms', 's', 'minutes', 'hours', 'bytes', 'KiB', 'MiB', 'GiB'];

/** Reads `{{retention | s}}s`: letters, and gaps with a formula and the unit it is wanted in. */
export function compileTemplate(text: string, spot: Spot, report: Report): Template {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .filter((piece) => piece !== '')
    .flatMap((piece): Template => {
      if (!/^\{\{.*\}\}$/.test(piece)) return [piece];
      const [formulaText = '', format = 'count'] = piece
        .slice(2, -2)
        .split('|', 2)
        .map((part) => part.trim());
      const formula = compileFormula(formulaText, spot, report);
      if (!FORMATS.includes(format as GapFormat)) {
        const message = { id: 'check/no-format', gaps: { format } };
        report({ spot, code: 'knowledge/template', message, hint: suggest(format, FORMATS) });
        return [];
      }
      return formula === undefined ? [] : [{ formula, format: format as GapFormat }];
    });
}
