import type { CriterionReport, RankedAlternative, ViolationReport } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { whyNot } from './report-ranking.ts';
import { share } from './rounded.ts';

/** The ranking of one workload, by its name. */
export interface WorkloadRanking {
  readonly name: string;
  readonly ranking: readonly RankedAlternative[];
}

/**
 * The ranking of a whole that holds several workloads, explained by them: what excludes an alternative in any of them,
 * and the mean of what each criterion contributed, so that the rows add up to the score.
 */
export function explainByWorkloads(
  whole: readonly RankedAlternative[],
  workloads: readonly WorkloadRanking[],
  say: Say,
): RankedAlternative[] {
  const rows = whole.map((row): RankedAlternative => {
    const own = workloads.flatMap(({ name, ranking }) => {
      const found = ranking.find(({ alternative }) => alternative === row.alternative);
      return found === undefined ? [] : [{ name, found }];
    });
    const named = <T extends ViolationReport>(name: string, list: readonly T[]): T[] =>
      list.map((one) => ({ ...one, reason: say('engine/in-workload', { name, reason: one.reason }) }));
    return {
      ...row,
      violations: own.flatMap(({ name, found }) => named(name, found.violations)),
      penalties: own.flatMap(({ name, found }) => named(name, found.penalties)),
      undecided: [],
      criteria: row.criteria.map((criterion, j) =>
        meanOf(
          criterion,
          own.map(({ found }) => found.criteria[j]),
        ),
      ),
    };
  });
  const winner = rows.find(({ excluded }) => !excluded);
  return rows.map((row) => ({ ...row, whyNot: whyNot(row, winner, say) }));
}

function meanOf(criterion: CriterionReport, rows: readonly (CriterionReport | undefined)[]): CriterionReport {
  const mean = (of: (row: CriterionReport) => number) =>
    rows.reduce((sum, row) => sum + (row === undefined ? 0 : of(row)), 0) / (rows.length || 1);
  const weight = mean((row) => row.weight);
  const contribution = mean((row) => row.contribution);
  const spoke = rows.find((row) => row !== undefined && row.utility !== null) ?? criterion;
  return {
    ...spoke,
    weight: share(weight),
    contribution: share(contribution),
    utility: weight > 0 ? share(contribution / weight) : null,
  };
}
