import type { Decision } from '../domain/index.ts';
import { type Choice, partsIn } from './decide.ts';
import type { WorkloadRanking } from './set-apart.ts';

/** A workload's ranking and what comes first for it alone, with the share of its own draws. */
export interface JudgedRanking extends WorkloadRanking {
  readonly winner?: string | null;
  readonly confidence?: number | null;
}

/** From this share of the draws of a workload by itself on, what comes first in them is settled: a judgement. */
const SETTLED = 0.8;

/**
 * Where plans compete, what of them is open: by workload what the plan takes for it beside what comes first for it alone, or
 * that one where both are the same and hardly a draw speaks against it. Nothing where that settles no workload, or all.
 */
export function partlyOpen(choice: Choice, workloads: readonly JudgedRanking[]): Pick<Decision, 'openParts'> {
  const parts = partsIn(choice);
  const openParts = workloads.map(({ name, winner, confidence }, w) => {
    const planned = parts === undefined ? choice.winner?.id : parts[w]?.best.id;
    const alternatives = [...new Set([planned, winner ?? undefined])].filter((id) => id !== undefined);
    return { workload: name, alternatives, settled: alternatives.length === 1 && (confidence ?? 0) >= SETTLED };
  });
  const settled = openParts.filter((one) => one.settled).length;
  return settled === 0 || settled === openParts.length ? {} : { openParts };
}
