import type { Place } from '../domain/index.ts';
import type { LocatedValue } from './located-value.ts';

/** The value without its places. Mappings have no prototype, so that a key such as `constructor` is only a key. */
export function plain(value: LocatedValue): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'sequence':
      return value.items.map(plain);
    case 'mapping': {
      const object: Record<string, unknown> = Object.create(null);
      for (const { key, value: inner } of value.entries) object[key] = plain(inner);
      return object;
    }
  }
}

/** Where the value at a path stands; for a path that leads nowhere, the last part of it that exists. */
export function placeAt(value: LocatedValue, path: readonly (string | number)[]): Place {
  return valueAt(value, path).place;
}

/** Where the key that the path ends in stands. */
export function keyPlaceAt(value: LocatedValue, path: readonly (string | number)[]): Place {
  const parent = valueAt(value, path.slice(0, -1));
  const key = path.at(-1);
  const entry = parent.kind === 'mapping' ? parent.entries.find((each) => each.key === key) : undefined;
  return entry?.keyPlace ?? placeAt(value, path);
}

/** The value at a path, or the last one on the way to it that exists. */
export function valueAt(value: LocatedValue, path: readonly (string | number)[]): LocatedValue {
  let at = value;
  for (const step of path) {
    const next: LocatedValue | undefined =
      at.kind === 'mapping'
        ? at.entries.find(({ key }) => key === step)?.value
        : at.kind === 'sequence'
          ? at.items[Number(step)]
          : undefined;
    if (next === undefined) return at;
    at = next;
  }
  return at;
}
