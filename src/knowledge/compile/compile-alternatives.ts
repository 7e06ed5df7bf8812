import type { Alternative, Figure } from '../../domain/index.ts';
import { inside, type Spot } from '../finding.ts';
import type { RawDecision, RawEntry } from '../schema/decision.ts';
import { compileQuantity, compileValue } from './compile-quantity.ts';
import type { Compiling } from './context.ts';

export function compileAlternatives(raw: RawDecision, compiling: Compiling): readonly Alternative[] {
  return raw.alternatives.map((alternative) => ({
    ...alternative,
    figures: compileFigures(alternative, compiling),
  }));
}

function compileFigures(
  alternative: RawEntry<'alternatives'>,
  { dimensions, report }: Compiling,
): Record<string, Figure> {
  const figures: Record<string, Figure> = {};
  for (const [id, { range, typical, conditions, source }] of Object.entries(alternative.figures)) {
    const dimension = dimensions.get(id);
    // An unknown figure is reported where references are checked.
    if (dimension === undefined) continue;
    const spot: Spot = { section: 'alternatives', id: alternative.id, path: ['figures', id] };
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
    figures[id] = { ...quantity, typical: value, conditions, source };
  }
  return figures;
}
