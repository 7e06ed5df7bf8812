import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addOtherLanguages, inOneLanguage, otherLanguagesIn } from '../../../src/knowledge/languages.ts';

const text = fc.record({ en: fc.string(), zh: fc.string() }, { requiredKeys: ['en'] });
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('tree')),
    fc.dictionary(fc.stringMatching(/^[a-z]{3,5}$/), tie('tree')),
  ),
}));

describe('texts apart by language', () => {
  it('come together again', () => {
    fc.assert(
      fc.property(fc.array(tree), (value) => {
        const together = inOneLanguage(value, 'en') as object;
        addOtherLanguages(together, otherLanguagesIn(value) ?? {});
        expect(together).toEqual(value);
      }),
    );
  });

  it('leave nothing but English where it stood', () => {
    const value = { list: [1, { label: { en: 'yes', zh: '是' } }], name: { en: 'no' } };
    expect(inOneLanguage(value, 'en')).toEqual({ list: [1, { label: { en: 'yes' } }], name: { en: 'no' } });
    expect(otherLanguagesIn(value)).toEqual({ list: { 1: { label: { zh: '是' } } } });
  });

  it('are nothing where English is all', () => {
    expect(otherLanguagesIn({ list: [{ en: 'a' }, 'zh'], other: null })).toBeUndefined();
  });
});
