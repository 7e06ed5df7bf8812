import { describe, expect, it } from 'vitest';
import { recommend } from '../../../src/recommendation/index.ts';
import { quantity } from '../../../src/reporters/figures.ts';
import { reportHtml } from '../../../src/reporters/html/report-html.ts';
import { reportMarkdown } from '../../../src/reporters/markdown/report-markdown.ts';
import { notKnown, requirementRows, sizeNotes, toBeSized } from '../../../src/reporters/per-workload.ts';
import type { ReportContext } from '../../../src/reporters/reporter.ts';
import { reportText } from '../../../src/reporters/text/report-text.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { singleWinner } from '../../support/sample-recommendation.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const say = sayShipped();
const spare =
  'What passes through is sized so that the nodes left carry it when one is lost, with something left free.';
const kept =
  'What is kept is counted at peak rate all the time, uncompressed and on local disks: an upper bound. What the average rate, compression and, where there is any, tiered storage make of it: mq-advisor size.';
const counted =
  'Nodes carry the messages of one region; other regions, and servers beside them such as controllers, come on top: mq-advisor size.';
const context: ReportContext = { say, width: 80, colour: 'none', hyperlinks: false, unicode: true };
const telemetry = {
  scenario: 'iot-devices',
  devices: '400k',
  network: 'unreliable',
  delivery: 'at-least-once',
  fanOut: '1',
};
const analytics = {
  scenario: 'stream-processing',
  throughput: '90k',
  fanOut: '3',
  replay: true,
  retention: '7d',
  messageSize: '1kB',
};
const options = { language: 'en', draws: 0, tool: { name: 't', version: '0' } } as const;
const decideBoth = (messageSize: string) =>
  recommend(
    {
      workloads: [
        { name: 'telemetry', answers: { ...telemetry, throughput: '20k' } },
        { name: 'analytics', answers: { ...analytics, streamProcessing: true, messageSize } },
      ],
    },
    realKnowledge(),
    options,
  );
const decided = decideBoth('1kB');

