import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { quantityPattern } from '../../scripts/schemas/answers.ts';
import { schemaFiles } from '../../scripts/schemas/index.ts';
import { readRequest } from '../../src/answers/index.ts';
import type { Dimension, Recommendation } from '../../src/domain/index.ts';
import { recommend } from '../../src/recommendation/index.ts';
import { SCHEMAS, type SchemaName } from '../../src/schema/address.ts';
import type { reportSchema } from '../../src/schema/report-schema.ts';
import { parseQuantity } from '../../src/units/index.ts';
import { UNIT_SYSTEMS } from '../../src/units/unit-table.ts';
import { plain, readYaml } from '../../src/yaml/index.ts';
import { randomAnswers } from '../support/random-answers.ts';
import { realKnowledge } from '../support/real-knowledge.ts';
import { runProgram } from '../support/run-program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const knowledge = realKnowledge();
const shipped = (name: SchemaName) => readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8');

/** Compiled by a validator that knows nothing of ours, strictly: a keyword it does not know is an error. */
const validators = {} as Record<SchemaName, ValidateFunction>;
beforeAll(() => {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false });
  addFormats.default(ajv);
  for (const name of SCHEMAS) validators[name] = ajv.compile(JSON.parse(shipped(name)));
});

function faults(name: SchemaName, value: unknown): readonly string[] {
  validators[name](value);
  return (validators[name].errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What a YAML text says to a validator of JSON; undefined when it is no YAML we read. */
function contents(path: string): unknown {
  const limits = { maxBytes: 8e6, maxLexemes: 4e6, maxScalarLength: 65_536 };
  const { document } = readYaml(readFileSync(path), path, limits);
  return document === undefined ? undefined : JSON.parse(JSON.stringify(plain(document)));
}

function below(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path))
    .map((path) => join(folder, path))
    .sort();
}

it.each(SCHEMAS)(
  '%s.schema.json is what the program works with: tsx scripts/write-schemas.ts writes it anew',
  (name) => {
    expect(shipped(name)).toBe(schemaFiles(knowledge).get(name));
  },
);

it('has schemas of one version, each with an address of its own', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const addresses = SCHEMAS.map((name) => JSON.parse(shipped(name)).$id as string);
  expect(new Set(addresses).size).toBe(SCHEMAS.length);
  for (const address of addresses) expect(address).toContain(`@${version}/schemas/`);
});

describe('the schema of answers', () => {
  it.each(below('examples', /^(?!assumptions\/)(.*\/)?(?!mq-advisor)[^/]+\.(yaml|json)$/))('takes %s', (path) => {
    expect(faults('answers', contents(join(root, path)))).toEqual([]);
  });

  it('takes whatever can be answered', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), (answers) => {
        fc.pre(Object.keys(answers).length > 0);
        expect(faults('answers', answers)).toEqual([]);
        expect(faults('answers', { opsBudget: 'low', workloads: [{ name: 'a', ...answers }] })).toEqual([]);
      }),
    );
  });

  // What no schema can say: how much is too much, that an answer is among the keys, that names differ, and what weights name.
  const BEYOND = [
    'name-alone.yaml',
    'out-of-range.yaml',
    'weights-in-vain.json',
    'weights-of-no-criterion.yaml',
    'workloads-with-faults.yaml',
  ];
  const broken = below('test/broken/answers', /\.(yaml|json)$/).filter(
    (path) => contents(join(root, path)) !== undefined,
  );
  it('is put to the test by enough broken files', () => {
    expect(broken.length).toBeGreaterThan(8);
  });
  it.each(broken.filter((path) => !BEYOND.some((name) => path.endsWith(name))))('refuses %s', (path) => {
    expect(faults('answers', contents(join(root, path)))).not.toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a unit of another kind', { latencyP99: '5 parsecs' }],
    ['a number out of range', { availability: 101 }],
    ['half a person', { teamSize: 2.5 }],
    ['a choice there is not', { opsBudget: 'tiny' }],
    ['a word for yes or no', { replay: 'maybe' }],
    ['an alternative there is not', { throughput: 1, decision: { alternative: 'pigeons' } }],
    ['a decision for nothing', { throughput: 1, decision: { reviewedWith: '1' } }],
    ['a key in a decision that nobody reads', { throughput: 1, decision: { technologi: 'kafka' } }],
  ])('refuses %s', (_name, answers) => {
    expect(faults('answers', answers)).not.toEqual([]);
  });

  it('agrees with the reader on every way to write a quantity', () => {
    for (const [dimension, { units, tails, prefixes }] of Object.entries(UNIT_SYSTEMS)) {
      const pattern = new RegExp(quantityPattern(dimension as Dimension));
      const names = units.flatMap((unit) => unit.names);
      const written = names.flatMap((name) => ['', ...tails].map((tail) => `1.5${name}${tail}`));
      for (const text of [
        ...written,
        ...prefixes.map((prefix) => `${prefix} 5`),
        ' 5 ',
        '+1e3',
        '.5',
        '1..2',
        '1 .. 2k',
      ]) {
        if (parseQuantity(text, dimension as Dimension).ok)
          expect(`${dimension}: ${text}`).toMatch(new RegExp(`^${dimension}: ${pattern.source.slice(1)}`));
      }
    }
  });
});

