import { measureOfDimension, measureOfProduct, nameOfMeasure, sameMeasure } from '../../formula/index.ts';
import { inside, type Spot } from '../finding.ts';
import { type Check, idsOf, mustBeKnown, mustBeNumber } from './check.ts';

/** What is derived is a product of numbers that measures what it says. */
export const checkDerived: Check = ({ raw, columns }, report) => {
  const questions = idsOf(raw.questions);
  const checkGrowth = (key: string, wanted: 'factor' | 'duration', at: Spot) => {
    mustBeKnown(key, questions, 'question', at, report);
    const column = columns[key];
    if (!questions.includes(key) || (column?.kind === 'number' && column.dimension === wanted)) return;
    const gaps = { question: key, wanted: nameOfMeasure(measureOfDimension(wanted)) };
    report({ spot: at, code: 'knowledge/dimension', message: { id: 'check/growth-of', gaps } });
  };
  for (const { id, times, grows, dimension } of raw.derived) {
    const spot: Spot = { section: 'derived', id, path: [] };
    times.forEach((key, index) => {
      mustBeNumber(key, questions, columns, inside(spot, 'times', index), report);
    });
    if (grows !== undefined) {
      checkGrowth(grows.by, 'factor', inside(spot, 'grows', 'by'));
      checkGrowth(grows.over, 'duration', inside(spot, 'grows', 'over'));
    }
    const factors = times.flatMap((key) => {
      const column = questions.includes(key) ? columns[key] : undefined;
      return column?.kind === 'number' ? [column.dimension] : [];
    });
    const [found, wanted] = [measureOfProduct(factors), measureOfDimension(dimension)];
    if (factors.length === times.length && !sameMeasure(found, wanted)) {
      report({
        spot: inside(spot, 'dimension'),
        code: 'knowledge/dimension',
        message: { id: 'check/comes-out', gaps: { found: nameOfMeasure(found), wanted: nameOfMeasure(wanted) } },
      });
    }
  }
};
