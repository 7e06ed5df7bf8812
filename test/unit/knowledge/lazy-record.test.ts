import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLazyMapping, serialiseLazyMapping } from '../../../src/knowledge/lazy-record.ts';
import { inAscii } from '../../../src/words/in-ascii.ts';

const FORMAT = 7;
const firstLetter = (id: string) => id.slice(0, 1);
const ascii = (part: unknown) => inAscii(JSON.stringify(part));
const written = (entries: Readonly<Record<string, unknown>>, format = FORMAT) =>
  serialiseLazyMapping(entries, firstLetter, format, ascii);
const readBack = (entries: Readonly<Record<string, unknown>>) =>
  readLazyMapping<unknown>(Buffer.from(written(entries)), firstLetter, FORMAT);

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
    const text = written({ apple: 'red', banana: 'yellow' }).replace('"yellow"', 'yellow ??');
    const record = readLazyMapping<string>(Buffer.from(text), firstLetter, FORMAT);
    expect(record?.apple).toBe('red');
    expect(() => record?.banana).toThrow(SyntaxError);
  });

  it('is read with what its texts say in other languages', () => {
    const english = written({ apple: { en: 'red' }, banana: { en: 'long' } });
    const others = serialiseLazyMapping({ apple: { zh: '红' } }, firstLetter, FORMAT, JSON.stringify);
    const record = readLazyMapping(Buffer.from(english), firstLetter, FORMAT, Buffer.from(others));
    expect({ ...record }).toEqual({ apple: { en: 'red', zh: '红' }, banana: { en: 'long' } });
    const older = written({}, 6);
    expect(readLazyMapping(Buffer.from(english), firstLetter, FORMAT, Buffer.from(older))).toBeUndefined();
  });

  it('is none where it was written in another format', () => {
    expect(readLazyMapping(Buffer.from(written({ a: 1 }, 6)), firstLetter, FORMAT)).toBeUndefined();
  });
});
