import {
  type Assessment,
  outcomeNamed,
  type RankedAlternative,
  type Recommendation,
  type RivalReport,
  type WorkloadAssessment,
} from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { partShares, share, shares } from './figures.ts';
import { nameOf, namesOfParts } from './names.ts';

type Drawn = Pick<Assessment, 'ranking' | 'robustness'>;
type Decided = Drawn & Pick<Recommendation, 'recommendation'>;

/** Something that draws come to, and in which share of them: as a number, and as it is written among all of them. */
interface Drawing {
  readonly alternatives: readonly string[];
  readonly share: number;
  readonly shown: string;
}

/** Single alternatives by their rank, then all else, each once; none where nothing was drawn. */
function drawings({ ranking, robustness }: Drawn): readonly Drawing[] {
  if (robustness === null) return [];
  const shown = partShares(robustness.outcomes.map(({ share: part }) => part));
  const outcomes = robustness.outcomes.map((one, i) => ({ ...one, shown: shown[i] ?? '' }));
  const alone = ranking.map(
    ({ alternative }) =>
      outcomes.find(isOf([alternative])) ?? { alternatives: [alternative], share: 0, shown: share(0) },
  );
  return [...alone, ...outcomes.filter((one) => one.alternatives.length !== 1)];
}

function isOf(alternatives: readonly string[]) {
  const name = outcomeNamed(alternatives);
  return (one: Pick<Drawing, 'alternatives'>) => outcomeNamed(one.alternatives) === name;
}

/** How often an alternative alone is recommended; undefined where nothing was drawn. */
export function firstIn(drawn: Drawn, { alternative }: RankedAlternative): Drawing | undefined {
  return drawings(drawn).find(isOf([alternative]));
}

/** The same as it is written; undefined also for what is excluded and never first, which has no share to show. */
export function shareFirst(drawn: Drawn, one: RankedAlternative): string | undefined {
  const first = firstIn(drawn, one);
  return one.excluded && first?.share === 0 ? undefined : first?.shown;
}

/** How often an alternative took each rank; the first of them as it is written among all that the draws come to, where it is that. */
export function rankShares(drawn: Drawn, one: RankedAlternative): readonly string[] {
  const shares = drawn.ranking.map((_, rank) => one.acceptability[rank] ?? 0);
  const first = firstIn(drawn, one);
  return partShares(shares, first?.share === shares[0] ? first?.shown : undefined);
}

/** How often what a workload takes by itself comes first in its draws; undefined where it takes nothing, or nothing was drawn. */
export function shareByItself(workload: WorkloadAssessment): string | undefined {
  const { winner, confidence } = workload;
  return winner === null || confidence === null ? undefined : shareAmong(workload, [winner], confidence);
}

/** The confidence, as it is written among all that the draws come to; undefined where nothing was drawn. */
export function confidenceShare(whole: Decided): string | undefined {
  const { confidence, alternative, parts } = whole.recommendation;
  if (confidence === null) return undefined;
  const chosen = parts.length === 0 ? [alternative ?? ''] : parts.map((part) => part.alternative);
  return shareAmong(whole, chosen, confidence);
}

/** The share of a rival and the confidence, as they are written among all that the draws come to, or finer to tell them apart. */
export function rivalShares(whole: Decided, rival: RivalReport): readonly [string, string] {
  const [most, own] = [shareAmong(whole, rival.alternatives, rival.share), confidenceShare(whole) ?? ''];
  return most === own ? shares(rival.share, whole.recommendation.confidence ?? 0) : [most, own];
}

/** A share as it is written among all that the draws come to; of several workloads nothing is told of the others, so that it is written by itself. */
export function shareAmong(drawn: Drawn, alternatives: readonly string[], value: number): string {
  const found = drawings(drawn).find(isOf(alternatives));
  return found?.share === value ? found.shown : share(value);
}

/** From here on a share is written as a whole percent. */
const SHOWN = 0.005;

/** What draws come to besides single alternatives, in words; undefined where that is nothing. */
export function besides(drawn: Drawn, say: Say): string | undefined {
  const all = drawings(drawn);
  const others = all.filter((one) => one.alternatives.length !== 1 && one.share >= SHOWN);
  if (others.length === 0) return undefined;
  const beside = all.some((one) => one.alternatives.length === 1 && one.share > 0);
  const named = ({ alternatives, shown }: Drawing) => {
    const parts = alternatives.map((id) => ({ name: nameOf(id, drawn, say) }));
    const title = parts.length === 0 ? say('report/none-of-them') : namesOfParts(parts);
    return beside || others.length > 1 ? `${title} ${shown}` : title;
  };
  return say(beside ? 'report/outcomes-besides' : 'report/outcomes-all', {
    list: others.map(named).join(say('word/comma')),
  });
}
