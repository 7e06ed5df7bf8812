import type { Alternative, Headroom, KnowledgeBase } from '../../domain/index.ts';
import { inside, type Spot } from '../../knowledge/finding.ts';
import { displayQuantity } from '../../units/index.ts';
import { boundingConstraints } from '../bounding-constraints.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import type { HealthInput } from '../health-input.ts';

/**
 * Figures that exclude an alternative where another of its figures says that it typically serves: of a need that is held against
 * both, by a criterion and by a hard constraint that asks for nothing else.
 */
export function excludedTypical({ knowledge }: HealthInput): readonly HealthFinding[] {
  return knowledge.criteria.flatMap(({ utility }) =>
    utility.kind === 'headroom'
      ? knowledge.alternatives.flatMap((alternative) => atOdds(utility, alternative, knowledge))
      : [],
  );
}

function atOdds(
  { requirement, figure, objective }: Headroom,
  { id, figures }: Alternative,
  knowledge: KnowledgeBase,
): readonly HealthFinding[] {
  const served = figures[figure];
  const dimension = knowledge.figures.find((kind) => kind.id === figure)?.dimension;
  if (served === undefined || dimension === undefined) return [];
  return boundingConstraints(requirement, knowledge).flatMap(({ id: constraint, figure: bound, factor }) => {
    const limit = (figures[bound]?.typical ?? Number.NaN) * factor;
    if (objective === 'at-most' ? !(served.typical < limit) : !(served.typical > limit)) return [];
    const spot: Spot = { section: 'alternatives', id, path: ['figures'] };
    const gaps = {
      entry: entryOf(spot),
      figure,
      typical: displayQuantity(served.typical, dimension),
      bound,
      limit: displayQuantity(limit, dimension),
      constraint,
    };
    const found: HealthFinding = {
      spot: inside(spot, bound, 'typical'),
      code: 'health/excluded-typical',
      severity: 'warning',
      subject: subjectOf(spot, bound),
      message: { id: 'health/excluded-typical', gaps },
    };
    return [found];
  });
}
