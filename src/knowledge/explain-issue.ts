import type { z } from 'zod';
import type { Gap, Message } from '../domain/index.ts';
import { counted } from '../words/counted.ts';
import { nearest } from '../words/nearest.ts';
import { didYouMean, oneOf, suggestAmong } from '../words/suggest.ts';
import { knownKeys } from './known-keys.ts';

/** What a schema found wrong, in our words. */
interface Fault {
  readonly path: readonly (string | number)[];
  /** The fault is about the key that the path ends in, not about its value. */
  readonly atKey: boolean;
  readonly code: string;
  readonly message: Message;
  readonly hint?: Message;
}

type Issue = z.core.$ZodIssue;

/** What makes a key out of half a sentence. */
const UNQUOTED: Message = { id: 'entry/unquoted-comma' };

function isProse(key: string): boolean {
  return /[^\w./-]/.test(key);
}

/** How a schema names what it wanted. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'entry/text',
  number: 'entry/a-number',
  int: 'entry/whole-number',
  boolean: 'entry/flag',
  array: 'entry/list',
  tuple: 'entry/list',
  object: 'entry/mapping',
  record: 'entry/mapping',
};

/** Of one mapping: enough to see what it is not, where thousands would be looked up one by one. */
const MOST_KEYS = 100;

/** The faults behind one issue: one for each unknown key, one for anything else. */
export function explainIssue(issue: Issue, schema: z.ZodType, value: unknown): readonly Fault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const found = valueAt(value, path);
  const fault = (code: string, message: Message, hint?: Message): Fault => ({
    path,
    atKey: false,
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
  });
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, value, path);
    return issue.keys.slice(0, MOST_KEYS).map((key) => unknownKey(key, known, Object.keys(found ?? {}), path));
  }
  const key = path.at(-1);
  if (found === undefined && key !== undefined) {
    const missing = fault('knowledge/missing-key', { id: 'entry/missing-key', gaps: { key } });
    return [{ ...missing, path: path.slice(0, -1) }];
  }
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = { id: KINDS[issue.expected] ?? 'entry/something-else' };
      const message = { id: 'entry/wrong-type', gaps: { found: describe(found), wanted } };
      return [fault('knowledge/wrong-type', message, quoteHint(issue.expected, found))];
    }
    case 'invalid_value': {
      if (OWN.test(issue.message)) return [fault('knowledge/wrong-form', refusal(issue.message, found))];
      const message = { id: 'entry/not-a-choice', gaps: { found: describe(found) } };
      return [fault('knowledge/unknown-choice', message, choiceHint(found, issue.values.map(String)))];
    }
    case 'too_small':
    case 'too_big':
      return [fault('knowledge/out-of-bounds', bounds(issue, found))];
    case 'invalid_key': {
      const inner = issue.issues[0]?.message ?? '';
      const given = String(key);
      const message: Message = OWN.test(inner)
        ? { id: 'entry/key-not-wanted', gaps: { key: given, wanted: { id: inner } } }
        : { id: 'entry/key-wrong-form', gaps: { key: given } };
      return [{ ...fault('knowledge/wrong-form', message, isProse(given) ? UNQUOTED : HINTS[inner]), atKey: true }];
    }
    case 'invalid_union':
      return closest(issue.errors, path).flatMap((each) => explainIssue(each, schema, value));
    default:
      return [fault('knowledge/wrong-form', refusal(issue.message, found), HINTS[issue.message])];
  }
}

/** @param present  a key that stands there already is not the one that was meant */
function unknownKey(
  key: string,
  known: readonly string[],
  present: readonly string[],
  path: readonly (string | number)[],
): Fault {
  const sorted = [...new Set(known)].sort();
  const meant = nearest(
    key,
    sorted.filter((one) => !present.includes(one)),
  );
  const list = sorted.length === 0 ? undefined : oneOf(sorted);
  const hint = isProse(key) ? UNQUOTED : meant === undefined ? list : didYouMean(meant);
  return {
    path: [...path, key],
    atKey: true,
    code: 'knowledge/unknown-key',
    message: { id: 'text/unknown-key', gaps: { key } },
    ...(hint === undefined ? {} : { hint }),
  };
}

function choiceHint(found: unknown, choices: readonly string[]): Message {
  const list: Message =
    choices.length === 1 ? { id: 'entry/expected', gaps: { value: choices[0] ?? '' } } : oneOf(choices);
  return typeof found === 'string' ? suggestAmong(found, choices, list) : list;
}

/** Of the forms a union allows, the one with the least wrong; its paths are relative to the union. */
function closest(errors: readonly (readonly Issue[])[], path: readonly (string | number)[]): readonly Issue[] {
  const badness = (issues: readonly Issue[]): number =>
    issues.length + (issues.some((each) => each.path.length === 0 && each.code === 'invalid_type') ? 100 : 0);
  const [best = []] = [...errors].sort((a, b) => badness(a) - badness(b));
  return best.map((each) => ({ ...each, path: [...path, ...each.path] }));
}

/** Our schemas say what they want by the id of a wording; anything else is a message of the library and is replaced. */
const OWN = /^(wanted|entry)\/[a-z-]+$/;

/** What to do, where what was wanted does not say it. */
const HINTS: Readonly<Record<string, Message>> = { 'wanted/free-id': { id: 'check/another-id' } };

function refusal(message: string, found: unknown): Message {
  if (message.startsWith('entry/') && OWN.test(message)) return { id: message };
  return OWN.test(message)
    ? { id: 'entry/not-wanted', gaps: { found: describe(found), wanted: { id: message } } }
    : { id: 'entry/wrong-form', gaps: { found: describe(found) } };
}

function bounds(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, found: unknown): Message {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'string') return { id: 'entry/empty-text' };
  if (issue.origin === 'array') {
    const count = Array.isArray(found) ? found.length : 0;
    if (count === 0) return { id: 'entry/empty-list' };
    return { id: small ? 'entry/fewer-than' : 'entry/more-than', gaps: { entries: counted(count, 'entry'), limit } };
  }
  const id = issue.inclusive ? (small ? 'entry/less' : 'entry/more') : small ? 'entry/not-more' : 'entry/not-less';
  return { id, gaps: { number: String(found), limit } };
}

function quoteHint(expected: string, found: unknown): Message | undefined {
  return expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')
    ? { id: 'text/quote' }
    : undefined;
}

function describe(value: unknown): Gap {
  if (value === null || value === undefined) return { id: 'entry/nothing' };
  if (Array.isArray(value)) return { id: 'entry/list' };
  if (typeof value === 'object') return { id: 'entry/mapping' };
  const text = String(value);
  if (typeof value !== 'string') return { id: 'entry/value', gaps: { value: text } };
  return { id: 'word/quoted', gaps: { text: text.length > 60 ? `${text.slice(0, 60)}…` : text } };
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}
