import { expect, it } from 'vitest';
import { nearest } from '../../../src/words/nearest.ts';

const WORDS = [
  '1',
  'rto',
  'rpo',
  'bash',
  'zsh',
  'throughput',
  'regions',
  'registry',
  'iot-devices',
  'replay',
  'requestReply',
];

it.each([
  ['one letter, as near to any other', '9', undefined],
  ['three letters that share one', 'foo', undefined],
  ['four letters of which two are others', 'tcsh', undefined],
  ['one wrong letter of three', 'rtp', 'rto'],
  ['a missing letter of four', 'bsh', 'bash'],
  ['two wrong letters of six', 'repaly', 'replay'],
  ['the beginning of one word', 'iot', 'iot-devices'],
  ['a short beginning of several', 'reg', undefined],
  ['two neighbours swapped', 'bsah', 'bash'],
  ['a longer beginning', 'requ', 'requestReply'],
  ['other case', 'REGION', 'regions'],
  ['nothing like it', 'colour', undefined],
])('what is probably meant by %s', (_, word, meant) => {
  expect(nearest(word, WORDS)).toBe(meant);
});
