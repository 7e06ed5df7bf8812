import { expect, it } from 'vitest';
import type { HybridReport, Recommendation, RivalReport } from '../../../src/domain/index.ts';
import { readRecord } from '../../../src/records/index.ts';
import { reportMadr, reportMadrMinimal } from '../../../src/reporters/adr/madr.ts';
import { reportNygard } from '../../../src/reporters/adr/nygard.ts';
import { choiceLine, titleOf } from '../../../src/reporters/choice.ts';
import { reportHtml } from '../../../src/reporters/html/report-html.ts';
import { reportMarkdown } from '../../../src/reporters/markdown/report-markdown.ts';
import { namesOfParts } from '../../../src/reporters/names.ts';
import type { ReportContext, Reporter } from '../../../src/reporters/reporter.ts';
import { reportText } from '../../../src/reporters/text/report-text.ts';
import { whyOpen } from '../../../src/reporters/why-open.ts';
import { hybridWinner, noneLeft, singleWinner } from '../../support/sample-recommendation.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const rivalled = (rival: RivalReport, whole = singleWinner) => ({
  ...whole,
  recommendation: { ...whole.recommendation, rival, confidence: 0.4 },
});
const mqtt = { alternatives: ['mqtt'], title: 'MQTT', share: 0.55 };
const undecided = rivalled(mqtt);
const level: Recommendation = {
  ...singleWinner,
  ranking: singleWinner.ranking.map((one, i) => ({ ...one, excluded: false, rank: i < 3 ? 1 : 4 })),
  recommendation: { ...singleWinner.recommendation, tie: true, margin: 0 },
};
const [first, second, third] = level.ranking.map(({ name }) => name);
const say = sayShipped('en');
const context: ReportContext = { say, width: 100, colour: 'none', hyperlinks: false, unicode: true };

it.each([
  ['names the one that is chosen', singleWinner, 'Choose Apache Kafka', '推荐：Apache Kafka'],
  [
    'names both where the draws run another technology',
    undecided,
    'Apache Kafka or MQTT: undecided',
    'Apache Kafka 或 MQTT：尚无定论',
  ],
  [
    'names both where the draws run another alternative of one technology',
    rivalled(
      { alternatives: ['nats-core'], title: 'NATS Core', share: 0.55 },
      {
        ...singleWinner,
        recommendation: {
          ...singleWinner.recommendation,
          alternative: 'nats-jetstream',
          technology: 'nats',
          title: 'NATS JetStream',
        },
      },
    ),
    'NATS JetStream or NATS Core: undecided',
    'NATS JetStream 或 NATS Core：尚无定论',
  ],
  [
    'names all that are level',
    level,
    `${first}, ${second} or ${third}: undecided`,
    `${first}、${second} 或 ${third}：尚无定论`,
  ],
  [
    'names all that are level, and what the draws run',
    rivalled({ ...mqtt, alternatives: ['x'], title: 'X' }, level),
    `${first}, ${second}, ${third} or X: undecided`,
    `${first}、${second}、${third} 或 X：尚无定论`,
  ],
  [
    'says that mostly none fits',
    rivalled({ ...mqtt, alternatives: [], title: 'none of them' }),
    `${first}, if anything fits`,
    `若有可行方案，则为 ${first}`,
  ],
  ['names none where none fits', noneLeft, 'No defensible choice', '没有可行方案'],
])('%s', (_, whole, en, zh) => {
  expect([choiceLine(whole, say), choiceLine(whole, sayShipped('zh'))]).toEqual([en, zh]);
});

it('names a combination short of what each part is for, and what would run alone instead', () => {
  const own = namesOfParts(hybridWinner.recommendation.parts);
  expect(choiceLine(rivalled(mqtt, hybridWinner), say)).toBe(`${own} or MQTT alone: undecided`);
});

it.each([
  ['text', reportText],
  ['markdown', reportMarkdown],
  ['html', reportHtml],
])('stands above a report as %s', (_, report) => {
  expect(report(undecided, context)).toContain('Apache Kafka or MQTT: undecided');
  expect(report(undecided, context)).not.toContain('Choose Apache Kafka');
});

it('is said in the title of a record, for what it is', () => {
  expect(titleOf(undecided, say)).toBe('Apache Kafka or MQTT for Order ledger: undecided');
  expect(titleOf(singleWinner, say)).toBe('Choose Apache Kafka for Order ledger');
  const mostlyNone = rivalled({ ...mqtt, alternatives: [], title: 'none of them' });
  expect(titleOf(mostlyNone, say)).toBe('Apache Kafka for Order ledger, if anything fits');
  // Its parts say already what each is for.
  const { title } = hybridWinner.recommendation;
  expect(titleOf({ ...hybridWinner, name: 'Fleet' }, say)).toBe(`Fleet: ${title}`);
  expect(reportMadr(undecided, context)).toContain('# Apache Kafka or MQTT for Order ledger: undecided');
});

