import type { DecisionListName } from '../schema/decision.ts';
import type { Check } from './check.ts';

/** Without one of each there is nothing to decide, or nothing to decide by. */
const NEEDED: readonly DecisionListName[] = [
  'technologies',
  'alternatives',
  'capabilities',
  'figures',
  'questions',
  'scenarios',
  'criteria',
  'profiles',
];

export const checkPresence: Check = ({ raw }, report) => {
  for (const section of NEEDED) {
    if (raw[section].length > 0) continue;
    report({
      spot: { section, id: '', path: [] },
      code: 'knowledge/empty',
      message: { id: 'check/empty-section', gaps: { section } },
      hint: { id: 'check/at-least-one', gaps: { section } },
    });
  }
};
