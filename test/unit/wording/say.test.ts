import { expect, it } from 'vitest';
import { sayMessage, speaker } from '../../../src/wording/say.ts';

const wording = {
  'word/comma': { en: ', ', zh: '、' },
  fruit: { en: 'fruit: {list}', zh: '水果：{list}' },
  apple: { en: 'an apple of {colour}', zh: '{colour}苹果' },
};

it.each([
  ['en', 'fruit: an apple of red, 3, pear'],
  ['zh', '水果：红苹果、3、梨'],
] as const)('fills gaps with messages, texts and lists in %s', (language, expected) => {
  const say = speaker(wording, language);
  const colour = { en: 'red', zh: '红' };
  const list = [{ id: 'apple', gaps: { colour } }, 3, { en: 'pear', zh: '梨' }];
  expect(say('fruit', { list })).toBe(expected);
  expect(sayMessage(say, { id: 'fruit', gaps: { list } })).toBe(expected);
});

it('throws where a gap has no value or an id no wording', () => {
  const say = speaker(wording, 'en');
  expect(() => say('fruit')).toThrow('no value for {list}');
  expect(() => say('vegetable')).toThrow('no wording with id "vegetable"');
});
