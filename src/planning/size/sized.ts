import { showEstimate } from '../amounts.ts';
import type { AfterLoss, Limit } from '../limits.ts';
import type { Outlook } from '../outlook.ts';
import type { Plan } from '../plan.ts';
import { NODES, type UnknownEffect } from '../unknowns.ts';

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
