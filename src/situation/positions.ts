import type { Condition, KnowledgeBase } from '../domain/index.ts';
import { questionsBehind } from './derived.ts';

/** Positions by id. */
export interface Positions {
  readonly questionAt: ReadonlyMap<string, number>;
  /** Of questions and, behind them, of what is derived. */
  readonly columnAt: ReadonlyMap<string, number>;
  readonly figureAt: ReadonlyMap<string, number>;
}

export function positionsIn({ questions, derived, figures }: KnowledgeBase): Positions {
  return {
    questionAt: new Map(questions.map(({ id }, i) => [id, i])),
    columnAt: new Map([...questions, ...derived].map(({ id }, i) => [id, i])),
    figureAt: new Map(figures.map(({ id }, i) => [id, i])),
  };
}

export function positionsOf(keys: readonly string[], { questionAt }: Positions): readonly number[] {
  return keys.flatMap((key) => questionAt.get(key) ?? []);
}

/** Positions of the questions whose answers conditions look at. */
export function questionsOf(
  conditions: readonly Condition[],
  knowledge: KnowledgeBase,
  positions: Positions,
): readonly number[] {
  const keys = conditions.flatMap(({ cells }) => cells.flatMap(({ column }) => questionsBehind(column, knowledge)));
  return [...new Set(positionsOf(keys, positions))];
}
