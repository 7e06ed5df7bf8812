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
  checkFiguresApart(checked, report);
};

/** A figure that is given apart is one of an alternative. */
function checkFiguresApart({ raw }: Checked, report: Report): void {
  for (const { id, alternative, figure } of raw.alternativeFigures) {
    const spot: Spot = { section: 'alternativeFigures', id, path: [] };
    mustBeKnown(alternative, idsOf(raw.alternatives), 'alternative', inside(spot, 'alternative'), report);
    mustBeKnown(figure, idsOf(raw.figures), 'figure', inside(spot, 'figure'), report);
  }
}

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
    if (scale !== undefined) mustBeKnown(level, idsOf(scale.levels), 'level', inside(spot, id, 'level'), report, id);
  }
  reportMissing(known, Object.keys(capabilities), 'capability', spot, report);
}

function checkFit({ fit }: RawEntry<'alternatives'>, { raw }: Checked, spot: Spot, report: Report): void {
  const known = idsOf(raw.scenarios);
  for (const id of Object.keys(fit)) mustBeKnown(id, known, 'scenario', keyIn(spot, id), report);
  reportMissing(known, Object.keys(fit), 'scenario', spot, report);
}

const MISSING = { capability: 'knowledge/missing-capability', scenario: 'knowledge/missing-scenario' } as const;

/** All that are missing in one finding: they are mostly forgotten together. */
function reportMissing(
  known: readonly string[],
  given: readonly string[],
  what: 'capability' | 'scenario',
  spot: Spot,
  report: Report,
): void {
  const missing = known.filter((id) => !given.includes(id));
  if (missing.length === 0) return;
  const kind = { id: `kind/${what}` };
  report({
    spot,
    code: MISSING[what],
    message: {
      id: 'check/nothing-said',
      gaps: { kind, list: missing.map((text) => ({ id: 'word/quoted', gaps: { text } })) },
    },
    hint: { id: 'check/say-about-every', gaps: { kind } },
  });
}
