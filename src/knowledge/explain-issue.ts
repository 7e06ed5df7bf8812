import type { z } from 'zod';
import { nearest } from '../words/nearest.ts';
import { knownKeys } from './known-keys.ts';

/** What a schema found wrong, in our words. */
export interface Fault {
  readonly path: readonly (string | number)[];
  /** The fault is about the key that the path ends in, not about its value. */
  readonly atKey: boolean;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

type Issue = z.core.$ZodIssue;

/** What makes a key out of half a sentence. */
const UNQUOTED = 'inside { } a comma ends a value: put a text with commas in quotes';

function isProse(key: string): boolean {
  return /[^\w./-]/.test(key);
}

/** How a schema names what it wanted. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

/** The faults behind one issue: one for each unknown key, one for anything else. */
export function explainIssue(issue: Issue, schema: z.ZodType, value: unknown): readonly Fault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const found = valueAt(value, path);
  const fault = (code: string, message: string, hint?: string, atKey = false): Fault => ({
    path,
    atKey,
    code: `knowledge/${code}`,
    message,
    ...(hint === undefined ? {} : { hint }),
  });
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, value, path);
    return issue.keys.map((key) => unknownKey(key, known, path));
  }
  if (found === undefined && path.length > 0) {
    const { [path.length - 1]: key } = path;
    return [{ ...fault('missing-key', `key "${key}" is missing`), path: path.slice(0, -1) }];
  }
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = KINDS[issue.expected] ?? 'something else';
      return [fault('wrong-type', `${describe(found)} where ${wanted} belongs`, quoteHint(issue.expected, found))];
    }
    case 'invalid_value': {
      if (issue.message.startsWith('one of '))
        return [fault('wrong-form', `${describe(found)} is not ${issue.message}`)];
      const choices = issue.values.map(String);
      const meant = typeof found === 'string' ? nearest(found, choices) : undefined;
      const list = choices.length === 1 ? `expected ${choices[0]}` : `one of: ${choices.join(', ')}`;
      return [
        fault(
          'unknown-choice',
          `${describe(found)} is not one of the choices`,
          meant === undefined ? list : `did you mean "${meant}"? ${list}`,
        ),
      ];
    }
    case 'too_small':
    case 'too_big':
      return [fault('out-of-bounds', bounds(issue, found))];
    case 'invalid_format':
      return [fault('wrong-form', `${describe(found)} is not ${wanted(issue.message, 'in the right form')}`)];
    case 'invalid_key': {
      const inner = issue.issues[0]?.message ?? '';
      const message = `key "${path.at(-1)}" is not ${wanted(inner, 'in the right form')}`;
      return [fault('wrong-form', message, isProse(String(path.at(-1))) ? UNQUOTED : undefined, true)];
    }
    case 'invalid_union':
      return closest(issue.errors, path).flatMap((each) => explainIssue(each, schema, value));
    case 'custom':
      return [fault('wrong-form', refusal(issue.message, found))];
    default:
      return [fault('wrong-form', `${describe(found)} is not in the right form`)];
  }
}

function unknownKey(key: string, known: readonly string[], path: readonly (string | number)[]): Fault {
  const meant = nearest(key, known);
  const list = known.length === 0 ? undefined : `one of: ${[...new Set(known)].sort().join(', ')}`;
  const hint = isProse(key) ? UNQUOTED : meant === undefined ? list : `did you mean "${meant}"?`;
  return {
    path: [...path, key],
    atKey: true,
    code: 'knowledge/unknown-key',
    message: `unknown key "${key}"`,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Of the forms a union allows, the one with the least wrong; its paths are relative to the union. */
function closest(errors: readonly (readonly Issue[])[], path: readonly (string | number)[]): readonly Issue[] {
  const badness = (issues: readonly Issue[]): number =>
    issues.length + (issues.some((each) => each.path.length === 0 && each.code === 'invalid_type') ? 100 : 0);
  const [best = []] = [...errors].sort((a, b) => badness(a) - badness(b));
  return best.map((each) => ({ ...each, path: [...path, ...each.path] }));
}

/** Messages of our own complete the sentence; those of the library do not and are replaced. */
function wanted(message: string, instead: string): string {
  return message === '' || message.startsWith('Invalid') ? instead : message;
}

function refusal(message: string, found: unknown): string {
  if (message.startsWith('Invalid')) return `${describe(found)} is not in the right form`;
  return /^(one of|an?) /.test(message) ? `${describe(found)} is not ${message}` : message;
}

function bounds(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, found: unknown): string {
  const [limit, beyond] =
    issue.code === 'too_small' ? [issue.minimum, 'less than'] : ([issue.maximum, 'more than'] as const);
  if (issue.origin === 'string') return 'the text is empty';
  if (issue.origin === 'array') {
    const length = Array.isArray(found) ? found.length : 0;
    return length === 0 ? 'the list is empty' : `${length} ${length === 1 ? 'entry' : 'entries'}, ${beyond} ${limit}`;
  }
  return `${describe(found)} is ${issue.inclusive ? `${beyond} ${limit}` : `not ${beyond === 'less than' ? 'more' : 'less'} than ${limit}`}`;
}

function quoteHint(expected: string, found: unknown): string | undefined {
  return expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')
    ? 'put it in quotes'
    : undefined;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  const text = String(value);
  return typeof value === 'string' ? `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"` : text;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}
