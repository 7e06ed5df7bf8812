import type { Place } from '../domain/index.ts';
import { type LocatedValue, placeAt } from '../yaml/index.ts';

/** Where a key is answered: in its workload, else beside the workloads, else where the workload begins. */
export function placeOfKey(document: LocatedValue, path: readonly (string | number)[], key: string): Place {
  const own = placeAt(document, path);
  const inside = placeAt(document, [...path, key]);
  if (inside !== own) return inside;
  const shared = placeAt(document, [key]);
  if (shared !== document.place) return shared;
  return path.length === 0 ? topOf(document) : (nameOf(document, path) ?? own);
}

function nameOf(document: LocatedValue, path: readonly (string | number)[]): Place | undefined {
  const place = placeAt(document, [...path, 'name']);
  return place === placeAt(document, path) ? undefined : place;
}

/** A mapping is too long to be underlined: its name stands for it, or its first key. */
export function topOf(document: LocatedValue): Place {
  const [first] = document.kind === 'mapping' ? document.entries : [];
  return nameOf(document, []) ?? first?.keyPlace ?? document.place;
}
