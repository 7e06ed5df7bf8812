import { inside, type Spot } from '../finding.ts';
import { type Check, idsOf, mustBeKnown } from './check.ts';
import { checkAnswerValue } from './check-answer-value.ts';

/** The parts of a split keep answers that are asked for and set answers that can be given. */
export const checkSplits: Check = (checked, report) => {
  const questions = idsOf(checked.questions);
  for (const { id, parts } of checked.raw.splits) {
    const seen = new Set<string>();
    parts.forEach((part, index) => {
      const spot: Spot = { section: 'splits', id, path: ['parts', index] };
      if (seen.has(part.id)) {
        const message = { id: 'check/second-part', gaps: { id: part.id } };
        report({ spot: inside(spot, 'id'), code: 'knowledge/duplicate-id', message });
      }
      seen.add(part.id);
      part.keeps.forEach((key, position) => {
        mustBeKnown(key, questions, 'question', inside(spot, 'keeps', position), report);
      });
      for (const [key, value] of Object.entries(part.sets)) {
        checkAnswerValue(key, value, checked, inside(spot, 'sets'), report);
      }
    });
  }
};
