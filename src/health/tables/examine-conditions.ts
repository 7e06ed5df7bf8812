import type { Condition, Implication, KnowledgeBase, Split } from '../../domain/index.ts';
import { keyIn, type Spot } from '../../knowledge/finding.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import { isNothing, type Region, subtract } from '../geometry/region.ts';
import { exampleIn } from '../geometry/say-box.ts';
import { createSpace, type Space } from '../geometry/space.ts';
import { placeRequirements } from './placing.ts';

/** Conditions that stand alone: what is implied, how a workload splits, and advice. */
export function examineConditions(knowledge: KnowledgeBase): readonly HealthFinding[] {
  const { implications, splits, advice } = knowledge;
  const place = placeRequirements(knowledge);
  const conditions = [
    ...[...implications, ...splits, ...advice].map(({ when }) => when),
    ...[...splits, ...advice].flatMap(({ unless }) => unless),
  ];
  const space = createSpace(conditions.flatMap(({ cells }) => cells.map(place)));
  const regionOf = ({ cells }: Condition): Region => [space.boxOf(cells.map(place))].filter((box) => !isNothing(box));
  const isLeftNothing = ({ when, unless }: Pick<Split, 'when' | 'unless'>) =>
    subtract(regionOf(when), unless.flatMap(regionOf)).length === 0;
  const dead = (section: string, id: string): readonly HealthFinding[] => [neverHolds({ section, id, path: [] })];
  return [
    ...implications.flatMap(({ id, when }) => (regionOf(when).length === 0 ? dead('implications', id) : [])),
    ...shadowedImplications(implications, regionOf, space),
    ...splits.flatMap((split) => (isLeftNothing(split) ? dead('splits', split.id) : [])),
    ...advice.flatMap((one) => (isLeftNothing(one) ? dead('advice', one.id) : [])),
  ];
}

/** Firm ones are asked first, then in the order in which they are written; the first that fires for a key holds. */
function shadowedImplications(
  implications: readonly Implication[],
  regionOf: (when: Condition) => Region,
  space: Space,
): readonly HealthFinding[] {
  const inOrder = [...implications.filter(({ firm }) => firm), ...implications.filter(({ firm }) => !firm)];
  return inOrder.flatMap((implication, index): readonly HealthFinding[] => {
    const region = regionOf(implication.when);
    const [box] = region;
    if (box === undefined) return [];
    const before = inOrder.slice(0, index).filter(({ requires }) => requires.key === implication.requires.key);
    if (
      subtract(
        region,
        before.flatMap(({ when }) => regionOf(when)),
      ).length > 0
    )
      return [];
    const spot: Spot = { section: 'implications', id: implication.id, path: [] };
    const others = before.filter(({ when }) => subtract(region, regionOf(when)).length < region.length);
    return [
      {
        spot: keyIn(spot, 'when'),
        code: 'health/shadowed',
        severity: 'warning',
        subject: subjectOf(spot),
        message: { id: 'health/implied-before', gaps: { entry: entryOf(spot), others: others.map(({ id }) => id) } },
        hint: { id: 'health/example', gaps: { example: exampleIn(space, box) } },
      },
    ];
  });
}

function neverHolds(spot: Spot): HealthFinding {
  return {
    spot: keyIn(spot, 'when'),
    code: 'health/never-fires',
    severity: 'warning',
    subject: subjectOf(spot),
    message: { id: 'health/never-holds', gaps: { entry: entryOf(spot) } },
  };
}
