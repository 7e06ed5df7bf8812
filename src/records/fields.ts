import { errorProblem, type Message, type Place, type Problem } from '../domain/index.ts';
import { suggest } from '../words/suggest.ts';
import type { LocatedEntry, LocatedMapping, LocatedValue } from '../yaml/index.ts';

/**
 * Reads the entries of a mapping one by one, each as the kind of value it should be. What is missing is undefined; what is
 * of another kind, or not asked for, becomes a problem with its place.
 */
export interface Fields {
  readonly text: (key: string) => string | undefined;
  /** Finite. */
  readonly number: (key: string) => number | undefined;
  readonly texts: (key: string) => readonly string[];
  readonly mapping: (key: string) => LocatedMapping | undefined;
  readonly mappings: (key: string) => readonly LocatedMapping[];
  /** Each entry of a mapping below, read as `as` says; those that cannot be are left out. */
  readonly each: <Value>(
    key: string,
    as: (value: LocatedValue) => Value | undefined,
  ) => Readonly<Record<string, Value>>;
}

/** @param known  keys that may stand in it; undefined where any may */
export function fields(mapping: LocatedMapping, known: readonly string[] | undefined, problems: Problem[]): Fields {
  const wrong = (at: Place, message: Message, hint?: Message) =>
    problems.push(errorProblem('record/decision', message, hint, at));
  for (const { key, keyPlace } of known === undefined ? [] : mapping.entries) {
    if (known?.includes(key)) continue;
    const message = { id: 'text/unknown-key', gaps: { key: key.slice(0, LONGEST_QUOTE) } };
    wrong(keyPlace, message, suggest(key, known ?? []));
  }
  /** The value of a key, when it is of the kind wanted; null is as good as missing. */
  function take<Value>(key: string, noun: string, as: (value: LocatedValue) => Value | undefined): Value | undefined {
    const value = entryOf(mapping, key)?.value;
    if (value === undefined || (value.kind === 'scalar' && value.value === null)) return undefined;
    const read = as(value);
    if (read === undefined) wrong(value.place, { id: 'records/wrong-kind', gaps: { key, noun: { id: noun } } });
    return read;
  }
  return {
    text: (key) => take(key, 'entry/text', textOf),
    number: (key) => take(key, 'entry/a-number', numberOf),
    texts: (key) => take(key, 'records/a-list-of-texts', (value) => listOf(value, textOf)) ?? [],
    mapping: (key) => take(key, 'records/a-mapping', mappingOf),
    mappings: (key) => take(key, 'records/a-list-of-mappings', (value) => listOf(value, mappingOf)) ?? [],
    each: (key, as) => {
      const below = take(key, 'records/a-mapping', mappingOf);
      const read = (below?.entries ?? []).flatMap((entry) => {
        const value = as(entry.value);
        if (value !== undefined) return [[entry.key, value] as const];
        wrong(entry.value.place, { id: 'records/wrong-value', gaps: { key: entry.key } });
        return [];
      });
      return Object.fromEntries(read);
    },
  };
}

/** Of a key that nobody asked for, how much is repeated. */
const LONGEST_QUOTE = 60;

export function entryOf(mapping: LocatedMapping, key: string): LocatedEntry | undefined {
  return mapping.entries.find((entry) => entry.key === key);
}

export function textOf(value: LocatedValue): string | undefined {
  return value.kind === 'scalar' && value.value !== null ? value.source : undefined;
}

export function numberOf(value: LocatedValue): number | undefined {
  return value.kind === 'scalar' && typeof value.value === 'number' ? value.value : undefined;
}

function mappingOf(value: LocatedValue): LocatedMapping | undefined {
  return value.kind === 'mapping' ? value : undefined;
}

/** Undefined as soon as one of them is of another kind. */
function listOf<Value>(value: LocatedValue, as: (item: LocatedValue) => Value | undefined): Value[] | undefined {
  if (value.kind !== 'sequence') return undefined;
  const items = value.items.map(as);
  return items.every((item) => item !== undefined) ? items : undefined;
}
