import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../src/answers/index.ts';
import { cpuClock } from '../../support/cpu-clock.ts';
import { inEnglish } from '../../support/in-english.ts';
import { tinyQuestions } from '../../support/tiny-questions.ts';

const { load, delay, people, replay, place, budget } = tinyQuestions;

describe('an answer', () => {
  it.each([
    ['a rate with a prefix', load, '200k', { kind: 'number', min: 200_000, max: 200_000 }],
    ['a number that YAML has read', load, 5, { kind: 'number', min: 5, max: 5 }],
    ['a range', load, '50k..200k', { kind: 'number', min: 50_000, max: 200_000 }],
    ['zero', load, '0', { kind: 'number', min: 0, max: 0 }],
    ['a duration', delay, ' 5 ms ', { kind: 'number', min: 0.005, max: 0.005 }],
    ['a whole number', people, '6', { kind: 'number', min: 6, max: 6 }],
    ['a choice', place, 'there', { kind: 'choice', value: 'there' }],
    ['a choice in capitals', place, 'THERE', { kind: 'choice', value: 'there' }],
    ['a boolean', replay, true, { kind: 'flag', value: true }],
    ['yes', replay, 'yes', { kind: 'flag', value: true }],
    ['是', replay, '是', { kind: 'flag', value: true }],
    ['否', replay, '否', { kind: 'flag', value: false }],
    ['No', replay, 'No', { kind: 'flag', value: false }],
    ['unknown', load, 'unknown', { kind: 'unknown' }],
    ['a question mark', place, '?', { kind: 'unknown' }],
    ['unknown, with spaces', replay, ' unknown ', { kind: 'unknown' }],
  ])('may be %s', (_, question, raw, value) => {
    const parsed = parseAnswer(question, raw);
    expect(parsed.ok && parsed.value).toMatchObject(value);
  });

  it('is the upper end of a range where the largest is asked for', () => {
    const largest = { ...load, answer: { ...load.answer, largest: true } as typeof load.answer };
    const parsed = parseAnswer(largest, '50k..200k');
    expect(parsed.ok && parsed.value).toMatchObject({ min: 200_000, max: 200_000 });
  });

  it.each([
    ['another dimension', load, '5ms', '"5ms" is not a rate of messages', /msg\/s|200k/],
    ['no number', delay, 'soon', '"soon" is not a duration', /such as 5ms/],
    ['out of bounds', delay, '2h', '"2h" is out of range', /^expected 1 us to 1 h$/],
    ['whole numbers with a point', people, '8.000', '"8.000" is 8 to some and 8000 to others', /8000/],
    ['half a person', people, '2.5', '"2.5" is not a whole number', /such as 6/],
    ['backwards', load, '200k..50k', '"200k..50k" runs backwards', /50k\.\.200k/],
    [
      'a slip of the pen',
      budget,
      'hihg',
      '"hihg" is not one of the choices',
      /^did you mean "high"\? one of: low, high, unknown$/,
    ],
    [
      'something else',
      budget,
      'enormous',
      '"enormous" is not one of the choices',
      /^expected one of: low, high, unknown$/,
    ],
    ['neither yes nor no', replay, 'maybe', '"maybe" is not true or false', /expected true, false or unknown/],
    ['the name of a method', budget, 'constructor', '"constructor" is not one of the choices', /one of/],
  ])('may not be %s', (_, question, raw, message, hint) => {
    const parsed = parseAnswer(question, raw);
    expect(parsed.ok ? '' : inEnglish(parsed.message)).toBe(message);
    expect(parsed.ok ? '' : inEnglish(parsed.hint ?? '')).toMatch(hint);
  });

  it('is repeated in a message in part only when it is long', () => {
    for (const question of [replay, place, load]) {
      const parsed = parseAnswer(question, 'x'.repeat(4000));
      expect(parsed.ok ? 0 : inEnglish(parsed.message).length).toBeLessThan(120);
    }
  });

  it('is refused quickly, however long', () => {
    const spent = cpuClock();
    for (const question of Object.values(tinyQuestions)) {
      expect(parseAnswer(question, '1'.repeat(100_000)).ok).toBe(false);
      expect(parseAnswer(question, 'k'.repeat(100_000)).ok).toBe(false);
    }
    expect(spent()).toBeLessThan(500);
  });
});

it('of whole numbers may have its thousands apart', () => {
  const { answer } = people;
  const crowd = { ...people, answer: { ...answer, max: 1e9 } } as typeof people;
  const read = (text: string) => parseAnswer(crowd, text);
  expect(read('8,000')).toEqual(read('8000'));
  expect(read('1,000..1,200,000')).toEqual(read('1000..1200000'));
  for (const unclear of ['1,250M', '8,00', '1,2000', '0,500']) expect(read(unclear).ok).toBe(false);
});
