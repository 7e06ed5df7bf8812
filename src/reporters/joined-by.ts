import type { BridgeReport, HybridReport } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

type Hybrid = Pick<HybridReport, 'mayExchange'>;

/** What joins the parts of a hybrid, each bridge by itself; none where nothing has to. */
export function bridgesOf({ bridge }: Pick<HybridReport, 'bridge'>): readonly BridgeReport[] {
  return bridge === null ? [] : (bridge.each ?? [bridge]);
}

/** How a bridge joins parts of a hybrid, and what to mind there. */
export function joinedBy({ mayExchange }: Hybrid, { name, how, caveat }: BridgeReport, say: Say): string {
  return say(mayExchange ? 'report/bridge-if-exchanged' : 'report/bridge', { bridge: name, how, caveat });
}

/** The same as an argument, beside which stands what to mind. */
export function joinedByInShort({ mayExchange }: Hybrid, { name, how }: BridgeReport, say: Say): string {
  return say(mayExchange ? 'records/bridge-if-exchanged' : 'records/bridge', { bridge: name, how });
}
