import { expect, it } from 'vitest';
import { compareDecisions } from '../../../src/comparison/compare-decisions.ts';
import { confidenceText } from '../../../src/comparison/comparison-contents.ts';
import { signed } from '../../../src/comparison/figures.ts';
import { namesIn } from '../../../src/comparison/names.ts';
import type { RecordedDecision } from '../../../src/domain/index.ts';
import { NOTHING_CHOSEN, recordedDecision } from '../../../src/records/recorded-decision.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { noneLeft, singleWinner } from '../../support/sample-recommendation.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const single = recordedDecision(singleWinner);
const none = recordedDecision(noneLeft);
const open: RecordedDecision = { ...single, ...NOTHING_CHOSEN, between: [['kafka'], ['nats-jetstream']] };
const names = namesIn(realKnowledge(), 'en', sayShipped());

it.each([
  ['undecided: Kafka or NATS JetStream → 87% in Kafka', open, single],
  ['87% in Kafka → none of the options', single, none],
  ['87% in Kafka → not assessed in NATS Core', single, { ...single, alternative: 'nats-core', confidence: null }],
  ['undecided', open, open],
  ['87% → not assessed', single, { ...single, confidence: null }],
] as [string, RecordedDecision, RecordedDecision][])(
  'a confidence is told of what is chosen: %s',
  (told, before, after) => {
    expect(confidenceText(compareDecisions(before, after), names, sayShipped())).toBe(told);
  },
);

it('what stands in one column has as many digits', () => {
  const moves = [0.0123, -0.0034, 0.5];
  expect(moves.map((one) => signed(one, moves))).toEqual(['+0.0123', '−0.0034', '+0.5000']);
  expect([0.0123, -0.5].map((one, _, all) => signed(one, all))).toEqual(['+0.01', '−0.50']);
});
