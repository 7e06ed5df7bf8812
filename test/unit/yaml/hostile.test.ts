import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/yaml/index.ts';
import { cpuClock } from '../../support/cpu-clock.ts';

const MIB = 1024 * 1024;

/** Small texts that have brought YAML readers down, and the patterns that cost ours most. */
describe('hostile texts end soon, in a problem or a result', () => {
  it.each<[string, string]>([
    ['brackets', '['.repeat(MIB)],
    ['braces', '{'.repeat(MIB)],
    ['lists in lists', '- '.repeat(MIB / 2)],
    ['keys in keys', '? '.repeat(MIB / 2)],
    ['mappings in mappings', 'a: '.repeat(MIB / 3)],
    ['a second deep text in the same process', '['.repeat(1000)],
    ['aliases', `a: &a [${'*a,'.repeat(100_000)}]`],
    ['laughs', 'a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n'],
    ['closing brackets', ']'.repeat(MIB)],
    ['commas', `[${','.repeat(MIB - 2)}]`],
    ['quotes', '"'.repeat(MIB)],
    ['open quotes', 'a: "\n'.repeat(MIB / 5)],
    ['documents', '---\n'.repeat(MIB / 4)],
    ['anchors', '&a '.repeat(MIB / 3)],
    ['faults on every line', 'a: b: c\n'.repeat(MIB / 8)],
    ['one long word', 'a'.repeat(MIB)],
    ['blank lines', '\n'.repeat(MIB)],
  ])('%s', { timeout: 20_000 }, (_name, text) => {
    const { document, problems } = readYaml(text, 'a.yaml');
    expect(document === undefined).toBe(problems.length > 0);
    expect(problems.length).toBeLessThanOrEqual(50);
  });

  it.each([
    ['comments of Windows', `name: ? the system\r\n${'#\r\n'.repeat(28)}throughput: 1k\r\n`, 1],
    ['white space', `name: ? the system\n  throughput: 1${' '.repeat(100_000)}k\n`, 2],
  ])('what is looked for below a fault costs no more than its length: %s', (_name, text, line) => {
    const spent = cpuClock();
    expect(readYaml(text, 'a.yaml').problems[0]?.at?.line).toBe(line);
    expect(spent()).toBeLessThan(2000);
  });

  it('many keys cost no more than their number', { timeout: 20_000 }, () => {
    const text = Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`).join('\n');
    const { document } = readYaml(text, 'a.yaml');
    expect(document?.kind === 'mapping' && document.entries.length).toBe(50_000);
  });
});
