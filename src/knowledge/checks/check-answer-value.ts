import { parseAnswer } from '../../answers/parse-answer.ts';
import type { Report, Spot } from '../finding.ts';
import { type Checked, idsOf, mustBeKnown } from './check.ts';

/** Reports a key that no question asks for, or a value that is no answer to it. */
export function checkAnswerValue(key: string, value: string, { questions }: Checked, spot: Spot, report: Report): void {
  mustBeKnown(key, idsOf(questions), 'question', spot, report);
  const question = questions.find(({ id }) => id === key);
  if (question === undefined) return;
  const parsed = parseAnswer(question, value);
  if (parsed.ok) return;
  const { message, hint } = parsed;
  report({ spot, code: 'knowledge/value', message, ...(hint === undefined ? {} : { hint }) });
}
