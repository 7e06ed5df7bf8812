import { describe, expect, it } from 'vitest';
import { type Answers, askedSwitchPoints, askedWorkloads, type Recommendation } from '../../src/domain/index.ts';
import { recommend } from '../../src/recommendation/index.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const fleet: Answers = {
  scenario: 'iot-devices',
  devices: '600k',
  network: 'unreliable',
  throughput: '30k..60k',
  protocol: 'mqtt',
  opsBudget: 'medium',
  managed: 'true',
};
const lake: Answers = {
  scenario: 'data-integration',
  throughput: '20k',
  durability: 'required',
  replay: 'true',
  retention: '7d',
  opsBudget: 'medium',
};

function decided(workloads: Readonly<Record<string, Answers>>, draws?: number): Recommendation {
  const named = Object.entries(workloads).map(([name, answers]) => ({ name, answers }));
  const tool = { name: 't', version: '0' };
  return recommend({ workloads: named }, realKnowledge(), {
    language: 'en',
    tool,
    ...(draws === undefined ? {} : { draws }),
  });
}
const systems = ({ recommendation: { parts } }: Recommendation) =>
  [...new Set(parts.map((one) => one.alternative))].sort();

describe('a workload that is split by itself', () => {
  it.each<[string, Answers]>([
    ['streams to join', { streamProcessing: 'true' }],
    ['history', { replay: 'true' }],
    ['a month to keep', { retention: '31d' }],
  ])('with %s is served in a plan by what serves it alone', (_, more) => {
    const answers = { ...fleet, ...more };
    const alone = decided({ meters: answers }, 50);
    expect(alone.recommendation.kind).toBe('hybrid');
    expect(systems(decided({ meters: answers, gateways: answers }, 50))).toEqual(systems(alone));
    const { recommendation } = decided({ meters: answers, lake }, 50);
    expect(recommendation.parts.find(({ workload }) => workload === 'lake')?.alternative).toBe('kafka');
    expect(recommendation.confidence ?? 0).toBeGreaterThan(0.5);
  });

  const whole = decided({ meters: { ...fleet, streamProcessing: 'true' }, lake }, 200);
  const [devices, streams] = whole.workloads ?? [];

  it('stands in the report by its parts, which name it, and the summary says why', () => {
    expect(whole.workloads?.map(({ name, partOf, winner }) => [name, partOf, winner])).toEqual([
      ['meters/devices', 'meters', 'mqtt'],
      ['meters/streams', 'meters', 'kafka'],
      ['lake', undefined, 'kafka'],
    ]);
    expect(whole.recommendation.summary).toMatch(
      /^“meters” is served best by two systems and counts as two workloads: devices want/,
    );
    expect(askedWorkloads(whole).map((parts) => parts.map(({ name }) => name))).toEqual([
      ['meters/devices', 'meters/streams'],
      ['lake'],
    ]);
    expect(askedSwitchPoints(whole)[0]).toEqual([...(devices?.sensitivity ?? []), ...(streams?.sensitivity ?? [])]);
    // What was asked is what the report repeats.
    expect(whole.answers).toMatchObject({ workloads: [{ name: 'meters', devices: '600k' }, { name: 'lake' }] });
  });

  it('takes what the rule sets for no answer, and asks of a part nothing that goes with the other', () => {
    expect(streams?.requirements.scenario).toMatchObject({ value: 'stream-processing', origin: 'implied' });
    expect(streams?.requirements.devices).toMatchObject({ unknown: true, origin: 'default' });
    expect(devices?.requirements.streamProcessing).toMatchObject({ unknown: true, origin: 'default' });
    for (const part of [devices, streams]) {
      const asked = Object.entries(part?.requirements ?? {}).flatMap(([key, { unknown }]) => (unknown ? [] : [key]));
      const told = [
        ...(part?.sensitivity ?? []).map(({ requirement }) => requirement),
        ...(part?.unknowns ?? []).map(({ requirement }) => requirement),
        ...(part?.ranking ?? []).flatMap(({ undecided }) => undecided.flatMap(({ missing }) => missing)),
      ];
      expect(asked).toContain('throughput');
      for (const key of ['devices', 'streamProcessing']) {
        if (!asked.includes(key)) expect(told).not.toContain(key);
      }
    }
  });

  it('has parts that are called as no other workload is', () => {
    const { workloads } = decided({ meters: { ...fleet, streamProcessing: 'true' }, 'meters/devices': lake }, 50);
    expect(workloads?.map(({ name }) => name)).toEqual(['meters/devices/', 'meters/streams', 'meters/devices']);
  });

  it('would win by no answer that the rule gives', () => {
    const wins = [devices, streams].flatMap((part) => part?.ranking ?? []).flatMap(({ toWin }) => toWin ?? []);
    expect(wins.filter(({ requirement }) => requirement === 'scenario')).toEqual([]);
  });

  it('is joined for certain, as parts of one workload are', () => {
    const apart = decided({ meters: fleet, lake }, 50);
    expect([whole.hybrid?.mayExchange, apart.hybrid?.mayExchange]).toEqual([undefined, true]);
    expect(whole.recommendation.summary).toContain('for the bridge and for running');
    expect(apart.recommendation.summary).toContain('50% of a bridge');
  });

  it('is one workload where the draws speak against the split, or nothing else is asked for', () => {
    expect(decided({ meters: { ...fleet, streamProcessing: 'true' } }, 50).workloads).toBeUndefined();
    expect(decided({ meters: fleet, lake }, 50).workloads?.map(({ name }) => name)).toEqual(['meters', 'lake']);
  });
});

it('counts the draws of a plan in full, however little doubt there is of one workload', () => {
  const { workloads, recommendation } = decided({ calls: { scenario: 'microservices', requestReply: 'true' }, lake });
  expect(recommendation.confidence).not.toBeNull();
  expect(workloads?.map(({ robustness }) => robustness?.draws)).toEqual([1000, 1000]);
});

it('says nothing of an answer under which other workloads are split', () => {
  const plan = (opsBudget: string) =>
    decided({
      meters: { network: 'unreliable', devices: '60k', throughput: '30k', durability: 'required', opsBudget },
      calls: { scenario: 'microservices', requestReply: 'true', latencyP99: '10ms', throughput: '20k', opsBudget },
    });
  const { workloads, sensitivity } = plan('medium');
  expect([workloads?.length, plan('low').workloads?.length]).toEqual([3, 2]);
  expect(sensitivity.map(({ requirement }) => requirement)).not.toContain('opsBudget');
});
