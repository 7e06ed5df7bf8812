import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../src/reporters/text/excerpt.ts';
import { cpuClock } from '../../support/cpu-clock.ts';

describe('the line that a fault is on', () => {
  const shown = (sourceLine: string, column: number, length = 1) =>
    excerpt({ file: 'a.yaml', line: 7, column, length, sourceLine }, 'here').split('\n');

  it('stands above a caret', () => {
    expect(shown('a: b: c', 5)).toEqual(['  7 | a: b: c', '    |     ^ here', '']);
  });

  it('is cut around the fault where it is long, the same however much stands before it', () => {
    const around = `${'x'.repeat(60)}!${'y'.repeat(200)}`;
    const short = shown(`${'x'.repeat(500)}${around}`, 561);
    expect(short[0]).toBe(`  7 | ${'x'.repeat(40)}!${'y'.repeat(79)}`);
    expect(short[1]).toBe(`    | ${' '.repeat(40)}^ here`);
    expect(shown(`${'x'.repeat(900_000)}${around}`, 900_061)).toEqual(short);
  });

  it('is cut between characters, of whatever width', () => {
    const [line, caret] = shown(`${'漢'.repeat(500)}!${'😀'.repeat(100)}`, 501);
    expect(line).toBe(`  7 | ${'漢'.repeat(20)}!${'😀'.repeat(39)}`);
    expect(caret).toBe(`    | ${' '.repeat(40)}^ here`);
  });

  it('costs the same wherever the fault is on it', () => {
    const line = 'x'.repeat(600_000);
    const spent = cpuClock();
    for (let column = 1; column < 600_000; column += 1000) shown(line, column);
    expect(spent()).toBeLessThan(2000);
  });
});
