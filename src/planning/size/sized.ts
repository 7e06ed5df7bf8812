import { showEstimate } from '../amounts.ts';
import type { Combination } from '../combination.ts';
import type { AfterLoss, Limit } from '../limits.ts';
import type { Outlook } from '../outlook.ts';
import type { Plan } from '../plan.ts';
import { NODES, type UnknownEffect } from '../unknowns.ts';

/** The plans of one workload, best alternative first. */
export interface SizedWorkload {
  /** Empty when it is the only one. */
  readonly name: string;
  readonly plans: readonly Plan[];
  /** By alternative: why it cannot do the job; absent for those that can. */
  readonly excluded: Readonly<Record<string, string>>;
  /** The combination that is recommended, where one is. */
  readonly combination?: Combination<Plan>;
  /** Alternatives whose figures are explained one by one; the others stand in the overview. */
  readonly inDetail: readonly string[];
}

/** The workloads of a request, and what is recommended for several of them as a whole. */
export interface SizedRequest {
  readonly workloads: readonly SizedWorkload[];
  readonly whole?: Combination<Plan>;
}

/** A plan and what follows from it. */
export interface Sized {
  readonly plan: Plan;
  readonly limits: readonly Limit[];
  readonly loss: AfterLoss | undefined;
  readonly unknowns: readonly UnknownEffect[];
  readonly outlook: Outlook | undefined;
}

export function shownNodes(plan: Plan): string {
  const nodes = plan.terms(NODES)?.value;
  return nodes === undefined ? '?' : showEstimate(nodes, 'count', plan.planned.say);
}
