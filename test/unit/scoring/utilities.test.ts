import { describe, expect, it } from 'vitest';
import type { Criterion, KnowledgeBase, Requirement } from '../../../src/domain/index.ts';
import { createUtilities, pressureOf, size, utilityResult } from '../../../src/scoring/index.ts';
import { planOf, put } from '../../../src/situation/index.ts';
import { stateFor } from '../../support/birds.ts';
import { at, HERON, having, judge, knowledge, NAMES, utilitiesOf, WREN } from './judged.ts';

/** The criterion `replay`, whose table has to be asked even where nobody said anything, under a hit policy. */
const asked = (hitPolicy: 'first' | 'unique'): KnowledgeBase =>
  having('replay', (one): Criterion => {
    if (one.utility.kind !== 'table') throw new Error('replay is a table');
    const { otherwise: _, ...table } = one.utility.table;
    const rules = table.rules.filter(({ when }) => when.cells.some(({ column }) => column === 'replay'));
    return { ...one, uses: [], utility: { ...one.utility, table: { ...table, rules, hitPolicy } } };
  });

describe('utilities', () => {
  it('say nothing before they are filled', () => {
    const { values, outcomes, active } = createUtilities(planOf(knowledge));
    expect([values.length, outcomes.length]).toEqual([2 * NAMES.length, 2 * NAMES.length]);
    expect(active).toEqual(NAMES.map(() => false));
  });

  it.each(['first', 'unique'] as const)('are silent where no row of a table is known to hold: %s', (hitPolicy) => {
    const kb = asked(hitPolicy);
    for (const answers of [{}, { replay: true }]) {
      const { of, utilities } = judge(answers, kb);
      expect([of('replay', HERON).utility, of('replay', WREN).utility]).toEqual([undefined, undefined]);
      expect(utilities.active[at('replay')]).toBe(false);
    }
    expect(judge({ replay: false }, kb).of('replay', HERON).utility).toBe(1);
    expect(judge({ replay: false }, kb).utilities.active[at('replay')]).toBe(true);
  });

  it('of a scenario that nobody knows are silent', () => {
    const state = stateFor({}, knowledge);
    const unheard: Requirement = { kind: 'choice', value: 'unheard-of', origin: 'answer', firm: true };
    put(state, state.plan.questionAt.get('scenario') ?? -1, unheard);
    const utilities = utilitiesOf(state, [
      { violated: [], strained: [] },
      { violated: [], strained: [] },
    ]);
    expect(utilityResult(state, utilities, HERON, at('fit')).utility).toBeUndefined();
    expect(utilities.active[at('fit')]).toBe(false);
  });

  it('are taken over from a judgement of the same figures', () => {
    const { state, strained, utilities } = judge({ throughput: '2M', opsBudget: 'low' });
    const marked = { ...utilities, values: utilities.values.map(() => 0.123) };
    const again = utilitiesOf(state, strained, { precedent: { ...state, utilities: marked } });
    expect(again.values[at('throughput')]).toBe(0.123);
    expect(again.values[at('operations')]).toBe(0.123);
  });

  it('come alone where nothing else stands behind them', () => {
    const { of } = judge({ scenario: 'logs' });
    expect(of('fit', HERON)).toStrictEqual({ utility: 1 });
    expect(of('replay', WREN)).toMatchObject({ utility: 0 });
    expect(judge({}).of('fit', HERON)).toStrictEqual({ utility: undefined });
  });
});

describe('pressure', () => {
  it('is put by burdens alone, though other criteria have tables too', () => {
    const { state, of } = judge({ replay: true, opsBudget: 'low' });
    const pressure = state.plan.criteria.map((program) => pressureOf(program, state, HERON));
    expect(of('replay', HERON).utility).toBe(1);
    expect(pressure).toEqual([undefined, undefined, undefined, 1, undefined]);
  });
});

describe('the size', () => {
  it('is not known where the need is no question at all', () => {
    const [heron] = knowledge.alternatives;
    if (heron === undefined) throw new Error('no alternative');
    expect(size(heron, {}, knowledge.sizing)).toEqual({
      nodes: undefined,
      minimum: 1,
      limitedBy: undefined,
      resources: [],
    });
  });
});
