import type {
  Advice,
  Answers,
  Condition,
  Constraint,
  Implication,
  KnowledgeBase,
  Requirements,
  Split,
} from '../domain/index.ts';
import { type Assessed, assess, requirementsOf } from '../recommendation/index.ts';
import { readRequirements } from '../situation/index.ts';
import { type Read, testCondition } from '../tables/index.ts';
import { leastAnswers } from './least-answers.ts';
import { tellingAnswers } from './telling-answers.ts';

/** The fewest answers under which a rule speaks, and what the engine that decides makes of them. */
export interface Firing<Result> {
  readonly answers: Answers;
  readonly result: Result;
}

/** Answers under which a constraint excludes an alternative, or costs it something, as judged. */
export function constraintFiring({ id, when }: Constraint, knowledge: KnowledgeBase): Firing<Assessed> | undefined {
  return firing(
    [when],
    knowledge,
    (answers) => assess(knowledge, requirementsOf(answers, knowledge)),
    ({ judgements }) =>
      judgements.some(({ violated, strained }) => [...violated, ...strained].some((one) => one.id === id)),
  );
}

/** Answers from which an implication concludes something. */
export function implicationFiring(
  { id, when, requires }: Implication,
  knowledge: KnowledgeBase,
): Firing<Requirements> | undefined {
  return firing(
    [when],
    knowledge,
    (answers) => requirementsOf(answers, knowledge),
    (requirements) => requirements[requires.key]?.implication === id,
  );
}

/** Answers under which a split is considered. */
export function splitFiring({ when, unless }: Split, knowledge: KnowledgeBase): Firing<Requirements> | undefined {
  return firing(
    [when, ...unless],
    knowledge,
    (answers) => requirementsOf(answers, knowledge),
    (requirements) => {
      const firm = readRequirements(requirements, knowledge, { firmOnly: true });
      return speaks(when, unless, readRequirements(requirements, knowledge), firm);
    },
  );
}

/** Answers under which advice is given where one of its alternatives is chosen; undefined for advice that always holds. */
export function adviceFiring({ when, unless }: Advice, knowledge: KnowledgeBase): Firing<Requirements> | undefined {
  return firing(
    [when, ...unless],
    knowledge,
    (answers) => requirementsOf(answers, knowledge),
    (requirements) => speaks(when, unless, readRequirements(requirements, knowledge)),
  );
}

/** @param firm  what `when` is read from, where that is not the same */
function speaks(when: Condition, unless: readonly Condition[], read: Read, firm = read): boolean {
  return (
    testCondition(when, firm).result === 'yes' &&
    unless.every((condition) => testCondition(condition, read).result !== 'yes')
  );
}

function firing<Result>(
  conditions: readonly Condition[],
  knowledge: KnowledgeBase,
  run: (answers: Answers) => Result,
  fires: (result: Result) => boolean,
): Firing<Result> | undefined {
  const telling = tellingAnswers(
    conditions.flatMap(({ cells }) => cells),
    knowledge,
  );
  const answers = leastAnswers(telling, (tried) => (fires(run(tried)) ? plainness(tried) : undefined));
  return answers === undefined ? undefined : { answers, result: run(answers) };
}

/** What is short to type is easy to read. */
function plainness(answers: Answers): number {
  return -Object.values(answers).join('').length;
}
