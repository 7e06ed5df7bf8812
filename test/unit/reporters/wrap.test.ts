import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../../src/reporters/text/wrap.ts';

const lines = (text: string, width: number) =>
  wrap([{ text }], width).map((line) => line.map((span) => span.text).join(''));

/** A single grapheme stays whole, however wide. */
const isDivisible = (line: string) => [...new Intl.Segmenter().segment(line)].length > 1;

describe('wrap', () => {
  it.each([
    ['breaks at spaces', 'one two three', 7, ['one two', 'three']],
    ['folds white space', ' one \n two ', 20, ['one two']],
    ['breaks between ideographs', '消息队列选型', 5, ['消息', '队列', '选型']],
    ['starts no line with a closing sign', '消息，队列', 4, ['消', '息，', '队列']],
    ['ends no line with an opening sign', '消息（队列）', 6, ['消息', '（队', '列）']],
    ['keeps quotes with what they quote', '称为“队列”的', 6, ['称为', '“队列”', '的']],
    ['puts no space beside full-width signs', '回放 （见下）', 20, ['回放（见下）']],
    ['keeps what a no-break space joins', 'some word\u00a0[1]', 10, ['some', 'word [1]']],
    ['cuts only a word wider than the line', 'a bcdefgh', 4, ['a', 'bcde', 'fgh']],
    ['cuts behind a hyphen where that is enough', 'production-ready', 12, ['production-', 'ready']],
    ['cuts behind a slash between letters alone', 'request/reply 1/2', 9, ['request/', 'reply 1/2']],
    ['cuts between graphemes', '👩‍👩‍👧👩‍👩‍👧', 2, ['👩‍👩‍👧', '👩‍👩‍👧']],
    ['has no line for nothing', '  ', 4, []],
  ])('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('keeps styles across a break', () => {
    const wrapped = wrap([{ text: 'a bold', style: 'strong' }, { text: ' word' }], 6);
    expect(wrapped.map((line) => line.map(({ text, style }) => [text, style]))).toEqual([
      [
        ['a', 'strong'],
        [' ', undefined],
        ['bold', 'strong'],
      ],
      [['word', undefined]],
    ]);
  });

  it('keeps every letter and never passes the width', () => {
    const texts = fc
      .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('漢字', '，', '（', 'word')))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const wrapped = lines(text, width);
        expect(wrapped.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of wrapped.filter(isDivisible)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
