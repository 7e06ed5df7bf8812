import { type DecisionListName, decisionLists, decisionMaps, type RawDecision } from './schema/decision.ts';

/** Any collection of checked entries, by section name and id. */
export type Values = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** Sets rather than sequences: the order in which their entries are written means nothing, so they are sorted by id. */
const UNORDERED: ReadonlySet<string> = new Set<DecisionListName>([
  'technologies',
  'alternatives',
  'capabilities',
  'figures',
  'profiles',
  'bridges',
]);

/** The decision part out of checked entries. Sections that nobody wrote are empty. */
export function rawDecision(values: Values): RawDecision {
  const raw: Record<string, unknown> = {};
  for (const name of Object.keys(decisionLists)) {
    const entries = [...(values.get(name) ?? [])];
    if (UNORDERED.has(name)) entries.sort(byId);
    raw[name] = entries.map(([, value]) => value);
  }
  for (const name of Object.keys(decisionMaps)) {
    raw[name] = Object.fromEntries([...(values.get(name) ?? [])].sort(byId));
  }
  return raw as RawDecision;
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
