import { inLanguage, type Language, type ReasonReport } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import type { PartChoice } from './decide.ts';
import { decisiveReasons } from './decisive-reasons.ts';
import { reportRanking } from './report-ranking.ts';
import type { WorkloadRanking } from './set-apart.ts';

/** Of each part so many reasons at most, as several parts have to be read. */
const MOST_OF_A_PART = 3;

/**
 * Why each part takes what it takes: what decides in its own ranking, with the sources of that.
 *
 * @param rankings  of each workload, where the request holds several
 */
export function reasonsOfParts(
  parts: readonly PartChoice[],
  rankings: readonly WorkloadRanking[] | undefined,
  language: Language,
  say: Say,
): readonly ReasonReport[] {
  return parts.flatMap(({ id, split, assessed, best }, w) => {
    const ranking = split === undefined ? rankings?.[w]?.ranking : undefined;
    const rows = ranking ?? reportRanking(assessed, language, say);
    const next = rows.find(({ alternative, excluded }) => !excluded && alternative !== best.id);
    const compared = { winner: best.id, runnerUp: next?.alternative, most: MOST_OF_A_PART };
    const workload = split === undefined ? id : inLanguage(split.name, language);
    const name = inLanguage(best.alternative.name, language);
    return decisiveReasons(rows, compared, assessed.knowledge, say).map(({ criterion, ...reason }) => ({
      ...reason,
      // The ranking of a part that a rule makes is in no report.
      ...(split !== undefined ? {} : { ...(criterion === undefined ? {} : { criterion }), workload: id }),
      text: say('engine/part-because', { workload, name, because: reason.text }),
    }));
  });
}
