import type { BridgeReport, HybridReport } from '../domain/index.ts';
import { capitalised } from '../wording/capitalised.ts';
import { namedList } from '../wording/named-list.ts';
import type { Say } from '../wording/say.ts';

type Hybrid = Pick<HybridReport, 'mayExchange'> & {
  readonly parts: readonly Pick<HybridReport['parts'][number], 'alternative' | 'workload'>[];
};

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

/** How a bridge joins parts of a hybrid, which ones where there are several bridges, and what to mind there. */
export function joinedBy(hybrid: Hybrid, bridge: BridgeReport, say: Say): string {
  const { name, how, caveat } = bridge;
  const ends = endsOf(hybrid, bridge, say);
  if (ends !== undefined) return say('report/bridge-between', { ...ends, bridge: name, how, caveat });
  return say(hybrid.mayExchange ? 'report/bridge-if-exchanged' : 'report/bridge', { bridge: name, how, caveat });
}

/** The same as an argument, beside which stands what to mind. */
export function joinedByInShort(hybrid: Hybrid, bridge: BridgeReport, say: Say): string {
  const { name, how } = bridge;
  const ends = endsOf(hybrid, bridge, say);
  if (ends !== undefined) return say('records/bridge-between', { ...ends, bridge: name, how });
  return say(hybrid.mayExchange ? 'records/bridge-if-exchanged' : 'records/bridge', { bridge: name, how });
}

/** What to mind at a bridge as an argument, of several bridges with what it joins. */
export function caveatInShort(hybrid: Hybrid, bridge: BridgeReport, say: Say): string {
  const { name, caveat } = bridge;
  const ends = endsOf(hybrid, bridge, say);
  return ends === undefined ? caveat : say('records/caveat-between', { ...ends, bridge: name, caveat });
}

/** The parts that each end of a bridge serves; which of them exchange messages nobody knows where there are more than two systems. */
function endsOf(
  { parts }: Hybrid,
  { between }: BridgeReport,
  say: Say,
): { readonly first: string; readonly second: string } | undefined {
  const [first = '', second = ''] = (between ?? []).map((end) =>
    namedList(
      parts.flatMap(({ alternative, workload }) => (alternative === end ? [workload] : [])),
      say,
    ),
  );
  return first === '' || second === '' ? undefined : { first, second };
}
