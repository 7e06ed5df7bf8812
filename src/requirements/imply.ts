import { parseAnswer } from '../answers/parse-answer.ts';
import type { Implication, KnowledgeBase, Requirement, Requirements } from '../domain/index.ts';
import {
  holdsAtMiddle,
  type ImplicationProgram,
  type Plan,
  planOf,
  put,
  requirementsIn,
  type State,
  stateOf,
} from '../situation/index.ts';
import { holds, NO, OPEN, YES } from '../tables/index.ts';
import { remembered } from '../words/remembered.ts';

/** {@link implyInto} for requirements that stand alone. */
export function imply(requirements: Requirements, knowledge: KnowledgeBase): Requirements {
  const state = stateOf(planOf(knowledge), requirements);
  implyInto(state);
  return requirementsIn(state, state.values);
}

/**
 * Fills unknown requirements from the implications that certainly fire: firm ones first, each until nothing changes.
 * What was answered, and what was implied before, is never overridden. An implication that leans on something only
 * typical is itself only typical; what is only typical is also implied by the middle of a range.
 */
export function implyInto(state: State): void {
  const { firmImplications, typicalImplications } = state.plan;
  const impliedBy = impliedIn(state.plan);
  for (const implications of [firmImplications, typicalImplications]) {
    for (let changed = true; changed; ) {
      changed = false;
      for (let i = 0; i < implications.length; i++) {
        const implication = implications[i] as ImplicationProgram;
        const { rule, key, when } = implication;
        if (state.known[key] !== 0) continue;
        const result = holds(when, state.all);
        if (result === NO || (result === OPEN && (rule.firm || !holdsAtMiddle(implication, state)))) continue;
        const certain = rule.firm && holds(when, state.firm) === YES;
        put(state, key, impliedBy(rule)[certain ? 'certain' : 'typical']);
        changed = true;
      }
    }
  }
}

/** What a rule requires, read once: it is asked for again at every draw of a robustness run. */
const impliedIn = remembered(({ knowledge }: Plan) =>
  remembered((rule: Implication): Record<'certain' | 'typical', Requirement> => {
    const question = knowledge.questions.find(({ id }) => id === rule.requires.key);
    const parsed = question === undefined ? undefined : parseAnswer(question, rule.requires.value);
    if (!parsed?.ok) throw new Error(`implication ${rule.id} requires what no answer can say: ${rule.requires.value}`);
    const { id: implication, holds } = rule;
    const implied = {
      ...parsed.value,
      origin: 'implied',
      implication,
      ...(holds === undefined ? {} : { holds }),
    } as const;
    return { certain: { ...implied, firm: true }, typical: { ...implied, firm: false } };
  }),
);
