import { expect, it } from 'vitest';
import type { KnowledgeBase } from '../../src/domain/index.ts';
import { recommend } from '../../src/recommendation/index.ts';
import { confidenceWord } from '../../src/reporters/confidence.ts';
import { stillExcludable } from '../../src/reporters/still-excludable.ts';
import { speaker } from '../../src/wording/say.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const real = realKnowledge();
const say = speaker(real.wording, 'en');

/** The shipped knowledge, in which one alternative gives no largest message. */
function without(alternative: string): KnowledgeBase {
  const alternatives = real.alternatives.map((one) => {
    const { payloadCeiling: _, ...figures } = one.figures;
    return one.id === alternative ? { ...one, figures } : one;
  });
  return { ...real, alternatives };
}

const judge = (knowledge: KnowledgeBase, messageSize?: string) =>
  recommend(
    {
      workloads: [
        { answers: { scenario: 'log-aggregation', throughput: '1k', ...(messageSize ? { messageSize } : {}) } },
      ],
    },
    knowledge,
    { language: 'en', draws: 100, tool: { name: 't', version: '0' } },
  );
const untested = (whole: ReturnType<typeof judge>) =>
  whole.warnings.flatMap(({ code, text }) => (code === 'decision/untested' ? [text] : []));

it('what is recommended for want of a figure is said to be, and is provisional', () => {
  const whole = judge(without('kafka'), '1TB');
  expect(whole.recommendation.alternative).toBe('kafka');
  expect(untested(whole)).toEqual([
    'Kafka: nothing is known of its Largest message at all, so payload/ceiling could not exclude it; find that out before it is chosen',
  ]);
  expect(confidenceWord(whole, say)).toContain('provisional');
  expect(whole.ranking[0]?.undecided).toContainEqual({
    constraint: 'payload/ceiling',
    missing: ['alternative.payloadCeiling'],
    because: 'cannot be told, for want of figures: Largest message at all',
  });
  expect(stillExcludable(whole, say)).toBeUndefined();
});

it('what has the figure is not, nor what is not held against it', () => {
  expect(untested(judge(real, '1KB'))).toEqual([]);
  expect(untested(judge(without('kafka')))).toEqual([]);
});
