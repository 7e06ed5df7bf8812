import type { HybridReport, RankedAlternative, Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { openBetween } from './choice.ts';
import { margin, share } from './figures.ts';
import { namesOfParts } from './names.ts';

/** What a reader asks about: every alternative but the one chosen. A hybrid chooses none of them alone. */
export function notChosen({ recommendation, ranking }: Recommendation): readonly RankedAlternative[] {
  return ranking.filter(
    ({ alternative }) => recommendation.kind !== 'single' || alternative !== recommendation.alternative,
  );
}

/** Why a hybrid that was weighed is not advised. */
export function passedOver({ parts, because, regret, comesFirst }: HybridReport, say: Say): string {
  const gaps = { parts: namesOfParts(parts), because };
  if (comesFirst === undefined) return say('report/hybrid-not-advised', gaps);
  return say('report/hybrid-not-proven', { ...gaps, more: margin(regret ?? 0), share: share(comesFirst) });
}

/** Wording of the heading over them; where nothing is chosen yet, they are what else it may be. */
export function headingOfNotChosen(whole: Recommendation, say: Say): string {
  return openBetween(whole, say).length > 0 ? 'report/the-others' : WHY_NOT[whole.recommendation.kind];
}

/** Wording of the heading over the scores, which are those of one alternative for all, whatever is recommended. */
export function headingOfScores({ recommendation: { kind, parts } }: Pick<Recommendation, 'recommendation'>): string {
  if (kind === 'hybrid') return 'report/scores-alone';
  return parts.length > 0 ? 'report/scores-of-one' : 'report/scores';
}

const WHY_NOT = {
  single: 'report/why-not',
  hybrid: 'report/why-not-alone',
  none: 'report/why-none',
} as const;
