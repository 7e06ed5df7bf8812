import type { Lookup } from './lookup.ts';
import { isProse } from './prose.ts';

/** A record for programs: as it is written, with its texts in the language of the reader alone. */
export function localised(value: unknown, lookup: Lookup): unknown {
  if (isProse(value)) return lookup.text(value);
  if (Array.isArray(value)) return value.map((one) => localised(one, lookup));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, localised(one, lookup)]));
}
