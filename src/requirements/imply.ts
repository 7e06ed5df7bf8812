import { parseAnswer } from '../answers/parse-answer.ts';
import type { Implication, KnowledgeBase, Requirement, Requirements } from '../domain/index.ts';
import { readRequirements } from '../situation/index.ts';
import { testCondition } from '../tables/index.ts';

/**
 * Fills unknown requirements from the implications that certainly fire: firm ones first, each until nothing changes.
 * What was answered, and what was implied before, is never overridden. An implication that leans on something only
 * typical is itself only typical.
 */
export function imply(requirements: Requirements, knowledge: KnowledgeBase): Requirements {
  let current = requirements;
  for (const firm of [true, false]) {
    const rules = knowledge.implications.filter((rule) => rule.firm === firm);
    for (let changed = true; changed; ) {
      changed = false;
      let certain = readRequirements(current, knowledge, { firmOnly: true });
      let all = readRequirements(current, knowledge);
      for (const rule of rules) {
        if (current[rule.requires.key]?.kind !== 'unknown') continue;
        if (testCondition(rule.when, all).result !== 'yes') continue;
        const holds = rule.firm && testCondition(rule.when, certain).result === 'yes';
        current = { ...current, [rule.requires.key]: impliedBy(rule, holds, knowledge) };
        certain = readRequirements(current, knowledge, { firmOnly: true });
        all = readRequirements(current, knowledge);
        changed = true;
      }
    }
  }
  return current;
}

const cache = new WeakMap<Implication, Map<boolean, Requirement>>();

/** What a rule requires, read once: it is asked for again at every draw of a robustness run. */
function impliedBy(rule: Implication, firm: boolean, knowledge: KnowledgeBase): Requirement {
  const known = cache.get(rule) ?? new Map<boolean, Requirement>();
  cache.set(rule, known);
  let implied = known.get(firm);
  if (implied === undefined) {
    const question = knowledge.questions.find(({ id }) => id === rule.requires.key);
    const parsed = question === undefined ? undefined : parseAnswer(question, rule.requires.value);
    if (!parsed?.ok) throw new Error(`implication ${rule.id} requires what no answer can say: ${rule.requires.value}`);
    implied = { ...parsed.value, origin: 'implied', implication: rule.id, firm };
    known.set(firm, implied);
  }
  return implied;
}
