import type { Answers, AnswerType, KnowledgeBase, Question } from '../../domain/index.ts';
import { createRandom, drawLogarithmic, type Random } from '../../robustness/index.ts';
import { formatQuantity } from '../../units/index.ts';

type NumberAnswer = Extract<AnswerType, { kind: 'number' }>;

/** Part of the questions that a request answers, on average. */
const ANSWERED = 0.5;

/**
 * Requests that anybody might make, always the same ones: each answers about half of the questions, over their whole range.
 * Every question draws from a stream of its own, so that one more leaves what the others say as it was.
 */
export function sampleAnswers(knowledge: KnowledgeBase, count: number, stream: string): readonly Answers[] {
  const drawn = knowledge.questions.map((question) => ({
    question,
    random: createRandom(1, `${stream}:${question.id}`),
  }));
  return Array.from({ length: count }, () => {
    const answers: Record<string, string> = {};
    for (const { question, random } of drawn) {
      if (random() < ANSWERED) answers[question.id] = sampleAnswer(question, random);
    }
    return answers;
  });
}

/** A valid answer as it would be written: a number over all orders of magnitude, an ordinary one, or an example. */
function sampleAnswer({ answer, unknownRange, examples }: Question, random: Random): string {
  switch (answer.kind) {
    case 'flag':
      return String(random() < 0.5);
    case 'choice':
      return pick(answer.choices, random).id;
    case 'number': {
      const ordinary = unknownRange.kind === 'number' ? unknownRange : answer;
      const range = pick([answer, ordinary, undefined], random);
      if (range === undefined) return pick(examples, random);
      return sayNumber(answer, drawLogarithmic(range.min, range.max, random()));
    }
  }
}

/** A number as an answer to the question, within what it takes, in three digits as people write it. */
export function sayNumber({ min, max, integer, dimension }: NumberAnswer, value: number): string {
  const short = Number(value.toPrecision(3));
  const whole = integer ? Math.round(short) : short;
  return formatQuantity(Math.min(max, Math.max(min, whole)), dimension);
}

function pick<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** Answers on one line, as in YAML. */
export function sayAnswers(answers: Answers): string {
  return Object.entries(answers)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
}
