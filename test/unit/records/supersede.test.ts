import { describe, expect, it } from 'vitest';
import { isInForce, markSuperseded, recordHead } from '../../../src/records/index.ts';

const by = { number: '0012', file: '0012-new (x).md' };
const LINK = '[ADR-0012](0012-new%20%28x%29.md)';
const mark = (...lines: string[]) => markSuperseded(lines.join('\n'), by).split('\n');

describe('a superseded record', () => {
  it.each([
    [
      'front matter',
      ['---', 'status: "accepted"', 'date: 2026-01-01', '---', '# T', 'status: x'],
      ['---', 'status: "superseded by ADR-0012"', 'date: 2026-01-01', '---', '# T', 'status: x'],
    ],
    [
      'front matter with a comment',
      ['---', 'status: accepted # soon', '---'],
      ['---', 'status: "superseded by ADR-0012"', '---'],
    ],
    [
      'front matter without a status',
      ['---', 'date: 2026-01-01', '---', '# T'],
      ['---', 'status: "superseded by ADR-0012"', 'date: 2026-01-01', '---', '# T'],
    ],
    [
      'a section, whose further lines stay',
      ['# 1. T', '', '## Status', '', 'Accepted  ', '', 'Amends 3', '', '## Context', '', 'Accepted'],
      ['# 1. T', '', '## Status', '', `Superseded by ${LINK}  `, '', 'Amends 3', '', '## Context', '', 'Accepted'],
    ],
    ['an entry of a list', ['# T', '* Status: accepted'], ['# T', `* Status: superseded by ${LINK}`]],
    ['an entry in Chinese', ['- **状态**：已接受', 'x'], [`- **状态**：已被 ${LINK} 取代`, 'x']],
    ['no status at all', ['# T', '', 'x'], ['---', 'status: "superseded by ADR-0012"', '---', '# T', '', 'x']],
  ])('says so in %s', (_, before, after) => {
    expect(mark(...before)).toEqual(after);
    expect(isInForce(recordHead(after.join('\n')).status)).toBe(false);
  });

  it('keeps CRLF and a byte order mark', () => {
    expect(markSuperseded('\uFEFF# T\r\nx\r\n', by)).toBe(
      '\uFEFF---\r\nstatus: "superseded by ADR-0012"\r\n---\r\n# T\r\nx\r\n',
    );
    expect(markSuperseded('\uFEFF---\r\nstatus: x\r\n---\r\n', by)).toBe(
      '\uFEFF---\r\nstatus: "superseded by ADR-0012"\r\n---\r\n',
    );
  });
});

it.each([
  [null, true],
  ['proposed', true],
  ['Accepted', true],
  ['superseded by ADR-0012', false],
  ['Superceded by [2. X](0002-x.md)', false],
  ['rejected', false],
  ['deprecated', false],
  ['已被 [ADR-0012](x.md) 取代', false],
])('a record with status %j is in force: %s', (status, expected) => expect(isInForce(status)).toBe(expected));
