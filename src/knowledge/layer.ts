import type { Entry } from './read-sections.ts';

/** What one folder holds, by section name and id. */
export type Layer = ReadonlyMap<string, Entry>;
