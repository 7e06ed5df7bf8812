import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRequest } from '../../src/answers/index.ts';
import { lineAnswerer } from '../../src/batch/answer-line.ts';
import { showProblems } from '../../src/cli/show-problems.ts';
import type { CellValue, ColumnType, Dimension, Parsed, Problem, Quantity } from '../../src/domain/index.ts';
import { parseFormula, writeFormula } from '../../src/formula/index.ts';
import { type Base, loadOver } from '../../src/knowledge/load-knowledge.ts';
import { mergeFolders } from '../../src/knowledge/merge.ts';
import { readSections } from '../../src/knowledge/read-sections.ts';
import { SECTIONS } from '../../src/knowledge/sections.ts';
import { recommend } from '../../src/recommendation/index.ts';
import { readRecord } from '../../src/records/index.ts';
import { reporters } from '../../src/reporters/index.ts';
import { readPolicy } from '../../src/review/read-policy.ts';
import { readReport } from '../../src/saved/read-report.ts';
import { parseUnaryTest, testCell } from '../../src/tables/index.ts';
import { formatQuantity, parseQuantity, unitsOf } from '../../src/units/index.ts';
import { parseWeights } from '../../src/weighting/index.ts';
import { readYaml } from '../../src/yaml/index.ts';
import { everything } from '../support/real-plans.ts';
import { sayShipped } from '../support/shipped-wording.ts';
import type { Ended, Target } from './try-input.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { knowledge, plans } = everything();
const say = sayShipped();
const { questions } = knowledge;
const options = { language: 'en', draws: 0, seed: 1, tool: { name: 'mq-advisor', version: '0' } } as const;
const context = { say, width: 80, colour: 'none', hyperlinks: false, unicode: true } as const;
const show = (problems: readonly Problem[]) => showProblems(problems, say);
const readAll = (folder: string, ending = /\.yaml$/): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .sort()
    .map((path) => readFileSync(join(root, folder, path), 'utf8'));
/** A reading that says neither what it is nor what is wrong has failed, whatever was read. */
const ended = (value: unknown, problems: readonly Problem[]): Ended => {
  if (value !== undefined) return { value };
  if (problems.length === 0) throw new Error('neither a value nor a problem');
  return { problems };
};

const examples = readAll('examples').filter((text) => !text.includes('exceptions:'));
const answerWords = questions.flatMap(({ id, examples: some }) => [id, ...some]);
const answers = [...examples, ...readAll('test/broken/answers', /\.(yaml|json)$/)];

/** Answers decide something, as `select` would. */
function readAnswers(text: string): Ended {
  const { request, profile, weights, problems } = readRequest(text, 'a.yaml', questions);
  if (request === undefined) return ended(undefined, problems);
  if (weights !== undefined) parseWeights(weights, knowledge);
  const known = knowledge.profiles.some(({ id }) => id === profile);
  return {
    value: recommend(request, knowledge, { ...options, ...(known && profile !== undefined ? { profile } : {}) }),
  };
}

const policies = [
  ...readAll('examples/review', /mq-advisor\.yaml$/),
  'gates: [exclusion, runner-up]\nmin-confidence: 60%\nrequire: [throughput, latencyP99]\n',
  'exceptions:\n  - file: services/a.yaml\n    gate: exclusion\n    reason: moved in spring\n    expires: 2030-01-31\n',
];

const requests = examples.flatMap((text) => readRequest(text, 'a.yaml', questions).request ?? []);
const reports = requests.map((request) => recommend(request, knowledge, options));
const written = async (format: string) => {
  const report = await reporters[format]?.();
  return reports.map((one) => report?.(one, context) ?? '');
};

function readDecisionRecord(text: string): Ended {
  const { record, problems } = readRecord(text, 'record.md');
  if (record === undefined) return ended(undefined, problems);
  const { request, problems: wrong } = readRequest(record.answersText, 'record.md', questions);
  return ended(request, wrong);
}

/** Whoever shows a report relies on its shape: what was read is shown in every form. */
async function readSavedReport(text: string): Promise<Ended> {
  const { report, problems } = readReport(text, 'report.json');
  if (report === undefined) return ended(undefined, problems);
  for (const load of Object.values(reporters)) (await load())(report, { ...context, verbose: true });
  return { value: report };
}