describe('the schema of policies', () => {
  const exception = { check: 'stale', file: '**/*.yaml', owner: 'o', reason: 'r', expires: '2030-01-31' };
  it.each<[string, unknown]>([
    ['the example', contents(join(root, 'examples/review/mq-advisor.yaml'))],
    ['nothing at all', {}],
    [
      'everything',
      {
        answers: ['a'],
        knowledge: ['kn/house', '../shared'],
        failOn: ['stale'],
        minConfidence: 0.5,
        tolerance: 0.05,
        require: ['throughput'],
        exceptions: [exception, { ...exception, workload: 'orders' }],
      },
    ],
  ])('takes %s', (_name, policy) => {
    expect(faults('policy', policy)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['an unknown key', { failsOn: [] }],
    ['knowledge that is no list', { knowledge: 'kn' }],
    ['an unknown check', { failOn: ['bad'] }],
    ['a share in percent', { minConfidence: 80 }],
    ['a tolerance of more than there is', { tolerance: 2 }],
    ['a day that is none', { exceptions: [{ ...exception, expires: '2030-02-30' }] }],
    [
      'an exception without a reason',
      { exceptions: [{ ...exception, reason: undefined }].map((one) => JSON.parse(JSON.stringify(one))) },
    ],
    ['an exception from what has none', { exceptions: [{ ...exception, check: 'expired' }] }],
  ])('refuses %s', (_name, policy) => {
    expect(faults('policy', policy)).not.toEqual([]);
  });
});

describe('the schemas of knowledge', () => {
  it.each([
    ...below('data', /\.yaml$/).map((path) => ['data', path] as const),
    ...below('rules', /\.yaml$/).map((path) => ['rules', path] as const),
  ])('%s takes %s', (name, path) => {
    expect(faults(name, contents(join(root, path)))).toEqual([]);
  });

  const constraint = { id: 'a/b', hard: true, when: { replay: true }, because: 'x', source: ['evidence/a'] };
  it('takes a rule, to be broken below', () => {
    expect(faults('rules', { constraints: [constraint] })).toEqual([]);
  });

  it.each<[SchemaName, string, unknown]>([
    ['rules', 'an unknown section', { constrains: [] }],
    ['rules', 'a section of data', { technologies: [] }],
    ['rules', 'an unknown key', { constraints: [{ ...constraint, becuase: 'x' }] }],
    ['rules', 'a rule without a source', { constraints: [{ ...constraint, source: [] }] }],
    ['rules', 'an id with spaces', { constraints: [{ ...constraint, id: 'a b' }] }],
    ['rules', 'a condition that is a list', { constraints: [{ ...constraint, when: { replay: [true] } }] }],
    ['rules', 'a text in a language we do not have', { constraints: [{ ...constraint, because: { fr: 'x' } }] }],
    ['rules', 'a mapping where a list belongs', { constraints: { a: constraint } }],
    ['data', 'wording without English', { wording: { a: { zh: 'x' } } }],
    ['data', 'a section of rules', { constraints: [] }],
  ])('%s refuses %s', (name, _what, value) => {
    expect(faults(name, value)).not.toEqual([]);
  });
});

type Writable<T> = T extends readonly (infer Item)[]
  ? Writable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Writable<T[Key]> }
    : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

