import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ladder } from './ladder.ts';
import { readModule, readSourceTree } from './source-tree.ts';
import { cycles, unusedPermissions, violations } from './violations.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = readSourceTree(root);

describe('the import ladder', () => {
  it('covers every folder of src/', () => {
    const folders = readdirSync(`${root}/src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((f) => f.name).filter((f) => !ladder.some((rung) => rung.folder === f))).toEqual([]);
  });

  it('has no arrow that points up, and nothing used outside its place', () => {
    expect(modules.length).toBeGreaterThan(20);
    expect(violations(modules)).toEqual([]);
  });

  it('allows nothing that nobody does', () => {
    expect(unusedPermissions(modules)).toEqual([]);
  });

  it('has no cycles', () => {
    expect(cycles(modules)).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['a stage that calls another', 'src/scoring/a.ts', "import { b } from '../robustness/b.ts';", 'must not import'],
    ['a type-only arrow', 'src/domain/a.ts', "import type { B } from '../units/b.ts';", 'must not import'],
    ['a re-export', 'src/units/a.ts', "export * from '../tables/b.ts';", 'must not import'],
    ['a dynamic import', 'src/reporters/a.ts', "const b = await import('../scoring/b.ts');", 'must not import'],
    ['an import type', 'src/units/a.ts', "export type B = import('../scoring/b.ts').B;", 'must not import'],
    ['a module outside src', 'src/units/a.ts', "import b from '../../test/b.ts';", 'outside src/'],
    ['a folder nobody knows', 'src/misc/a.ts', 'export const a = 1;', 'not on the ladder'],
    [
      'a file read in a stage',
      'src/scoring/a.ts',
      "import { readFileSync } from 'node:fs';",
      'belongs to knowledge, cli',
    ],
    ['a package in the engine', 'src/tables/a.ts', "import { z } from 'zod';", 'slow to load'],
    ['the environment in a stage', 'src/scoring/a.ts', 'export const a = process.env.A;', 'belongs to cli alone'],
    ['a clock in a report', 'src/reporters/a.ts', 'export const a = new Date();', 'the same bytes on every day'],
    ['unseeded chance', 'src/robustness/a.ts', 'export const a = Math.random();', 'a seed'],
    ['sorting by locale', 'src/cli/a.ts', "export const a = 'a'.localeCompare('b');", 'on every machine'],
    ['ending the process', 'src/cli/a.ts', 'process.exit(1);', 'cuts off'],
  ])('finds %s', (_name, path, text, message) => {
    expect(violations([readModule(path, text)]).join('\n')).toContain(message);
  });

  it.each([
    ['a lower rung', 'src/scoring/a.ts', "import { b } from '../units/b.ts';"],
    ['a neighbour', 'src/scoring/a.ts', "import { b } from './b.ts';"],
    ['a property of the same name', 'src/scoring/a.ts', 'export const a = (b: { process: number }) => b.process;'],
    ['a mention in a comment', 'src/scoring/a.ts', "// import '../cli/main.ts' and Date\nexport const a = 1;"],
  ])('lets %s pass', (_name, path, text) => {
    expect(violations([readModule(path, text)])).toEqual([]);
  });

  it('finds what nobody does though it is allowed', () => {
    const unused = unusedPermissions([readModule('src/units/a.ts', "import { b } from '../domain/b.ts';")]);
    expect(unused).toContain('units → words');
    expect(unused).not.toContain('units → domain');
  });

  it('finds a cycle and names it once', () => {
    const a = readModule('src/units/a.ts', "import './b.ts';");
    const b = readModule('src/units/b.ts', "import './a.ts';");
    expect(cycles([b, a])).toEqual(['src/units/a.ts → src/units/b.ts']);
  });
});
