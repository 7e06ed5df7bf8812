import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { fencedBlocks } from '../architecture/fenced-blocks.ts';
import { runProgram } from '../support/run-program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** One fault, put into a copy of the shipped knowledge, and how it must be found. */
interface Fault {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly code: string;
  /** On the line that the finding points at, from its column on. */
  readonly at: string;
  readonly message: RegExp;
}

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly hint?: string;
  readonly at: { readonly file: string; readonly line: number; readonly column: number };
  readonly exception?: object;
}

function copyWith(faults: readonly Fault[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-health-'));
  folders.push(folder);
  for (const part of ['data', 'rules']) cpSync(join(root, part), join(folder, part), { recursive: true });
  for (const { name, file, find, replace } of faults) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (text.split(find).length !== 2) throw new Error(`${name}: "${find}" is not in ${file} exactly once`);
    writeFileSync(
      join(folder, file),
      text.replace(find, () => replace),
    );
  }
  return folder;
}

async function check(folder: string, ...flags: readonly string[]) {
  const ran = await runProgram(['check', folder, '--format', 'json', ...flags], { cwd: folder });
  const { findings, counts } = JSON.parse(ran.stdout) as { findings: readonly Found[]; counts: Record<string, number> };
  return { ...ran, counts, findings: findings.filter(({ exception }) => exception === undefined) };
}

function lineAt(folder: string, { file, line, column }: Found['at']): string {
  return (readFileSync(join(folder, file), 'utf8').split('\n')[line - 1] ?? '').slice(column - 1);
}

const QUESTION = `questions:
  - id: colour
    label: Colour
    prompt: Which colour?
    help: None matters.
    answer: { choice: [{ id: red, label: red }, { id: blue, label: blue }] }
    examples: [red]
    unknownRange: { shares: { red: 0.5, blue: 0.5 } }
    source: [capability/replay]
`;

