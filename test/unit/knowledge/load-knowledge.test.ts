import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkKnowledge } from '../../../src/knowledge/index.ts';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';
import { inEnglish } from '../../support/in-english.ts';
import { problemLines } from './problem-lines.ts';
import { knowledgeOf, SMALL, smallFiles } from './small.ts';
import { temporaryFolder } from './temporary-folder.ts';

const PROFILE = (because: string) => `
profiles:
  - { id: balanced, name: Balanced, weights: { fit: 1 }, because: ${because}, source: [doc/guide] }
`;

describe('folders', () => {
  it.each<[string, Record<string, string>, string]>([
    ['without YAML', { 'readme.md': '# hello' }, 'no YAML file in this folder [knowledge/no-files]'],
    [
      'with YAML beside data/ only',
      { 'data/.hidden.yaml': 'a: 1', 'a.yaml': 'a: 1' },
      'no YAML file in this folder [knowledge/no-files]',
    ],
    ['with a file that is no YAML', { 'a.yaml': 'a: [' }, 'a "[" is not closed [yaml/syntax]'],
    ['with nothing to decide by', { 'a.yaml': '# empty' }, 'technologies: no technologies at all [knowledge/empty]'],
  ])('%s are a problem', (_name, files, expected) => {
    const folder = temporaryFolder(files);
    const { knowledge, problems } = loadKnowledge([folder]);
    expect(knowledge).toBeUndefined();
    expect(problemLines(problems, folder)).toContain(expected);
  });

  it('that are not there are a problem', () => {
    const { problems } = loadKnowledge([join(SMALL, 'nowhere')]);
    expect(problems).toMatchObject([{ code: 'knowledge/no-folder', at: { file: join(SMALL, 'nowhere') } }]);
  });

  it('report everything that is missing when nothing is there', () => {
    const { problems } = loadKnowledge([temporaryFolder({ 'a.yaml': '' })]);
    expect(problems.map(({ message }) => inEnglish(message).split(':', 1)[0])).toEqual([
      'technologies',
      'alternatives',
      'capabilities',
      'figures',
      'questions',
      'scenarios',
      'criteria',
      'profiles',
    ]);
  });

  it('are read below data/ and rules/ where they have them', () => {
    const folder = temporaryFolder({
      'data/a.yaml': smallFiles.data,
      [`rules/${'deeper/'.repeat(20)}b.yml`]: smallFiles.rules,
      'docker-compose.yaml': 'services: {}',
      'node_modules/x/y.yaml': 'z: 1',
    });
    expect(knowledgeOf([folder]).digest).toBe(knowledgeOf([SMALL]).digest);
  });

  it('that hold a link to nothing are a problem: it may be what decides', () => {
    const folder = temporaryFolder({ 'a.yaml': smallFiles.data });
    symlinkSync('nowhere.yaml', join(folder, 'b.yaml'));
    const { problems } = loadKnowledge([SMALL], [folder]);
    expect(problemLines(problems, folder)).toContain('the file cannot be read (ENOENT) [knowledge/unreadable]');
  });

  it.skipIf(process.getuid?.() === 0)('that may not be looked into are a problem', () => {
    const folder = temporaryFolder({ 'rules/closed/c.yaml': smallFiles.rules });
    const closed = join(folder, 'rules/closed');
    chmodSync(closed, 0);
    onTestFinished(() => chmodSync(closed, 0o755));
    const { problems } = loadKnowledge([SMALL], [folder]);
    expect(problems).toMatchObject([{ code: 'knowledge/unreadable', at: { file: closed } }]);
  });

  it('hold sections in any file', () => {
    const folder = temporaryFolder({ 'everything.yaml': smallFiles.data + smallFiles.rules });
    expect(knowledgeOf([folder]).digest).toBe(knowledgeOf([SMALL]).digest);
  });

  it('report the problems of all files, in order of file and line', () => {
    const folder = temporaryFolder({
      'b.yaml': 'figures:\n  - { id: x }\nnonsense: []\n',
      'a.yaml': 'settings: { margin: much }\n',
    });
    const { problems } = loadKnowledge([SMALL], [folder]);
    expect(problemLines(problems, folder).match(/^\S+: /gm)).toEqual([
      'a.yaml:1:21: ',
      'b.yaml:2:5: ',
      'b.yaml:2:5: ',
      'b.yaml:3:1: ',
    ]);
  });
});

