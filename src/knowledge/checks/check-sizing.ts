import { inside, type Spot } from '../finding.ts';
import { type Check, idsOf, mustBeKnown, mustBeNumber } from './check.ts';

/** A need is a product of numbers, measured like the figure of one node. */
export const checkSizing: Check = ({ raw, columns }, report) => {
  const questions = idsOf(raw.questions);
  const figures = idsOf(raw.figures);
  for (const { id, need, figure, dimension } of raw.sizing) {
    const spot: Spot = { section: 'sizing', id, path: [] };
    need.forEach((key, index) => {
      mustBeNumber(key, questions, columns, inside(spot, 'need', index), report);
    });
    mustBeKnown(figure, figures, 'figure', inside(spot, 'figure'), report);
    const measured = raw.figures.find((each) => each.id === figure)?.dimension;
    if (measured !== undefined && measured !== dimension) {
      report({
        spot: inside(spot, 'dimension'),
        code: 'knowledge/dimension',
        message: { id: 'check/divided', gaps: { dimension, figure, measured } },
      });
    }
  }
};
