import { addOtherLanguages, type OtherLanguages } from './languages.ts';

/** A mapping in parts, of which only those are parsed that somebody looks into. */

/** Read as Latin-1, which has nothing to decode: half the time, and half the memory on the way. */
export const ASCII = 'latin1';

/** Names the part of an entry. */
export type PartOf = (id: string) => string;

/**
 * An index on the first line, `[part, bytes]` in the order of the parts, which follow as JSON without anything between.
 *
 * @param format  is asked for again when the text is read
 * @param toJson  writes one part, and the index
 */
export function serialiseLazyMapping(
  entries: Readonly<Record<string, unknown>>,
  partOf: PartOf,
  format: number,
  toJson: (part: unknown) => string,
): string {
  const parts = new Map<string, Record<string, unknown>>();
  for (const [id, value] of Object.entries(entries)) {
    const name = partOf(id);
    const part = parts.get(name) ?? {};
    parts.set(name, part);
    part[id] = value;
  }
  const texts = [...parts].map(([name, part]) => [name, toJson(part)] as const);
  const index = texts.map(([name, text]) => [name, Buffer.byteLength(text)]);
  return `${toJson({ format, index })}\n${texts.map(([, text]) => text).join('')}`;
}

/**
 * What {@link serialiseLazyMapping} wrote, of the type that was written; undefined where it is of another format.
 *
 * @param bytes   in ASCII
 * @param others  the same record with what its texts say in other languages, to be put into it
 */
export function readLazyMapping<T>(
  bytes: Buffer,
  partOf: PartOf,
  wanted: number,
  others?: Buffer,
): Readonly<Record<string, T>> | undefined {
  const parts = partsIn(bytes, wanted, ASCII);
  const beside = others === undefined ? undefined : partsIn(others, wanted, 'utf8');
  if (parts === undefined || (others !== undefined && beside === undefined)) return undefined;
  const read = new Map<string, Readonly<Record<string, T>>>();
  const partNamed = (name: string): Readonly<Record<string, T>> => {
    let part = read.get(name);
    if (part !== undefined) return part;
    part = (parts.parse(name) ?? {}) as Readonly<Record<string, T>>;
    const other = beside?.parse(name);
    if (other !== undefined) addOtherLanguages(part, other as OtherLanguages);
    read.set(name, part);
    return part;
  };
  const find = (id: string | symbol): T | undefined => {
    if (typeof id !== 'string') return undefined;
    const part = partNamed(partOf(id));
    return Object.hasOwn(part, id) ? part[id] : undefined;
  };
  return new Proxy<Record<string, T>>(
    {},
    {
      get: (_, id) => find(id),
      has: (_, id) => find(id) !== undefined,
      ownKeys: () => parts.names().flatMap((name) => Object.keys(partNamed(name))),
      getOwnPropertyDescriptor: (_, id) => {
        const value = find(id);
        return value === undefined ? undefined : { value, enumerable: true, configurable: true, writable: false };
      },
    },
  );
}

/** Where the parts of a record stand; undefined where it is of another format. */
function partsIn(
  bytes: Buffer,
  wanted: number,
  encoding: BufferEncoding,
): { readonly names: () => string[]; readonly parse: (name: string) => unknown } | undefined {
  const end = bytes.indexOf('\n');
  const { format, index } = JSON.parse(bytes.toString(encoding, 0, end)) as {
    format: number;
    index: [string, number][];
  };
  if (format !== wanted) return undefined;
  const places = new Map<string, readonly [start: number, end: number]>();
  let at = end + 1;
  for (const [name, length] of index) {
    places.set(name, [at, at + length]);
    at += length;
  }
  return {
    names: () => [...places.keys()],
    parse: (name) => {
      const place = places.get(name);
      return place === undefined ? undefined : JSON.parse(bytes.toString(encoding, ...place));
    },
  };
}
