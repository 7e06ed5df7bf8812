import { describe, expect, it } from 'vitest';
import { accept, predecessorsOf } from '../../../src/records/index.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const LINK = '[ADR-0003](0003-old%20%28x%29.md)';
const accepted = (...lines: string[]) => {
  const acceptance = accept(lines.join('\n'));
  return 'refused' in acceptance ? acceptance : acceptance.text.split('\n');
};

describe('a record that is accepted', () => {
  it.each([
    [
      'front matter, with what stands beside it',
      ['---', 'status: "proposed"', 'date: 2026-01-01', '---', '# T', 'status: proposed'],
      ['---', 'status: "accepted"', 'date: 2026-01-01', '---', '# T', 'status: proposed'],
    ],
    ['a comment', ['---', 'status: proposed # ask Ann', '---'], ['---', 'status: accepted # ask Ann', '---']],
    [
      'a section',
      ['# 1. T', '', '## Status', '', 'Proposed  ', '', `Supersedes ${LINK} once it is accepted: proposed`],
      ['# 1. T', '', '## Status', '', 'Accepted  ', '', `Supersedes ${LINK}: proposed`],
    ],
    [
      'an entry of a list, behind a line that grows shorter',
      [`- Supersedes ${LINK} once it is accepted: T`, '- **Status**: proposed, as of May'],
      [`- Supersedes ${LINK}: T`, '- **Status**: accepted, as of May'],
    ],
    [
      'an entry in Chinese',
      ['- **状态**：提议中', `- 一经接受，即取代 ${LINK}：旧`],
      ['- **状态**：已接受', `- 取代 ${LINK}：旧`],
    ],
    ['no status, only what it supersedes', [`Supersedes ${LINK} once it is accepted: T`], [`Supersedes ${LINK}: T`]],
    ['CRLF', ['---\r', 'status: proposed\r', '---\r'], ['---\r', 'status: accepted\r', '---\r']],
    ['a byte order mark', ['\uFEFF---', 'status: proposed', '---'], ['\uFEFF---', 'status: accepted', '---']],
    [
      'one accepted by hand, which has yet to supersede',
      ['---', 'status: accepted', '---', `Supersedes ${LINK} once it is accepted: T`],
      ['---', 'status: accepted', '---', `Supersedes ${LINK}: T`],
    ],
    [
      'what is quoted',
      ['```', `Supersedes ${LINK} once it is accepted`, '```'],
      ['```', `Supersedes ${LINK} once it is accepted`, '```'],
    ],
  ])('says so in %s', (_, before, after) => {
    expect(accepted(...before)).toEqual(after);
    expect(accepted(...after)).toEqual(after);
  });

  it.each(['rejected', 'superseded by ADR-0009', 'deprecated', 'draft'])('has not been %s', (status) => {
    expect(accepted('---', `status: ${status}`, '---')).toEqual({ refused: status });
  });
});

describe('whose place a record takes', () => {
  const of = (...lines: string[]) => predecessorsOf(lines.join('\n')).map(({ number, file }) => [number, file]);

  it.each(['en', 'zh'] as const)('is read from what a record says in %s', (language) => {
    const say = sayShipped(language);
    const says = (id: string) => say(id, { link: LINK, title: 'Old' });
    expect(of(says('records/supersedes'))).toEqual([[3, '0003-old (x).md']]);
    expect(of(says('records/supersedes-once-accepted'))).toEqual([]);
    const pending = ['---', 'status: proposed', '---', says('records/supersedes-once-accepted')];
    expect(of(...pending)).toEqual([]);
    expect(accepted(...pending)).toEqual(['---', 'status: accepted', '---', says('records/supersedes')]);
  });

  it.each([
    ['several, each once', [`Supersedes ${LINK}`, `* Supersedes ${LINK}`, 'Supersedes [2. X](./0002-x.md)'], [3, 2]],
    ['none that is proposed', ['* Status: proposed', `Supersedes ${LINK}`], []],
    ['one that is accepted', ['* Status: accepted', `Supersedes ${LINK}`], [3]],
    ['not one in a sentence', [`This once said: Supersedes ${LINK}`], []],
    ['not its successor', [`Superseded by ${LINK}`], []],
    ['none outside of its folder', ['Supersedes [x](../0001-x.md)', 'Supersedes [x](..%2F0002-x.md)'], []],
    ['no address that is none', ['Supersedes [x](0001-%ff.md)', 'Supersedes [x](https://example.org)'], []],
  ])('%s', (_, lines, numbers) => {
    expect(of(...lines).map(([number]) => number)).toEqual(numbers);
  });
});
