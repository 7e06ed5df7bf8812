import { expect, it } from 'vitest';
import { recommend } from '../../src/recommendation/index.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const warned = (...sizes: readonly string[]) =>
  recommend(
    {
      workloads: sizes.map((messageSize, i) => ({
        name: `logs-${i}`,
        answers: { scenario: 'log-aggregation', throughput: '100k', messageSize, retention: '0s' },
      })),
    },
    realKnowledge(),
    { language: 'en', draws: 0, tool: { name: 't', version: '0' } },
  ).warnings.flatMap(({ code, text }) => (code === 'decision/oversize' ? [text] : []));

it('more nodes than anybody runs are said, with what asks for them', () => {
  const [text, ...others] = warned('1MB');
  expect(text).toMatch(/^.+: 100 GB\/s \(bytes a second.*\) take \d+ nodes; more than a hundred /);
  expect(others).toEqual([]);
});

it('fewer are not', () => {
  expect(warned('100KB')).toEqual([]);
});

it('loads that share a cluster count together', () => {
  expect(warned('150KB')).toEqual([]);
  expect(warned('150KB', '150KB')).toHaveLength(1);
});
