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

/** Whether a folder is a knowledge base by itself, by how many entries of each section it holds; else it is laid over one. */
export function isWholeKnowledge(counts: Readonly<Record<string, number>>): boolean {
  return NEEDED.every((section) => (counts[section] ?? 0) > 0);
}

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
