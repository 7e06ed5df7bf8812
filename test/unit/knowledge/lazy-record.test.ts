import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLazyMapping, serialiseLazyMapping } from '../../../src/knowledge/lazy-record.ts';

const FORMAT = 7;
const firstLetter = (id: string) => id.slice(0, 1);
const readBack = (entries: Readonly<Record<string, unknown>>, partOf = firstLetter) =>
  readLazyMapping<unknown>(Buffer.from(serialiseLazyMapping(entries, partOf, FORMAT)), partOf, FORMAT);

describe('a record that is parsed as far as somebody looks into it', () => {
  it('is the record that was written', () => {
    const ids = fc.string({ unit: 'grapheme', minLength: 1 }).filter((id) => id !== '__proto__');
    fc.assert(
      fc.property(fc.dictionary(ids, fc.jsonValue(), { noNullPrototype: true }), (entries) => {
        const plain = JSON.parse(JSON.stringify(entries)) as Record<string, unknown>;
        expect({ ...readBack(plain) }).toEqual(plain);
        for (const [id, value] of Object.entries(plain)) expect(readBack(plain)?.[id]).toEqual(value);
      }),
    );
  });

  it('holds nothing but what was written', () => {
    const record = readBack({ apple: 1 });
    for (const id of ['avocado', 'banana', '', 'toString', 'constructor', '__proto__']) {
      expect(record?.[id]).toBeUndefined();
      expect(id in (record ?? {})).toBe(false);
    }
    expect(Object.keys(record ?? {})).toEqual(['apple']);
  });

  it('parses no part that nobody asks for', () => {
    const text = serialiseLazyMapping({ apple: 'red', banana: 'yellow' }, firstLetter, FORMAT).replace(
      '"yellow"',
      'yellow ??',
    );
    const record = readLazyMapping<string>(Buffer.from(text), firstLetter, FORMAT);
    expect(record?.apple).toBe('red');
    expect(() => record?.banana).toThrow(SyntaxError);
  });

  it('is read with what its texts say in other languages', () => {
    const english = serialiseLazyMapping({ apple: { en: 'red' }, banana: { en: 'long' } }, firstLetter, FORMAT);
    const others = serialiseLazyMapping({ apple: { zh: '红' } }, firstLetter, FORMAT);
    const record = readLazyMapping(Buffer.from(english), firstLetter, FORMAT, Buffer.from(others));
    expect({ ...record }).toEqual({ apple: { en: 'red', zh: '红' }, banana: { en: 'long' } });
    const older = serialiseLazyMapping({}, firstLetter, 6);
    expect(readLazyMapping(Buffer.from(english), firstLetter, FORMAT, Buffer.from(older))).toBeUndefined();
  });

  it('is none where it was written in another format', () => {
    expect(
      readLazyMapping(Buffer.from(serialiseLazyMapping({ a: 1 }, firstLetter, 6)), firstLetter, FORMAT),
    ).toBeUndefined();
  });
});
