import type { Decision } from '../domain/index.ts';
import { type Choice, partsIn, servingIn } from './decide.ts';
import type { WorkloadRanking } from './set-apart.ts';

/**
 * Where plans compete, what of them is open: by workload what the plan takes for it beside what its rival does. Nothing
 * where there is no rival plan, or they agree on no workload.
 *
 * @param rival  name of the outcome, see `planNamed`
 */
export function partlyOpen(
  choice: Choice,
  rival: string | undefined,
  workloads: readonly WorkloadRanking[],
): Pick<Decision, 'openParts'> {
  const parts = partsIn(choice);
  const [alone, ...others] = rival === undefined ? [] : servingIn(rival);
  const serving = others.length === 0 ? () => alone : (w: number) => [alone, ...others][w];
  const openParts = workloads.map(({ name }, w) => {
    const planned = parts === undefined ? choice.winner?.id : parts[w]?.best.id;
    const alternatives = [...new Set([planned, serving(w)])].filter((id) => id !== undefined);
    return { workload: name, alternatives, settled: alternatives.length === 1 };
  });
  const settled = openParts.filter((one) => one.settled).length;
  return settled === 0 || settled === openParts.length ? {} : { openParts };
}
