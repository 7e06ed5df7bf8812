import { inside, type Spot } from '../../knowledge/finding.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import type { HealthInput } from '../health-input.ts';

/** Above this a profile is one criterion and some decoration; see rules/settings.yaml. */
const HEAVIEST = 'heaviestWeight';

/** Criteria that weigh nothing in any profile, and profiles in which one criterion outweighs all others. */
export function doubtfulWeights({ knowledge }: HealthInput): readonly HealthFinding[] {
  const { criteria, profiles, settings } = knowledge;
  const limit = settings[HEAVIEST] ?? 1;
  return [
    ...criteria
      .filter(({ id }) => profiles.every(({ weights }) => (weights[id] ?? 0) === 0))
      .map(({ id }): HealthFinding => {
        const spot: Spot = { section: 'criteria', id, path: ['id'] };
        return {
          spot,
          code: 'health/weightless',
          severity: 'warning',
          subject: subjectOf(spot),
          message: { id: 'health/weightless', gaps: { entry: entryOf(spot) } },
          hint: { id: 'health/weigh-it', gaps: { criterion: id } },
        };
      }),
    ...profiles.flatMap(({ id, weights }) =>
      Object.entries(weights)
        .filter(([, weight]) => weight > limit)
        .map(([criterion, weight]): HealthFinding => {
          const spot: Spot = { section: 'profiles', id, path: [] };
          return {
            spot: inside(spot, 'weights', criterion),
            code: 'health/heavy-weight',
            severity: 'warning',
            subject: subjectOf(spot, criterion),
            message: { id: 'health/heavy-weight', gaps: { entry: entryOf(spot), criterion, weight, limit } },
          };
        }),
    ),
  ];
}
