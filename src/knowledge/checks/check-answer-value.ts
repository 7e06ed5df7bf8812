import { parseAnswer } from '../../answers/parse-answer.ts';
import { parseWithUnit } from '../../units/index.ts';
import { inside, keyIn, type Report, type Spot } from '../finding.ts';
import { type Checked, idsOf, mustBeKnown } from './check.ts';

/** Reports a key that no question asks for, or a value that is no answer to it. `spot` is the mapping with the key. */
export function checkAnswerValue(key: string, value: string, { questions }: Checked, spot: Spot, report: Report): void {
  mustBeKnown(key, idsOf(questions), 'question', keyIn(spot, key), report);
  const question = questions.find(({ id }) => id === key);
  if (question === undefined) return;
  const answer = parseAnswer(question, value);
  const parsed = answer.ok && answer.value.kind === 'number' ? parseWithUnit(value, answer.value.dimension) : answer;
  if (parsed.ok) return;
  const { message, hint } = parsed;
  report({ spot: inside(spot, key), code: 'knowledge/value', message, ...(hint === undefined ? {} : { hint }) });
}
