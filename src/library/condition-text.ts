import { type Cell, type Condition, OF_ALTERNATIVE, propertyIn } from '../domain/index.ts';
import { cellText, type FigureTest } from '../procedures/cell-text.ts';
import { type ValueLabel, valueLabels } from '../procedures/value-label.ts';
import type { Lookup } from './lookup.ts';

/** A condition as a person reads it, such as `Throughput > 500k and no Replay`; `always` where nothing is asked. */
export function conditionText(
  { cells }: Condition,
  lookup: Lookup,
  labelOf: (column: string) => string = columnLabels(lookup),
  labelOfValue: ValueLabel = valueLabels(lookup.knowledge, lookup.language),
): string {
  if (cells.length === 0) return lookup.say('library/always');
  const text = (cell: Cell): string => {
    const label = labelOf(cell.column);
    const ofFigure = ({ comparison, factor, figure }: FigureTest) =>
      lookup.say('library/against-figure', {
        label,
        comparison,
        factor: factor === 1 ? '' : `${factor} × `,
        figure: labelOf(OF_ALTERNATIVE + figure),
      });
    return cellText(cell, label, labelOfValue, ofFigure, lookup.say);
  };
  return cells.map(text).join(lookup.say('procedure/and'));
}

/** What the columns of conditions are called: questions, what is derived from them, and what an alternative offers. */
function columnLabels({ knowledge, text, say, word }: Lookup): (column: string) => string {
  const questions = new Map([...knowledge.questions, ...knowledge.derived].map(({ id, label }) => [id, label]));
  const offers = new Map([...knowledge.figures, ...knowledge.capabilities].map(({ id, label }) => [id, label]));
  return (column) => {
    const id = propertyIn(column);
    if (id === undefined) return text(questions.get(column)) || (word(`library/column/${column}`) ?? column);
    const offered = offers.get(id);
    return offered === undefined
      ? (word(`library/column/${id}`) ?? id)
      : say('library/of-the-alternative', { label: offered });
  };
}