/** Entries of the shipped files, three at a time under their section: a whole file would hide what is changed in it. */
const entries = [...readAll('data'), ...readAll('rules')].flatMap((text) => {
  const section = /^\w+:\n/m.exec(text)?.[0];
  const items = text.slice(text.indexOf(section ?? '')).match(/^ {2}- (?:.*\n)(?: {3,}.*\n|\n)*/gm) ?? [];
  if (section === undefined) return [];
  return items.flatMap((_, index) => (index % 3 === 0 ? [section + items.slice(index, index + 3).join('')] : []));
});
const entryWords = [
  ...[...SECTIONS.keys()].map((name) => `${name}:`),
  ...['id', 'when', 'then', 'because', 'source', 'hard', 'penalty', 'utility', 'table', 'alternative.replay', 'not('],
  ...[...knowledge.alternatives, ...knowledge.criteria, ...questions].map(({ id }) => id),
];

const shipped: Base = (() => {
  const { merged } = mergeFolders([root]);
  const part = (name: keyof Base) =>
    new Map(
      [...merged]
        .filter(([section]) => SECTIONS.get(section)?.part === name)
        .map(([section, all]) => [section, new Map([...all].map(([id, { value }]) => [id, value]))]),
    );
  return { decision: part('decision'), planning: part('planning'), library: part('library') };
})();

