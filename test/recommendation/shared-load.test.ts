import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/domain/index.ts';
import { recommend } from '../../src/recommendation/index.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const knowledge = realKnowledge();
const jetstream = knowledge.alternatives.find(({ id }) => id === 'nats-jetstream');
const ceiling = jetstream?.figures.throughputPerCluster?.typical ?? Number.NaN;
const queue = { scenario: 'task-queue', opsBudget: 'low', durability: 'required' };

function warned(loads: readonly Answers[], names: readonly string[] = ['jobs', 'mails', 'calls']) {
  const workloads = loads.map((answers, i) => ({ name: names[i] ?? '', answers }));
  const { warnings } = recommend({ workloads }, knowledge, {
    language: 'en',
    draws: 0,
    tool: { name: 't', version: '0' },
  });
  return warnings.flatMap(({ code, text }) =>
    code === 'decision/shared-load' || code === 'decision/outgrown' ? [[code, text]] : [],
  );
}

describe('workloads that share a cluster', () => {
  const each = (share: number, more: Answers = {}) => ({ ...queue, throughput: ceiling * share, ...more });

  it('are warned of where their loads come to more than it carries', () => {
    const [[code, text] = []] = warned([each(0.75), each(0.75)]);
    expect(code).toBe('decision/shared-load');
    expect(text).toMatch(
      /^NATS JetStream for “jobs” and “mails” come to more than one cluster carries, .*: 900k msg\/s/,
    );
    expect(warned([each(0.4), each(0.4)])).toEqual([]);
    expect(warned([each(0.4), each(0.4), each(0.4)])).toHaveLength(1);
  });

  it('outgrow it together, where they grow alike', () => {
    const growing = { growth: 1.5, horizon: '3y' };
    expect(warned([each(0.5, growing), each(0.5, growing)])).toEqual([
      ['decision/outgrown', expect.stringMatching(/^NATS JetStream for “jobs” and “mails” is outgrown in year 1: /)],
    ]);
  });

  it('outgrow it together, each in its own way: what grows, what does not, and what stops before', () => {
    const both = /^NATS JetStream for “jobs” and “mails” is outgrown in year (\d): (\d+k msg\/s) at peak/;
    const year = (...loads: readonly Answers[]) => {
      const [[code, text = ''] = [], ...others] = warned(loads);
      expect([code, others]).toEqual(['decision/outgrown', []]);
      return both.exec(text)?.slice(1);
    };
    const slow = { growth: 1.2, horizon: '3y' };
    expect(year(each(0.5, { growth: 1.5, horizon: '3y' }), each(0.3))).toEqual(['1', '630k msg/s']);
    expect(year(each(0.4, { growth: 1.3, horizon: '3y' }), each(0.3, slow))).toEqual(['2', '665k msg/s']);
    // Until its horizon alone: 0.45 × 1.5 and then no more, beside 0.2 that grows on.
    expect(year(each(0.45, { growth: 1.5, horizon: '1y' }), each(0.2, { ...slow, horizon: '5y' }))).toEqual([
      '3',
      '612k msg/s',
    ]);
    expect(warned([each(0.4, slow), each(0.2)])).toEqual([]);
    // Nobody said by how much.
    expect(warned([each(0.4, { horizon: '3y' }), each(0.4, { growth: 1.5 })])).toEqual([]);
  });

  it('are none where each is served by something else, or what is added up is not known', () => {
    const log = { scenario: 'log-aggregation', throughput: '800k', replay: true, durability: 'required' };
    expect(warned([each(0.75), log])).toEqual([]);
    expect(warned([each(0.75), queue])).toEqual([]);
  });
});
