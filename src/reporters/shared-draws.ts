import type { Assessment, RankedAlternative, RobustnessReport } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { quantity } from './figures.ts';

/** From here on a share is written as a whole percent. */
const SHOWN = 0.01;

/** What the table of the ranks tells, in words. */
export function ranksTold(
  { draws, seed }: RobustnessReport,
  { ranking }: Pick<Assessment, 'ranking'>,
  say: Say,
): string {
  const first = say('report/draws', { draws: quantity(draws, 'count', say), seed });
  return sharedDraws(ranking) ? say('word/next', { first, second: say('report/all-out') }) : first;
}

/** Whether some draws are shown as won by what is excluded: those that exclude all are split between them. */
function sharedDraws(ranking: readonly RankedAlternative[]): boolean {
  return ranking.some(({ excluded, acceptability: [first = 0] }) => excluded && first >= SHOWN);
}
