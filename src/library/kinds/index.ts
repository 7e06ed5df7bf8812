import type { Prose } from '../../domain/index.ts';
import type { Library, LibraryRecord } from '../../knowledge/library.ts';
import { type Kind, kind } from '../kind.ts';
import { isProse } from '../prose.ts';
import { documentKinds } from './documents.ts';
import { evidenceKinds } from './evidence.ts';
import { experienceKinds } from './experience.ts';
import { figureKinds } from './figures.ts';
import { ruleKinds } from './rules.ts';
import { runningKinds } from './running.ts';

/** The kinds that are described. Where several share an id, the first of them is meant by it. */
const DESCRIBED: readonly Kind[] = [
  ...ruleKinds,
  ...figureKinds,
  ...experienceKinds,
  ...documentKinds,
  ...evidenceKinds,
  ...runningKinds,
];

/** Sections that are no things to look up: they say how others are compared and searched. */
const SILENT: ReadonlySet<string> = new Set(['comparisonGroups', 'searchWords']);

/** Every kind of thing there is in a library: those described, then one for each section that nobody described. */
export function kindsOf(library: Library): readonly Kind[] {
  const known = new Set(DESCRIBED.map(({ section }) => section));
  const others = Object.keys(library).filter((section) => !known.has(section) && !SILENT.has(section));
  return [...DESCRIBED, ...others.sort().map(plainKind)];
}

/** `emergencyPlans` → `emergency-plan`. Its entries are found by what they say. */
function plainKind(section: string): Kind {
  return kind<LibraryRecord>({
    name: section.replace(/s$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    section,
    records: (library) => library[section] ?? [],
    title: (record, lookup) => lookup.text(proseUnder(record, ['title', 'name', 'label'])) || record.id,
    gist: (record, lookup) => lookup.text(proseUnder(record, ['summary', 'text', 'definition', 'description'])),
  });
}

function proseUnder(record: LibraryRecord, keys: readonly string[]): Prose | undefined {
  return keys.map((key) => record[key]).find(isProse);
}
