import type { Formula } from '../../domain/index.ts';
import { measureOf, measureOfDimension, nameOfMeasure, sameMeasure } from '../../formula/index.ts';
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
  checkVolumes(utility, { raw, columns }, inside(spot, 'headroom', 'volumes'), report);
  if (!uses.includes(requirement)) {
    report({
      spot: at,
      code: 'knowledge/unused-question',
      message: { id: 'check/not-in-uses', gaps: { question: requirement } },
      hint: { id: 'check/would-not-fall-silent' },
    });
  }
}

/** A need times other numbers is held against a figure that measures all together. */
function checkVolumes(
  { headroom: { requirement, volumes } }: Extract<RawUtility, { headroom: unknown }>,
  { raw, columns }: Pick<Checked, 'raw' | 'columns'>,
  spot: Spot,
  report: Report,
): void {
  volumes.forEach(({ times, figure }, index) => {
    const at = inside(spot, index, 'times');
    times.forEach((question, k) => {
      mustBeKnown(question, idsOf(raw.questions), 'question', inside(at, k), report);
    });
    mustBeKnown(figure, idsOf(raw.figures), 'figure', inside(spot, index, 'figure'), report);
    const dimension = raw.figures.find(({ id }) => id === figure)?.dimension;
    if (dimension === undefined || times.some((question) => !(question in columns))) return;
    const wanted = measureOfDimension(dimension);
    const found = measureOf(productOf([requirement, ...times]), (name) => {
      const column = columns[name];
      return column?.kind === 'number' ? measureOfDimension(column.dimension) : undefined;
    });
    if (found.ok && sameMeasure(found.value, wanted)) return;
    const noNumber = times.find((question) => columns[question]?.kind !== 'number') ?? requirement;
    report({
      spot: at,
      code: 'knowledge/dimension',
      message: found.ok
        ? { id: 'check/comes-out', gaps: { found: nameOfMeasure(found.value), wanted: nameOfMeasure(wanted) } }
        : { id: 'check/no-number', gaps: { question: noNumber } },
    });
  });
}

function productOf(names: readonly string[]): Formula {
  return names
    .map((name): Formula => ({ kind: 'name', name }))
    .reduce((left, right) => ({ kind: 'operation', sign: '*', left, right }));
}
