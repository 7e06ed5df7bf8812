import { inside, keyIn, type Report, type Spot } from '../finding.ts';
import type { RawEntry } from '../schema/decision.ts';
import { type Check, type Checked, idsOf, mustBeKnown } from './check.ts';

/** Every alternative belongs to a technology and says of every capability and every scenario where it stands. */
export const checkAlternatives: Check = (checked, report) => {
  const technologies = idsOf(checked.raw.technologies);
  const figures = idsOf(checked.raw.figures);
  for (const alternative of checked.raw.alternatives) {
    const spot: Spot = { section: 'alternatives', id: alternative.id, path: [] };
    mustBeKnown(alternative.technology, technologies, 'technology', inside(spot, 'technology'), report);
    for (const figure of Object.keys(alternative.figures)) {
      mustBeKnown(figure, figures, 'figure', keyIn(inside(spot, 'figures'), figure), report);
    }
    checkCapabilities(alternative, checked, inside(spot, 'capabilities'), report);
    checkFit(alternative, checked, inside(spot, 'fit'), report);
  }
};

function checkCapabilities(
  { capabilities }: RawEntry<'alternatives'>,
  { raw }: Checked,
  spot: Spot,
  report: Report,
): void {
  const known = idsOf(raw.capabilities);
  for (const [id, { level }] of Object.entries(capabilities)) {
    mustBeKnown(id, known, 'capability', keyIn(spot, id), report);
    const scale = raw.capabilities.find((each) => each.id === id);
    if (scale !== undefined)
      mustBeKnown(level, idsOf(scale.levels), `level of ${id}`, inside(spot, id, 'level'), report);
  }
  reportMissing(known, Object.keys(capabilities), 'capability', spot, report);
}

function checkFit({ fit }: RawEntry<'alternatives'>, { raw }: Checked, spot: Spot, report: Report): void {
  const known = idsOf(raw.scenarios);
  for (const id of Object.keys(fit)) mustBeKnown(id, known, 'scenario', keyIn(spot, id), report);
  reportMissing(known, Object.keys(fit), 'scenario', spot, report);
}

/** All that are missing in one finding: they are mostly forgotten together. */
function reportMissing(
  known: readonly string[],
  given: readonly string[],
  what: string,
  spot: Spot,
  report: Report,
): void {
  const missing = known.filter((id) => !given.includes(id));
  if (missing.length === 0) return;
  report({
    spot,
    code: `knowledge/missing-${what}`,
    message: `nothing is said about ${what} ${missing.map((id) => `"${id}"`).join(', ')}`,
    hint: `every alternative says something about every ${what}`,
  });
}
