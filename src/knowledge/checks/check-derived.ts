import { inside, type Spot } from '../finding.ts';
import { type Check, idsOf, mustBeKnown } from './check.ts';

/** What is derived is a product of numbers, by a name that no question has. */
export const checkDerived: Check = ({ raw, columns }, report) => {
  const questions = idsOf(raw.questions);
  for (const { id, times } of raw.derived) {
    const spot: Spot = { section: 'derived', id, path: [] };
    if (questions.includes(id) || id === 'traits') {
      report({ spot, code: 'knowledge/duplicate-id', message: { id: 'check/derived-taken', gaps: { id } } });
    }
    times.forEach((key, index) => {
      const at = inside(spot, 'times', index);
      mustBeKnown(key, questions, 'question', at, report);
      if (questions.includes(key) && columns[key]?.kind !== 'number') {
        report({
          spot: at,
          code: 'knowledge/dimension',
          message: { id: 'check/no-number', gaps: { question: key } },
          hint: { id: 'check/multiplied' },
        });
      }
    });
  }
};
