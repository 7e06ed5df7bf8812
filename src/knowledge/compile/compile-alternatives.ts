import type { Alternative, Figure } from '../../domain/index.ts';
import { inside } from '../finding.ts';
import type { RawDecision, RawEntry } from '../schema/decision.ts';
import { compileQuantity, compileValue } from './compile-quantity.ts';
import type { Compiling } from './context.ts';
import { figuresOf } from './figures-of.ts';

export function compileAlternatives(raw: RawDecision, compiling: Compiling): readonly Alternative[] {
  return raw.alternatives.map((alternative) => ({
    ...alternative,
    figures: compileFigures(alternative, raw, compiling),
  }));
}

function compileFigures(
  alternative: RawEntry<'alternatives'>,
  raw: RawDecision,
  { dimensions, report }: Compiling,
): Record<string, Figure> {
  const figures: Record<string, Figure> = {};
  for (const { figure, given, spot } of figuresOf(alternative, raw)) {
    const { range, typical, conditions, source } = given;
    const dimension = dimensions.get(figure);
    // An unknown figure is reported where references are checked.
    if (dimension === undefined) continue;
    const quantity = compileQuantity(range, dimension, inside(spot, 'range'), report);
    const value = compileValue(typical, dimension, inside(spot, 'typical'), report);
    if (quantity === undefined || value === undefined) continue;
    if (value < quantity.min || value > quantity.max) {
      report({
        spot: inside(spot, 'typical'),
        code: 'knowledge/typical',
        message: { id: 'check/typical-outside', gaps: { typical, range } },
      });
    }
    figures[figure] = { ...quantity, typical: value, conditions, source };
  }
  return figures;
}
