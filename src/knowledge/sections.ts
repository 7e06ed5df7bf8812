import type { z } from 'zod';
import { decisionLists, decisionMaps } from './schema/decision.ts';
import { librarySections } from './schema/library.ts';

export interface Section {
  readonly name: string;
  /** A list of entries with ids, or a mapping from ids to values. */
  readonly form: 'list' | 'map';
  /** Decision sections are compiled; those of the library are kept as written. */
  readonly part: 'decision' | 'library';
  /** Of one entry or value. */
  readonly schema: z.ZodType;
}

/** Every section a file may hold, by name. */
export const SECTIONS: ReadonlyMap<string, Section> = new Map(
  [
    ...Object.entries(decisionLists).map(([name, schema]) => section(name, 'list', 'decision', schema)),
    ...Object.entries(decisionMaps).map(([name, schema]) => section(name, 'map', 'decision', schema)),
    ...Object.entries(librarySections).map(([name, schema]) => section(name, 'list', 'library', schema)),
  ].map((each) => [each.name, each]),
);

function section(name: string, form: Section['form'], part: Section['part'], schema: z.ZodType): Section {
  return { name, form, part, schema };
}
