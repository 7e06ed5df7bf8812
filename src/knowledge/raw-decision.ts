import { type DecisionListName, decisionLists, decisionMaps, type RawDecision } from './schema/decision.ts';
import { planningLists, planningMaps, type RawPlanning } from './schema/planning.ts';

/** Any collection of checked entries, by section name and id. */
export type Values = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** Sets rather than sequences: the order in which their entries are written means nothing, so they are sorted by id. */
const UNORDERED: ReadonlySet<string> = new Set<DecisionListName>([
  'technologies',
  'alternatives',
  'alternativeFigures',
  'capabilities',
  'figures',
  'profiles',
  'bridges',
]);

/** The decision part out of checked entries. Sections that nobody wrote are empty. */
export function rawDecision(values: Values): RawDecision {
  return rawSections(values, Object.keys(decisionLists), Object.keys(decisionMaps)) as RawDecision;
}

/** The planning part, likewise. */
export function rawPlanning(values: Values): RawPlanning {
  return rawSections(values, Object.keys(planningLists), Object.keys(planningMaps)) as RawPlanning;
}

function rawSections(values: Values, lists: readonly string[], maps: readonly string[]): unknown {
  const raw: Record<string, unknown> = {};
  for (const name of lists) {
    const entries = [...(values.get(name) ?? [])];
    if (UNORDERED.has(name)) entries.sort(byId);
    raw[name] = entries.map(([, value]) => value);
  }
  for (const name of maps) raw[name] = Object.fromEntries([...(values.get(name) ?? [])].sort(byId));
  return raw;
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
