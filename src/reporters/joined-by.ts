import type { HybridReport } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

type Hybrid = Pick<HybridReport, 'split'>;
type Bridge = NonNullable<HybridReport['bridge']>;

/** `split` of a hybrid whose parts are workloads: nobody said whether these exchange messages, while parts of one always do. */
export const LISTED_APART = 'workloads';

/** What joins the parts of a hybrid, and what to mind there. */
export function joinedBy({ split }: Hybrid, { name, how, caveat }: Bridge, say: Say): string {
  return say(split === LISTED_APART ? 'report/bridge-if-exchanged' : 'report/bridge', { bridge: name, how, caveat });
}

/** The same as an argument, beside which stands what to mind. */
export function joinedByInShort({ split }: Hybrid, { name, how }: Bridge, say: Say): string {
  return say(split === LISTED_APART ? 'records/bridge-if-exchanged' : 'records/bridge', { bridge: name, how });
}
