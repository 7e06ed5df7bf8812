import {
  type Dimension,
  type Message,
  type NamedAnswers,
  type Parsed,
  type Quantity,
  type Question,
  type RawAnswer,
  type Refused,
  refused,
} from '../domain/index.ts';
import { displayQuantity, joinThousands, parseQuantity } from '../units/index.ts';
import { choiceHint } from './choice-hint.ts';

/** What one answer says, in base units. */
export type AnswerValue =
  | ({ readonly kind: 'number'; readonly dimension: Dimension } & Quantity)
  | { readonly kind: 'choice'; readonly value: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'unknown' };

const YES = new Set(['true', 'yes', 'y', 'on', '是']);
const NO = new Set(['false', 'no', 'n', 'off', '否']);
/** What was typed is repeated in messages, but not all of a text pasted by mistake. */
const LONGEST_QUOTE = 60;

/**
 * Reads one answer as its question wants it; `unknown` and `?` are understood everywhere. Of a range the upper end is left where
 * the question is for the largest.
 */
export function parseAnswer(question: Question, raw: RawAnswer): Parsed<AnswerValue> {
  if (isUnanswered(raw)) return { ok: true, value: { kind: 'unknown' } };
  const text = String(raw).trim();
  const { answer } = question;
  switch (answer.kind) {
    case 'number': {
      const parsed = parseQuantity(answer.integer ? joinThousands(text) : text, answer.dimension);
      if (!parsed.ok) return parsed;
      const { min, max } = parsed.value;
      if (answer.integer && !(Number.isInteger(min) && Number.isInteger(max))) {
        const example = question.examples[0] ?? '3';
        return refuse('answer/not-whole', text, { id: 'answer/such-as', gaps: { example } });
      }
      if (min < answer.min || max > answer.max) {
        const range = displayQuantity(answer, answer.dimension);
        return refuse('answer/out-of-range', text, { id: 'answer/expected-range', gaps: { range } });
      }
      const { dimension, largest } = answer;
      return { ok: true, value: { kind: 'number', dimension, min: largest ? max : min, max } };
    }
    case 'choice': {
      const { choices } = answer;
      const word = text.toLowerCase();
      const meant = choices.find(({ id }) => id === text) ?? choices.find(({ id }) => id.toLowerCase() === word);
      if (meant !== undefined) return { ok: true, value: { kind: 'choice', value: meant.id } };
      return refuse('answer/not-a-choice', text, choiceHint(text, choices));
    }
    case 'flag': {
      const word = text.toLowerCase();
      if (YES.has(word)) return { ok: true, value: { kind: 'flag', value: true } };
      if (NO.has(word)) return { ok: true, value: { kind: 'flag', value: false } };
      return refuse('answer/not-flag', text, { id: 'answer/flag' });
    }
  }
}

/** Whether an answer was not given, or as not known. */
export function isUnanswered(raw: RawAnswer | undefined): boolean {
  return raw === undefined || ['unknown', '?'].includes(String(raw).trim());
}

/** Whether nothing is known of any workload, so that there is nothing to decide by. */
export function givesNoAnswer(workloads: readonly NamedAnswers[]): boolean {
  return workloads.every(({ answers }) => Object.values(answers).every(isUnanswered));
}

function refuse(id: string, text: string, hint: Message): Refused {
  const quoted = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return refused({ id, gaps: { text: quoted } }, hint);
}
