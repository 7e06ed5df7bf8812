import type { CriterionReport, PenaltyReport, RankedAlternative, ViolationReport } from '../domain/index.ts';
import { headroomOf } from '../scoring/index.ts';
import { namedList } from '../wording/named-list.ts';
import type { Say } from '../wording/say.ts';
import type { Assessed } from './assessment.ts';
import { whyNot } from './report-ranking.ts';
import { sixDecimals } from './rounded.ts';
import type { WorkloadRanking } from './set-apart.ts';

/**
 * The ranking of a whole that holds several workloads, explained by them: what excludes an alternative in any of them,
 * and the mean of what each criterion contributed, so that the rows add up to the score. What is said of a criterion is
 * what the workload says that it serves worst, by its name unless all say the same.
 *
 * @param judged  of each workload, to tell which comes closest to its bound where all are served alike
 */
export function explainByWorkloads(
  whole: readonly RankedAlternative[],
  workloads: readonly WorkloadRanking[],
  say: Say,
  judged: readonly Assessed[] = [],
): RankedAlternative[] {
  const rows = whole.map((row): RankedAlternative => {
    const own = workloads.flatMap(({ name, ranking }, w) => {
      const found = ranking.find(({ alternative }) => alternative === row.alternative);
      const room = judged[w] === undefined ? [] : headroomIn(judged[w], row.alternative);
      return found === undefined ? [] : [{ name, found, room }];
    });
    const named = <T extends ViolationReport>(listOf: (found: RankedAlternative) => readonly T[]) =>
      merged(own.flatMap(({ name, found }) => listOf(found).map((one) => ({ name, one })))).map(({ names, all }) => {
        const [one] = all;
        const name = namedList(names, say);
        const reason = say('engine/in-workload', { name, reason: one.reason });
        return { all, said: { ...one, reason } };
      });
    const costing = (all: readonly PenaltyReport[]) => all.reduce((sum, { costs = 0 }) => sum + costs, 0);
    return {
      ...row,
      violations: named(({ violations }) => violations).map(({ said }) => said),
      penalties: named(({ penalties }) => penalties).map(({ all, said }) => ({
        ...said,
        costs: sixDecimals(costing(all) / own.length),
      })),
      undecided: [],
      criteria: row.criteria.map((criterion, j) =>
        meanOf(
          criterion,
          own.flatMap(({ name, found, room }) => {
            const spoken = found.criteria[j];
            return spoken === undefined ? [] : [{ name, criterion: spoken, room: room[j] ?? Number.POSITIVE_INFINITY }];
          }),
          own.length,
          say,
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
): readonly { readonly names: readonly string[]; readonly all: readonly [T, ...T[]] }[] {
  const groups = new Map<string, { readonly names: string[]; readonly all: [T, ...T[]] }>();
  for (const { name, one } of list) {
    const key = `${one.constraint} ${one.reason}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { names: [name], all: [one] });
    else {
      group.names.push(name);
      group.all.push(one);
    }
  }
  return [...groups.values()];
}

/** What a workload says of a criterion, and how many times its need is covered. */
interface Said {
  readonly name: string;
  readonly criterion: CriterionReport;
  readonly room: number;
}

function meanOf(criterion: CriterionReport, said: readonly Said[], workloads: number, say: Say): CriterionReport {
  const mean = (of: (row: CriterionReport) => number) =>
    said.reduce((sum, one) => sum + of(one.criterion), 0) / (workloads || 1);
  const weight = mean((row) => row.weight);
  const contribution = mean((row) => row.contribution);
  return {
    ...tightest(criterion, said, say),
    weight: sixDecimals(weight),
    contribution: sixDecimals(contribution),
    utility: weight > 0 ? sixDecimals(contribution / weight) : null,
  };
}

/** What the workload says that is served worst, or comes closest to its bound. */
function tightest(criterion: CriterionReport, said: readonly Said[], say: Say): CriterionReport {
  const [first, ...others] = said.filter((one) => one.criterion.utility !== null);
  if (first === undefined) return criterion;
  const served = ({ criterion: { utility } }: Said) => utility ?? 0;
  const worst = others.reduce(
    (a, b) => (served(b) < served(a) || (served(b) === served(a) && b.room < a.room) ? b : a),
    first,
  );
  const { reason } = worst.criterion;
  if (said.every((one) => one.criterion.reason === reason)) return worst.criterion;
  const workload = say('word/named', { name: worst.name });
  return { ...worst.criterion, workload: worst.name, reason: say('engine/for-workload', { workload, reason }) };
}

/** By criterion: how many times its need is covered. */
function headroomIn({ matrix, standings }: Assessed, alternative: string): readonly number[] {
  const index = standings.find(({ id }) => id === alternative)?.index ?? -1;
  return matrix.criteria.map((one, j) => headroomOf(one, matrix.results[index]?.[j]));
}