describe('overlays', () => {
  it('replace whole entries in their place, and are named', () => {
    const folder = temporaryFolder({
      'q.yaml': `
questions:
  - id: throughput
    label: Load
    prompt: How much?
    help: At peak.
    answer: { number: rate, min: 0, max: 1M }
    examples: [5k]
    unknownRange: 1..10
    source: [doc/guide]
  - id: weather
    label: Weather
    prompt: Which?
    help: Outside.
    answer: { flag: true }
    examples: ["true"]
    unknownRange: { shares: { "true": 1 } }
    source: [doc/guide]
`,
    });
    const knowledge = knowledgeOf([SMALL], [folder]);
    expect(knowledge.overlays).toEqual([folder]);
    expect(knowledge.questions.map(({ id }) => id)).toEqual([
      'scenario',
      'throughput',
      'latencyP99',
      'opsBudget',
      'replay',
      'protocol',
      'weather',
    ]);
    // The entry is replaced, not mixed: it was core before.
    expect(knowledge.questions[1]).toMatchObject({ label: { en: 'Load' }, core: false });
  });

  it('win over each other in the order given', () => {
    const one = temporaryFolder({ 'p.yaml': PROFILE('one') });
    const two = temporaryFolder({ 'p.yaml': PROFILE('two') });
    expect(knowledgeOf([SMALL], [one, two]).profiles[0]?.because).toEqual({ en: 'two' });
    expect(knowledgeOf([SMALL], [two, one]).profiles[0]?.because).toEqual({ en: 'one' });
  });

  it('may cite records and documents of their own', () => {
    const folder = temporaryFolder({
      'own.yaml': `${PROFILE('measured').replace('doc/guide', 'evidence/own-01')}
evidence:
  - { id: evidence/own-01, subject: heron, property: speed, current: fast, confidence: high }
`,
    });
    expect(knowledgeOf([SMALL], [folder]).references['evidence/own-01']).toMatchObject({ current: { en: 'fast' } });
  });

  it('change the wording of single messages', () => {
    const folder = temporaryFolder({ 'w.yaml': 'wording: { greeting: "welcome {name}" }' });
    expect(knowledgeOf([SMALL], [folder]).wording.greeting).toEqual({ en: 'welcome {name}' });
  });
});

describe('the digest', () => {
  const digest = (data: string, rules = smallFiles.rules) =>
    knowledgeOf([temporaryFolder({ 'data/d.yaml': data, 'rules/r.yaml': rules })]).digest;
  const plain = digest(smallFiles.data);

  it.each([
    ['comments', (text: string) => `# something\n${text}`],
    [
      'the order of keys',
      (text: string) => text.replace('subject: wren, property: storage', 'property: storage, subject: wren'),
    ],
    ['quotes', (text: string) => text.replace('name: Heron, summary: a log', 'name: "Heron", summary: \'a log\'')],
    [
      'the order of entries that are a set',
      (text: string) => {
        const [line = ''] = /^ {2}- \{ id: latencyP99,.*\n/m.exec(text) ?? [];
        return text.replace(line, '').replace('\nfigures:\n', `\nfigures:\n${line}`);
      },
    ],
    ['text that may also be { en }', (text: string) => text.replace('weakness: forgets', 'weakness: { en: forgets }')],
  ])('does not depend on %s', (_name, change) => {
    const changed = change(smallFiles.data);
    expect(changed).not.toBe(smallFiles.data);
    expect(digest(changed)).toBe(plain);
  });

  it.each([
    ['a figure', (text: string) => text.replace('typical: 200k', 'typical: 201k')],
    ['a sentence', (text: string) => text.replace('weakness: forgets', 'weakness: forgetful')],
    [
      'the order of levels',
      (text: string) => text.replace('none: nothing, partial: some', 'partial: some, none: nothing'),
    ],
    ['a cited record', (text: string) => text.replace('200 thousand', '201 thousand')],
  ])('depends on %s', (_name, change) => {
    const changed = change(smallFiles.data);
    expect(changed).not.toBe(smallFiles.data);
    expect(digest(changed)).not.toBe(plain);
  });
});

describe('checkKnowledge', () => {
  it('counts the entries of every section', () => {
    const { problems, counts } = checkKnowledge([SMALL]);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ alternatives: 2, questions: 6, criteria: 5, evidence: 2, documents: 1, wording: 1 });
  });

  it('finds nothing wrong with the knowledge that is shipped', () => {
    expect(checkKnowledge([join(import.meta.dirname, '../../..')]).problems).toEqual([]);
  });
});