/** Laid over what is shipped, as `--knowledge` would; a decision is made with what comes of it. */
function readOverlay(text: string): Ended {
  const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-fuzz-'));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'a.yaml'), text);
    const { knowledge: changed, problems } = loadOver(shipped, [], [folder]);
    if (changed === undefined) return ended(undefined, problems);
    return { value: requests.slice(0, 2).map((request) => recommend(request, changed, options)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first character of a text says what kind of value the rest of it is, so that one target tries all kinds. */
const byKind =
  <Kind>(kinds: readonly Kind[], read: (text: string, kind: Kind) => Ended) =>
  (text: string): Ended =>
    read(text.slice(1), kinds[(text.codePointAt(0) ?? 0) % kinds.length] as Kind);
const inEveryKind = (kinds: readonly unknown[], texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => kinds.map((_, index) => String.fromCharCode(kinds.length * 20 + index) + text));

const single = <T>(parsed: Parsed<T>, then: (value: T) => void = () => {}): Ended => {
  if (parsed.ok) {
    then(parsed.value);
    return { value: parsed.value };
  }
  const { message, hint } = parsed;
  const at = { file: 'a value' };
  return { problems: [{ code: message.id, severity: 'error', message, at, ...(hint === undefined ? {} : { hint }) }] };
};

const DIMENSIONS: readonly Dimension[] = [
  ...(['rate', 'bandwidth', 'duration', 'bytes', 'count', 'percent', 'factor', 'people', 'money'] as const),
];
const quantities = ['5ms', '1ms..10ms', '5..15ms', '100k', '1.5M', '2GiB', '80%', '0.3', '1e3', '100..10k', '3 years'];

/** What is read is written so that it reads as the same again. */
function readQuantity(text: string, dimension: Dimension): Ended {
  return single(parseQuantity(text, dimension), (quantity: Quantity) => {
    const again = parseQuantity(formatQuantity(quantity, dimension), dimension);
    const same = again.ok && again.value.min === quantity.min && again.value.max === quantity.max;
    if (!same) throw new Error(`${JSON.stringify(quantity)} is written ${formatQuantity(quantity, dimension)}`);
  });
}

const COLUMNS: readonly ColumnType[] = [
  { kind: 'flag' },
  { kind: 'choice', choices: ['none', 'partial', 'full'], ordered: true },
  { kind: 'choice', choices: ['a', 'b', 'constructor', 'a, b'] },
  { kind: 'labels', choices: ['log', 'stream', '__proto__'] },
  { kind: 'number', dimension: 'count', integer: true, domain: { lo: 0, loOpen: false, hi: 1e9, hiOpen: false } },
  ...DIMENSIONS.map((dimension): ColumnType => ({ kind: 'number', dimension })),
];
const cells = [
  ...['-', 'true', 'false', 'none', '> 500k', '<= 5ms', '[10ms..100ms]', ']1..5[', '(1..5]', '[1..5)', 'not(none)'],
  ...['>= partial', 'log, stream', 'not(log, stream)', '"a, b"', '1, 3..5, > 10', 'not(< 1, > 5)', '= 5', '!= 5'],
  ...['> alternative.devicesPerCluster', '<= alternative.throughputPerNode * 0.5', 'alternative.latencyP99 / 2'],
];
const VALUES: readonly CellValue[] = [
  undefined,
  { kind: 'number', min: 5, max: 5 },
  { kind: 'number', min: 0, max: 1e6 },
  { kind: 'choice', value: 'partial' },
  { kind: 'flag', value: true },
  { kind: 'labels', values: ['log'] },
];

/** A test that can be read can be asked, and its own text says the same again. */
function readTest(text: string, type: ColumnType): Ended {
  return single(parseUnaryTest(text, type), (test) => {
    const again = parseUnaryTest(test.text, type);
    if (!again.ok || JSON.stringify(again.value) !== JSON.stringify(test))
      throw new Error(`${test.text} is another test`);
    const kind = type.kind;
    for (const value of VALUES) {
      if (value !== undefined && value.kind !== kind) continue;
      testCell(test, value, () => 5);
    }
  });
}

const answerLine = lineAnswerer(knowledge, options, say);

/** Everything that reads text of a stranger. */
export async function targets(): Promise<readonly Target[]> {
  const yaml = { hasLines: true, show };
  const value = { hasLines: false, show };
  return [
    {
      ...yaml,
      name: 'yaml',
      seeds: [...answers, ...entries.slice(0, 50)],
      words: [],
      read: (text) => {
        const { document, problems } = readYaml(text, 'a.yaml');
        return document === undefined && problems.length === 0 ? { value: null } : ended(document, problems);
      },
    },
    { ...yaml, name: 'answers', seeds: answers, words: answerWords, read: readAnswers },
    {
      ...yaml,
      name: 'policy',
      seeds: policies,
      words: ['gates', 'min-confidence', 'exceptions', 'expires', 'file', 'reason', ...answerWords],
      read: (text) => {
        const { policy, problems } = readPolicy(text, 'mq-advisor.yaml', questions);
        return ended(policy, problems);
      },
    },
    {
      ...yaml,
      name: 'knowledge file',
      seeds: entries,
      words: entryWords,
      read: (text) => {
        const read = readSections({ path: 'a.yaml', bytes: Buffer.from(text) });
        return read.problems.length > 0 ? { problems: read.problems } : { value: read.entries.map((one) => one.value) };
      },
    },
    { ...yaml, name: 'knowledge laid over', seeds: entries, words: entryWords, read: readOverlay },
    { ...yaml, name: 'record', seeds: await written('markdown'), words: answerWords, read: readDecisionRecord },
    { ...yaml, name: 'report', seeds: await written('json'), words: answerWords, read: readSavedReport },
    {
      ...value,
      name: 'batch line',
      seeds: requests.map(({ workloads: [first] }) => JSON.stringify(first?.answers)),
      words: answerWords,
      read: (text) => {
        const line = text.replaceAll('\n', ' ');
        const { text: answered } = answerLine(line);
        JSON.parse(answered);
        return { value: answered };
      },
    },
    {
      ...value,
      name: 'quantity',
      seeds: inEveryKind(DIMENSIONS, quantities),
      words: [...quantities, ...DIMENSIONS.flatMap(unitsOf)],
      read: byKind(DIMENSIONS, readQuantity),
    },
    { ...value, name: 'test', seeds: inEveryKind(COLUMNS, cells), words: cells, read: byKind(COLUMNS, readTest) },
    {
      ...value,
      name: 'formula',
      seeds: formulas(),
      words: ['max(', 'min(', 'ceil(', '+', '-', '*', '/', '(', ')', '2', '1.5'],
      read: (text) => single(parseFormula(text), (formula) => writeFormula(formula, (name) => name)),
    },
  ];
}

/** Every formula of the shipped plans. */
function formulas(): readonly string[] {
  const found = new Set<string>();
  JSON.stringify(plans, (key, one) => {
    if (/formula|text/i.test(key) && typeof one === 'string' && parseFormula(one).ok) found.add(one);
    return one;
  });
  return [...found, 'ceil(throughput / 2) * 1.5', 'max(3, devices / 10)', '(a + b) * c - d'];
}
