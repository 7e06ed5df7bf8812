import type { Dimension, Parsed, Quantity, Question, RawAnswer } from '../domain/index.ts';
import { displayQuantity, parseQuantity } from '../units/index.ts';
import { nearest } from '../words/nearest.ts';

/** What one answer says, in base units. */
export type AnswerValue =
  | ({ readonly kind: 'number'; readonly dimension: Dimension } & Quantity)
  | { readonly kind: 'choice'; readonly value: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'unknown' };

const YES = new Set(['true', 'yes', 'y', 'on']);
const NO = new Set(['false', 'no', 'n', 'off']);
/** What was typed is repeated in messages, but not all of a text pasted by mistake. */
const LONGEST_QUOTE = 60;
/** Where the nearest choice is named, the others are too when they are few. */
const LONGEST_LIST = 8;

/** Reads one answer as its question wants it; `unknown` and `?` are understood everywhere. */
export function parseAnswer(question: Question, raw: RawAnswer): Parsed<AnswerValue> {
  const text = String(raw).trim();
  if (text === 'unknown' || text === '?') return { ok: true, value: { kind: 'unknown' } };
  const { answer } = question;
  const quoted = `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
  switch (answer.kind) {
    case 'number': {
      const parsed = parseQuantity(text, answer.dimension);
      if (!parsed.ok) return parsed;
      const { min, max } = parsed.value;
      if (answer.integer && !(Number.isInteger(min) && Number.isInteger(max))) {
        return {
          ok: false,
          message: `${quoted} is not a whole number`,
          hint: `such as ${question.examples[0] ?? '3'}`,
        };
      }
      if (min < answer.min || max > answer.max) {
        const bounds = `${displayQuantity(answer.min, answer.dimension)} to ${displayQuantity(answer.max, answer.dimension)}`;
        return { ok: false, message: `${quoted} is out of range`, hint: `expected ${bounds}` };
      }
      return { ok: true, value: { kind: 'number', dimension: answer.dimension, min, max } };
    }
    case 'choice': {
      const ids = answer.choices.map((choice) => choice.id);
      if (ids.includes(text)) return { ok: true, value: { kind: 'choice', value: text } };
      const meant = nearest(text, ids);
      return {
        ok: false,
        message: `${quoted} is not one of the choices`,
        hint:
          meant === undefined
            ? `expected one of: ${ids.join(', ')}, unknown`
            : `did you mean "${meant}"?${ids.length > LONGEST_LIST ? '' : ` one of: ${ids.join(', ')}, unknown`}`,
      };
    }
    case 'flag': {
      const word = text.toLowerCase();
      if (YES.has(word)) return { ok: true, value: { kind: 'flag', value: true } };
      if (NO.has(word)) return { ok: true, value: { kind: 'flag', value: false } };
      return { ok: false, message: `${quoted} is not true or false`, hint: 'expected true, false or unknown' };
    }
  }
}
