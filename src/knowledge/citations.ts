import { inside, type Spot } from './finding.ts';

/** A source that an entry cites, and where. */
interface Citation {
  readonly source: string;
  readonly spot: Spot;
}

/** Under these keys stand source ids and nothing else. */
const CITING: ReadonlySet<string> = new Set(['source', 'document', 'disputedBy']);

/** Every source that lists of entries cite, as often as they do. */
export function citationsOf(lists: Readonly<Record<string, unknown>>): readonly Citation[] {
  const citations: Citation[] = [];
  const visit = (value: unknown, spot: Spot, citing: boolean): void => {
    if (typeof value === 'string') {
      if (citing) citations.push({ source: value, spot });
    } else if (Array.isArray(value)) {
      value.forEach((each, index) => {
        visit(each, inside(spot, index), citing);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) visit(each, inside(spot, key), CITING.has(key));
    }
  };
  for (const [section, entries] of Object.entries(lists)) {
    if (!Array.isArray(entries)) continue;
    for (const entry of entries as { readonly id: string }[]) visit(entry, { section, id: entry.id, path: [] }, false);
  }
  return citations;
}
