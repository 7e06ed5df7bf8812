import type { BridgeReport, HybridReport } from '../domain/index.ts';
import { capitalised } from '../wording/capitalised.ts';
import type { Say } from '../wording/say.ts';

type Hybrid = Pick<HybridReport, 'mayExchange'>;

/** What joins the parts of a hybrid, each bridge by itself; none where nothing has to. */
export function bridgesOf({ bridge }: Pick<HybridReport, 'bridge'>): readonly BridgeReport[] {
  return bridge === null ? [] : (bridge.each ?? [bridge]);
}

type Unjoined = Pick<HybridReport, 'unjoined' | 'mayExchange'>;

/** Which parts of a hybrid nothing joins that is known here, a sentence for each pair. */
export function notJoined(hybrid: Unjoined, say: Say): readonly string[] {
  return notJoinedInShort(hybrid, say).map((text) => say('report/sentence', { sentence: capitalised(text) }));
}

/** The same as arguments. */
export function notJoinedInShort({ unjoined = [], mayExchange }: Unjoined, say: Say): readonly string[] {
  const id = mayExchange ? 'report/no-bridge-if-exchanged' : 'report/no-bridge';
  return unjoined.map(({ names: [first = '', second = ''] }) => say(id, { first, second }));
}

/** How a bridge joins parts of a hybrid, and what to mind there. */
export function joinedBy({ mayExchange }: Hybrid, { name, how, caveat }: BridgeReport, say: Say): string {
  return say(mayExchange ? 'report/bridge-if-exchanged' : 'report/bridge', { bridge: name, how, caveat });
}

/** The same as an argument, beside which stands what to mind. */
export function joinedByInShort({ mayExchange }: Hybrid, { name, how }: BridgeReport, say: Say): string {
  return say(mayExchange ? 'records/bridge-if-exchanged' : 'records/bridge', { bridge: name, how });
}
