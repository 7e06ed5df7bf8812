import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../src/answers/index.ts';
import type { Problem, Recommendation } from '../../../src/domain/index.ts';
import { readRecord, recordHead } from '../../../src/records/index.ts';
import { recordedDecision } from '../../../src/records/recorded-decision.ts';
import { reportMarkdown } from '../../../src/reporters/markdown/report-markdown.ts';
import type { ReportContext } from '../../../src/reporters/reporter.ts';
import { sayMessage } from '../../../src/wording/say.ts';
import { hostile, PAYLOADS } from '../../support/hostile.ts';
import { hybridWinner, noneLeft, singleWinner } from '../../support/sample-recommendation.ts';
import { sayShipped } from '../../support/shipped-wording.ts';
import { tinyQuestions } from '../../support/tiny-questions.ts';

const say = sayShipped();
const context: ReportContext = { say, width: 80, colour: 'none', hyperlinks: false, unicode: true };
const samples: readonly [string, Recommendation][] = [
  ['a single winner', singleWinner],
  ['a hybrid', hybridWinner],
  ['none', noneLeft],
];

const record = (...lines: string[]) => `${['# Title', '', ...lines].join('\n')}\n`;
const block = (...lines: string[]) => ['```yaml', ...lines, '```'];
const shown = (problems: readonly Problem[]) =>
  problems.map(({ message, hint, at }) => {
    const place = [at?.line, at?.column].filter((part) => part !== undefined).join(':');
    return [place, sayMessage(say, message), hint === undefined ? '' : sayMessage(say, hint)].join(' | ');
  });

describe.each(samples)('a report of %s', (_, recommendation) => {
  it('is read back as the decision it holds', () => {
    const { record: read, problems } = readRecord(reportMarkdown(recommendation, context), 'record.md');
    expect(problems).toEqual([]);
    expect(read?.decision).toEqual(recordedDecision(recommendation));
    expect(read?.status).toBe('proposed');
  });

  it('is read back with CRLF at the ends of its lines', () => {
    const text = reportMarkdown(recommendation, context).replace(/\n/g, '\r\n');
    expect(readRecord(text, 'record.md').record?.decision).toEqual(recordedDecision(recommendation));
  });

  it.each(Object.entries(PAYLOADS))('is read back whatever its texts hold: %s', (_, anything) => {
    // Nobody can answer with it: it is refused when answers are read.
    const payload = anything.replace(/\0/g, '');
    const text = reportMarkdown(hostile(recommendation, payload), { ...context, commandLine: payload });
    const { record: read, problems } = readRecord(text, 'record.md');
    expect(problems).toEqual([]);
    expect(read?.decision.kind).toBe(recommendation.recommendation.kind);
  });
});

it('finds the answers wherever they stand', () => {
  const text = record(
    ...['~~~', '```yaml', 'decision: { technology: other }', '```', '~~~'],
    ...['````', '```yaml', 'decision: { technology: other }', '````'],
    ...block('replicas: 3'),
    ...['  ```YAML title="x"', 'throughput: 200k', 'decision: { technology: t }', '   ```'],
    'text',
  );
  const { record: read } = readRecord(text, 'record.md');
  expect(read?.decision.technology).toBe('t');
  expect(read?.answersText.split('\n').indexOf('throughput: 200k')).toBe(15);
});

it('reads a block that is never closed', () => {
  const { record: read } = readRecord('```yaml\ndecision: { technology: t }', 'record.md');
  expect(read?.decision.technology).toBe('t');
});

it('places a problem of the answers in the record', () => {
  const text = record('prose', ...block('delay: 5 parsecs', 'decision: { technology: t }'));
  const { record: read } = readRecord(text, 'record.md');
  const { problems } = readRequest(read?.answersText ?? '', 'record.md', Object.values(tinyQuestions));
  expect(problems.map(({ at }) => [at?.file, at?.line, at?.column, at?.sourceLine])).toEqual([
    ['record.md', 5, 8, 'delay: 5 parsecs'],
  ]);
});

describe('a decision written by hand', () => {
  const decided = (line: string) => readRecord(record(...block(line)), 'record.md').record?.decision;
  it.each([
    ['decision: { technology: t, alternative: a }', { kind: 'single', technology: 't', alternative: 'a', basis: null }],
    ['decision: { kind: none }', { kind: 'none', technology: null }],
    [
      'decision: { parts: [{ workload: w, technology: t, alternative: a }] }',
      { kind: 'hybrid', parts: [{ workload: 'w' }] },
    ],
    ['decision: { technology: t, reviewedWith: 0.1.0 }', { reviewedWith: { version: '0.1.0', digest: null } }],
    ['decision: { technology: t, reviewedWith: 12345678 }', { reviewedWith: { version: null, digest: '12345678' } }],
    ['decision: { technology: t, confidence: null }', { confidence: null }],
  ])('%s', (line, expected) => expect(decided(line)).toMatchObject(expected));
});

