import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Recommendation } from '../../../src/domain/index.ts';
import { reportMarkdown } from '../../../src/reporters/markdown/report-markdown.ts';
import type { ReportContext } from '../../../src/reporters/reporter.ts';
import { hostile, ORDER, PAYLOADS } from '../../support/hostile.ts';
import { hybridWinner, noneLeft, singleWinner } from '../../support/sample-recommendation.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const context: ReportContext = {
  say: sayShipped(),
  width: 80,
  colour: 'full',
  hyperlinks: true,
  unicode: true,
  commandLine: 'mq-advisor select answers.yaml --format markdown',
};
const samples: readonly [string, Recommendation][] = [
  ['a single winner', singleWinner],
  ['a hybrid', hybridWinner],
  ['none', noneLeft],
];

/** Lines outside fenced blocks. */
function proseLines(report: string): readonly string[] {
  let fence: string | undefined;
  return report.split('\n').filter((line) => {
    const [mark] = /^`{3,}/.exec(line) ?? [];
    if (mark === undefined) return fence === undefined;
    if (fence === undefined) fence = mark;
    else if (mark === fence) fence = undefined;
    return false;
  });
}

function fenced(report: string, language: string): string {
  const [, fence = '', body = ''] = new RegExp(`^(\`{3,})${language}\\n([\\s\\S]*?)\\n\\1$`, 'm').exec(report) ?? [];
  expect(fence).not.toBe('');
  return body;
}

const cells = (line: string) => line.replace(/\\\\/g, '').replace(/\\\|/g, '').split('|').length;

it('opens with the decision', () => {
  expect(reportMarkdown(singleWinner, context).split('\n').slice(0, 10)).toEqual([
    '# Choose Apache Kafka for Order ledger',
    '',
    '- **Status**: proposed',
    '- **Decided by**: to be named',
    '- **Confidence**: 87%, firm',
    '- **Runner-up**: NATS JetStream, 0.09 behind',
    '',
    '## Decision',
    '',
    '**Choose Apache Kafka.** Apache Kafka fits event sourcing best: it keeps an ordered log for good and carries the peak on three nodes.',
  ]);
});

it('holds every part of a decision record', () => {
  const headings = proseLines(reportMarkdown(singleWinner, context)).filter((line) => line.startsWith('## '));
  expect(headings).toEqual([
    '## Decision',
    '## Context',
    '## Why',
    '## What it takes',
    '## Why not the others',
    '## Scores',
    '## Size',
    '## What would change it',
    '## Measure first',
    '## Risks',
    '## Next steps',
    '## Before going live',
    '## Second opinions',
    '## Read',
    '## What stands behind it',
    '## Run it again',
    '## Sources',
  ]);
});

it('folds what only some readers want', () => {
  const lines = proseLines(reportMarkdown(singleWinner, context));
  expect(lines.flatMap((line) => /^<summary>(.*)<\/summary>$/.exec(line)?.[1] ?? [])).toEqual([
    'Contributions',
    'Hard constraints',
    'Size, resource by resource',
    'Robustness',
    'Second opinions, one by one',
    'Answers and the decision in numbers',
  ]);
  expect(lines.filter((line) => line === '<details>')).toHaveLength(6);
  expect(lines.filter((line) => line === '</details>')).toHaveLength(6);
});

it('lists first the sources of what is not folded, and folds the others', () => {
  const ranking = singleWinner.ranking.map((one) => {
    const violations = one.violations.flatMap((violation) => [
      violation,
      violation,
      { ...violation, evidence: ['own'] },
    ]);
    return { ...one, violations };
  });
  const report = reportMarkdown({ ...singleWinner, ranking }, context);
  expect(report).toMatch(/<summary>Further sources<\/summary>\n\n\d+\. `own`\n/);
  const above = report.slice(0, report.indexOf('## What stands behind it'));
  const numbers = [...above.matchAll(/\[(\d+)\](?!\()/g)].map(([, number]) => Number(number));
  const listed = report.slice(report.indexOf('## Sources'), report.indexOf('<summary>Further sources'));
  expect([...listed.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))).toEqual(
    Array.from({ length: Math.max(...numbers) }, (_, index) => index + 1),
  );
});

it('draws the way to a single winner', () => {
  expect(fenced(reportMarkdown(singleWinner, context), 'mermaid')).toMatchInlineSnapshot(`
    "flowchart TD
      requirements["Requirements<br/>Scenario: Event sourcing<br/>Throughput: 150k msg/s to 300k msg/s<br/>P99 latency: 20 ms<br/>Operations budget: about one operator<br/>Durability: must survive<br/>Replay: yes<br/>Ordering: per key"]
      constraint0{{"replay/required"}}
      requirements --> constraint0
      constraint1{{"durability/required"}}
      requirements --> constraint1
      out0["MQTT broker: excluded"]:::out
      constraint0 --> out0
      constraint1 --> out0
      out1["NATS Core: excluded"]:::out
      constraint0 --> out1
      kept0["Apache Kafka: 0.88"]
      requirements --> kept0
      kept1["NATS JetStream: 0.79"]
      requirements --> kept1
      decision(["Choose Apache Kafka"]):::chosen
      kept0 ==> decision
      classDef out stroke-dasharray: 4 3
      classDef chosen stroke-width: 3px"
  `);
});

it('draws the parts of a hybrid and the bridge between them', () => {
  const path = fenced(reportMarkdown(hybridWinner, context), 'mermaid').split('\n');
  expect(path.filter((line) => /part\d/.test(line))).toEqual([
    '  part0["MQTT broker: 0.41"]',
    '  workload0 ==> part0',
    '  part0 ==> decision',
    '  part1["Apache Kafka: 0.88"]',
    '  workload1 ==> part1',
    '  part1 ==> decision',
    '  part0 <-. "broker data bridge or Kafka Connect" .-> part1',
  ]);
});

it('draws the parts of one workload that is split', () => {
  const { workloads: _, ...split } = hybridWinner;
  const path = fenced(reportMarkdown(split, context), 'mermaid').split('\n');
  expect(path.filter((line) => /part\d/.test(line))).toEqual([
    '  part0["device side<br/>MQTT broker: 0.91"]',
    '  requirements ==> part0',
    '  part0 ==> decision',
    '  part1["log behind it<br/>Apache Kafka: 0.86"]',
    '  requirements ==> part1',
    '  part1 ==> decision',
    '  part0 <-. "broker data bridge or Kafka Connect" .-> part1',
  ]);
});

it('draws what joins more than two parts as a node between them', () => {
  const { workloads: _, ...split } = hybridWinner;
  const { parts } = split.recommendation;
  const three = { ...split, recommendation: { ...split.recommendation, parts: [...parts, ...parts.slice(0, 1)] } };
  const path = fenced(reportMarkdown(three, context), 'mermaid').split('\n');
  expect(path.filter((line) => /bridge/.test(line))).toEqual([
    '  bridge["broker data bridge or Kafka Connect"]',
    '  part0 <-.-> bridge',
    '  part1 <-.-> bridge',
    '  part2 <-.-> bridge',
  ]);
});

it('says where each requirement comes from', () => {
  const report = reportMarkdown(singleWinner, context);
  expect(report).toContain('; **P99 latency**: 20 ms; ');
  expect(report).toContain('- **Replay**: yes (implied): state is rebuilt from old events\n');
  expect(report).toMatch(/- \*\*Ordering\*\*: per key \(usual\)/);
  expect(report).toContain('Not known: Connected clients, Retention.');
});

it('gives both figures where the document says otherwise', () => {
  const report = reportMarkdown(singleWinner, context);
  expect(report).toContain(
    '**NATS JetStream: durability**: corrected\n   - The corpus says: strong: Raft quorum on disk, RPO 0 to 1 s ([Quick reference, Performance figures (Chinese)][',
  );
  expect(report).toContain('   - True now: By default a write is acknowledged');
});

it('links the first three sources of a record and counts the others', () => {
  const links = [1, 2, 3, 4, 5].map((number) => ({ title: `Paper ${number}`, url: `https://example.org/${number}` }));
  const many = { ...singleWinner, evidence: singleWinner.evidence.map((record) => ({ ...record, links })) };
  expect(reportMarkdown(many, context)).toContain('[Paper 3](https://example.org/3), and 2 more\n');
  expect(reportMarkdown(many, context)).not.toContain('Paper 4');
});

it('can be run again from what it holds', () => {
  const report = reportMarkdown(hybridWinner, context);
  const { decision, ...answers } = parse(fenced(report, 'yaml'));
  expect(answers).toEqual(hybridWinner.answers);
  expect(decision).toMatchObject({ kind: 'hybrid', reviewedWith: { digest: hybridWinner.knowledge.digest } });
  expect(fenced(report, 'sh')).toBe('mq-advisor select answers.yaml --format markdown');
});

describe.each(samples)('%s', (_, recommendation) => {
  it.each(['en', 'zh'] as const)('is clean markdown in %s', (language) => {
    const report = reportMarkdown(recommendation, { ...context, say: sayShipped(language) });
    const lines = proseLines(report);
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
    expect(report).not.toMatch(/[ \t]$/m);
    expect(report).not.toMatch(/\n{3}/);
    expect(report).toMatch(/[^\n]\n$/);
    expect(report).not.toMatch(/^#.*[.,;:!?。，；：！？]$/m);
    expect(report).not.toMatch(/[^\n]\n#{1,6} |^#{1,6} .*\n[^\n]/m);
    const bare = lines.filter((line) => /(?<!\]\()https?:\/\//.test(line) && !/^\[\d+\]: https:\/\/\S+$/.test(line));
    expect(bare).toEqual([]);
  });

  it('defines every source it refers to, and only those', () => {
    const report = reportMarkdown(recommendation, context);
    const body = proseLines(report)
      .filter((line) => !/^\[\d+\]: /.test(line))
      .join('\n');
    const used = new Set([...body.matchAll(/(?<!\\)\[(\d+)\](?!\()/g)].map(([, number]) => number));
    const defined = new Set([...report.matchAll(/^\[(\d+)\]: /gm)].map(([, number]) => number));
    expect([...defined].sort()).toEqual([...used].sort());
  });

  it.each(Object.entries(PAYLOADS))('shows hostile text (%s) as text', (_, payload) => {
    const report = reportMarkdown(hostile(recommendation, payload), { ...context, commandLine: payload });
    const lines = proseLines(report);
    expect(report.replace(/[\n\u200c\u200d]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect(report).not.toMatch(ORDER);
    const markup = /^(<details>|<summary>[^<>]*<\/summary>|<\/details>)$/;
    expect(
      lines
        .slice(0, -2)
        .filter((line) => !markup.test(line))
        .join('\n'),
    ).not.toMatch(/<(?!br\/>)/);
    expect(lines.join('\n')).not.toMatch(/(?<!\\)\]\((?!https:\/\/)/);
    expect(lines.filter((line) => line.startsWith('#'))).toHaveLength(
      proseLines(reportMarkdown(recommendation, context)).filter((line) => line.startsWith('#')).length,
    );
    for (const [index, line] of lines.entries()) {
      const above = lines[index - 1] ?? '';
      if (line.startsWith('|') && above.startsWith('|')) expect(cells(line)).toBe(cells(above));
    }
    for (const label of fenced(report, 'mermaid').matchAll(/"([^"\n]*)"/g)) {
      expect(label[1]?.replace(/<br\/>/g, '')).not.toMatch(/[<>`[\]{}"\\]/);
    }
    const { decision, ...answers } = parse(fenced(report, 'yaml'));
    expect(answers).toEqual(JSON.parse(JSON.stringify(hostile(recommendation, payload).answers)));
    expect(decision.kind).toBe(recommendation.recommendation.kind);
  });

  it.each([
    'javascript:alert(1)',
    'https://a.b/) [x](javascript:alert(1)',
    'https://a.b/\n\n[1]: https://evil.example',
  ])('follows no address like %j', (url) => {
    const report = reportMarkdown(hostile(recommendation, '', url), context);
    expect(report).not.toMatch(/\]\(javascript:|: javascript:|^\[1\]: https:\/\/evil/m);
  });
});
