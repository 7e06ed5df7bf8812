import type { Condition, DecisionTable, FlowStep, Procedure, ProcedureOutcome, TreeNode } from '../../domain/index.ts';
import { type StepWords, stepWords } from '../../procedures/say-step.ts';
import { type Read, testCondition } from '../../tables/index.ts';
import { chooseBranch } from '../../tables/walk-tree.ts';
import { conditionText } from '../condition-text.ts';
import type { Lookup } from '../lookup.ts';

/**
 * A procedure as a flow, which is empty for one that only adds scores.
 *
 * @param read  inputs of the procedure, to mark the way they take
 */
export function procedureFlow(procedure: Procedure, lookup: Lookup, read?: Read): readonly FlowStep[] {
  const labels = new Map(procedure.inputs.map(({ id, label }) => [id, lookup.text(label)]));
  const steps = stepWords(lookup.knowledge, procedure, lookup.language);
  const words: FlowWords = {
    ...steps,
    question: (condition) =>
      lookup.say('library/asked', {
        condition: conditionText(condition, lookup, (id) => labels.get(id) ?? id, steps.value),
      }),
  };
  const { body } = procedure;
  switch (body.kind) {
    case 'trees':
      return body.trees.map((tree) => treeFlow(tree, words, lookup, read, read !== undefined));
    case 'table':
      return body.table.hitPolicy === 'first'
        ? [chain(body.table, words, read)]
        : body.table.rules.map(({ when, then }) => ruleFlow(when, then, words, read));
    case 'scoring':
      return [];
  }
}

interface FlowWords extends StepWords {
  /** A condition as a question, whatever the answers are. */
  readonly question: (condition: Condition) => string;
}

/** @param reached  whether the way comes by here; undefined where none is walked */
function treeFlow(
  node: TreeNode,
  words: FlowWords,
  lookup: Lookup,
  read: Read | undefined,
  reached: boolean,
): FlowStep {
  const mark = read === undefined ? {} : { taken: reached };
  if (node.kind === 'outcome') return { text: words.outcome(node), ...mark, branches: [] };
  const chosen = read === undefined || !reached ? undefined : chooseBranch(node.branches, read).branch;
  return {
    text: lookup.text(node.ask),
    ...mark,
    branches: node.branches.map((branch) => {
      const taken = branch === chosen;
      return {
        label: lookup.text(branch.label),
        ...(read === undefined ? {} : { taken }),
        to: treeFlow(branch.then, words, lookup, read, taken),
      };
    }),
  };
}

const ANSWERS = { yes: 'word/yes', no: 'word/no' } as const;

/** A table whose first fitting rule decides: each rule asks, and hands on to the next. */
function chain(table: DecisionTable<ProcedureOutcome>, words: FlowWords, read: Read | undefined): FlowStep {
  const from = (index: number, reached: boolean): FlowStep => {
    const rule = table.rules[index];
    const mark = read === undefined ? {} : { taken: reached };
    if (rule === undefined) {
      const text = table.otherwise === undefined ? words.say('procedure/no-rule') : words.outcome(table.otherwise);
      return { text, ...mark, branches: [] };
    }
    const result = read === undefined || !reached ? undefined : testCondition(rule.when, read).result;
    const branch = (answer: keyof typeof ANSWERS, to: FlowStep) => ({
      label: words.say(ANSWERS[answer]),
      ...(read === undefined ? {} : { taken: result === answer }),
      to,
    });
    return {
      text: words.question(rule.when),
      ...mark,
      branches: [
        branch('yes', {
          text: words.outcome(rule.then),
          ...(read === undefined ? {} : { taken: result === 'yes' }),
          branches: [],
        }),
        branch('no', from(index + 1, result === 'no')),
      ],
    };
  };
  return from(0, read !== undefined);
}

/** A rule that speaks for itself. */
function ruleFlow(when: Condition, then: ProcedureOutcome, words: FlowWords, read: Read | undefined): FlowStep {
  const taken = read === undefined ? {} : { taken: testCondition(when, read).result === 'yes' };
  return {
    text: words.question(when),
    ...taken,
    branches: [{ label: words.say('word/yes'), ...taken, to: { text: words.outcome(then), ...taken, branches: [] } }],
  };
}
