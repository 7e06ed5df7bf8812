import type { Answers, Condition, DecisionTable, KnowledgeBase, Procedure, TreeNode } from '../src/domain/index.ts';
import { inputValue } from '../src/procedures/index.ts';
import { requirementsOf } from '../src/recommendation/index.ts';
import { readRequirements } from '../src/situation/index.ts';
import { type Read, testCondition } from '../src/tables/index.ts';

/**
 * What a documented procedure names where it is read as a function is run: a test of what nobody knows is not met, and what
 * stands for all else is taken. Of a question with two branches that is the second; one with more has no such branch.
 *
 * @returns ids of alternatives and technologies; none of scores that are weighed, which are no tests
 */
export function verdictIfUnknownIsNo(
  procedure: Procedure,
  answers: Answers,
  knowledge: KnowledgeBase,
): readonly string[] {
  const requirement = readRequirements(requirementsOf(answers, knowledge), knowledge);
  const read: Read = (column) => {
    const input = procedure.inputs.find(({ id }) => id === column);
    if (input === undefined) return undefined;
    if (typeof input.from === 'string') return requirement(input.from);
    const [value] = thosePassed(input.from, requirement);
    return value === undefined ? undefined : inputValue(value, input.type);
  };
  const known = new Set([...knowledge.alternatives, ...knowledge.technologies].map(({ id }) => id));
  return namedBy(procedure, read).filter((id) => known.has(id));
}

function namedBy({ body }: Procedure, read: Read): readonly string[] {
  switch (body.kind) {
    case 'table':
      return thosePassed(body.table, read).flatMap(({ recommend }) => recommend);
    case 'trees':
      return body.trees.flatMap((tree) => leafOf(tree, read));
    case 'scoring':
      return [];
  }
}

/** The outcomes of the rules that are met, of the first alone where it decides. */
function thosePassed<Outcome>({ rules, hitPolicy, otherwise }: DecisionTable<Outcome>, read: Read): readonly Outcome[] {
  const met = rules.filter(({ when }) => isMet(when, read)).map(({ then }) => then);
  if (met.length === 0) return otherwise === undefined ? [] : [otherwise];
  return hitPolicy === 'first' ? met.slice(0, 1) : met;
}

function leafOf(node: TreeNode, read: Read): readonly string[] {
  if (node.kind === 'outcome') return node.recommend;
  const { branches } = node;
  const taken = branches.find(({ when }) => isMet(when, read)) ?? (branches.length === 2 ? branches[1] : undefined);
  return taken === undefined ? [] : leafOf(taken.then, read);
}

function isMet(when: Condition, read: Read): boolean {
  return testCondition(when, read).result === 'yes';
}
