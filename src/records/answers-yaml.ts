import { jsonText } from '../words/escape.ts';

/** Keys whose values are words even when they look like numbers. */
const WORDS = new Set(['name', 'description']);
const PLAIN_WORD = /^[\p{L}][\p{L}\p{N} ._/+-]*$/u;
const PLAIN_NUMBER = /^\d[\d.]*[A-Za-zµ%/ ]*(\.\.\d[\d.]*[A-Za-zµ%/ ]*)?$/;
const RESERVED = /^(true|false|null|yes|no|on|off|y|n|nan|inf)$/i;

/** Answers as block YAML that reads back as the same answers; no aliases, tags or folded text. */
export function answersYaml(answers: unknown): string {
  return `${blockLines(answers, '').join('\n')}\n`;
}

function blockLines(value: unknown, key: string): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => itemLines(item, key).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`));
  }
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(entryLines);
  return [scalar(value, key)];
}

function itemLines(item: unknown, key: string): readonly string[] {
  const lines = blockLines(item, key);
  return lines.length === 0 ? [Array.isArray(item) ? '[]' : '{}'] : lines;
}

function entryLines([key, value]: [string, unknown]): readonly string[] {
  const name = scalar(key, 'name');
  if (typeof value !== 'object' || value === null) return [`${name}: ${scalar(value, key)}`];
  const lines = blockLines(value, key);
  return lines.length === 0
    ? [`${name}: ${Array.isArray(value) ? '[]' : '{}'}`]
    : [`${name}:`, ...lines.map((line) => `  ${line}`)];
}

/** One value as YAML reads it back; also between the brackets of a flow collection. */
export function scalar(value: unknown, key: string): string {
  if (typeof value !== 'string') return JSON.stringify(value ?? null);
  const plain = value === value.trim() && !RESERVED.test(value);
  if (plain && (PLAIN_WORD.test(value) || (PLAIN_NUMBER.test(value) && !WORDS.has(key)))) return value;
  // YAML reads JSON strings as they are, escapes included.
  return jsonText(value);
}
