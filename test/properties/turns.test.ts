import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answers, Question, Recommendation } from '../../src/domain/index.ts';
import { bestSingle, chosenIn } from '../../src/recommendation/decide.ts';
import { assess, decide, recommend, requirementsOf } from '../../src/recommendation/index.ts';
import { formatQuantity, parseQuantity } from '../../src/units/index.ts';
import { randomAnswers } from '../support/random-answers.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

// What a report says of other answers is tried by giving them.

const knowledge = realKnowledge();
/** A few answers: with many most requests have nothing that fits, and little that turns. */
const someAnswers = fc
  .tuple(
    randomAnswers(knowledge),
    fc.uniqueArray(fc.constantFrom(...knowledge.questions.map(({ id }) => id)), { minLength: 2, maxLength: 9 }),
  )
  .map(
    ([answers, ids]): Answers =>
      Object.fromEntries(Object.entries(answers).filter(([question]) => ids.includes(question))),
  );
/** What is just above a bound, and just below it. */
const BEHIND = 1.005;

function reported(answers: Answers): Recommendation {
  return recommend({ workloads: [{ answers }] }, knowledge, {
    language: 'en',
    tool: { name: 't', version: '0' },
    draws: 40,
    seed: 1,
  });
}

const assessed = (answers: Answers) => assess(knowledge, requirementsOf(answers, knowledge));

/** What is recommended, or what one alternative would be where a report of `of` speaks of these alone. */
function outcome(answers: Answers, of: { readonly isAlone: boolean }): string {
  const one = assessed(answers);
  if (of.isAlone) return bestSingle(one)?.id ?? 'none';
  const chosen = chosenIn(decide(one));
  return chosen.length > 1 ? 'hybrid' : (chosen[0] ?? 'none');
}

/** The draws may speak against a hybrid that the scores are for. */
function isAlone(answers: Answers, report: Recommendation): boolean {
  return decide(assessed(answers)).kind === 'hybrid' && report.recommendation.kind !== 'hybrid';
}

function questionOf(id: string): Question {
  const question = knowledge.questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  return question;
}

/** Answers with one of them given as the report writes it. */
function following(answers: Answers, requirement: string, to: string): Answers {
  const { [requirement]: _, ...others } = answers;
  if (to === 'not required') return others;
  return { ...others, [requirement]: answerOf(questionOf(requirement), to) };
}

function answerOf({ answer }: Question, to: string): string {
  if (answer.kind === 'flag') return to === 'yes' ? 'true' : 'false';
  if (answer.kind === 'choice') return answer.choices.find(({ label }) => label.en === to)?.id ?? to;
  const parsed = parseQuantity(to.replace(/^just (above|below) /, ''), answer.dimension);
  if (!parsed.ok) throw new Error(`${to} is no ${answer.dimension}`);
  const bound = parsed.value.min;
  if (!to.startsWith('just ')) return formatQuantity(bound, answer.dimension);
  const behind = to.startsWith('just above') ? bound * BEHIND : bound / BEHIND;
  return formatQuantity(answer.integer ? Math.round(behind) : behind, answer.dimension);
}

it('memory gives way to what an alternative wants, not to what that rounds to', () => {
  const { relax } = reported({ nodeMemory: '40MiB', transactions: 'true', replay: 'true' }).recommendation;
  expect(relax.flatMap(({ changes }) => changes)).toContainEqual({
    requirement: 'nodeMemory',
    from: '40 MiB',
    to: '64 MiB',
  });
});

it('what would have to give makes an alternative eligible', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      for (const { alternative, changes } of reported(answers).recommendation.relax) {
        const given = changes.filter(({ requirement }) => questionOf(requirement).anotherMeans === undefined);
        if (given.length < changes.length) continue;
        const relaxed = given.reduce((so: Answers, { requirement, to }) => following(so, requirement, to), answers);
        const one = assessed(relaxed).standings.find(({ id }) => id === alternative);
        expect([changes, one?.excluded]).toEqual([changes, false]);
      }
    }),
    { numRuns: 15 },
  );
});

it('what would change the recommendation changes it to what is said', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const report = reported(answers);
      const of = { isAlone: isAlone(answers, report) };
      for (const point of report.sensitivity) {
        if (point.to === null || point.requirement.startsWith('weight:')) continue;
        expect([point, outcome(following(answers, point.requirement, point.to), of)]).toEqual([point, point.becomes]);
      }
    }),
    { numRuns: 15 },
  );
});

it('what would make an alternative win does, and nothing else where that is said', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const report = reported(answers);
      const of = { isAlone: isAlone(answers, report) };
      for (const { alternative, toWin } of report.ranking) {
        if (toWin === null) continue;
        if (!toWin.text.startsWith('no answer short of')) {
          expect([toWin, outcome(following(answers, toWin.requirement, toWin.to), of)]).toEqual([toWin, alternative]);
          continue;
        }
        for (const { id, answer, anotherMeans } of knowledge.questions) {
          if (answer.kind === 'number' || (anotherMeans !== undefined && answers[id] !== undefined)) continue;
          for (const value of valuesOf(questionOf(id), 0)) {
            expect([toWin, id, outcome({ ...answers, [id]: value }, of)]).not.toEqual([toWin, id, alternative]);
          }
        }
      }
    }),
    { numRuns: 15 },
  );
});

/** Values over the range of a question, at a share between each two of them. */
function valuesOf({ answer }: Question, share: number): readonly string[] {
  if (answer.kind === 'flag') return ['true', 'false'];
  if (answer.kind === 'choice') return answer.choices.map(({ id }) => id);
  const least = Math.max(answer.min, answer.max / 1e12, answer.integer ? 1 : 0);
  return Array.from({ length: 12 }, (_, i) => {
    const value = least * (answer.max / least) ** ((i + share) / 12);
    return formatQuantity(answer.integer ? Math.round(value) : value, answer.dimension);
  });
}

it('what is said to be steady is, over all that might be answered', () => {
  fc.assert(
    fc.property(someAnswers, fc.nat(1000), (answers, at) => {
      const report = reported(answers);
      const of = { isAlone: isAlone(answers, report) };
      const base = outcome(answers, of);
      for (const { requirement, label, becomes } of report.sensitivity) {
        if (becomes !== null || requirement.startsWith('weight:')) continue;
        for (const value of valuesOf(questionOf(requirement), at / 1000)) {
          expect([label, value, outcome({ ...answers, [requirement]: value }, of)]).toEqual([label, value, base]);
        }
      }
    }),
    { numRuns: 15 },
  );
});

it('a load that is carried only at a size nobody runs turns there, and is not said to be steady', () => {
  const { sensitivity } = reported({
    scenario: 'microservices',
    throughput: '3k..15k',
    messageSize: '2KiB',
    durability: 'required',
    replay: 'true',
    retention: '7d',
    requestReply: 'true',
  });
  expect(sensitivity.find(({ requirement }) => requirement === 'throughput')).toMatchObject({
    to: 'just above 600k msg/s',
    becomes: 'kafka',
    doubt: 'size',
    nodes: expect.toSatisfy((nodes: number) => nodes > 100),
  });
});
