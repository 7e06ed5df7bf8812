import type { KnowledgeBase, Recommendation } from '../domain/index.ts';
import { roundedTo } from '../units/index.ts';
import { parseWeights } from '../weighting/index.ts';
import type { PageState } from './state.ts';

type Weights = Readonly<Record<string, number>>;

/** A weight of all leaves nothing to share out. */
export const MOST = 0.99;

/**
 * Stated weights in which one criterion has the given share of what counts and the others keep their proportions.
 *
 * A share is what a stated weight comes to once silent criteria have given theirs away, so the stated weight is moved by
 * the odds of the share: times as much more as the odds are higher.
 *
 * @param stated  by criterion id, any scale
 * @param shares  what they came to, 0..1; those that count sum to 1
 */
export function moveWeight(stated: Weights, shares: Weights, id: string, share: number): Weights {
  const before = stated[id] ?? 0;
  const now = shares[id] ?? 0;
  const wanted = Math.min(Math.max(share, 0), MOST);
  const odds = wanted / (1 - wanted);
  const others = Object.entries(shares).reduce(
    (sum, [other, value]) => sum + (other === id || value === 0 ? 0 : (stated[other] ?? 0)),
    0,
  );
  if (now >= 1 || others === 0) return stated;
  // Without a weight there are no odds to start from: the criterion joins the others.
  const moved = before === 0 || now === 0 ? odds * others : (before * odds * (1 - now)) / now;
  // What is computed with is then what an answers file states.
  return Object.fromEntries(
    Object.entries({ ...stated, [id]: moved }).map(([other, weight]) => [other, roundedTo(weight, 6)]),
  );
}

/**
 * The weights a state stands for, before they are shared out: those stated, else those of its profile times what they are
 * multiplied by, as once they are stated nothing multiplies them.
 *
 * @param profile  as reported for the state
 */
export function weightsOf(
  { stated }: PageState,
  { id, multiplied = [] }: Recommendation['profile'],
  knowledge: KnowledgeBase,
): Weights {
  const parsed = parsedWeights(stated, knowledge);
  if (parsed !== undefined) return parsed;
  const ofProfile = knowledge.profiles.find((one) => one.id === (stated.profile ?? id))?.weights ?? {};
  const times = new Map(multiplied.map((one) => [one.criterion, one.times]));
  return Object.fromEntries(
    Object.entries(ofProfile).map(([criterion, weight]) => [criterion, weight * (times.get(criterion) ?? 1)]),
  );
}

/** Undefined when none are stated. @throws when they are no weights, which whoever made the page has to have seen */
export function parsedWeights({ weights }: PageState['stated'], knowledge: KnowledgeBase): Weights | undefined {
  if (weights === undefined) return undefined;
  const parsed = parseWeights(weights, knowledge);
  if (!parsed.ok) throw new Error(`weights that are none were let through: "${weights}"`);
  return parsed.value.weights;
}

/** Weights as they are stated by hand, `latency=0.3, replay=0.05`: six decimals at most, never an exponent. */
export function weightsText(weights: Weights): string {
  return Object.entries(weights)
    .map(([id, weight]) => `${id}=${weight.toFixed(6).replace(/\.?0+$/, '')}`)
    .join(', ');
}
