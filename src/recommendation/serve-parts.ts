import { type KnowledgeBase, outcomeNamed } from '../domain/index.ts';
import type { ScoredDraws } from '../robustness/index.ts';
import { type Combination, combine } from './combine.ts';
import type { Scoring } from './score-model.ts';

/** What serves the parts of a split together. */
interface PartsServed {
  readonly name: string;
  readonly combination: Combination;
}

/** What serves the parts best in one draw; each combination is found once. */
export function combinationsServing(
  knowledge: KnowledgeBase,
): (parts: readonly Scoring[], count: number, draw: number) => PartsServed {
  const { alternatives } = knowledge;
  const known = new Map<number, PartsServed>();
  return (parts, count, draw) => {
    let key = 1;
    for (let p = 0; p < count; p++) {
      key = key * alternatives.length + ((parts[p] as Scoring).scored.best[draw] as number);
    }
    let served = known.get(key);
    if (served === undefined) {
      const bests = parts.slice(0, count).flatMap(({ scored }) => alternatives[scored.best[draw] as number] ?? []);
      const together = [...new Set(bests)];
      served = { name: outcomeNamed(together.map(({ id }) => id)), combination: combine(together, knowledge) };
      known.set(key, served);
    }
    return served;
  };
}

/** The best score in one draw; -1 when all are excluded. */
export function bestScore({ best, scores }: ScoredDraws, draw: number, alternatives: number): number {
  const first = best[draw] as number;
  return first < 0 ? -1 : (scores[draw * alternatives + first] as number);
}

/** The mean of what serves each part best in one draw. */
export function meanBest(parts: readonly Scoring[], count: number, draw: number, alternatives: number): number {
  let sum = 0;
  for (let p = 0; p < count; p++) sum += bestScore((parts[p] as Scoring).scored, draw, alternatives);
  return sum / count;
}
