import { type Gap, propertyIn } from '../domain/index.ts';
import type { Finding } from './finding.ts';

/** What is wrong by itself and so is not among the entries: what refers to it would be wrong only for that. */
export interface LeftOut {
  readonly entries: readonly { readonly section: string; readonly id: string }[];
  /** What others may call them or what they give, and their sections. */
  readonly names: ReadonlySet<string>;
  /** Entries of any name may be among what could not be read. */
  readonly isOpen: boolean;
}

export const NOTHING_LEFT_OUT: LeftOut = { entries: [], names: new Set(), isOpen: false };

/** All that is left out of several files. */
export function leftOutOf(parts: readonly LeftOut[]): LeftOut {
  return {
    entries: parts.flatMap(({ entries }) => entries),
    names: new Set(parts.flatMap(({ names }) => [...names])),
    isOpen: parts.some(({ isOpen }) => isOpen),
  };
}

/** An entry that is wrong would have stood in the place of one below, which so is nothing to judge the others by. */
export function dropLeftOut({ entries }: LeftOut, below: ReadonlyMap<string, Map<string, unknown>>): void {
  for (const { section, id } of entries) below.get(section)?.delete(id);
}

/** Keys under which an entry gives names, besides its own, that conditions, answers and formulas use. */
const GIVES = ['traits', 'protocols', 'partialProtocols', 'quantity'];

/** What is lacking where an entry is left out. */
export function namesOf(section: string, id: string, entry: unknown): readonly string[] {
  const given = GIVES.flatMap((key) => (entry as Readonly<Record<string, unknown>> | null)?.[key] ?? []);
  return [section, id, ...given.filter((name) => typeof name === 'string')];
}

/** What an entry says of itself alone, and would be wrong beside any others. */
const OF_ITSELF: ReadonlySet<string> = new Set(
  [
    'always',
    'basis',
    'duplicate-id',
    'formula',
    'implied-by-itself',
    'missing-score',
    'no-alternative',
    'no-source',
    'out-of-bounds',
    'parameter',
    'penalty',
    'procedure-body',
    'reserved',
    'risk',
    'sum',
    'template',
    'typical',
    'unknown-gap',
    'unknown-range',
  ].map((code) => `knowledge/${code}`),
);

/** Codes that say of a name that nothing is called so. */
const LACKING = /^knowledge\/(unknown-[a-z]+|empty|value|condition)$/;

/** Whether something is found wrong only because an entry was left out: it lacks its name, or nobody knows what was. */
export function followsFrom({ names, isOpen }: LeftOut, { code, message }: Finding): boolean {
  if (isOpen) return !OF_ITSELF.has(code);
  return LACKING.test(code) && namedIn(Object.values(message.gaps ?? {})).some((name) => names.has(name));
}

const DOCUMENT = /^doc\/([^#]+)/;

/** What the gaps of a message say: a column also by the property, a document by its id. */
function namedIn(gaps: readonly Gap[]): readonly string[] {
  return gaps.flatMap((gap): readonly string[] => {
    if (typeof gap === 'string') return [gap, propertyIn(gap) ?? DOCUMENT.exec(gap)?.[1] ?? gap];
    if (Array.isArray(gap)) return namedIn(gap);
    return typeof gap === 'object' && 'gaps' in gap ? namedIn(Object.values(gap.gaps ?? {})) : [];
  });
}
