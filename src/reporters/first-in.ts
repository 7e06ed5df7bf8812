import type { Assessment, OutcomeShare, RankedAlternative } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { share } from './figures.ts';
import { nameOf, namesOfParts } from './names.ts';

type Drawn = Pick<Assessment, 'ranking' | 'robustness'>;

/** Share of draws in which an alternative alone is recommended; undefined where nothing was drawn. */
export function firstIn({ robustness }: Drawn, { alternative, acceptability }: RankedAlternative): number | undefined {
  if (robustness === null) return undefined;
  const { outcomes } = robustness;
  // Reports of older versions count hybrids for their parts.
  if (outcomes === undefined) return acceptability[0];
  return outcomes.find((one) => one.alternatives.length === 1 && one.alternatives[0] === alternative)?.share ?? 0;
}

/** From here on a share is written as a whole percent. */
const SHOWN = 0.005;

/** What draws come to besides single alternatives, in words; undefined where that is nothing. */
export function besides({ ranking, robustness }: Drawn, say: Say): string | undefined {
  const others = (robustness?.outcomes ?? []).filter((one) => one.alternatives.length !== 1 && one.share >= SHOWN);
  if (others.length === 0) return undefined;
  const named = ({ alternatives, share: part }: OutcomeShare) => {
    const parts = alternatives.map((id) => ({ name: nameOf(id, { ranking }, say) }));
    const title = parts.length === 0 ? say('report/none-of-them') : namesOfParts(parts);
    return `${title} ${share(part)}`;
  };
  return say('report/outcomes-besides', { list: others.map(named).join(say('word/comma')) });
}
