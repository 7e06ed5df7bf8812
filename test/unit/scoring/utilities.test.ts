import { describe, expect, it } from 'vitest';
import type { Criterion, KnowledgeBase, Requirement, UnaryTest } from '../../../src/domain/index.ts';
import { createUtilities, pressureOf, size, utilityResult } from '../../../src/scoring/index.ts';
import { planOf, put } from '../../../src/situation/index.ts';
import { parseUnaryTest } from '../../../src/tables/index.ts';
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

const testOf = (column: string, text: string): UnaryTest => {
  const type = knowledge.columns[column];
  const test = type === undefined ? undefined : parseUnaryTest(text, type);
  if (test?.ok !== true) throw new Error(`no condition: ${column} ${text}`);
  return test.value;
};

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

/** The criterion `replay` with a table on throughput, by a number and by the figure of the alternative, and on one more question. */
const onThroughput = (hitPolicy: 'first' | 'unique'): KnowledgeBase =>
  having('replay', (one): Criterion => {
    if (one.utility.kind !== 'table') throw new Error('replay is a table');
    const { otherwise: _, ...table } = one.utility.table;
    const then = (utility: number) => ({ utility, reason: { en: `worth ${utility}` }, source: [] });
    const row = (id: string, cells: Readonly<Record<string, string>>, utility: number) => ({
      id,
      source: [],
      when: { cells: Object.entries(cells).map(([column, text]) => ({ column, test: testOf(column, text) })) },
      then: then(utility),
    });
    const rules = [
      row('little', { throughput: '<= 1k' }, 1),
      row('much', { throughput: '> 1k', replay: 'true', 'alternative.replay': 'full' }, 0.8),
      row('more', { throughput: '(1k..300k]', replay: 'true', 'alternative.replay': 'none' }, 0.4),
      row('most', { throughput: '> 300k', replay: 'true', 'alternative.replay': 'none' }, 0.2),
      row('none', { throughput: '> 1k', replay: 'false' }, 0.9),
    ];
    return { ...one, uses: ['throughput'], utility: { kind: 'table', table: { ...table, hitPolicy, rules } } };
  });

describe.each(['first', 'unique'] as const)('a range over the bounds of a table: %s', (hitPolicy) => {
  const kb = onThroughput(hitPolicy);
  const said = (throughput: string, replay: boolean | string = true) => {
    const { of, utilities } = judge({ throughput, replay }, kb);
    const [heron, wren] = [of('replay', HERON), of('replay', WREN)];
    expect([heron.outcome?.utility, wren.outcome?.utility]).toEqual([heron.utility, wren.utility]);
    return utilities.active[at('replay')] ? [heron.utility, wren.utility] : undefined;
  };

  it.each<[string, string, readonly number[]]>([
    ['is worth what its middle is, above a bound', '200..20k', [0.8, 0.4]],
    ['and below it', '20..2k', [1, 1]],
    ['where it is open for one alternative alone, no less for this one', '100k..1M', [0.8, 0.2]],
    ['from nothing too', '0..100M', [0.8, 0.4]],
  ])('%s', (_name, throughput, expected) => {
    expect(said(throughput)).toEqual(expected);
  });

  it('is not judged where another answer is missing that the table asks for', () => {
    expect(said('100k..1M', 'unknown')).toBeUndefined();
    expect(said('20k', 'unknown')).toBeUndefined();
  });
});

it('a range around a figure of an alternative is worth what its middle is', () => {
  const kb = having('replay', (one): Criterion => {
    if (one.utility.kind !== 'table') throw new Error('replay is a table');
    const { rules, otherwise, ...table } = one.utility.table;
    const column = 'throughput';
    const cells = [{ column, test: testOf(column, '> alternative.throughputPerNode') }];
    const over = { ...(rules[0] as (typeof rules)[number]), when: { cells } };
    const worth = (utility: number) => ({ utility, reason: { en: '' }, source: [] });
    const short = { ...over, then: worth(0.1) };
    return {
      ...one,
      uses: [column],
      utility: { kind: 'table', table: { ...table, rules: [short], otherwise: worth(1) } },
    };
  });
  const per = (i: number) => kb.alternatives[i]?.figures.throughputPerNode?.typical ?? Number.NaN;
  const { of } = judge({ throughput: `${per(HERON) / 10}..${per(HERON) * 20}` }, kb);
  expect(of('replay', HERON).utility).toBe(0.1);
  const { of: below } = judge({ throughput: `${per(HERON) / 20}..${per(HERON) * 10}` }, kb);
  expect(below('replay', HERON).utility).toBe(1);
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
