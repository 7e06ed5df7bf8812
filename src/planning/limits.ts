import type { SizingRule } from '../domain/index.ts';
import type { Sizing } from '../scoring/index.ts';

/** How much of a resource the nodes leave. */
export interface Limit {
  readonly rule: SizingRule;
  /** Share of it that is taken, 0 to 1. */
  readonly used: number;
  /** The load that takes all of it, as a multiple of today's; infinite where nothing is needed. */
  readonly lastsUntil: number;
}

/** The resources that size an alternative, the one that runs out first before the others. */
export function limitsOf({ nodes, minimum, resources }: Sizing): readonly Limit[] {
  const have = nodes ?? minimum;
  return resources
    .map(({ rule, need, perNode }) => {
      const used = need / (perNode * (rule.spreads ? have : 1));
      return { rule, used, lastsUntil: used > 0 ? 1 / used : Number.POSITIVE_INFINITY };
    })
    .sort((a, b) => b.used - a.used);
}
