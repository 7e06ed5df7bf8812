import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recommendation } from '../../../src/domain/index.ts';
import { reporters } from '../../../src/reporters/index.ts';
import { reportJson } from '../../../src/reporters/report-json.ts';
import type { ReportContext } from '../../../src/reporters/reporter.ts';
import { readReport } from '../../../src/saved/read-report.ts';
import { sayMessage } from '../../../src/wording/say.ts';
import { hostile, PAYLOADS } from '../../support/hostile.ts';
import { hybridWinner, noneLeft, singleWinner } from '../../support/sample-recommendation.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const say = sayShipped();
const context: ReportContext = { say, width: 80, colour: 'none', hyperlinks: false, unicode: true, verbose: true };
const samples: readonly [string, Recommendation][] = [
  ['a single winner', singleWinner],
  ['a hybrid', hybridWinner],
  ['none', noneLeft],
];
const saved = (whole: Recommendation) => reportJson(whole);
const said = (text: string) => {
  const { report, problems } = readReport(text, 'r.json');
  expect(report).toBeUndefined();
  return problems.map(({ message, at }) => `${at?.line ?? ''}:${at?.column ?? ''} ${sayMessage(say, message)}`);
};
/** The report with the value at a path replaced. */
const changed = (path: readonly (string | number)[], value: unknown, whole: Recommendation = singleWinner) => {
  const copy = JSON.parse(saved(whole));
  const at = path.slice(0, -1).reduce((node, key) => node[key], copy);
  at[path.at(-1) as string] = value;
  return JSON.stringify(copy, null, 2);
};

it.each(samples)('%s is read back as it was', (_, whole) => {
  const { report, problems } = readReport(saved(whole), 'r.json');
  expect(problems).toEqual([]);
  expect(report).toEqual(JSON.parse(JSON.stringify(whole)));
  expect(reportJson(report as Recommendation)).toBe(saved(whole));
});

it.each(Object.entries(PAYLOADS))('texts may hold anything: %s', (_, anything) => {
  const payload = anything.replace(/\0/g, '');
  const { problems } = readReport(saved(hostile(singleWinner, payload)), 'r.json');
  const others = problems.filter(({ message }) => !/a name without spaces/.test(sayMessage(say, message)));
  expect(others).toEqual([]);
});

describe('what is wrong is shown where it stands', () => {
  it.each([
    ['no JSON', '{"a": ', ['1:7 a "{" is not closed']],
    ['YAML', 'a: b', [': not a report in JSON']],
    ['a report in markdown', '# Choose\n\n- **Status**: proposed\n- *x\n', [': not a report in JSON']],
    ['nothing', '', [': not a report in JSON']],
    ['null', 'null', [': no report of a decision: schemaVersion is not 1']],
    ['another file', '{\n  "name": "x"\n}', [': no report of a decision: schemaVersion is not 1']],
    ['a report of a later kind', '{\n  "schemaVersion": 2\n}', [': no report of a decision: schemaVersion is not 1']],
  ])('%s', (_, text, expected) => expect(said(text)).toEqual(expected));

  it.each([
    [['recommendation', 'kind'], 'both', 'recommendation.kind: "both" is not one of the choices'],
    [['recommendation', 'confidence'], 1.5, 'recommendation.confidence: 1.5 is more than 1'],
    [
      ['ranking', 0, 'alternative'],
      'a b',
      'ranking.0.alternative: "a b" is not a name without spaces, quotes and brackets',
    ],
    [['ranking', 0, 'criteria', 0, 'weight'], '0.3', 'ranking.0.criteria.0.weight: "0.3" where a number belongs'],
    [['ranking'], {}, 'ranking: a mapping where a list belongs'],
    [
      ['requirements', 'a b'],
      { unknown: true },
      'requirements: key "a b" is not a name without spaces, quotes and brackets',
    ],
    [['answers'], [], 'answers: a list where a mapping belongs'],
    [['answers', 'name'], { deep: [] }, 'answers.name: a mapping where a text belongs'],
    [['evidence', 0, 'links', 0, 'url'], 7, 'evidence.0.links.0.url: 7 where a text belongs'],
    [['facts'], {}, 'unknown key "facts"'],
  ])('%j', (path, value, message) => {
    const [first = ''] = said(changed(path, value));
    expect(first).toMatch(/^\d+:\d+ /);
    expect(first.replace(/^\d+:\d+ /, '')).toBe(message);
  });

  it('is bounded', () => {
    expect(said(changed(['evidence'], Array(500).fill(1))).length).toBeLessThanOrEqual(20);
  });
});

it('survives deep nesting and a prototype', () => {
  expect(said(`{"schemaVersion":1,"answers":${'['.repeat(50_000)}${']'.repeat(50_000)}}`).length).toBeGreaterThan(0);
  expect(readReport(changed(['answers'], JSON.parse('{"__proto__": "x", "constructor": "y"}')), 'r').problems).toEqual(
    [],
  );
});

const leaves = (node: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof node === 'object' && node !== null
    ? [
        path,
        ...Object.entries(node).flatMap(([key, child]) =>
          leaves(child, [...path, Array.isArray(node) ? Number(key) : key]),
        ),
      ]
    : [path];

it('gives a located problem or something every format can show, whatever is put where', async () => {
  const all = await Promise.all(Object.entries(reporters).map(async ([name, load]) => [name, await load()] as const));
  const paths = samples.map(([, whole]) => leaves(JSON.parse(saved(whole))).filter((path) => path.length > 0));
  const change = fc.integer({ min: 0, max: 2 }).chain((index) =>
    fc.record({
      whole: fc.constant(samples[index]?.[1] as Recommendation),
      path: fc.constantFrom(...(paths[index] ?? [])),
      value: fc.oneof(
        fc.jsonValue(),
        fc.constantFrom(null, '', 0, -1, 1e300, 1e-300, true, [], {}, '\u001b[2J', '<script>', 'a\nb', '__proto__'),
      ),
    }),
  );
  fc.assert(
    fc.property(change, ({ whole, path, value }) => {
      const { report, problems } = readReport(changed(path, value, whole), 'r.json');
      if (report === undefined) {
        expect(problems.length).toBeGreaterThan(0);
        expect(problems.every(({ at, code }) => at?.line !== undefined || code === 'report/foreign')).toBe(true);
        return;
      }
      for (const [name, show] of all) {
        const text = show(report, context);
        expect(text.replace(/[\n\u200c\u200d]/g, ''), `${name} ${path.join('.')}`).not.toMatch(
          /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u,
        );
      }
    }),
    { numRuns: 100 },
  );
});
