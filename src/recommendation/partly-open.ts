import type { Decision, RivalReport } from '../domain/index.ts';
import { type Choice, partsIn } from './decide.ts';
import type { WorkloadRanking } from './set-apart.ts';

/**
 * Where plans compete, what of them is open: by workload what the plan takes for it beside what its rival does, which is the
 * one of the rival's that serves it best. Nothing where they agree on no workload.
 */
export function partlyOpen(
  choice: Choice,
  { alternatives: rivals }: RivalReport,
  workloads: readonly WorkloadRanking[],
): Pick<Decision, 'openParts'> {
  const parts = partsIn(choice);
  const openParts = workloads.map(({ name, ranking }, w) => {
    const planned = parts === undefined ? choice.winner?.id : parts[w]?.best.id;
    const rival = ranking.find(({ alternative, excluded }) => !excluded && rivals.includes(alternative))?.alternative;
    const alternatives = [...new Set([planned, rival])].filter((id) => id !== undefined);
    return { workload: name, alternatives, settled: alternatives.length === 1 };
  });
  const settled = openParts.filter((one) => one.settled).length;
  return settled === 0 || settled === openParts.length ? {} : { openParts };
}
