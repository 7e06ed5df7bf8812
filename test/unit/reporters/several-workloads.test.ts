import { describe, expect, it } from 'vitest';
import type { Request } from '../../../src/domain/index.ts';
import { recommend } from '../../../src/recommendation/index.ts';
import { reportMadr } from '../../../src/reporters/adr/madr.ts';
import { reportHtml } from '../../../src/reporters/html/report-html.ts';
import { reportMarkdown } from '../../../src/reporters/markdown/report-markdown.ts';
import { nothingFits } from '../../../src/reporters/nothing-fits.ts';
import { excludedFor, servedBy } from '../../../src/reporters/per-workload.ts';
import type { ReportContext } from '../../../src/reporters/reporter.ts';
import { reportText } from '../../../src/reporters/text/report-text.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { sayShipped } from '../../support/shipped-wording.ts';
import { windFarm } from '../../support/wind-farm.ts';

const context: ReportContext = { say: sayShipped(), width: 200, colour: 'none', hyperlinks: false, unicode: true };
const service = { opsBudget: 'low', deployment: 'kubernetes' };
const workloads = [
  {
    name: 'calls',
    answers: { ...service, scenario: 'microservices', latencyP99: '2ms', durability: 'none', requestReply: true },
  },
  { name: 'jobs', answers: { ...service, scenario: 'task-queue', durability: 'required', delivery: 'at-least-once' } },
];
const decide = (draws: number) =>
  recommend({ workloads }, realKnowledge(), { language: 'en', draws, tool: { name: 't', version: '0' } });
const whole = decide(200);

