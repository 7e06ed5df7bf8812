import { jsonText } from './escape.ts';

/** Keys whose values are words even when they look like numbers. */
const WORDS = new Set(['name', 'description']);
const PLAIN_WORD = /^[\p{L}][\p{L}\p{N} ._/+-]*$/u;
const PLAIN_NUMBER = /^\d[\d.]*[A-Za-zµ%/ ]*(\.\.\d[\d.]*[A-Za-zµ%/ ]*)?$/;
const RESERVED = /^(true|false|null|yes|no|on|off|y|n|nan|inf)$/i;
const PLAIN_ANSWER = /^[A-Za-z0-9](?:[A-Za-z0-9 ._+/%-]*[A-Za-z0-9._+/%-])?$/;

/** One value as YAML reads it back; also between the brackets of a flow collection. */
export function yamlScalar(value: unknown, key: string): string {
  if (typeof value !== 'string') return JSON.stringify(value ?? null);
  const plain = value === value.trim() && !RESERVED.test(value);
  if (plain && (PLAIN_WORD.test(value) || (PLAIN_NUMBER.test(value) && !WORDS.has(key)))) return value;
  // YAML reads JSON strings as they are, escapes included.
  return jsonText(value);
}

/** An answer, which is read from what is written: `200k`, `1e6` and `yes` need no quotes. */
export function yamlAnswer(value: string | number | boolean, key: string): string {
  const text = String(value);
  return PLAIN_ANSWER.test(text) ? text : yamlScalar(text, key);
}
