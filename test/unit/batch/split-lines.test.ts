import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropLines, eachLine, lineSplitter } from '../../../src/batch/split-lines.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const LONGEST = 20;

function linesOf(chunks: readonly Uint8Array[]): string[] {
  const splitter = lineSplitter(LONGEST);
  const blocks = [...chunks.flatMap((chunk) => splitter.push(chunk)), splitter.end() ?? new Uint8Array()];
  const lines: string[] = [];
  for (const block of blocks) {
    eachLine(block, LONGEST, (line) => lines.push(typeof line === 'string' ? line : `<${line.length} bytes>`));
  }
  return lines;
}

describe('lines', () => {
  it('are the same however the bytes come', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ' ', '中', '{', '😀'), maxLength: 12 });
    const end = fc.constantFrom('\n', '\r\n', '\n\n');
    const whole = fc.array(fc.tuple(line, end), { maxLength: 8 }).map((pairs) => pairs.flat().join(''));
    fc.assert(
      fc.property(whole, line, fc.array(fc.nat(200), { maxLength: 6 }), (text, last, cuts) => {
        const all = bytes(text + last);
        const places = [0, ...cuts.filter((cut) => cut < all.length).sort((a, b) => a - b), all.length];
        const chunks = places.slice(1).map((place, i) => all.slice(places[i], place));
        const expected = (text + last)
          .split(/\r?\n/)
          .slice(0, last === '' ? -1 : undefined)
          .map((each) => each.replace(/^[ \t\r]+$/, ''))
          .map((each) => (bytes(each).length > LONGEST ? `<${LONGEST + 1} bytes>` : each));
        const found = linesOf(chunks).map((each) => (/^<\d+ bytes>$/.test(each) ? `<${LONGEST + 1} bytes>` : each));
        expect(found).toEqual(expected);
      }),
    );
  });

  it('that are too long are cut, and take no memory', () => {
    const splitter = lineSplitter(LONGEST);
    for (let i = 0; i < 1000; i++) expect(splitter.push(bytes('x'.repeat(1000)))).toEqual([]);
    expect(splitter.end()).toHaveLength(LONGEST + 1);
  });

  it('that are no UTF-8 stay bytes, and their neighbours text', () => {
    expect(linesOf([Uint8Array.of(97, 10, 0xff, 0xfe, 10, 98)])).toEqual(['a', '<2 bytes>', 'b']);
  });

  it.each([
    [0, 'a\n\nb\nc', 0, 'a\n\nb\nc'],
    [1, 'a\n\nb\nc', 1, '\nb\nc'],
    [3, '\n \na\nb\nc', 3, 'b\nc'],
    [9, 'a\nb', 2, ''],
  ])('drop the first %d', (count, text, dropped, rest) => {
    const result = dropLines(bytes(text), count);
    expect([result.dropped, new TextDecoder().decode(result.rest)]).toEqual([dropped, rest]);
  });
});
