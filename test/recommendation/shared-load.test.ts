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
    // How much they come to is not known where only one grows, or each otherwise; each is told by itself.
    expect(warned([each(0.5, growing), each(0.2)])).toEqual([
      ['decision/outgrown', expect.stringMatching(/^NATS JetStream is outgrown in year 2: /)],
    ]);
  });

  it('are none where each is served by something else, or what is added up is not known', () => {
    const log = {
      scenario: 'log-aggregation',
      throughput: '800k',
      replay: true,
      retention: '14d',
      durability: 'required',
    };
    expect(warned([each(0.75), log])).toEqual([]);
    expect(warned([each(0.75), queue])).toEqual([]);
  });
});
