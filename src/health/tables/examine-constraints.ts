import type { Condition, Constraint, KnowledgeBase } from '../../domain/index.ts';
import { keyIn, type Spot } from '../../knowledge/finding.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import { isNothing, type Region, subtract } from '../geometry/region.ts';
import { exampleIn } from '../geometry/say-box.ts';
import { createSpace } from '../geometry/space.ts';
import { placeBeside, placeRequirements } from './placing.ts';

/**
 * Constraints are one table that collects, run once for each alternative. A rule of it is idle when it is lifted wherever
 * it holds, or when none of the alternatives there are can meet it. A hard one is redundant when another excludes whatever it does, of alternatives
 * still to come too; soft ones listen to typical requirements as well, so a hard one does not replace them.
 */
export function examineConstraints(knowledge: KnowledgeBase): readonly HealthFinding[] {
  const { constraints } = knowledge;
  const place = placeRequirements(knowledge);
  const space = createSpace(
    constraints.flatMap(({ when, unless }) => [when, ...unless].flatMap(({ cells }) => cells.map(place))),
  );
  const regionOf = ({ cells }: Condition): Region => [space.boxOf(cells.map(place))];
  const regions = constraints.map(({ when, unless }) => subtract(regionOf(when), unless.flatMap(regionOf)));
  return constraints.flatMap((constraint, index) => {
    const region = regions[index] ?? [];
    if (region.length === 0) return [neverFires(constraint, 'health/lifted-always')];
    if (!isMet(constraint, knowledge)) return [neverFires(constraint, 'health/no-alternative-meets')];
    const wider = constraints.find((other, at) => {
      const candidate = regions[at] ?? [];
      if (at === index || !other.hard || !constraint.hard || !isInside(region, candidate)) return false;
      // Of two that say the same, the later one is redundant.
      return at < index || !isInside(candidate, region);
    });
    return wider === undefined ? [] : [redundant(constraint, wider, exampleIn(space, region[0] ?? space.whole))];
  });
}

/** Whether there are an alternative and requirements under which the constraint fires. */
function isMet({ when }: Constraint, knowledge: KnowledgeBase): boolean {
  return knowledge.alternatives.some((alternative) => {
    const placed = when.cells.map(placeBeside(alternative, knowledge));
    return !placed.includes(false) && !isNothing(createSpace(placed).boxOf(placed));
  });
}

function isInside(inner: Region, outer: Region): boolean {
  return subtract(inner, outer).length === 0;
}

function neverFires({ id }: Constraint, message: string): HealthFinding {
  const spot: Spot = { section: 'constraints', id, path: [] };
  return {
    spot: keyIn(spot, 'when'),
    code: 'health/never-fires',
    severity: 'warning',
    subject: subjectOf(spot),
    message: { id: message, gaps: { entry: entryOf(spot) } },
  };
}

function redundant({ id }: Constraint, wider: Constraint, example: string): HealthFinding {
  const spot: Spot = { section: 'constraints', id, path: [] };
  return {
    spot: keyIn(spot, 'when'),
    code: 'health/redundant',
    severity: 'warning',
    subject: subjectOf(spot),
    message: { id: 'health/excludes-nothing-new', gaps: { entry: entryOf(spot), other: wider.id } },
    hint: { id: 'health/example', gaps: { example } },
  };
}
