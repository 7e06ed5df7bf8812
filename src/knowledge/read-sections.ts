import { errorProblem, type Gap, type Message, type Place, type Problem } from '../domain/index.ts';
import { about, suggest } from '../words/suggest.ts';
import { keyPlaceAt, type LocatedValue, placeAt, plain, readYaml } from '../yaml/index.ts';
import { explainIssue } from './explain-issue.ts';
import { type LeftOut, NOTHING_LEFT_OUT, namesOf } from './left-out.ts';
import type { KnowledgeFile } from './read-folder.ts';
import { SECTIONS, type Section } from './sections.ts';

/** One entry of a list section or one value of a map section, checked by itself. */
export interface Entry {
  readonly section: Section;
  readonly id: string;
  /** What the schema made of it. */
  readonly value: unknown;
  readonly located: LocatedValue;
  /** Where its id stands. */
  readonly idPlace: Place;
}

/** A file with more faults than this is no knowledge; they are not looked for any further. */
const MOST_PROBLEMS = 200;

const LIMITS = { maxBytes: 8 * 1024 * 1024, maxLexemes: 4_000_000, maxScalarLength: 64 * 1024 };

/** Reads one file: every entry that is right by itself, and what is wrong with the others. */
export function readSections(file: KnowledgeFile): {
  readonly entries: readonly Entry[];
  /** Entries that are wrong by themselves, as written. */
  readonly unsound: readonly Entry[];
  readonly leftOut: LeftOut;
  readonly problems: readonly Problem[];
} {
  const { document: sound, draft, problems: unreadable } = readYaml(file.bytes, file.path, LIMITS);
  const document = sound ?? draft;
  if (document === undefined)
    return {
      entries: [],
      unsound: [],
      leftOut: unreadable.length > 0 ? ANYTHING : NOTHING_LEFT_OUT,
      problems: unreadable,
    };
  const found: Found = { entries: [], unsound: [], problems: [...unreadable], wrong: [], names: [], isOpen: false };
  const { entries, unsound, problems } = found;
  if (document.kind === 'scalar' && document.value === null)
    return { entries, unsound, leftOut: NOTHING_LEFT_OUT, problems };
  if (document.kind !== 'mapping') {
    const message = { id: 'entry/sections-here' };
    const isWide = document.kind === 'scalar' && String(document.value).includes('：');
    const hint = isWide ? { id: 'syntax/write-key-value' } : undefined;
    const wrong = error('knowledge/wrong-form', message, document.place, hint);
    return { entries, unsound, leftOut: ANYTHING, problems: [wrong] };
  }
  for (const { key, keyPlace, value } of document.entries) {
    if (problems.length >= MOST_PROBLEMS) break;
    const section = SECTIONS.get(key);
    if (section === undefined) {
      const message = { id: 'entry/unknown-section', gaps: { section: key } };
      const hint = suggest(key, [...SECTIONS.keys()].sort());
      problems.push(error('knowledge/unknown-section', message, keyPlace, hint));
      found.isOpen = true;
    } else if (section.form === 'list') readList(section, value, found);
    else readMap(section, value, found);
  }
  const isOpen = found.isOpen || problems.length >= MOST_PROBLEMS;
  const leftOut = { entries: found.wrong, names: new Set(found.names), isOpen };
  return { entries, unsound, leftOut, problems: problems.slice(0, MOST_PROBLEMS) };
}

const ANYTHING: LeftOut = { ...NOTHING_LEFT_OUT, isOpen: true };

/** What reading a file adds to; `wrong`, `names` and `isOpen` as in {@link LeftOut}. */
interface Found {
  readonly entries: Entry[];
  readonly unsound: Entry[];
  readonly problems: Problem[];
  readonly wrong: { readonly section: string; readonly id: string }[];
  readonly names: string[];
  isOpen: boolean;
}

/** Rules whose absence makes no other entry wrong, as that of a value in a mapping. */
const REFERRED_TO_BY_NONE: ReadonlySet<string> = new Set([
  'alternativeFigures',
  'implications',
  'constraints',
  'sizing',
  'splits',
  'bridges',
  'procedures',
  'advice',
]);

function readList(section: Section, value: LocatedValue, found: Found): void {
  const { problems } = found;
  if (value.kind !== 'sequence') {
    leaveOut(section, '', undefined, found);
    const message = { id: 'entry/section-is-list', gaps: { section: section.name } };
    problems.push(error('knowledge/wrong-form', message, value.place));
    return;
  }
  for (const located of value.items) {
    if (problems.length >= MOST_PROBLEMS) break;
    const given = located.kind === 'mapping' ? located.entries.find(({ key }) => key === 'id')?.value : undefined;
    const id = given?.kind === 'scalar' && typeof given.value === 'string' ? given.value : '';
    check(section, id, located, given?.place ?? located.place, found);
  }
}

function readMap(section: Section, value: LocatedValue, found: Found): void {
  const { problems } = found;
  if (value.kind !== 'mapping') {
    const message = { id: 'entry/section-is-mapping', gaps: { section: section.name } };
    problems.push(error('knowledge/wrong-form', message, value.place));
    return;
  }
  for (const { key, keyPlace, value: located } of value.entries) {
    if (problems.length >= MOST_PROBLEMS) break;
    check(section, key, located, keyPlace, found);
  }
}

function leaveOut(section: Section, id: string, value: unknown, found: Found): void {
  if (section.form === 'map' || REFERRED_TO_BY_NONE.has(section.name)) return;
  if (id === '') found.isOpen = true;
  found.wrong.push({ section: section.name, id });
  found.names.push(...namesOf(section.name, id, value));
}

function check(section: Section, id: string, located: LocatedValue, idPlace: Place, found: Found): void {
  const { entries, problems } = found;
  const value = plain(located);
  const result = section.schema.safeParse(value);
  if (result.success) {
    entries.push({ section, id, value: result.data, located, idPlace });
    return;
  }
  leaveOut(section, id, value, found);
  found.unsound.push({ section, id, value, located, idPlace });
  for (const issue of result.error.issues) {
    for (const { path, atKey, code, message, hint } of explainIssue(issue, section.schema, value).slice(
      0,
      MOST_PROBLEMS,
    )) {
      const place = atKey ? keyPlaceAt(located, path) : placeAt(located, path);
      const where = address(section.name, id, atKey ? path.slice(0, -1) : path);
      problems.push(error(code, about(where, message), place, hint));
    }
  }
}

/** How messages name a place inside an entry: `constraints "replay/none", when.replay`. */
export function address(section: string, id: string, path: readonly (string | number)[]): Gap {
  const entry = id === '' ? section : { id: 'entry/at', gaps: { section, id } };
  return path.length === 0 ? entry : { id: 'entry/inside', gaps: { entry, path: path.join('.') } };
}

export function error(code: string, message: Message, at: Place, hint?: Message): Problem {
  return errorProblem(code, message, hint, at);
}
