import type { HybridReport } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

type Hybrid = Pick<HybridReport, 'mayExchange'>;
type Bridge = NonNullable<HybridReport['bridge']>;

/** What joins the parts of a hybrid, and what to mind there. */
export function joinedBy({ mayExchange }: Hybrid, { name, how, caveat }: Bridge, say: Say): string {
  return say(mayExchange ? 'report/bridge-if-exchanged' : 'report/bridge', { bridge: name, how, caveat });
}

/** The same as an argument, beside which stands what to mind. */
export function joinedByInShort({ mayExchange }: Hybrid, { name, how }: Bridge, say: Say): string {
  return say(mayExchange ? 'records/bridge-if-exchanged' : 'records/bridge', { bridge: name, how });
}
