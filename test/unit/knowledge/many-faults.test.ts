import { describe, expect, it } from 'vitest';
import { showProblems } from '../../../src/cli/show-problems.ts';
import { readSections } from '../../../src/knowledge/read-sections.ts';
import { cpuClock } from '../../support/cpu-clock.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const MANY = 50_000;
const numbered = (make: (n: number) => string) => Array.from({ length: MANY }, (_, n) => make(n)).join(',');

/** A place is shown with its line, and all of these are on one. */
describe('a file with more faults than anybody would read', () => {
  it.each<[string, string, number?]>([
    ['sections nobody knows', `{${numbered((n) => `"k${n}": 1`)}}`],
    ['entries that are none', `constraints: [${numbered((n) => `{id: a${n}}`)}]`],
    // A hundred of one entry are enough, and what it lacks itself.
    ['keys that no entry has', `constraints: [{id: a, ${numbered((n) => `"k${n}": 1`)}}]`, 104],
    ['values that are none', `settings: {${numbered((n) => `"k${n}": x`)}}`],
  ])('is given up after 200, soon: %s', { timeout: 60_000 }, (_name, text, said = 200) => {
    const spent = cpuClock();
    const { problems } = readSections({ path: 'a.yaml', bytes: Buffer.from(text) });
    const shown = showProblems(problems, sayShipped());
    expect(spent()).toBeLessThan(10_000);
    expect(problems.length).toBe(said);
    expect(shown.length).toBeLessThan(500_000);
    expect(problems.every(({ at }) => at?.line === 1)).toBe(true);
  });
});
