import { keyIn } from '../finding.ts';
import type { Check } from './check.ts';
import { checkAnswerValue } from './check-answer-value.ts';

/** What is implied is an answer to a question, and to another than those it follows from. */
export const checkImplications: Check = (checked, report) => {
  for (const { id, when, requires } of checked.raw.implications) {
    const spot = { section: 'implications', id, path: ['requires'] };
    checkAnswerValue(requires.key, requires.value, checked, spot, report);
    if (Object.hasOwn(when, requires.key)) {
      const message = { id: 'check/implied-by-itself', gaps: { question: requires.key } };
      report({ spot: keyIn(spot, requires.key), code: 'knowledge/implied-by-itself', message });
    }
  }
};