describe('a workload that is split into two parts', () => {
  const split = (retention: string) =>
    recommend(
      {
        workloads: [
          {
            answers: {
              ...telemetry,
              protocol: 'mqtt',
              streamProcessing: true,
              throughput: '200k',
              replay: true,
              retention,
            },
          },
        ],
      },
      realKnowledge(),
      options,
    );

  it('sizes each part by what is required of it, before what one system alone would be', () => {
    const whole = split('7d');
    expect(whole.recommendation).toMatchObject({
      kind: 'hybrid',
      parts: [{ alternative: 'mqtt' }, { alternative: 'kafka' }],
    });
    expect(whole.recommendation.parts[0]).not.toHaveProperty('sizing');
    const [devices, log, ...alone] = toBeSized(whole, say);
    expect(devices?.name).toBe('device side: MQTT');
    expect(devices?.sizing.resources.map(({ id }) => id)).toContain('connections');
    expect(log?.name).toBe('log behind it: Kafka');
    expect(log?.sizing.resources.map(({ id }) => id)).not.toContain('connections');
    for (const { name } of alone) expect(name).toMatch(/ alone$/);
    // Who receives is counted where the clients are; how many read the log is another number.
    expect(devices?.sizing.resources.map(({ id }) => id)).toContain('deliveries');
    expect(sizeNotes(whole, say)).toEqual([
      spare,
      expect.stringMatching(/^Not counted without Receivers of a message: deliveries.*\(log behind it: Kafka\)\.$/),
      expect.stringMatching(/^Not counted without Message size: .*\(log behind it: Kafka\)\.$/),
      counted,
    ]);
  });

  it('says what is counted for a node lost of every row that counts it, not of what decides alone', () => {
    const told = (nodes: number) => {
      const row = { id: 'rate', label: 'rate', need: 15, perNode: 200, nodes, dimension: 'rate', conditions: '' };
      const resources = [{ ...row, evidence: [], documents: [] }];
      const sizing = { nodes: 6, minimum: 3, limitedBy: 'storage', resources };
      const ranking = singleWinner.ranking.map((one) => ({ ...one, sizing }));
      return sizeNotes({ ...singleWinner, ranking }, say)
        .join(' ')
        .includes('when one is lost');
    };
    expect([told(1), told(2)]).toEqual([false, true]);
  });

  it('shows what one node carries of each load of a cluster, not what that comes to', () => {
    const workloads = [
      {
        name: 'quotes',
        answers: { scenario: 'financial-trading', throughput: '400k', latencyP99: '500us', durability: 'none' },
      },
      { name: 'jobs', answers: { scenario: 'task-queue', throughput: '300', durability: 'required' } },
    ];
    const whole = recommend({ workloads }, realKnowledge(), options);
    const rate = whole.clusters?.[0]?.sizing.resources.find(({ id }) => id === 'throughput');
    expect(rate).toMatchObject({ need: 400_300, figures: [800_000, 60_000] });
    const told = '800k msg/s or 60k msg/s';
    expect(reportText(whole, { ...context, verbose: true }).replace(/\s+/g, ' ')).toContain(
      `400k msg/s at ${told} a node`,
    );
    expect(reportMarkdown(whole, context)).toContain(`| ${told}`);
    expect(reportHtml(whole, context)).toContain(told);
    expect(rate?.conditions.split('; ').length).toBeGreaterThan(1);
  });

  it('shows the smallest deployment of a part that nothing sizes', () => {
    const whole = recommend(
      {
        workloads: [
          { answers: { scenario: 'iot-devices', protocol: 'mqtt', network: 'unreliable', streamProcessing: true } },
        ],
      },
      realKnowledge(),
      options,
    );
    expect(toBeSized(whole, say)[1]?.sizing.nodes).toBe(3);
    expect(reportText(whole, context)).toMatch(/streams behind it: Kafka +3 +the smallest deployment/);
    expect(reportMarkdown(whole, context)).toMatch(
      /^\| streams behind it: Kafka \|.*the smallest deployment \| 3 \|$/m,
    );
  });
});

describe('a request of two workloads that get a system each', () => {
  it('knows what any of them says', () => {
    expect(decided.recommendation.kind).toBe('hybrid');
    const labels = notKnown(decided);
    expect(labels).toContain('P99 latency');
    for (const label of ['Scenario', 'Connected clients', 'Replay', 'Retention']) expect(labels).not.toContain(label);
    const replay = requirementRows(decided).find(({ label }) => label === 'Replay');
    expect(replay?.values.map((value) => value?.value)).toEqual([undefined, true]);
  });

  it('sizes what each of them gets', () => {
    const sized = toBeSized(decided, say);
    expect(sized.map(({ name }) => name)).toEqual(['telemetry: MQTT', 'analytics: Kafka']);
    expect(sized.map(({ sizing }) => (sizing.nodes ?? 0) > 0)).toEqual([true, true]);
  });

  it('says for which of them the size leaves something out', () => {
    const left =
      'Not counted without Message size: bytes a second, bytes a second to receivers, storage for the retention at peak rate and size (analytics: Kafka).';
    expect(sizeNotes(decideBoth('unknown'), say)).toEqual([spare, left, counted]);
    expect(sizeNotes(decided, say)).toEqual([spare, kept, counted]);
  });

  it('says for which workload an answer is missing that another of the same cluster has', () => {
    const workloads = [
      { name: 'telemetry', answers: { ...telemetry, throughput: '20k' } },
      { name: 'orders', answers: { ...telemetry, throughput: '1k', fanOut: 'unknown' } },
    ];
    const whole = recommend({ workloads }, realKnowledge(), options);
    expect(sizeNotes(whole, say)).toEqual([
      spare,
      'Not counted without Receivers of a message (orders): deliveries a second, bytes a second to receivers.',
      counted,
    ]);
  });

  it('says once what is left out for all, and what is a range', () => {
    const workloads = [
      { name: 'telemetry', answers: { ...telemetry, throughput: '20k..40k', fanOut: 'unknown' } },
      { name: 'orders to devices', answers: { ...telemetry, throughput: '1k', fanOut: 'unknown' } },
      { name: 'analytics', answers: { ...analytics, streamProcessing: true, fanOut: 'unknown' } },
    ];
    const whole = recommend({ workloads }, realKnowledge(), options);
    expect(toBeSized(whole, say).map(({ name }) => name)).toEqual([
      'telemetry, orders to devices: MQTT',
      'analytics: Kafka',
    ]);
    expect(sizeNotes(whole, say)).toEqual([
      spare,
      kept,
      'Sized at the upper end of the range: Throughput.',
      'Not counted without Receivers of a message: deliveries a second, bytes a second to receivers.',
      counted,
    ]);
  });

  it.each([
    ['text', reportText(decided, context), [/• telemetry: Scenario: IoT\s+devices/, /analytics: Kafka +\d+/]],
    ['markdown', reportMarkdown(decided, context), [/^\| Replay \| – \| yes \|$/m, /^\| analytics: Kafka \|/m]],
    ['html', reportHtml(decided, context), [/Replay<\/th><td>–<\/td><td>yes</, /analytics: Kafka</]],
  ])('shows both as %s', (_, report, shown) => {
    for (const pattern of shown) expect(report).toMatch(pattern);
  });
});

