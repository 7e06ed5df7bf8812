import { inside, type Report, type Spot } from '../finding.ts';
import type { RawUtility } from '../schema/rules.ts';
import { type Check, type Checked, idsOf, mustBeKnown } from './check.ts';

/** A criterion reads questions and figures that exist, and compares like with like. */
export const checkCriteria: Check = (checked, report) => {
  const questions = idsOf(checked.raw.questions);
  for (const { id, uses, utility } of checked.raw.criteria) {
    const spot: Spot = { section: 'criteria', id, path: [] };
    uses.forEach((key, index) => {
      mustBeKnown(key, questions, 'question', inside(spot, 'uses', index), report);
    });
    checkUtility(utility, uses, checked, inside(spot, 'utility'), report);
  }
};

function checkUtility(
  utility: RawUtility,
  uses: readonly string[],
  { raw, columns }: Checked,
  spot: Spot,
  report: Report,
): void {
  const questions = idsOf(raw.questions);
  const figures = idsOf(raw.figures);
  if ('fit' in utility) {
    utility.fit.loosenedBy.forEach((key, index) => {
      mustBeKnown(key, questions, 'question', inside(spot, 'fit', 'loosenedBy', index), report);
    });
  }
  if ('burden' in utility) {
    mustBeKnown(utility.burden.figure, figures, 'figure', inside(spot, 'burden', 'figure'), report);
  }
  if (!('headroom' in utility)) return;
  const { requirement, figure } = utility.headroom;
  const at = inside(spot, 'headroom', 'requirement');
  mustBeKnown(requirement, questions, 'question', at, report);
  mustBeKnown(figure, figures, 'figure', inside(spot, 'headroom', 'figure'), report);
  const column = columns[requirement];
  const dimension = raw.figures.find((each) => each.id === figure)?.dimension;
  if (column === undefined || dimension === undefined) return;
  const found = column.kind === 'number' ? column.dimension : column.kind;
  if (found !== dimension) {
    report({
      spot: at,
      code: 'knowledge/dimension',
      message: { id: 'check/unlike', gaps: { need: requirement, needKind: found, figure, figureKind: dimension } },
      hint: { id: 'check/same-dimension' },
    });
  }
  if (!uses.includes(requirement)) {
    report({
      spot: at,
      code: 'knowledge/unused-question',
      message: { id: 'check/not-in-uses', gaps: { question: requirement } },
      hint: { id: 'check/would-not-fall-silent' },
    });
  }
}
