import type { CriterionReport, RankedAlternative, ViolationReport } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { whyNot } from './report-ranking.ts';
import { share } from './rounded.ts';
import type { WorkloadRanking } from './set-apart.ts';

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
    const named = <T extends ViolationReport>(listOf: (found: RankedAlternative) => readonly T[]): T[] =>
      merged(own.flatMap(({ name, found }) => listOf(found).map((one) => ({ name, one })))).map(({ names, one }) => ({
        ...one,
        reason: say('engine/in-workload', { name: names.join(say('word/comma')), reason: one.reason }),
      }));
    return {
      ...row,
      violations: named(({ violations }) => violations),
      penalties: named(({ penalties }) => penalties),
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
  return rows.map((row) => ({ ...row, whyNot: whyNot(row, winner, say, workloads) }));
}

/** What is said of several workloads in the same words is said once, in the place of the first. */
function merged<T extends ViolationReport>(
  list: readonly { readonly name: string; readonly one: T }[],
): readonly { readonly names: readonly string[]; readonly one: T }[] {
  const groups = new Map<string, { readonly names: string[]; readonly one: T }>();
  for (const { name, one } of list) {
    const key = `${one.constraint} ${one.reason}`;
    const group = groups.get(key) ?? { names: [], one };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()];
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
