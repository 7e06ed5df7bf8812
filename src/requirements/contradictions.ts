import { parseAnswer } from '../answers/parse-answer.ts';
import type { Condition, KnowledgeBase, Requirement, Requirements, Text } from '../domain/index.ts';
import { questionBehind, readRequirements } from '../situation/index.ts';
import { testCondition } from '../tables/index.ts';

/** Answers that cannot all be meant: what was answered holds as it stands, and this is to be said of it. */
export interface Contradiction {
  /** Ids of the questions, each once. */
  readonly keys: readonly string[];
  readonly because: Text;
}

/**
 * Answers that ask for less than what others firmly imply, and answers that a rule says do not go together; habit, which is
 * only typical, contradicts nobody.
 *
 * @param requirements  with everything implied
 */
export function contradictionsIn(requirements: Requirements, knowledge: KnowledgeBase): readonly Contradiction[] {
  const read = readRequirements(requirements, knowledge, { firmOnly: true });
  const holds = (condition: Condition) => testCondition(condition, read).result === 'yes';
  return [
    ...knowledge.implications.flatMap(({ when, requires: { key, value }, firm, because }) =>
      firm && asksForLess(key, value, requirements[key], knowledge) && holds(when)
        ? [{ keys: keysOf(when, key), because }]
        : [],
    ),
    ...knowledge.advice.flatMap(({ kind, when, unless, text }) =>
      kind === 'contradiction' && holds(when) && !unless.some(holds) ? [{ keys: keysOf(when), because: text }] : [],
    ),
  ];
}

/** Whether an answer is less than what is implied: of ordered choices an earlier one, else anything that rules it out. */
export function asksForLess(
  key: string,
  implied: string,
  given: Requirement | undefined,
  { questions }: KnowledgeBase,
): boolean {
  const question = questions.find(({ id }) => id === key);
  if (question === undefined || given?.origin !== 'answer') return false;
  const parsed = parseAnswer(question, implied);
  if (!parsed.ok) return false;
  const { value: wanted } = parsed;
  if (given.kind === 'number' && wanted.kind === 'number') return given.max < wanted.min || given.min > wanted.max;
  if (given.kind === 'flag' && wanted.kind === 'flag') return given.value !== wanted.value;
  if (given.kind !== 'choice' || wanted.kind !== 'choice' || question.answer.kind !== 'choice') return false;
  const { choices, ordered } = question.answer;
  const place = (choice: string) => choices.findIndex(({ id }) => id === choice);
  return ordered ? place(given.value) < place(wanted.value) : given.value !== wanted.value;
}

function keysOf({ cells }: Condition, ...more: readonly string[]): readonly string[] {
  return [...new Set([...more, ...cells.map(({ column }) => questionBehind(column))])];
}
