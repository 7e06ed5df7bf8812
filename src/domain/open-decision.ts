import type { Decision, RivalReport } from './decision.ts';
import type { RankedAlternative } from './ranked-alternative.ts';
import type { Recommendation } from './recommendation.ts';
import { outcomeNamed } from './served-part.ts';

type Whole = Pick<Recommendation, 'recommendation' | 'ranking'>;

/**
 * What the draws speak for instead of what is recommended; undefined where that is nothing, and where one of two plans runs
 * the same technologies by other alternatives.
 */
export function undecidedWith({ recommendation, ranking }: Whole): RivalReport | undefined {
  const { rival, parts, kind } = recommendation;
  if (kind === 'none' || rival === undefined || rival.alternatives.length === 0) return undefined;
  if (parts.length === 0) return rival;
  const technologyOf = (id: string) => ranking.find(({ alternative }) => alternative === id)?.technology ?? id;
  const technologies = outcomeNamed(parts.map(({ technology }) => technology));
  return technologies === outcomeNamed(rival.alternatives.map(technologyOf)) ? undefined : rival;
}

/** The alternatives that share the first rank; none where one leads. */
export function levelAtTop({ recommendation, ranking }: Whole): readonly RankedAlternative[] {
  return recommendation.tie ? ranking.filter(({ excluded, rank }) => !excluded && rank === 1) : [];
}

/** Whether nothing is chosen yet: several are level, or score and draws speak for different ones. */
export function isUndecided(whole: Whole): boolean {
  return undecidedWith(whole) !== undefined || levelAtTop(whole).length > 0;
}

/** How a decision falls short of the confidence that it has to have. */
export type Shortfall =
  /** Every answer to a question leads to something else. */
  | { readonly why: 'open'; readonly label: string; readonly title: string }
  /** No draws were made. */
  | { readonly why: 'unknown' }
  | { readonly why: 'below'; readonly confidence: number };

/**
 * Why a decision is not as sure as is asked for; undefined where it is, and where nothing fits, of which nobody is unsure.
 *
 * @param least  0..1; with 0 none at all is asked for
 */
export function shortfallOf(
  { kind, confidence, rival }: Pick<Decision, 'kind' | 'confidence' | 'rival'>,
  least: number,
): Shortfall | undefined {
  if (kind === 'none' || least === 0) return undefined;
  if (rival?.whatever !== undefined) return { why: 'open', label: rival.whatever.label, title: rival.title };
  if (confidence === null) return { why: 'unknown' };
  return confidence < least ? { why: 'below', confidence } : undefined;
}

/**
 * Between what nothing is decided: ids of alternatives, sorted, several where they run together, each set once. Empty where one
 * is chosen.
 */
export function openSets(whole: Whole): readonly (readonly string[])[] {
  const { alternative, parts, openParts } = whole.recommendation;
  const rival = undecidedWith(whole);
  const level = levelAtTop(whole).map((one) => [one.alternative]);
  if (rival === undefined) return level;
  const chosen = parts.length === 0 ? [alternative ?? ''] : parts.map((part) => part.alternative);
  const first = level.length === 0 ? [chosen] : level;
  const own = openParts === undefined ? first : combined(openParts.map(({ alternatives }) => alternatives));
  return distinct([...own, rival.alternatives]);
}

/** One of each list, in every way. */
function combined(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (sets, list) => distinct(sets.flatMap((set) => list.map((id) => [...set, id]))),
    [[]],
  );
}

function distinct(sets: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const sorted = sets.map((set) => [...new Set(set)].sort());
  return [...new Map(sorted.map((set) => [outcomeNamed(set), set])).values()];
}