describe('what cannot be read', () => {
  it.each([
    ['no block at all', ['text'], ['no place | no decision record of this program | expected a yaml block with']],
    ['answers alone', block('throughput: 5'), ['no place | no decision record of this program']],
    ['a decision of another language', ['```json', 'decision: 1', '```'], ['no place | no decision record']],
    [
      'two of them',
      [...block('decision: { technology: t }'), ...block('decision: { technology: t }')],
      ['7:1 | a second block with decision: in it | one record a file; the first is on line 4'],
    ],
    ['broken YAML', block('decision: {'), ['5:1 | a "{" is not closed']],
    ['an alias', block('decision: &a { technology: t }'), ['4:11 | anchor "&a"']],
    ['a decision that is no mapping', block('decision: yes'), ['4:11 | decision: expected lines of key: value']],
    [
      'nothing chosen',
      block('decision: { confidence: 0.9 }'),
      ['4:11 | the decision names nothing that was chosen | name the alternative or the technology, or say kind: none'],
    ],
    [
      'keys that do not exist and values that cannot be',
      block(
        'decision:',
        '  technolgy: t',
        '  kind: both',
        '  confidence: high',
        '  basis: { weights: { a: b }, alternatives: [1] }',
      ),
      [
        '5:3 | unknown key "technolgy" | did you mean "technology"?',
        '6:9 | kind: not a value that can stand here | one of: single, hybrid, none',
        '7:15 | confidence: expected a number',
        '8:26 | a: not a value that can stand here',
        '8:45 | alternatives: expected a list of entries with key: value',
      ],
    ],
  ])('%s', (_, lines, expected) => {
    const { record: read, foreign, problems } = readRecord(record(...lines), 'record.md');
    expect(read).toBeUndefined();
    expect(foreign).toBe(expected[0]?.startsWith('no place') === true);
    const found = shown(problems);
    for (const [index, line] of expected.entries()) expect(found[index]).toContain(line.replace('no place', ''));
    expect(found).toHaveLength(expected.length);
  });

  it('holds keys of a prototype as keys', () => {
    const { record: read } = readRecord(
      record(...block('decision: { technology: t, basis: { weights: { __proto__: 1, constructor: 2 } } }')),
      'record.md',
    );
    expect(Object.entries(read?.decision.basis?.weights ?? {})).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });
});

it('has a title that reads as it does on the page', () => {
  const { title } = recordHead('# Orders \\*new\\* &lt;b> &amp;lt; for me&#64;example.org #\n');
  expect(title).toBe('Orders *new* <b> &lt; for me@example.org');
});

describe('the status', () => {
  const answers = block('decision: { technology: t }');
  it.each([
    ['front matter', ['---', 'status: "accepted"', '---', '# T', ...answers], 'accepted'],
    [
      'front matter without quotes',
      ['---', 'date: 1', 'status: superseded by ADR-0012  ', '---', ...answers],
      'superseded by ADR-0012',
    ],
    ['a section', ['# T', '## Status', '', 'Accepted', '', '## Context', ...answers], 'Accepted'],
    ['an entry of a list', ['# T', '- **Status**: proposed', ...answers], 'proposed'],
    ['an entry of a list in Chinese', ['# T', '- **状态**：提议中', ...answers], '提议中'],
    ['front matter before a section', ['---', 'status: a', '---', '## Status', 'b', ...answers], 'a'],
    ['a heading inside a block', ['```', '## Status', 'x', '```', ...answers], null],
    ['an empty section', ['## Status', '', '## Context', ...answers], null],
    ['none', ['# T', ...answers], null],
  ])('%s', (_, lines, expected) => {
    expect(readRecord(`${lines.join('\n')}\n`, 'record.md').record?.status).toBe(expected);
  });
});

describe('a block that ends too soon', () => {
  it('is missed on the line that the record goes on with', () => {
    const text = '# Choose A\n\n```yaml\ndecision: { technology: [a\n```\n\nMore.\n';
    const { problems } = readRecord(text, 'record.md');
    const lines = text.split('\n');
    for (const { at } of problems) expect(at?.sourceLine).toBe(lines[(at?.line ?? 0) - 1]);
    expect(problems.some(({ at }) => at?.line === 5)).toBe(true);
  });
});
