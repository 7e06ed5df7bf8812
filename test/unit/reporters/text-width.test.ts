import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { textWidth } from '../../../src/reporters/text/text-width.ts';

it('is what string-width counts, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      expect(textWidth(text)).toBe(stringWidth(text));
    }),
    { numRuns: 5000 },
  );
});

it('is what string-width counts, for every unit alone and beside a letter', () => {
  const different: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    for (const text of [String.fromCharCode(code), `${String.fromCharCode(code)}中`, `a${String.fromCharCode(code)}`]) {
      if (textWidth(text) !== stringWidth(text)) different.push(`${code.toString(16)} in ${JSON.stringify(text)}`);
    }
  }
  expect(different).toEqual([]);
});
