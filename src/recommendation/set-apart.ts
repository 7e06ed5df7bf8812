import type { CriterionReport, RankedAlternative } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

/** The ranking of one workload, by its name. */
export interface WorkloadRanking {
  readonly name: string;
  readonly ranking: readonly RankedAlternative[];
}

/** What is said of an alternative on a criterion, and how the criterion is called there. */
export interface Told {
  readonly criterion: CriterionReport;
  readonly label: string;
  /** The workload in which that is said; absent where all say the same. */
  readonly workload?: string;
}

/**
 * What an alternative says of a criterion that sets two apart. Of several workloads it is what it says of the one in which
 * they are farthest apart, by its name unless all say the same: elsewhere the same criterion may speak for the other one.
 *
 * @param j       position of the criterion
 * @param behind  ids; of several their mean counts
 */
export function tellApart(
  own: RankedAlternative,
  j: number,
  ahead: string,
  behind: readonly string[],
  workloads: readonly WorkloadRanking[],
  say: Say,
): Told | undefined {
  const whole = own.criteria[j];
  const found = workloads.flatMap(({ name, ranking }) => {
    const said = (id: string) => ranking.find(({ alternative }) => alternative === id)?.criteria[j];
    const criterion = said(own.alternative);
    if (criterion === undefined) return [];
    const others = behind.reduce((sum, id) => sum + (said(id)?.contribution ?? 0), 0) / (behind.length || 1);
    return [{ name, criterion, apart: (said(ahead)?.contribution ?? 0) - others }];
  });
  const [first] = found;
  if (whole === undefined || first === undefined) return whole && { criterion: whole, label: whole.label };
  const { name, criterion } = found.reduce((most, one) => (one.apart > most.apart ? one : most), first);
  if (found.every((one) => one.criterion.reason === criterion.reason)) return { criterion, label: criterion.label };
  const label = say('engine/label-in', { label: criterion.label, workload: say('word/named', { name }) });
  return { criterion, label, workload: name };
}
