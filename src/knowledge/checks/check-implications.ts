import type { Check } from './check.ts';
import { checkAnswerValue } from './check-answer-value.ts';

/** What is implied is an answer to a question. */
export const checkImplications: Check = (checked, report) => {
  for (const { id, requires } of checked.raw.implications) {
    const spot = { section: 'implications', id, path: ['requires'] };
    checkAnswerValue(requires.key, requires.value, checked, spot, report);
  }
};