it('says in the text which leads the score, by how much before what leads the draws, and which the draws', () => {
  const told = (alternatives: readonly string[], title: string, more = {}) => {
    const rival = { alternatives, title, share: 0.55 };
    return reportText({ ...undecided, recommendation: { ...undecided.recommendation, rival, ...more } }, context);
  };
  const draws = 'comes first in more draws, 55% against 40%.';
  expect(told(['nats-jetstream'], 'JetStream')).toContain(
    '▌ Apache Kafka scores best, 0.09 ahead of JetStream, which comes first in more draws, 55% against\n▌ 40%.',
  );
  expect(told(['nats-jetstream'], 'JetStream', { tie: true })).toContain(
    `The scores are level, but JetStream ${draws}`,
  );
  // What is out, and several together, have no score that it could be ahead of.
  expect(told(['mqtt'], 'MQTT')).toContain(`Apache Kafka scores best, but MQTT ${draws}`);
  expect(told(['kafka', 'mqtt'], 'Both')).toContain(`Apache Kafka scores best, but Both ${draws}`);
});

it('says that it scores best of one technology alone, where a combination that has not proved itself scores more', () => {
  const comesFirst = { ...hybridWinner.hybrid, advised: false, comesFirst: 0.1 } as HybridReport;
  const rival = { alternatives: ['mqtt'], title: 'MQTT', share: 0.55 };
  const whole = { ...undecided, hybrid: comesFirst, recommendation: { ...undecided.recommendation, rival } };
  expect(whyOpen(whole, say)).toContain('Apache Kafka scores best of what one technology does alone, but MQTT');
  expect(whyOpen(whole, sayShipped('zh'))).toContain('Apache Kafka 在单一技术方案中得分最高，但 MQTT');
});

it('argues for an option by nothing that is short of the need', () => {
  const argued = (short: object) => {
    const ranking = singleWinner.ranking.map((one) => ({
      ...one,
      criteria: one.criteria.map((criterion) => ({ ...criterion, utility: 0.95, ...short })),
    }));
    return reportMadr({ ...singleWinner, ranking }, context);
  };
  expect(argued({})).toMatch(/^\* Good, because throughput: /m);
  expect(argued({ short: true })).not.toMatch(/^\* Good, because throughput: /m);
  expect(argued({ short: true })).toMatch(/^\* Neutral, because throughput: /m);
  expect(argued({ tight: true })).toMatch(/^\* Neutral, because throughput: /m);
  expect(argued({ short: true, missed: true })).toMatch(/^\* Bad, because throughput: /m);
});

it('says in the text how often each of those that are level comes first, and names them all as runners-up', () => {
  const text = reportText(level, context);
  expect(text).toContain(`${first}, ${second} or ${third}: undecided`);
  expect(text.replace(/\s+▌?/g, ' ')).toMatch(
    new RegExp(`The scores are level; first in the draws: (?:(?:${first}|${second}|${third}) \\d+%(?:, |\\.)){3}`),
  );
  expect(text).toContain('\nThe others\n');
  expect(reportMarkdown(level, context)).toContain(`${second}, ${third}, level`);
  const undrawn = { ...level, robustness: null, recommendation: { ...level.recommendation, confidence: null } };
  expect(reportText(undrawn, context)).toContain('The scores are level.');
});

const records: readonly [string, Reporter][] = [
  ['madr', reportMadr],
  ['madr-minimal', reportMadrMinimal],
  ['nygard', reportNygard],
  ['markdown', reportMarkdown],
];
const wholes: readonly [string, Recommendation, boolean][] = [
  ['score and draws disagree', undecided, true],
  ['several are level', level, true],
  ['one is chosen', singleWinner, false],
];
it.each(records.flatMap(([form, report]) => wholes.map(([when, ...rest]) => [form, when, report, ...rest] as const)))(
  'decides in a record as %s only what is decided: %s',
  (form, _, report, whole, open) => {
    const text = report(whole, context);
    expect(/Chosen option: |We will use /.test(text)).toBe(!open && form !== 'markdown');
    if (form !== 'markdown') expect(text.includes('The decision is still to be made.')).toBe(open);
    if (form !== 'markdown') expect(text.includes('Answers that would settle it')).toBe(open);
    if (form !== 'madr-minimal') expect(text.includes('Before going live')).toBe(!open);
    if (form === 'madr' || form === 'markdown') expect(/^#+ Next steps$/m.test(text)).toBe(!open);
    if (form === 'madr') expect(text.includes('### Consequences')).toBe(!open);
    for (const language of ['en', 'zh'] as const) {
      const { record } = readRecord(report(whole, { ...context, say: sayShipped(language) }), 'r.md');
      expect(record?.decision.kind).toBe(open ? 'undecided' : 'single');
      expect([record?.decision.alternative, record?.openAt]).toEqual(
        open ? [null, expect.any(Number)] : ['kafka', undefined],
      );
    }
  },
);