describe('what the size of one workload leaves out', () => {
  const decide = (answers: Readonly<Record<string, unknown>>) =>
    recommend({ workloads: [{ answers: { ...analytics, ...answers } }] }, realKnowledge(), options);
  const open = decide({ messageSize: 'unknown' });

  it('is what one more answer would size', () => {
    const left =
      'Not counted without Message size: bytes a second, bytes a second to receivers, storage for the retention at peak rate and size.';
    expect(sizeNotes(open, say)).toEqual([spare, left, counted]);
    for (const report of [reportText, reportMarkdown, reportHtml]) {
      expect(report(open, context).replace(/\s+/g, ' ')).toContain(left);
    }
  });

  it('shows as text what limits next, for whom the limit is too high', () => {
    const report = reportText(decide({}), { ...context, width: 120 });
    expect(report).toMatch(
      /Kafka +17 +storage for the retention at peak rate .*\n +3 +next: the smallest deployment *\n/,
    );
  });

  it.each([reportText, reportMarkdown, reportHtml])(
    'shows nodes as any other count, wherever they stand: %o',
    (report) => {
      const many = decide({ throughput: '20M', retention: '365d' });
      const nodes = many.ranking.find(({ alternative }) => alternative === 'kafka')?.sizing.nodes ?? 0;
      expect(nodes).toBeGreaterThan(1000);
      const shown = report(many, context);
      expect(shown).toContain(quantity(nodes, 'count', say));
      expect(shown).not.toContain(String(nodes));
    },
  );

  it('says what is more than one node carries and cannot be divided', () => {
    const said =
      'Kafka: storage for the retention at peak rate and size in one order comes to 30.2 TB, and the disks of one node hold 10 TB: it cannot be divided among several.';
    expect(sizeNotes(decide({ ordering: 'total', throughput: '50k' }), say)).toContain(said);
    expect(sizeNotes(decide({ ordering: 'total', throughput: '1k' }), say)).toEqual([counted]);
  });

  it('is only what nodes count where all is known, and nothing that needs two answers more', () => {
    expect(sizeNotes(decide({}), say)).toEqual([spare, kept, counted]);
    expect(sizeNotes(decide({ messageSize: 'unknown', retention: 'unknown' }), say).join()).not.toContain('storage');
  });
});