/** Faults that leave the knowledge base able to decide, each of another kind. */
const FAULTS: readonly Fault[] = [
  {
    name: 'a rule taken out of a criterion',
    file: 'rules/criteria.yaml',
    find: '          - { when: { ordering: none }',
    replace: '          - { when: { ordering: none, alternative.keyOrder: none }',
    code: 'health/gap',
    at: 'rules:',
    message: /^criteria "ordering": no rule for ordering: none, alternative.keyOrder: /,
  },
  {
    name: 'a rule below one that takes all it would take',
    file: 'rules/procedures/select-function-1-7-3.yaml',
    find: '        - { id: microseconds, when: { latency: "< 1ms" }',
    replace:
      '        - { id: more-millions, when: { throughput: ">= 2M" }, then: { recommend: [nats] } }\n        - { id: microseconds, when: { latency: "< 1ms" }',
    code: 'health/shadowed',
    at: '{ id: more-millions',
    message: /rule more-millions never decides: millions decide/,
  },
  {
    name: 'a condition that contradicts itself',
    file: 'rules/implications.yaml',
    find: '{ id: stream-processing/engine, when: { scenario: stream-processing }',
    replace: '{ id: stream-processing/engine, when: { scenario: stream-processing, traits: device-facing }',
    code: 'health/never-fires',
    at: 'when:',
    message: /^implications "stream-processing\/engine": its condition can never hold/,
  },
  {
    name: 'a constraint that another one holds already',
    file: 'rules/constraints.yaml',
    find: '  - id: replay/none\n',
    replace:
      '  - id: replay/once-more\n    hard: true\n    when: { replay: true, durability: required, alternative.replay: none }\n    because: again\n    source: [capability/replay]\n  - id: replay/none\n',
    code: 'health/redundant',
    at: 'when: { replay: true, durability: required',
    message: /^constraints "replay\/once-more": whatever it excludes, replay\/none excludes already/,
  },
  {
    name: 'a branch that an earlier one has taken',
    file: 'rules/procedures/quickref-tree.yaml',
    find: '                - { label: { en: "no", zh: 否 }, when: "<= 1M"',
    replace:
      '                - { label: huge, when: "> 5M", then: { recommend: [mqtt] } }\n                - { label: { en: "no", zh: 否 }, when: "<= 1M"',
    code: 'health/unreachable-branch',
    at: '"> 5M"',
    message: /the branch "huge" of "Throughput above 1M msg\/s\?" is never taken/,
  },
  {
    name: 'a question named and not read',
    file: 'rules/criteria.yaml',
    find: 'uses: [transactions]',
    replace: 'uses: [transactions, horizon]',
    code: 'health/unused-input',
    at: 'horizon]',
    message: /^criteria "transactions": horizon is an input that nothing reads/,
  },
  {
    name: 'a question read and not named',
    file: 'rules/criteria.yaml',
    find: 'uses: [devices, network]',
    replace: 'uses: [devices]',
    code: 'health/undeclared-input',
    at: '[devices]',
    message: /^criteria "sessions": network is read but not named/,
  },
  {
    name: 'a default behind rules that cover everything',
    file: 'rules/criteria.yaml',
    find: '    because: { en: atomicity cannot be added afterwards',
    replace:
      '        otherwise: { utility: 0, reason: nothing is known }\n    because: { en: atomicity cannot be added afterwards',
    code: 'health/idle-default',
    at: 'otherwise:',
    message: /^criteria "transactions": "otherwise" is never reached/,
  },
  {
    name: 'evidence that nothing cites',
    file: 'data/evidence.yaml',
    find: '\nevidence:\n',
    replace:
      '\nevidence:\n  - { id: evidence/planted, subject: x, property: y, verdict: confirmed, current: z, confidence: low }\n',
    code: 'health/orphan-evidence',
    at: 'evidence/planted',
    message: /^evidence "evidence\/planted": nothing cites it/,
  },
  {
    name: 'a matrix that leaves out what its section was corrected by',
    file: 'data/matrices.yaml',
    find: '        evidence: [evidence/kafka-21]\n',
    replace: '',
    code: 'health/bare-matrix',
    at: 'rpo-2-6',
    message: /^matrices "rpo-2-6": its section states what evidence\/kafka-21 did not confirm/,
  },
  {
    name: 'a figure without a checked record',
    file: 'data/technologies/kafka.yaml',
    find: 'source: [evidence/kafka-07] }',
    replace: 'source: [doc/01-07#173-选型决策矩阵] }',
    code: 'health/no-verdict',
    at: 'latencyP99:',
    message: /^alternatives "kafka": latencyP99 cites no record that was checked/,
  },
  {
    name: 'a question that no rule reads',
    file: 'rules/questions.yaml',
    find: 'questions:\n',
    replace: QUESTION,
    code: 'health/unused-question',
    at: 'colour',
    message: /^questions "colour": no rule reads the answer/,
  },
  {
    name: 'a capability that no rule looks at',
    file: 'rules/exceptions.yaml',
    find: 'capabilities/lastValue, ',
    replace: '',
    code: 'health/unused-capability',
    at: 'lastValue',
    message: /^capabilities "lastValue": no rule looks at it/,
  },
  {
    name: 'a trait that no rule reads',
    file: 'data/scenarios.yaml',
    find: 'traits: [event-log], ',
    replace: 'traits: [event-log, event-lgo], ',
    code: 'health/unused-trait',
    at: 'event-lgo',
    message: /^scenarios "[a-z-]+": no rule reads the trait event-lgo; those that rules read are .*event-log,/,
  },
  {
    name: 'a lead that shrinks when more is asked for',
    file: 'rules/criteria.yaml',
    find: 'durability: required, alternative.durability: session }, then: { utility: 0.3',
    replace: 'durability: required, alternative.durability: session }, then: { utility: 0.99',
    code: 'health/helps-the-weaker',
    at: 'table:',
    message: /^criteria "durability": /,
  },
  {
    name: 'an exception that is no longer needed',
    file: 'rules/exceptions.yaml',
    find: 'subjects: [alternatives/kafka#storagePerNode]',
    replace: 'subjects: [alternatives/kafka#storagePerNode, alternatives/kafka#failover]',
    code: 'health/stale-exception',
    at: 'alternatives/kafka#failover]',
    message: /there is no health\/no-verdict about alternatives\/kafka#failover any more/,
  },
];

/** A table that contradicts itself cannot be run: nothing is tried with it. */
const CONTRADICTIONS: readonly Fault[] = [
  {
    name: 'rules that overlap in a unique table',
    file: 'rules/procedures/select-function-1-7-3.yaml',
    find: '    table:\n      hitPolicy: first',
    replace: '    table:\n      hitPolicy: unique',
    code: 'health/overlap',
    at: '{ id: microseconds',
    message: /rules millions and microseconds both hit throughput: "> 1M", latencyP99: "< 1ms"/,
  },
];

