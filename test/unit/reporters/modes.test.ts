import { describe, expect, it } from 'vitest';
import { recommend } from '../../../src/recommendation/index.ts';
import { reportMadr } from '../../../src/reporters/adr/madr.ts';
import { reportHtml } from '../../../src/reporters/html/report-html.ts';
import type { ReportContext } from '../../../src/reporters/reporter.ts';
import { reportText } from '../../../src/reporters/text/report-text.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const context: ReportContext = { say: sayShipped(), width: 80, colour: 'none', hyperlinks: false, unicode: true };
const jobs = { scenario: 'task-queue', throughput: '50', latencyP99: '2s', durability: 'required' };
const notices = { scenario: 'realtime-messaging', throughput: '200', latencyP99: '200ms', delivery: 'at-most-once' };
const both = [
  { name: 'jobs', answers: { ...jobs, opsBudget: 'low', delivery: 'at-least-once' } },
  { name: 'notices', answers: { ...notices, opsBudget: 'low', fanOut: 20 } },
];
const decide = (workloads: typeof both) =>
  recommend({ workloads }, realKnowledge(), { language: 'en', draws: 0, tool: { name: 't', version: '0' } });

describe('one technology that serves each workload by another of its alternatives', () => {
  const whole = decide(both);
  const { recommendation: decision, ranking } = whole;
  const shown = (value: number | null | undefined) => (value ?? Number.NaN).toFixed(2);
  const { parts, value = Number.NaN, alone } = decision;

  it('tells what its parts score together, and what one of them scores for all', () => {
    expect(parts.map(({ alternative }) => alternative)).toEqual(['nats-jetstream', 'nats-core']);
    expect(value).toBeCloseTo(parts.reduce((sum, { score }) => sum + score, 0) / parts.length, 5);
    const [first, second] = ranking;
    expect(alone).toEqual({ alternative: 'nats-jetstream', name: 'NATS JetStream', value: first?.score });
    expect(decision.margin).toBeCloseTo(value - (second?.score ?? 0), 5);
    expect(decision.summary).toContain(
      `Together they score ${shown(value)}, ${shown(decision.margin)} more than MQTT, ${shown(value - (alone?.value ?? 0))} more than NATS JetStream alone.`,
    );
  });

  it('is an option of a record with its score and its lead over both', () => {
    const record = reportMadr(whole, context);
    expect(record).toMatch(/^### NATS JetStream for “jobs”, NATS Core for “notices”\n\nScores 0\.\d\d of 1\.$/m);
    expect(record).toContain(
      `because together they score best against the decision drivers, ${shown(value)} of 1, ${shown(decision.margin)} ahead of MQTT and ${shown(value - (alone?.value ?? 0))} ahead of NATS JetStream alone.`,
    );
  });

  it('stands on one screen with scores that add up', () => {
    const html = reportHtml(whole, context);
    const tile = (label: string) =>
      new RegExp(`<dt>${label}</dt><dd><b>([^<]*)</b>(?: <span>([^<]*)</span>)?`).exec(html);
    expect(tile('Score')?.[1]).toBe(shown(value));
    expect(tile('NATS JetStream alone')?.slice(1)).toEqual([
      shown(alone?.value),
      `${shown(value - (alone?.value ?? 0))} behind`,
    ]);
    expect(reportText(whole, context)).toContain('Scores of one alternative for all');
  });
});

describe('what is said of a criterion of several workloads', () => {
  const reasons = (workloads: typeof both) =>
    decide(workloads)
      .ranking.find(({ alternative }) => alternative === 'nats-jetstream')
      ?.criteria.map(({ id, reason }) => [id, reason]);

  it('is that of the workload that comes closest to its bound, by its name, in whatever order they are listed', () => {
    const said = Object.fromEntries(reasons(both) ?? []);
    expect(said.latency).toMatch(/^for “notices”, P99 within 200 ms needed/);
    expect(said.throughput).toMatch(/^for “notices”, 4k msg\/s to deliver/);
    expect(said.operations).toMatch(/^no dedicated operator/);
    expect(Object.fromEntries(reasons([...both].reverse()) ?? [])).toMatchObject({
      latency: said.latency,
      throughput: said.throughput,
      fit: said.fit,
      durability: said.durability,
    });
  });
});
