import type { RankedAlternative } from '../domain/index.ts';

/** From here on a share is written as a whole percent. */
const SHOWN = 0.01;

/** Whether some draws are shown as won by what is excluded: those that exclude all are split between them. */
export function sharedDraws(ranking: readonly RankedAlternative[]): boolean {
  return ranking.some(({ excluded, acceptability: [first = 0] }) => excluded && first >= SHOWN);
}
