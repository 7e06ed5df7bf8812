import { parseAnswer } from '../../answers/parse-answer.ts';
import type { Check } from './check.ts';

/** The examples of a question are answers to it. */
export const checkQuestions: Check = ({ questions }, report) => {
  for (const question of questions) {
    question.examples.forEach((example, index) => {
      const parsed = parseAnswer(question, example);
      if (parsed.ok) return;
      report({
        spot: { section: 'questions', id: question.id, path: ['examples', index] },
        code: 'knowledge/value',
        message: { id: 'check/example-no-answer', gaps: { why: parsed.message } },
        ...(parsed.hint === undefined ? {} : { hint: parsed.hint }),
      });
    });
  }
};
