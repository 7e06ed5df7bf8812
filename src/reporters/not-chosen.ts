import type { HybridReport, RankedAlternative, Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { openBetween } from './choice.ts';
import { margin, score } from './figures.ts';
import { shareAmong } from './first-in.ts';
import { namesOfParts } from './names.ts';
import { servedBy } from './per-workload.ts';

/** What a reader asks about: one alternative, or several of one technology that share the workloads. */
export type Other = Pick<
  RankedAlternative,
  'alternative' | 'name' | 'excluded' | 'score' | 'violations' | 'penalties' | 'undecided' | 'whyNot' | 'toWin'
>;

/** Every alternative but the one chosen. A hybrid chooses none of them alone, and may have several together as its next. */
export function notChosen(whole: Recommendation, say: Say): readonly Other[] {
  const { recommendation, ranking } = whole;
  const others = ranking.filter(
    ({ alternative }) => recommendation.kind !== 'single' || alternative !== recommendation.alternative,
  );
  return [...sharing(whole, say), ...others.map((one) => behindByWorkload(one, [one.alternative], whole, say))];
}

/** The next of a hybrid where that is several of one technology, which no row of the ranking is. */
export function sharing(whole: Recommendation, say: Say): readonly Other[] {
  const { runnerUpTogether } = whole.recommendation;
  const { bestSingle = null } = whole.hybrid ?? {};
  if (whole.recommendation.kind !== 'hybrid' || bestSingle === null || runnerUpTogether === undefined) return [];
  const { alternative, name, value } = bestSingle;
  const none = { excluded: false, violations: [], penalties: [], undecided: [], whyNot: [], toWin: null };
  return [behindByWorkload({ ...none, alternative, name, score: value }, runnerUpTogether, whole, say)];
}

/** What is left of several workloads is argued by those that it serves worse than what is chosen for them. */
function behindByWorkload(one: Other, together: readonly string[], whole: Recommendation, say: Say): Other {
  if (one.excluded || whole.recommendation.parts.length === 0) return one;
  const behind = (whole.workloads ?? []).flatMap((workload) => {
    const served = servedBy(whole, workload);
    const best = workload.ranking.find(({ alternative, excluded }) => !excluded && together.includes(alternative));
    const by = (served?.score ?? 0) - (best?.score ?? 0);
    if (served === undefined || best === undefined || by < 0.005) return [];
    const gaps = { workload: say('word/named', { name: workload.name }), name: best.name, score: score(best.score) };
    return [say('report/behind-for', { ...gaps, by: margin(by), chosen: served.name })];
  });
  return { ...one, whyNot: [...behind, ...one.whyNot] };
}

/** `split` of a hybrid whose parts are workloads. */
const WORKLOADS = 'workloads';

/** Why a hybrid that was weighed is not advised. */
export function passedOver(
  whole: Recommendation,
  { split, parts, because, regret, comesFirst }: HybridReport,
  say: Say,
): string {
  const gaps = { parts: namesOfParts(parts), because };
  if (comesFirst === undefined) return say('report/hybrid-not-advised', gaps);
  return say(split === WORKLOADS ? 'report/systems-not-proven' : 'report/hybrid-not-proven', {
    ...gaps,
    more: margin(regret ?? 0),
    share: shareAmong(
      whole,
      parts.map(({ alternative }) => alternative),
      comesFirst,
    ),
  });
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
