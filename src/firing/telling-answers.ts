import {
  type Alternative,
  type Cell,
  type KnowledgeBase,
  propertyIn,
  type Question,
  type RawAnswer,
  type UnaryTest,
} from '../domain/index.ts';
import { questionsBehind } from '../situation/index.ts';
import { numbersAround } from './typed-numbers.ts';

/** Answers that make a difference to a rule, by question. */
export type TellingAnswers = ReadonlyMap<string, readonly RawAnswer[]>;

/**
 * Reads off the cells of a rule which answers it can tell apart: every choice, both of yes and no, and for numbers the bounds
 * it names with a round number on either side of each; of what is derived the examples of each question behind it.
 *
 * @param cells  of requirements and alternatives, as a condition has them
 */
export function tellingAnswers(cells: readonly Cell[], knowledge: KnowledgeBase): TellingAnswers {
  const tests = new Map<string, UnaryTest[]>();
  const factors = new Set<string>();
  for (const { column, test } of cells) {
    if (test.kind === 'any') continue;
    const [key, ...others] = questionsBehind(column, knowledge);
    if (key === undefined || propertyIn(key) !== undefined) continue;
    if (others.length > 0) for (const factor of [key, ...others]) factors.add(factor);
    else tests.set(key, [...(tests.get(key) ?? []), test]);
  }
  return new Map(
    knowledge.questions.flatMap((question) => {
      const about = tests.get(question.id);
      const examples = factors.has(question.id) ? question.examples : [];
      const answers = [...(about === undefined ? [] : answersTo(question, about, knowledge)), ...examples];
      return answers.length === 0 ? [] : [[question.id, answers] as const];
    }),
  );
}

function answersTo(
  question: Question,
  tests: readonly UnaryTest[],
  { alternatives, scenarios }: KnowledgeBase,
): readonly RawAnswer[] {
  const { answer } = question;
  switch (answer.kind) {
    case 'flag':
      return [true, false];
    case 'choice': {
      const choices = answer.choices.map(({ id }) => id);
      return question.id === 'scenario' ? byTraits(choices, scenarios, tests) : choices;
    }
    case 'number':
      return numbersAround(
        tests.flatMap((test) => boundsOf(test, alternatives)),
        question,
      );
  }
}

/** Scenarios that a test names, and one for each set of traits: others are the same to a rule. */
function byTraits(
  choices: readonly string[],
  scenarios: KnowledgeBase['scenarios'],
  tests: readonly UnaryTest[],
): readonly string[] {
  const named = new Set(tests.flatMap((test) => (test.kind === 'members' ? test.members : [])));
  const seen = new Set<string>();
  return choices.filter((id) => {
    const traits = scenarios.find((one) => one.id === id)?.traits.join() ?? '';
    if (seen.has(traits) && !named.has(id)) return false;
    seen.add(traits);
    return true;
  });
}

function boundsOf(test: UnaryTest, alternatives: readonly Alternative[]): readonly number[] {
  if (test.kind === 'intervals') return test.intervals.flatMap(({ lo, hi }) => [lo, hi]).filter(Number.isFinite);
  if (test.kind !== 'figure') return [];
  return alternatives.flatMap(({ figures }) => {
    const figure = figures[test.figure];
    return figure === undefined ? [] : [figure.typical * test.factor];
  });
}
