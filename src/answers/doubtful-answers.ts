import type { Message, Problem, Question, RawAnswer, Request } from '../domain/index.ts';
import { displayQuantity, lacksUnit, parseQuantity } from '../units/index.ts';
import { about } from '../words/suggest.ts';

/**
 * Answers that can be read and are probably meant otherwise: a duration without its unit, which counts as seconds, and a
 * number outside what its question takes for likely. Each once, however many workloads give it.
 */
export function doubtfulAnswers({ workloads }: Request, questions: readonly Question[]): readonly Problem[] {
  return questions.flatMap((question) => {
    const given = new Set(workloads.flatMap(({ answers }) => answers[question.id] ?? []).map(String));
    return [...given].flatMap((raw) => doubtOf(question, raw));
  });
}

/** {@link doubtfulAnswers} of one answer to one question: none or one. */
export function doubtOf(question: Question, raw: RawAnswer): readonly Problem[] {
  const { answer } = question;
  if (answer.kind !== 'number') return [];
  const text = String(raw).trim();
  const parsed = parseQuantity(text, answer.dimension);
  if (!parsed.ok) return [];
  const { min, max } = parsed.value;
  // Written out only where it is said: batches ask this of every answer.
  const taken = () => displayQuantity(parsed.value, answer.dimension);
  if (lacksUnit(text, answer.dimension)) {
    const example = withLikelyUnit(question, text, max);
    return [
      doubt('answers/without-unit', question, { id: 'answer/without-unit', gaps: { text, taken: taken(), example } }),
    ];
  }
  const unlikely = max < (answer.likelyFrom ?? max) ? 'answer/unlikely' : 'answer/unlikely-high';
  if (unlikely === 'answer/unlikely' || min > (answer.likelyTo ?? min)) {
    return [
      doubt('answers/unlikely', question, {
        id: unlikely,
        gaps: { taken: taken(), example: question.examples[0] ?? '' },
      }),
    ];
  }
  return [];
}

function doubt(code: string, { label }: Question, message: Message): Problem {
  return { code, severity: 'warning', message: about(label, message) };
}

/** The text with the unit of the example whose number is nearest: `5ms` beside 500us, 5ms and 2s, `7d` beside 24h and 7d. */
export function withLikelyUnit({ examples }: Question, text: string, number: number): string {
  const apart = examples.flatMap((example) => {
    const found = /^([\d.]+)(\D+)$/.exec(example);
    return found === null ? [] : [{ unit: found[2] ?? '', away: Math.abs(Math.log(Number(found[1]) / number)) }];
  });
  return text + (apart.sort((a, b) => a.away - b.away)[0]?.unit ?? 's');
}