describe('the schema of reports', () => {
  const tool = { name: 'mq-advisor', version: '1.2.3' };
  const reportOf = (text: string, options: Partial<Parameters<typeof recommend>[2]> = {}): unknown => {
    const { request } = readRequest(text, 'a.yaml', knowledge.questions);
    if (request === undefined) throw new Error(`not readable: ${text}`);
    return JSON.parse(JSON.stringify(recommend(request, knowledge, { language: 'en', tool, draws: 50, ...options })));
  };

  it('is the type of reports: a key that one of the two lacks fails here when types are checked', () => {
    const same: Same<z.output<typeof reportSchema>, Writable<Recommendation>> = true;
    expect(same).toBe(true);
  });

  it.each(below('examples', /^[^/]+\.yaml$/))('takes the report of %s', (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    expect(faults('report', reportOf(text))).toEqual([]);
    expect(faults('report', reportOf(text, { language: 'zh', draws: 0 }))).toEqual([]);
  });

  it('takes a report in which nothing is left', () => {
    const report = reportOf('protocol: mqtt\ntransactions: true\nreplay: true\nlatencyP99: 1us\n') as Recommendation;
    expect(report.recommendation.kind).toBe('none');
    expect(faults('report', report)).toEqual([]);
  });

  it('takes the report of anything that can be answered', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), fc.constantFrom(0, 20), (answers, draws) => {
        fc.pre(Object.keys(answers).length > 0);
        expect(faults('report', reportOf(JSON.stringify(answers), { draws }))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a report that lacks anything, has more, or holds another kind of value', () => {
    const report = reportOf(readFileSync(join(root, 'examples/connected-vehicle.yaml'), 'utf8')) as Record<
      string,
      unknown
    >;
    const [first, ...ranking] = report.ranking as Record<string, unknown>[];
    const withRow = (more: object) => ({ ...report, ranking: [{ ...first, ...more }, ...ranking] });
    expect(faults('report', report)).toEqual([]);
    const { required } = JSON.parse(shipped('report')) as { required: readonly string[] };
    for (const key of Object.keys(report)) {
      const { [key]: _, ...rest } = report;
      if (required.includes(key)) expect([key, faults('report', rest).length > 0]).toEqual([key, true]);
      if (key !== 'answers') expect([key, faults('report', { ...report, [key]: 7 }).length > 0]).toEqual([key, true]);
    }
    for (const key of Object.keys(first ?? {})) {
      const { [key]: _, ...row } = first ?? {};
      expect([key, faults('report', { ...report, ranking: [row, ...ranking] }).length > 0]).toEqual([key, true]);
    }
    expect(faults('report', { ...report, more: 1 })).not.toEqual([]);
    expect(faults('report', withRow({ score: 1.5 }))).not.toEqual([]);
    expect(faults('report', { ...report, schemaVersion: 2 })).not.toEqual([]);
  });
});

describe('the schema of findings', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  const folderOf = (files: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-schemas-'));
    folders.push(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
  };
  const printed = async (argv: readonly string[], cwd: string): Promise<Record<string, unknown>> =>
    JSON.parse((await runProgram([...argv, '--format', 'json'], { cwd })).stdout);

  it('takes the review of a sample, of what cannot be read, of a plan, and of weights and records of its own', async () => {
    expect(faults('findings', await printed(['review'], join(root, 'examples/review')))).toEqual([]);
    const many = folderOf({
      'a.answers.yaml': 'latencyP99: 5 parsecs\n',
      'b.answers.yaml': [
        'profile: data-pipeline',
        'workloads:',
        '  - { name: calls, scenario: microservices, requestReply: true }',
        '  - { name: logs, scenario: log-aggregation, replay: true }',
        'decision: { kind: hybrid, parts: [{ workload: calls, alternative: kafka }, { workload: logs, alternative: kafka }] }',
      ].join('\n'),
    });
    const reviewed = await printed(['review'], many);
    expect(reviewed.reviews).toHaveLength(2);
    expect(faults('findings', reviewed)).toEqual([]);
  });

  it('takes the check of what is shipped, of faults, and of folders that replace', async () => {
    expect(faults('findings', await printed(['check'], root))).toEqual([]);
    const broken = folderOf({ 'own.yaml': 'criteria:\n  - { id: fit, label: Fit, group: workload }\n' });
    expect(faults('findings', await printed(['check', broken], root))).toEqual([]);
    const own = 'settings:\n  poorFit: 0.3\n';
    const replacing = await printed(
      ['check', '--knowledge', folderOf({ 'a.yaml': own }), folderOf({ 'b.yaml': own })],
      root,
    );
    expect(faults('findings', replacing)).toEqual([]);
  });

  it('refuses findings that lack anything or have more', async () => {
    const report = await printed(['review'], join(root, 'examples/review'));
    for (const key of Object.keys(report)) {
      const { [key]: _, ...rest } = report;
      expect([key, faults('findings', rest).length > 0]).toEqual([key, true]);
    }
    expect(faults('findings', { ...report, more: 1 })).not.toEqual([]);
  });
});
