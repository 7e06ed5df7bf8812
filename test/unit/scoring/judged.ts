import { judgeConstraints } from '../../../src/constraints/index.ts';
import type { Answers, Criterion, KnowledgeBase } from '../../../src/domain/index.ts';
import { createUtilities, fillUtilities, utilityResult } from '../../../src/scoring/index.ts';
import { birds, stateFor } from '../../support/birds.ts';

export const knowledge = birds();
export const HERON = 0;
export const WREN = 1;
export const NAMES = ['fit', 'throughput', 'replay', 'operations', 'workarounds'] as const;
export type Name = (typeof NAMES)[number];
export const at = (name: Name) => NAMES.indexOf(name);

export const criterion = (name: Name, kb: KnowledgeBase = knowledge): Criterion => {
  const found = kb.criteria[at(name)];
  if (found?.id !== name) throw new Error(`no criterion ${name}`);
  return found;
};
/** The knowledge with one criterion in another form. */
export const having = (name: Name, change: (one: Criterion) => Criterion): KnowledgeBase => ({
  ...knowledge,
  criteria: knowledge.criteria.map((one) => (one.id === name ? change(one) : one)),
});
type Headroom = Extract<Criterion['utility'], { kind: 'headroom' }>;
export const headroom = (changes: Partial<Headroom>): KnowledgeBase =>
  having('throughput', (one) => ({ ...one, utility: { ...(one.utility as Headroom), ...changes } }));

export function judge(answers: Answers, kb: KnowledgeBase = knowledge) {
  const state = stateFor(answers, kb);
  const strained = judgeConstraints(state);
  const utilities = utilitiesOf(state, strained);
  const of = (name: Name, alternative: number) => utilityResult(state, utilities, alternative, at(name));
  return { state, strained, utilities, of };
}
export const utilitiesOf = (
  state: Parameters<typeof fillUtilities>[1],
  ...rest: Parameters<typeof fillUtilities> extends [unknown, unknown, ...infer Rest] ? Rest : never
) => {
  const utilities = createUtilities(state.plan);
  // Whatever stood there before.
  utilities.values.fill(0.5);
  utilities.outcomes.fill(1);
  utilities.active.fill(true);
  fillUtilities(utilities, state, ...rest);
  return utilities;
};
