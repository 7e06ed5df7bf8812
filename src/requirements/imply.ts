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
      for (const rule of rules) {
        if (current[rule.requires.key]?.kind !== 'unknown') continue;
        const implied = fire(rule, current, knowledge);
        if (implied === undefined) continue;
        current = { ...current, [rule.requires.key]: implied };
        changed = true;
      }
    }
  }
  return current;
}

function fire(rule: Implication, requirements: Requirements, knowledge: KnowledgeBase): Requirement | undefined {
  const certain = testCondition(rule.when, readRequirements(requirements, knowledge, { firmOnly: true })).result;
  const result = certain === 'yes' ? 'yes' : testCondition(rule.when, readRequirements(requirements, knowledge)).result;
  if (result !== 'yes') return undefined;
  const question = knowledge.questions.find(({ id }) => id === rule.requires.key);
  if (question === undefined) return undefined;
  const parsed = parseAnswer(question, rule.requires.value);
  if (!parsed.ok) throw new Error(`implication ${rule.id} requires a value its question refuses: ${parsed.message}`);
  return { ...parsed.value, origin: 'implied', implication: rule.id, firm: rule.firm && certain === 'yes' };
}
