import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type KnownName, knownNames, mentions } from './names.ts';
import { readModule, readSourceTree } from './source-tree.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = knownNames(`${root}/data`);

describe('names of the knowledge base', () => {
  it.each(['technology', 'scenario', 'document'] as const)('are found in data/: %s', (kind) => {
    expect(names.filter((n) => n.kind === kind).length).toBeGreaterThan(3);
  });

  it('stand nowhere in src/', () => {
    expect(readSourceTree(root).flatMap((module) => mentions(module, names))).toEqual([]);
  });
});

describe('the search', () => {
  const known: readonly KnownName[] = [
    { name: 'acme', kind: 'technology' },
    { name: 'crowd-control', kind: 'scenario' },
    { name: '01-07', kind: 'document' },
  ];

  it.each([
    ['a word in a comment', '// as ACME does'],
    ['a hump of a name', 'const acmeNodes = 3;'],
    ['an id in a string', "const s = 'crowd-control';"],
    ['a name in camel case', 'const crowdControl = 1;'],
    ['a name in prose', '/** Crowd control first. */'],
    ['a document', "const d = 'doc/01-07#1';"],
  ])('finds %s', (_name, text) => {
    expect(mentions(readModule('src/units/a.ts', text), known)).toHaveLength(1);
  });

  it.each([
    ['a longer word', 'const acmeism = 1;'],
    ['words that stand apart', '/** A crowd under control. */'],
    ['other numbers', "const d = '2001-07';"],
  ])('lets %s pass', (_name, text) => {
    expect(mentions(readModule('src/units/a.ts', text), known)).toEqual([]);
  });
});
