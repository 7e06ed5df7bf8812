import { type Cell, type Condition, OF_ALTERNATIVE, propertyIn } from '../domain/index.ts';
import { membersText, type ValueLabel, valueLabels } from '../procedures/value-label.ts';
import type { Lookup } from './lookup.ts';

/** A condition as a person reads it, such as `Throughput > 500k and no Replay`; `always` where nothing is asked. */
export function conditionText(
  { cells }: Condition,
  lookup: Lookup,
  labelOf: (column: string) => string = columnLabels(lookup),
  labelOfValue: ValueLabel = valueLabels(lookup.knowledge, lookup.language),
): string {
  if (cells.length === 0) return lookup.say('library/always');
  return cells.map((cell) => cellText(cell, labelOf, labelOfValue, lookup)).join(lookup.say('procedure/and'));
}

function cellText(
  { column, test }: Cell,
  labelOf: (column: string) => string,
  labelOfValue: ValueLabel,
  lookup: Lookup,
): string {
  const label = labelOf(column);
  switch (test.kind) {
    case 'any':
      return label;
    case 'flag':
      return test.value ? label : lookup.say('procedure/not', { label });
    case 'members':
      return lookup.say('procedure/is', {
        label,
        value: membersText(test.text, (value) => labelOfValue(column, value), lookup.say),
      });
    case 'figure':
      return lookup.say('library/against-figure', {
        label,
        comparison: test.comparison,
        factor: test.factor === 1 ? '' : `${test.factor} × `,
        figure: labelOf(OF_ALTERNATIVE + test.figure),
      });
    case 'intervals':
      return `${label} ${test.text}`;
  }
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
