import { describe, expect, it } from 'vitest';
import { nextNumber, recordFileName } from '../../../src/records/file-name.ts';
import { numberOf } from '../../../src/records/index.ts';
import { PAYLOADS } from '../../support/hostile.ts';

describe('the name of a record', () => {
  it.each([
    ['Choose A for B', '0007-choose-a-for-b.md'],
    ['../../etc/passwd', '0007-etc-passwd.md'],
    ['..', '0007-decision.md'],
    ['', '0007-decision.md'],
    ['C:\\x|y?', '0007-c-x-y.md'],
    ['a\0b\nc', '0007-a-b-c.md'],
    ['支付事件：选用 A', '0007-支付事件-选用-a.md'],
    ['e\u0301te\u0301', '0007-été.md'],
    ['Ｆｕｌｌ　width', '0007-full-width.md'],
    ['a\u202eb\u200bc', '0007-a-b-c.md'],
    ['--force -rf', '0007-force-rf.md'],
    ['.hidden', '0007-hidden.md'],
  ])('%j', (title, name) => expect(recordFileName(7, title)).toBe(name));

  it.each([...Object.values(PAYLOADS), 'x '.repeat(500), '漢'.repeat(500), `a${'\u0301'.repeat(100_000)}`])(
    'stays a short name in the folder: %#',
    (title) => {
      const name = recordFileName(12345, title);
      expect(name).toMatch(/^12345-[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*\.md$/u);
      expect(Buffer.byteLength(name)).toBeLessThan(200);
      expect(name.toLowerCase()).toBe(name);
    },
  );

  it('is the same however accents are written', () => {
    expect(recordFileName(1, 'caf\u00e9')).toBe(recordFileName(1, 'cafe\u0301'));
  });
});

describe('numbers', () => {
  it.each([
    [[], 0],
    [['README.md', 'template.md', '.gitkeep'], 0],
    [['0000-use-madr.md'], 1],
    [['0003-c.md', '0001-a.md'], 4],
    [['7-x.md', '10000-y.MD'], 10001],
    [['0005.md', '0006-x.txt', 'a-0009-b.md'], 0],
  ])('the next of %j is %d', (names, next) => expect(nextNumber(names)).toBe(next));

  it('are read from the start of a name only', () => {
    expect([numberOf('0012-a.md'), numberOf('a-12.md'), numberOf('99999999999-a.md')]).toEqual([
      12,
      undefined,
      undefined,
    ]);
  });
});