describe('the health of the shipped knowledge', () => {
  it('is free of findings that no exception explains', async () => {
    const { status, stdout } = await runProgram(['check', '--format', 'json']);
    const { findings, counts } = JSON.parse(stdout);
    expect(findings.filter(({ exception }: Found) => exception === undefined)).toEqual([]);
    expect(counts).toMatchObject({ errors: 0, warnings: 0, excepted: findings.length });
    expect(status).toBe(0);
  });
});

describe.each<[string, readonly Fault[]]>([
  ['faults in a copy that still decides', FAULTS],
  ['tables in a copy that cannot be run', CONTRADICTIONS],
])('%s', async (_name, faults) => {
  const folder = copyWith(faults);
  const { status, findings } = await check(folder);

  it.each(faults)('$name: $code', ({ code, at, file, message }) => {
    const found = findings.filter((finding) => finding.code === code && message.test(finding.message));
    expect(found.length).toBeGreaterThan(0);
    const [{ at: place } = { at: { file: '', line: 0, column: 0 } }] = found;
    expect(place.file).toBe(code === 'health/unused-capability' ? 'data/capabilities.yaml' : file);
    expect(lineAt(folder, place).startsWith(at)).toBe(true);
  });

  it('and nothing else', () => {
    const planted = new Set(faults.map(({ code }) => code));
    expect(findings.filter(({ code }) => !planted.has(code))).toEqual([]);
    expect(new Set(findings.map(({ code }) => code))).toEqual(planted);
  });

  it('end with 3, since some are errors', () => {
    expect(status).toBe(3);
  });
});

describe('an alternative of the user laid over it', () => {
  it.each([
    ['lacks the figure that would exclude it', /^ {6}latencyFloor:.*\n/m, '', 'courier gives no latencyFloor'],
    [
      'is excluded too late',
      /latencyFloor: \{ range: 500us..2ms, typical: 1ms/,
      'latencyFloor: { range: 100ns..200ns, typical: 150ns',
      'by its latencyFloor, latency/floor does not exclude courier',
    ],
    [
      'is excluded a little too late',
      /(latencyFloor: .*) typical: 1ms/,
      '$1 typical: 550us',
      'by its latencyFloor, latency/floor does not exclude courier',
    ],
  ])('is where it is shown that it gains by more asked for, since it %s', async (_why, find, replace, hint) => {
    const example = fencedBlocks(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')).find(
      ({ heading }) => heading === 'A technology',
    );
    const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-health-'));
    folders.push(folder);
    writeFileSync(join(folder, 'own.yaml'), (example?.lines.join('\n') ?? '').replace(find, replace));
    const { findings } = await check(folder);
    const narrowed = findings.find(({ code }) => code === 'health/helps-the-weaker');
    expect(findings.filter((one) => one !== narrowed && one.code !== 'health/missing-figure')).toEqual([]);
    expect(narrowed?.message).toMatch(/^criteria "latency": asking for more \(latencyP99 .* closer to courier$/);
    expect(narrowed?.hint).toContain(hint);
    expect(narrowed && lineAt(folder, narrowed.at)).toMatch(/^latencyP99: \{ range: 2ms/);
  });
});

describe('a figure of the user laid over one whose age is accepted', () => {
  const OLD = `alternativeFigures:
  - { id: own/deliveries, alternative: kafka, figure: deliveriesPerNode, range: 10k..40k msg/s, typical: 20k msg/s, conditions: old, source: [benchmark/kafka-linkedin-2014] }
`;
  const ACCEPTED = `exceptions:
  - { id: own/old, finding: health/old-figure, subjects: [alternatives/kafka#deliveriesPerNode], because: tried again last year }
`;
  it.each([
    ['is found all the same', OLD, ['health/old-figure']],
    ['is accepted by an exception of the user', OLD + ACCEPTED, []],
  ])('%s', async (_name, knowledge, codes) => {
    const folder = mkdtempSync(join(tmpdir(), 'mq-advisor-health-'));
    folders.push(folder);
    writeFileSync(join(folder, 'own.yaml'), knowledge);
    const { findings } = await check(folder);
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });
});
