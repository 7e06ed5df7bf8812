import type { RankedAlternative, Recommendation } from '../domain/index.ts';
import { openBetween } from './choice.ts';

/** What a reader asks about: every alternative but the one chosen. A hybrid chooses none of them alone. */
export function notChosen({ recommendation, ranking }: Recommendation): readonly RankedAlternative[] {
  return ranking.filter(
    ({ alternative }) => recommendation.kind !== 'single' || alternative !== recommendation.alternative,
  );
}

/** Wording of the heading over them; where nothing is chosen yet, they are what else it may be. */
export function headingOfNotChosen(whole: Recommendation): string {
  return openBetween(whole).length > 0 ? 'report/the-others' : WHY_NOT[whole.recommendation.kind];
}

const WHY_NOT = {
  single: 'report/why-not',
  hybrid: 'report/why-not-alone',
  none: 'report/why-none',
} as const;
