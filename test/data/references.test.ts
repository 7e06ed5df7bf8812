import { describe, expect, it } from 'vitest';
import { files, ids, section, strings } from './library.ts';

const known = new Set([
  ...section('evidence').map(({ id }) => id),
  ...section('documents').flatMap((document) => [
    `doc/${document.id}`,
    ...(document.sections as { anchor: string }[]).map(({ anchor }) => `doc/${document.id}#${anchor}`),
  ]),
]);

const reference = /^(evidence|capability|benchmark|case|doc)\/\S+$/;

describe('references', () => {
  it.each(files.map(({ name, content }) => ({ name, content })))('of $name resolve', ({ content }) => {
    const dangling = strings(content).filter(({ text }) => reference.test(text) && !known.has(text));
    expect(dangling).toEqual([]);
  });

  it.each([
    ['glossary', 'related', 'glossary'],
    ['corpusScenarios', 'cases', 'cases'],
    ['corpusScenarios', 'conflicts', 'conflicts'],
    ['costModels', 'matrices', 'matrices'],
    ['documentGroups', 'documents', 'documents'],
  ])('%s.%s name entries of %s', (from, key, to) => {
    const there = ids(to);
    const named = section(from).flatMap((entry) => (entry[key] as string[] | undefined) ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !there.has(id))).toEqual([]);
  });

  it.each(['corpusScenarios', 'cases', 'navigation', 'documentTags'])('%s name scenarios that exist', (name) => {
    const there = ids('scenarios');
    const named = section(name).flatMap(({ scenario }) => (scenario === undefined ? [] : [scenario as string]));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !there.has(id))).toEqual([]);
  });

  it('cases name scenarios of the corpus', () => {
    const there = ids('corpusScenarios');
    const named = section('cases').flatMap(({ corpusScenario }) => (corpusScenario ? [corpusScenario as string] : []));
    expect(named.filter((id) => !there.has(id))).toEqual([]);
  });

  it('risks and what is watched name alternatives that exist', () => {
    const there = ids('alternatives');
    const named = ['risks', 'monitoring', 'operations']
      .flatMap(section)
      .flatMap(({ alternatives }) => alternatives ?? []);
    expect((named as string[]).filter((id) => !there.has(id))).toEqual([]);
  });
});
