import type { Prose } from '../domain/index.ts';

/** Under these keys stand ids, addresses and words for programs, never something to read. */
const MUTE: ReadonlySet<string> = new Set([
  ...['id', 'kind', 'source', 'sources', 'evidence', 'see', 'related', 'document', 'documents', 'url', 'path'],
  ...['directory', 'anchor', 'group', 'parent', 'indexed', 'tags', 'origin', 'verdict', 'confidence', 'basis'],
  ...['comparison', 'weight', 'better', 'scenario', 'scenarios', 'corpusScenario', 'technology', 'technologies'],
  ...['alternatives', 'conflicts', 'cases', 'matrices', 'metric', 'references', 'links', 'reference', 'disputedBy'],
  ...['sections', 'profile', 'weights', 'unknownRange', 'dimension', 'column'],
]);
/** A text of this form is no prose wherever it stands. */
const REFERENCE = /^((evidence|capability|benchmark|case|doc)\/\S+|https?:\/\/\S+)$/;

/** Everything in a record that a person reads, in all its languages, in the order in which it is written. */
export function proseOf(record: unknown): readonly string[] {
  const found: string[] = [];
  collect(record, found);
  return found;
}

function collect(value: unknown, found: string[]): void {
  if (typeof value === 'string') {
    if (!REFERENCE.test(value)) found.push(value);
  } else if (Array.isArray(value)) {
    for (const one of value) collect(one, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) if (!MUTE.has(key)) collect(one, found);
  }
}

/** Whether a value of a record is something to read: a text, or a text in several languages. */
export function isProse(value: unknown): value is Prose {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'en' in value);
}
