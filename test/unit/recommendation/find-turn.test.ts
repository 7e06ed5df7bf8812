import { expect, it } from 'vitest';
import type { KnowledgeBase } from '../../../src/domain/index.ts';
import { turnFinder } from '../../../src/recommendation/find-turn.ts';
import { assess } from '../../../src/recommendation/index.ts';
import { parseUnaryTest } from '../../../src/tables/index.ts';
import { decidedBirds, rateNeeded, required } from '../../support/birds.ts';

/** The birds, of which one is out where its throughput compares so with what is needed, and with other figures for one of them. */
function boundBy(
  comparison: '<' | '>',
  id: string,
  range: { readonly min: number; readonly max: number },
): KnowledgeBase {
  const kb = decidedBirds();
  const parsed = parseUnaryTest(`${comparison} alternative.throughputPerNode`, { kind: 'number', dimension: 'rate' });
  const [hard] = kb.constraints;
  if (!parsed.ok || hard === undefined) throw new Error('no constraint');
  const when = { cells: [{ column: 'throughput', test: parsed.value }] };
  return {
    ...kb,
    constraints: [{ ...hard, when }],
    alternatives: kb.alternatives.map((one) => {
      const { throughputPerNode: figure } = one.figures;
      if (one.id !== id || figure === undefined) return one;
      return { ...one, figures: { ...one.figures, throughputPerNode: { ...figure, ...range } } };
    }),
  };
}

// Half of the draws of a range on a logarithmic axis lie beyond its middle: of the factors that are tried, twice is the first.
it.each([
  ['down', '>', 'wren', { min: 300e3, max: 1e6 }, { from: 2e6, to: 1e6, stands: 500e3 }],
  ['up', '<', 'heron', { min: 200e3, max: 667e3 }, { from: 100e3, to: 200e3, stands: 400e3 }],
] as const)('a turn that most draws speak against is looked for farther %s', (_, comparison, id, range, turn) => {
  const kb = boundBy(comparison, id, range);
  const assessed = assess(kb, required({ scenario: 'calls', throughput: String(turn.from), replay: false }, kb));
  const probe = { key: 'throughput', from: rateNeeded(turn.from), to: rateNeeded(turn.to), outcome: id, distance: 0 };
  const found = turnFinder(assessed, 1, true)(probe);
  expect(found).toMatchObject({ probe: { outcome: id, to: { min: turn.stands, max: turn.stands } } });
  expect(found.doubt).toBeUndefined();
});
