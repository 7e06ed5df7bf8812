import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../src/reporters/text/excerpt.ts';

describe('the excerpt of a line', () => {
  it('stands whole where it fits, with a caret below what is meant', () => {
    expect(excerpt({ file: 'a', line: 7, column: 5, length: 3, sourceLine: 'one two three' }, 'why')).toBe(
      '  7 | one two three\n    |     ^^^ why\n',
    );
  });

  it('is cut around the fault where it is long', () => {
    const sourceLine = `${'a'.repeat(500)}FAULT${'b'.repeat(500)}`;
    const [shown = '', caret = ''] = excerpt({ file: 'a', line: 1, column: 501, length: 5, sourceLine }).split('\n');
    expect(shown).toBe(`  1 | ${'a'.repeat(40)}FAULT${'b'.repeat(75)}`);
    expect(caret.indexOf('^')).toBe(shown.indexOf('FAULT'));
  });

  it('cuts no character in two', () => {
    const sourceLine = `${'😀'.repeat(300)}x`;
    expect(excerpt({ file: 'a', line: 1, column: 601, length: 1, sourceLine })).toContain(`${'😀'.repeat(20)}x`);
  });

  it('takes no longer for a fault far into a long line', () => {
    const sourceLine = 'a'.repeat(1_000_000);
    const place = { file: 'a', line: 1, length: 1, sourceLine };
    const time = (column: number) => {
      const start = performance.now();
      for (let i = 0; i < 50; i++) excerpt({ ...place, column });
      return performance.now() - start;
    };
    time(1000);
    expect(time(900_000)).toBeLessThan(20 * time(1000) + 50);
  });
});
