import type { z } from 'zod';
import { decisionLists, decisionMaps } from './schema/decision.ts';
import { librarySections } from './schema/library.ts';
import { planningLists, planningMaps } from './schema/planning.ts';

export interface Section {
  readonly name: string;
  /** A list of entries with ids, or a mapping from ids to values. */
  readonly form: 'list' | 'map';
  /** Decision and planning sections are compiled, apart; those of the library are kept as written. */
  readonly part: 'decision' | 'planning' | 'library';
  /** Of one entry or value. */
  readonly schema: z.ZodType;
}

/** Every section a file may hold, by name. */
export const SECTIONS: ReadonlyMap<string, Section> = new Map(
  [
    ...Object.entries(decisionLists).map(([name, schema]) => section(name, 'list', 'decision', schema)),
    ...Object.entries(decisionMaps).map(([name, schema]) => section(name, 'map', 'decision', schema)),
    ...Object.entries(planningLists).map(([name, schema]) => section(name, 'list', 'planning', schema)),
    ...Object.entries(planningMaps).map(([name, schema]) => section(name, 'map', 'planning', schema)),
    ...Object.entries(librarySections).map(([name, schema]) => section(name, 'list', 'library', schema)),
  ].map((each) => [each.name, each]),
);

function section(name: string, form: Section['form'], part: Section['part'], schema: z.ZodType): Section {
  return { name, form, part, schema };
}
