import { type Cell, type ColumnType, type Condition, OF_ALTERNATIVE, propertyIn } from '../../domain/index.ts';
import { parseUnaryTest } from '../../tables/index.ts';
import { nearest } from '../../words/nearest.ts';
import { both, didYouMean } from '../../words/suggest.ts';
import { inside, keyIn, type Spot } from '../finding.ts';
import type { Cell as RawCell } from '../schema/pieces.ts';
import type { Compiling } from './context.ts';

/** Parses the cells of a condition against the types of their columns. */
export function compileCondition(raw: Readonly<Record<string, RawCell>>, spot: Spot, compiling: Compiling): Condition {
  const cells: Cell[] = [];
  for (const [column, cell] of Object.entries(raw)) {
    const type = compiling.columns[column];
    if (compiling.ofRequest && propertyIn(column) !== undefined) reportNoAlternative(keyIn(spot, column), compiling);
    else if (type === undefined) reportColumn(column, keyIn(spot, column), compiling);
    else cells.push(...compileCell(column, cell, type, inside(spot, column), compiling));
  }
  return { cells };
}

/** One cell, or none when it cannot be read. */
export function compileCell(
  column: string,
  raw: RawCell,
  type: ColumnType,
  spot: Spot,
  compiling: Compiling,
): readonly Cell[] {
  const parsed = parseUnaryTest(raw, type);
  if (!parsed.ok) {
    const { message, hint } = parsed;
    compiling.report({ spot, code: 'knowledge/condition', message, ...(hint === undefined ? {} : { hint }) });
    return [];
  }
  if (parsed.value.kind === 'figure' && compiling.ofRequest) reportNoAlternative(spot, compiling);
  else if (parsed.value.kind === 'figure') checkFigure(parsed.value.figure, type, spot, compiling);
  return [{ column, test: parsed.value }];
}

function checkFigure(figure: string, type: ColumnType, spot: Spot, { dimensions, report }: Compiling): void {
  const dimension = dimensions.get(figure);
  if (dimension === undefined) {
    const meant = nearest(figure, dimensions.keys());
    report({
      spot,
      code: 'knowledge/unknown-figure',
      message: { id: 'check/unknown', gaps: { kind: { id: 'kind/figure' }, id: figure } },
      ...(meant === undefined ? {} : { hint: didYouMean(OF_ALTERNATIVE + meant) }),
    });
  } else if (type.kind === 'number' && type.dimension !== dimension) {
    report({
      spot,
      code: 'knowledge/dimension',
      message: { id: 'check/compared-unlike', gaps: { kind: type.dimension, figure, measured: dimension } },
    });
  }
}

function reportNoAlternative(spot: Spot, { report }: Compiling): void {
  report({
    spot,
    code: 'knowledge/no-alternative',
    message: { id: 'check/no-alternative' },
    hint: { id: 'check/answers-alone' },
  });
}

function reportColumn(column: string, spot: Spot, { columns, derivedLater, report }: Compiling): void {
  const factors = derivedLater?.get(column);
  if (factors !== undefined) {
    report({
      spot,
      code: 'knowledge/unknown-column',
      message: { id: 'check/derived-later', gaps: { column } },
      hint: { id: 'check/test-factors', gaps: { questions: both(factors) } },
    });
    return;
  }
  const known = Object.keys(columns);
  const meant = nearest(column, known) ?? known.find((each) => each === OF_ALTERNATIVE + column);
  report({
    spot,
    code: 'knowledge/unknown-column',
    message: { id: 'check/no-column', gaps: { column } },
    hint: meant === undefined ? { id: derivedLater ? 'check/answers-alone' : 'check/column-kinds' } : didYouMean(meant),
  });
}