describe('one technology that serves two workloads in two ways', () => {
  const markdown = reportMarkdown(whole, context);
  const out = whole.ranking.find(({ excluded }) => excluded);

  it('has an alternative that one workload excludes and the other is served by', () => {
    expect(out?.name).toBe('NATS Core');
    expect(excludedFor(whole, out?.alternative ?? '')).toEqual(['jobs']);
    expect(whole.workloads?.map((one) => servedBy(whole, one)?.name)).toEqual(['NATS Core', 'NATS JetStream']);
  });

  it('says which workload excludes it', () => {
    expect(markdown).toContain('| – | NATS Core | excluded for “jobs” |');
    expect(markdown).toContain('**NATS Core**: excluded for “jobs”');
    expect(reportHtml(whole, context)).toContain('excluded for “jobs”');
    expect(reportText(whole, context)).toMatch(/excluded by [^(]+\(jobs\)/);
  });

  it('is reached through each workload', () => {
    for (const line of [
      'workload0["calls"]',
      'workload0 ==> part0',
      'part0 ==> decision',
      'workload1 --> constraint1x0',
      'constraint1x0 --> out1x0',
      'part1 ==> decision',
    ]) {
      expect(markdown).toContain(`  ${line}\n`);
    }
    expect(markdown).toMatch(/part0\["NATS Core: 0\.\d\d"\]/);
    expect(markdown).not.toContain('kept0');
  });

  it('tells the confidence in the plan from how often each comes first by itself', () => {
    expect(markdown).toContain('**Confidence in the whole plan**: ');
    expect(markdown).toContain('| Workload | Choice | First for it alone |');
    const text = reportText(whole, context);
    expect(text).toMatch(/\d+% confidence in the whole plan/);
    expect(text).toMatch(/calls: NATS Core \(first in \d+% of the draws of this workload by itself\)/);
  });

  it('argues for what serves each, weighed by the profile of each', () => {
    for (const report of [markdown, reportText(whole, context)].map((one) => one.replace(/\s+/g, ' '))) {
      expect(report).toMatch(/NATS Core for calls: [^,]+, 0\.\d\d ahead of /);
      expect(report).toMatch(/NATS JetStream for jobs: [^,]+, 0\.\d\d ahead of /);
    }
    expect(markdown).toMatch(/\nWeights by profile: [^,\n]+ for “calls”, [^,\n]+ for “jobs”\.\n/);
  });

  it('says what was drawn, or that nothing was', () => {
    expect(markdown).toContain('The workloads were drawn together, 200 times');
    expect(markdown).not.toContain('Robustness was not assessed.');
    expect(reportMarkdown(decide(0), context)).toContain('Robustness was not assessed.');
  });

  it('says what would change each choice, and what to find out first', () => {
    expect(markdown).toMatch(
      /## What would change it\n\n[^#]*each workload by itself[^#\n]*\n\n- \*\*calls\*\*: [^\n]*Durability [^\n:]+ instead of/,
    );
    expect(markdown).toMatch(
      /## Measure first\n\nFor each workload by itself; [^\n]+:\n\n- \*\*calls\*\*: [^\n]+\(moves the confidence by \d+% on average\)/,
    );
    expect(reportText(whole, context)).toMatch(
      /• By itself, what would change it: [^•]*Durability [^•:]+ instead of[^•]+• By itself, measure first: /,
    );
  });
});

it('says what serves a workload by itself where the plan serves it otherwise', () => {
  const shared = { opsBudget: 'low', deployment: 'kubernetes', teamSize: 4, regions: 4 };
  const calls = {
    scenario: 'microservices',
    latencyP99: '5ms',
    devices: 300,
    durability: 'optional',
    requestReply: true,
  };
  const audit = {
    scenario: 'data-integration',
    throughput: '2k',
    durability: 'required',
    replay: true,
    retention: '90d',
  };
  const plan = recommend(
    {
      workloads: [
        { name: 'calls', answers: { ...shared, ...calls } },
        { name: 'audit', answers: { ...shared, ...audit } },
      ],
    },
    realKnowledge(),
    { language: 'en', draws: 100, tool: { name: 't', version: '0' } },
  );
  expect(plan.workloads?.map((one) => servedBy(plan, one)?.name)).toEqual(['NATS Core', 'NATS JetStream']);
  expect(reportText(plan, context)).toMatch(
    /audit: NATS JetStream \(by itself Kafka, first in \d+% of the draws of this workload\)/,
  );
  expect(reportMarkdown(plan, context)).toContain('| audit | NATS JetStream (by itself Kafka) |');
  const page = reportHtml(plan, context);
  expect(page).toContain('<b>NATS JetStream (by itself Kafka)</b>');
  // What would turn the choice that it would make by itself does not turn this one.
  expect(plan.workloads?.[1]?.sensitivity.some(({ becomes }) => becomes !== null)).toBe(true);
  expect(reportText(plan, context)).not.toMatch(/audit: [^•]*• By itself, what would change it/);
  const [, changes] = /\n## What would change it\n([^#]*)/.exec(reportMarkdown(plan, context)) ?? [];
  expect(changes).toContain('- **calls**');
  expect(changes).not.toContain('- **audit**');
  expect(page.split('<h4>What would change this workload by itself</h4>')).toHaveLength(2);
});

it('argues what is next behind a combination by the workloads that it serves worse', () => {
  const plan = recommend({ workloads: windFarm }, realKnowledge(), {
    language: 'en',
    draws: 400,
    tool: { name: 't', version: '0' },
  });
  const telemetry = /“turbine telemetry”: NATS JetStream 0\.\d\d, 0\.\d\d behind MQTT/;
  const monitoring = /“condition monitoring”: NATS JetStream 0\.\d\d, 0\.\d\d behind Kafka/;
  const name = /NATS \(JetStream \+ Core\)/;
  // The third workload it serves by what is chosen.
  expect(reportText(plan, context)).toMatch(
    new RegExp(`${name.source} 0\\.\\d\\d\n *• ${telemetry.source}\n *• ${monitoring.source}\n *NATS JetStream 0`),
  );
  for (const report of [reportMarkdown, reportHtml, reportMadr]) {
    for (const part of [name, telemetry, monitoring]) expect(report(plan, context)).toMatch(part);
  }
});

it('writes names as they are given, be it at the start of a sentence', () => {
  const log = { name: 'log', answers: { scenario: 'log-aggregation', throughput: '300k', retention: '30d' } };
  const plan = recommend({ workloads: [...workloads, log] }, realKnowledge(), {
    language: 'en',
    draws: 0,
    tool: { name: 't', version: '0' },
  });
  expect(plan.recommendation.title).toContain('Kafka for “log”');
  for (const report of [reportText, reportMarkdown, reportHtml, reportMadr]) {
    expect(report(plan, context)).not.toMatch(/\b(?:Calls|Jobs|Log)\b(?! aggregation)/);
  }
  expect(reportText(plan, context)).toContain('• “jobs”: acknowledged data was lost');
  expect(reportHtml(plan, context)).toContain('<h3>log</h3>');
  expect(reportMadr(plan, context)).toContain('Good, because Kafka for log: ');
});

it('begins headings and cells of a page with a capital where nobody gave the name', () => {
  const html = (each: Request['workloads']) =>
    reportHtml(
      recommend({ workloads: each }, realKnowledge(), {
        language: 'en',
        draws: 0,
        tool: { name: 't', version: '0' },
      }),
      context,
    );
  const mixed = html(workloads.map(({ name, answers }) => (name === 'jobs' ? { name, answers } : { answers })));
  for (const name of ['Workload 1', 'jobs']) {
    expect(mixed).toContain(`<h3>${name}</h3>`);
    expect(mixed).toContain(`<th scope="col">${name}</th>`);
    expect(mixed).toContain(`<th scope="row">${name}</th>`);
  }
  const split = html([{ answers: { protocol: 'mqtt', throughput: '5k', devices: '5k', durability: 'required' } }]);
  expect(split).toContain('<th scope="row">Client side</th>');
  expect(split).toContain('<th scope="row">Client side: MQTT</th>');
});

it('tells apart what would have to give, for which workloads and from what to what', () => {
  const none = recommend(
    {
      workloads: [
        { name: 'a, b', answers: { protocol: 'mqtt', transactions: true, latencyP99: '1us' } },
        { name: 'c', answers: { transactions: false } },
      ],
    },
    realKnowledge(),
    { language: 'en', draws: 0, tool: { name: 't', version: '0' } },
  );
  expect(none.recommendation.kind).toBe('none');
  const [kafka] = nothingFits(none, sayShipped()).filter((line) => line.startsWith('Kafka: '));
  expect(kafka).toMatch(
    /^Kafka: excluded by [^.;]+\. Would fit with [^;.]+ for “a, b”: [^;.]+; [^;.]+ for “a, b”: [^;.]+\.$/,
  );
  expect(nothingFits(none, sayShipped('zh')).join('\n')).toMatch(
    /^Kafka：被 [^。]+ 排除。放宽后可入选：[^；]+（“a, b”）：[^；]+；[^；]+（“a, b”）：[^；]+。$/m,
  );
});

it('asks nothing of what is served where nothing fits another workload, and names that one', () => {
  const workloads = [
    { name: 'telemetry', answers: { scenario: 'iot-devices', devices: '200k', network: 'unreliable' } },
    { name: 'ledger', answers: { transactions: true, latencyP99: '200us', durability: 'required' } },
  ];
  const asked = { language: 'en', draws: 0, tool: { name: 't', version: '0' } } as const;
  const none = recommend({ workloads }, realKnowledge(), asked);
  expect(none.recommendation.kind).toBe('none');
  const [first] = none.recommendation.relax;
  expect(first).toEqual({
    alternative: 'kafka',
    changes: [{ requirement: 'latencyP99', from: '200 us', to: '3 ms', workloads: ['ledger'] }],
  });
  expect(none.recommendation.summary).toContain('hard constraint of “ledger”, while something serves the rest');
  expect(reportText(none, context)).toContain('For “ledger” every alternative breaks a hard requirement.');
  expect(nothingFits(none, sayShipped())).toContain(
    'Kafka: excluded by latency/floor. Would fit with P99 latency for “ledger”: 200 us → 3 ms.',
  );
  const eased = workloads.map(({ name, answers }) => ({
    name,
    answers: name === 'ledger' ? { ...answers, latencyP99: '3ms' } : answers,
  }));
  expect(recommend({ workloads: eased }, realKnowledge(), asked).recommendation.title).toBe(
    'MQTT for “telemetry”, Kafka for “ledger”',
  );
});

it.each([
  ['en', /where\s+they\s+exchange\s+messages,\s+no\s+bridge\s+between\s+Kafka\s+and\s+NATS/gi],
  ['zh', /若彼此交换消息：尚无/g],
] as const)('says which parts no known bridge joins, where one is charged: %s', (language, said) => {
  const log = { name: 'log', answers: { scenario: 'log-aggregation', throughput: '300k', retention: '30d' } };
  const known = realKnowledge();
  const knowledge = { ...known, bridges: known.bridges.filter(({ between }) => !between.includes('kafka')) };
  const asked = { language, draws: 0, tool: { name: 't', version: '0' } };
  const plan = recommend({ workloads: [...workloads, log] }, knowledge, asked);
  expect(plan.hybrid?.unjoined).toHaveLength(1);
  for (const report of [reportText, reportMarkdown, reportHtml, reportMadr]) {
    expect(report(plan, { ...context, say: sayShipped(language) }).match(said)?.length).toBeGreaterThan(0);
  }
});

it('says of every bridge by itself how it joins and what to mind there', () => {
  const log = { name: 'log', answers: { scenario: 'log-aggregation', throughput: '300k', retention: '30d' } };
  const reported = (language: 'en' | 'zh') =>
    recommend({ workloads: [...workloads, log] }, realKnowledge(), {
      language,
      draws: 0,
      tool: { name: 't', version: '0' },
    });
  const plan = reported('en');
  const bridge = plan.hybrid?.bridge;
  expect([...new Set(bridge?.each?.map(({ name }) => name))].join('; ')).toBe(bridge?.name);
  expect(bridge?.each?.length).toBe(3);
  const inChinese = { ...context, say: sayShipped('zh') };
  for (const report of [reportText, reportMarkdown, reportHtml]) {
    const [english, chinese] = [report(plan, context), report(reported('zh'), inChinese)];
    for (const said of [/where\s+they\s+exchange\s+messages,\s+are\s+joined\s+by/g, /Mind\s+there:/g]) {
      expect(english.match(said)).toHaveLength(3);
    }
    for (const said of [/若彼此交换消息/g, /届时注意/g])
      expect(chinese.replace(/\s+/g, '').match(said)).toHaveLength(3);
  }
  expect(
    reportMadr(plan, context).match(/^\* Neutral, because .*, where they exchange messages, joined by /gm),
  ).toHaveLength(3);
  expect(reportMarkdown(plan, context)).not.toContain('<-.-> bridge');
  // Once among the consequences and once among the pros and cons.
  expect(plan.hybrid?.advised).toBe(true);
  const minded = /^\* Bad, because between .+ and .+ over .+, /gm;
  expect(reportMadr(plan, context).match(minded)).toHaveLength(6);
  expect(reportMadr(reported('zh'), inChinese).match(/之间经.*：/g)).toHaveLength(6);
});

it('says which workload may be split, where the draws of the plan do not count that', () => {
  const drawn = (share: number) => ({
    ...whole,
    workloads: (whole.workloads ?? []).map((workload, w) => ({
      ...workload,
      robustness: workload.robustness && {
        ...workload.robustness,
        outcomes: [
          { alternatives: [workload.winner ?? ''], share: 1 - share },
          { alternatives: w === 0 ? ['kafka', 'mqtt'] : ['kafka'], share },
        ],
      },
    })),
  });
  const said = 'may come to be split: “calls” by itself comes to Kafka + MQTT in 20% of its draws.';
  for (const report of [reportText, reportMarkdown, reportHtml, reportMadr]) {
    expect(report(drawn(0.2), context).replace(/\s+/g, ' ')).toContain(said);
    expect(report(drawn(0.19), context).replace(/\s+/g, ' ')).not.toContain('may come to be split');
  }
});

it('takes the same side with a reason under the consequences as among the pros and cons', () => {
  const shared = { messageSize: '1KB', teamSize: 6 };
  const requests = [
    { name: 'logs', answers: { ...shared, scenario: 'log-aggregation', throughput: '200k', replay: true } },
    { name: 'orders', answers: { ...shared, scenario: 'order-processing', throughput: '2k', durability: 'required' } },
  ];
  const options = { language: 'en', draws: 0, tool: { name: 't', version: '0' } } as const;
  const plan = recommend({ workloads: requests }, realKnowledge(), options);
  const throughput = { criterion: 'throughput', workload: 'logs' };
  expect(plan.recommendation.because).toMatchObject([{}, {}, {}, throughput, { shared: true }]);
  expect(plan.recommendation.because.at(-1)).not.toHaveProperty('criterion');
  const sides = [...reportMadr(plan, context).matchAll(/^\* (\w+), because (throughput\b.*) just the need/gm)];
  expect(sides.map(([, side]) => side)).toEqual(['Good', 'Good']);
});

describe('a request that holds one workload', () => {
  const one = recommend({ workloads: workloads.slice(0, 1) }, realKnowledge(), {
    language: 'en',
    draws: 100,
    tool: { name: 't', version: '0' },
  });

  it('has no workload to exclude anything for, and a confidence of its own', () => {
    expect(one.ranking.map(({ alternative }) => excludedFor(one, alternative))).toEqual(one.ranking.map(() => []));
    const markdown = reportMarkdown(one, context);
    expect(markdown).toContain('**Confidence**: ');
    expect(markdown).not.toContain('workload0');
  });
});
