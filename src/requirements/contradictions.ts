import { type AnswerValue, parseAnswer } from '../answers/parse-answer.ts';
import type { Condition, KnowledgeBase, Question, Requirement, Text } from '../domain/index.ts';
import { cellValue, type Plan, questionsBehind, traitsOf } from '../situation/index.ts';
import { type Read, testCondition } from '../tables/index.ts';
import { remembered } from '../words/remembered.ts';

/** Answers that cannot all be meant: what was answered holds as it stands, and this is to be said of it. */
export interface Contradiction {
  /** Ids of the questions, each once. */
  readonly keys: readonly string[];
  readonly because: Text;
}

/** Requirements with everything implied, by position of their question. */
interface Implied {
  readonly plan: Plan;
  readonly values: readonly (Requirement | undefined)[];
}

/** When a contradiction is one. */
interface Rule {
  readonly found: Contradiction;
  readonly when: Condition;
  readonly unless: readonly Condition[];
  /** The answer that has to ask for less, by the position of its question. */
  readonly less?: { readonly at: number; readonly question: Question; readonly than: AnswerValue };
}

/**
 * Answers that ask for less than what others firmly imply, and answers that a rule says do not go together; habit, which is
 * only typical, contradicts nobody.
 *
 * @returns of the same rule the same object
 */
export function contradictionsIn({ plan, values }: Implied): readonly Contradiction[] {
  const firm: Read = (column) => {
    if (column === 'traits') return traitsOf(values[plan.scenarioAt], plan.knowledge, true);
    const value = values[plan.questionAt.get(column) ?? -1];
    return value?.firm === true ? cellValue(value) : undefined;
  };
  const holds = (condition: Condition) => testCondition(condition, firm).result === 'yes';
  // A loop: a batch asks this of every line.
  const all: Contradiction[] = [];
  for (const { found, when, unless, less } of rulesOf(plan)) {
    if (less !== undefined && !asksForLess(less.question, values[less.at], less.than)) continue;
    if (holds(when) && !unless.some(holds)) all.push(found);
  }
  return all;
}

const rulesOf = remembered(({ knowledge, questionAt }: Plan): readonly Rule[] => [
  ...knowledge.implications.flatMap(({ when, requires: { key, value }, firm, because }): readonly Rule[] => {
    const at = questionAt.get(key) ?? -1;
    const question = knowledge.questions[at];
    const parsed = firm && question !== undefined ? parseAnswer(question, value) : undefined;
    if (question === undefined || parsed?.ok !== true) return [];
    return [
      {
        found: { keys: keysOf(when, knowledge, key), because },
        when,
        unless: [],
        less: { at, question, than: parsed.value },
      },
    ];
  }),
  ...knowledge.advice.flatMap(({ kind, when, unless, text }) =>
    kind === 'contradiction' ? [{ found: { keys: keysOf(when, knowledge), because: text }, when, unless }] : [],
  ),
]);

/** Whether an answer is less than what is implied: of ordered choices an earlier one, else anything that rules it out. */
function asksForLess({ answer }: Question, given: Requirement | undefined, implied: AnswerValue): boolean {
  if (given?.origin !== 'answer' || given.kind === 'unknown') return false;
  if (given.kind === 'number') return implied.kind === 'number' && (given.max < implied.min || given.min > implied.max);
  if (implied.kind === 'number' || implied.kind === 'unknown') return false;
  if (answer.kind !== 'choice' || !answer.ordered) return given.value !== implied.value;
  const places = answer.choices.map(({ id }): unknown => id);
  return places.indexOf(given.value) < places.indexOf(implied.value);
}

function keysOf({ cells }: Condition, knowledge: KnowledgeBase, ...more: readonly string[]): readonly string[] {
  return [...new Set([...more, ...cells.flatMap(({ column }) => questionsBehind(column, knowledge))])];
}
