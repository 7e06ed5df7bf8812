import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Advice, Answers, KnowledgeBase, Requirement, WeightProfile } from '../../../src/domain/index.ts';
import { type AssessOptions, assess, decide, outcomeOf } from '../../../src/recommendation/index.ts';
import { mergeRequirements } from '../../../src/recommendation/merge-workloads.ts';
import { relaxations } from '../../../src/recommendation/relax.ts';
import { reportRisks } from '../../../src/recommendation/report-advice.ts';
import { rounded, sixDecimals } from '../../../src/recommendation/rounded.ts';
import { birds, required } from '../../support/birds.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const knowledge: KnowledgeBase = {
  ...birds(),
  settings: {
    unknownPressure: 0.5,
    hybridMargin: 0.02,
    hybridOperations: 0.06,
    workloadsExchange: 0.5,
    unknownBridge: 0.08,
  },
};

describe('numbers of a report', () => {
  it.each([
    [0, 0],
    [-0, 0],
    [1 / 3, 0.333333333],
    [123_456_789_012, 123_456_789_000],
  ])('%d is given as %d: nine digits', (value, expected) => {
    expect(rounded(value)).toBe(expected);
  });

  it.each([
    [1 / 3, 0.333333],
    [2 / 3, 0.666667],
    [-1e-9, 0],
    [1, 1],
  ])('a share of %d is given as %d: six decimals', (value, expected) => {
    expect(sixDecimals(value)).toBe(expected);
  });
});

it('names the worst risks first, in the order of the file where they are as bad', () => {
  const risk = (id: string, severity?: 'high' | 'medium' | 'low'): Advice => ({
    kind: 'risk',
    id,
    alternatives: [],
    when: { cells: [] },
    unless: [],
    text: { en: id },
    source: ['doc/guide'],
    ...(severity === undefined ? {} : { severity }),
  });
  const inFile = [risk('draughts', 'low'), risk('rain', 'medium'), risk('dusk'), risk('floods', 'high')];
  const reported = reportRisks(inFile, knowledge, 'en');
  expect(reported.map(({ id }) => id)).toEqual(['floods', 'rain', 'dusk', 'draughts']);
});

describe('the requirements of several workloads', () => {
  const unknown: Requirement = { kind: 'unknown', origin: 'default', firm: false };
  const number = (min: number, max: number, rest: Partial<Requirement> = {}): Requirement =>
    ({ kind: 'number', dimension: 'rate', min, max, origin: 'answer', firm: true, ...rest }) as Requirement;
  const choice = (value: string, rest: Partial<Requirement> = {}): Requirement =>
    ({ kind: 'choice', value, origin: 'answer', firm: true, ...rest }) as Requirement;
  const flag = (value: boolean): Requirement => ({ kind: 'flag', value, origin: 'answer', firm: true });
  const merged = (...each: readonly Requirement[]) => mergeRequirements(each.map((one) => ({ a: one }))).a;

  it.each<[string, readonly Requirement[], Requirement]>([
    ['of one are its own', [number(1, 2)], number(1, 2)],
    ['span the numbers of all', [number(5, 9), number(2, 6), number(7, 7)], number(2, 9)],
    ['are what all agree on', [choice('x'), choice('x')], choice('x')],
    ['are unknown where choices differ', [choice('x'), choice('y')], unknown],
    ['are unknown where flags differ', [flag(true), flag(false)], unknown],
    ['are a flag that all agree on', [flag(false), flag(false)], flag(false)],
    ['are unknown where one says nothing', [number(1, 1), unknown], unknown],
    ['stay unknown, whatever comes after', [choice('x'), choice('y'), choice('y')], unknown],
    ['are unknown where nobody says anything', [unknown, unknown], unknown],
    ['are as firm as the least firm', [choice('x'), choice('x', { firm: false })], choice('x', { firm: false })],
    [
      'are implied where one is answered and another implied',
      [number(1, 1), number(2, 2, { origin: 'implied' })],
      number(1, 2, { origin: 'implied' }),
    ],
  ])('%s', (_name, each, expected) => {
    expect(merged(...each)).toMatchObject(expected);
  });

  it('are none of none, and unknown where a workload lacks them', () => {
    expect(mergeRequirements([])).toEqual({});
    expect(mergeRequirements([{ a: choice('x') }, {}]).a).toEqual(unknown);
  });

  it('do not hang on the order of workloads', () => {
    const some = fc.constantFrom(number(1, 2), number(3, 4), unknown, choice('x'), choice('y'), flag(true));
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), (each) => {
        expect(merged(...[...each].reverse())).toEqual(merged(...each));
      }),
    );
  });
});

describe('what would have to be given up', () => {
  const relaxed = (answers: Answers, kb: KnowledgeBase = knowledge) =>
    relaxations([{ name: '', assessed: assess(kb, required(answers, kb)) }], 'en', sayShipped()).map(
      ({ alternative, changes }) => [alternative, changes.map(({ requirement, from }) => `${requirement} ${from}`)],
    );
  const [hard] = knowledge.constraints;
  if (hard === undefined) throw new Error('no constraint');

  it.each<[string, Answers, readonly unknown[]]>([
    ['is nothing where nothing is excluded', { throughput: '1k' }, []],
    ['is the answer that excludes', { replay: true, throughput: '1k' }, [['wren', ['replay yes']]]],
    ['is the answer that implies what excludes', { scenario: 'logs', throughput: '1k' }, [['wren', ['scenario Logs']]]],
    [
      'is both where either is enough to exclude',
      { scenario: 'logs', replay: true },
      [['wren', ['replay yes', 'scenario Logs']]],
    ],
  ])('%s', (_name, answers, expected) => {
    expect(relaxed(answers)).toEqual(expected);
  });

  it('comes with the fewest answers first, then by id', () => {
    const everyone = { ...hard, id: 'all', when: { cells: hard.when.cells.slice(0, 1) } };
    const kb = { ...knowledge, constraints: [hard, everyone] };
    expect(relaxed({ replay: true }, kb)).toEqual([
      ['heron', ['replay yes']],
      ['wren', ['replay yes']],
    ]);
  });

  it('is left out where more than two answers stand against an alternative', () => {
    const [cell] = hard.when.cells;
    if (cell === undefined) throw new Error('no cell');
    const kb = {
      ...knowledge,
      constraints: ['replay', 'opsBudget', 'throughput'].map((column) => ({
        ...hard,
        id: column,
        when: { cells: [{ column, test: { kind: 'any', text: '-' } as const }] },
      })),
    };
    // A condition that asks for nothing excludes whatever is answered.
    expect(relaxed({ replay: true, opsBudget: 'low', throughput: '1k' }, kb)).toEqual([]);
  });
});

describe('a choice', () => {
  const choose = (answers: Answers, kb: KnowledgeBase = knowledge) => decide(assess(kb, required(answers, kb)));
  const torn: Answers = { scenario: 'calls', replay: true, throughput: '2M', opsBudget: 'high' };

  it.each<[string, Answers, string]>([
    ['the best that is not excluded', { scenario: 'logs', throughput: '100k' }, 'heron'],
    ['another for another need', { scenario: 'calls', throughput: '1M' }, 'wren'],
    ['a split whose parts earn their bridge', torn, 'hybrid'],
  ])('is %s', (_name, answers, expected) => {
    expect(outcomeOf(choose(answers))).toBe(expected);
  });

  it('of a split is what each part is served best by', () => {
    const { hybrid, winner } = choose(torn);
    expect(hybrid?.parts.map(({ id, best }) => [id, best.id])).toEqual([
      ['calls', 'wren'],
      ['logs', 'heron'],
    ]);
    expect(winner?.id).toBe('wren');
    expect(hybrid?.combination.bridges[0]?.id).toBe('wren-heron');
    // The bridge, and three tenths of what a second system costs at the tightest budget.
    expect(hybrid?.penalty).toBeCloseTo(0.05 + 0.3 * 0.06, 12);
    const mean = (hybrid?.parts ?? []).reduce((sum, { best }) => sum + best.score, 0) / 2;
    expect(hybrid?.value).toBeCloseTo(mean - (hybrid?.penalty ?? 0), 12);
  });

  it.each<[string, AssessOptions, readonly (readonly string[])[]]>([
    ['by the weights stated', { weights: { operations: 1, workarounds: 1 } }, [['workarounds'], ['workarounds']]],
    ['by the profile where those say nothing of it', { weights: { operations: 1 } }, [['fit'], ['throughput']]],
    ['by the profile asked for', { profile: 'loads' }, [['throughput'], ['throughput']]],
  ])('of a split weighs each part %s', (_name, asked, expected) => {
    const loads = { throughput: 0.9, workarounds: 0.1 };
    const kb = {
      ...knowledge,
      profiles: [...knowledge.profiles, { ...(knowledge.profiles[0] as WeightProfile), id: 'loads', weights: loads }],
    };
    const { hybrid } = decide(assess(kb, required(torn, kb), asked));
    const heaviest = ({ weights }: { readonly weights: readonly number[] }) =>
      kb.criteria.flatMap(({ id }, j) => ((weights[j] ?? 0) > 0.4 ? [id] : []));
    expect(hybrid?.parts.map(({ assessed }) => heaviest(assessed))).toEqual(expected);
  });

  it('keeps a workload whole where a rule says so', () => {
    const { kind, hybrid } = choose({ ...torn, opsBudget: 'low' });
    expect([kind, hybrid]).toEqual(['single', undefined]);
  });

  it.each<[string, Partial<KnowledgeBase>, number]>([
    ['a bridge that no rule knows', { bridges: [] }, 0.08 + 0.3 * 0.06],
    ['a dear bridge', { bridges: knowledge.bridges.map((one) => ({ ...one, penalty: 0.5 })) }, 0.5 + 0.3 * 0.06],
  ])('takes the price of %s', (_name, changes, expected) => {
    expect(choose(torn, { ...knowledge, ...changes }).hybrid?.penalty).toBeCloseTo(expected, 12);
  });

  it('stays single where the split does not earn its bridge, and says what it would be worth', () => {
    const dear = { ...knowledge, bridges: knowledge.bridges.map((one) => ({ ...one, penalty: 0.9 })) };
    const { kind, hybrid } = choose(torn, dear);
    expect([kind, hybrid?.advised, hybrid?.combination.technologies]).toEqual(['single', false, 2]);
  });

  it('must beat the best alone by the margin', () => {
    const { hybrid } = choose(torn);
    const single = assess(knowledge, required(torn, knowledge)).scores[0] ?? Number.NaN;
    const lead = (hybrid?.value ?? Number.NaN) - single;
    const margin = (hybridMargin: number) =>
      choose(torn, { ...knowledge, settings: { ...knowledge.settings, hybridMargin } }).kind;
    expect(margin(lead - 1e-6)).toBe('hybrid');
    expect(margin(lead + 1e-6)).toBe('single');
  });

  it('is none where everything is excluded, even if parts are not', () => {
    const [hard] = knowledge.constraints;
    const all = {
      ...(hard as NonNullable<typeof hard>),
      id: 'all',
      when: { cells: hard?.when.cells.slice(0, 1) ?? [] },
    };
    const choice = choose({ replay: true }, { ...knowledge, constraints: [all] });
    expect([choice.kind, choice.winner, outcomeOf(choice)]).toEqual(['none', undefined, 'none']);
  });

  it('says which number of the method is missing', () => {
    const { hybridMargin: _, ...settings } = knowledge.settings;
    expect(() => choose(torn, { ...knowledge, settings })).toThrow('setting "hybridMargin" is missing');
  });
});

describe('weights', () => {
  const weights = (answers: Answers, options: Parameters<typeof assess>[2] = {}) =>
    assess(knowledge, required(answers, knowledge), options).weights.map((one) => Number(one.toFixed(6)));
  const full: Answers = { scenario: 'calls', throughput: '1k', replay: false, opsBudget: 'low' };

  it.each<[string, Answers, Parameters<typeof assess>[2], readonly number[]]>([
    ['are those of the profile', full, {}, [0.4, 0.3, 0.1, 0.1, 0.1]],
    ['of what is silent are spread', { throughput: '1k' }, {}, [0, 0.75, 0, 0, 0.25]],
    ['may be given by hand, in any sum', full, { weights: { fit: 3, replay: 1 } }, [0.75, 0, 0.25, 0, 0]],
    ['may be those of a profile that is named', full, { profile: 'balanced' }, [0.4, 0.3, 0.1, 0.1, 0.1]],
  ])('%s', (_name, answers, options, expected) => {
    expect(weights(answers, options)).toEqual(expected);
  });

  it('are of the profile asked for, else of the scenario’s, else of the first there is', () => {
    const [balanced] = knowledge.profiles;
    if (balanced === undefined) throw new Error('no profile');
    const scenarios = knowledge.scenarios.map((one) => (one.id === 'logs' ? { ...one, profile: 'lasting' } : one));
    const profiles = [balanced, { ...balanced, id: 'lasting' }, { ...balanced, id: 'cheap' }];
    const kb = { ...knowledge, scenarios, profiles };
    const used = (answers: Answers, profile?: string) =>
      assess(kb, required(answers, kb), profile === undefined ? {} : { profile }).profile.id;
    expect(used({ scenario: 'logs' }, 'cheap')).toBe('cheap');
    expect(used({ scenario: 'logs' })).toBe('lasting');
    expect(used({ scenario: 'logs' }, 'unheard-of')).toBe('lasting');
    expect(used({ scenario: 'calls' })).toBe('balanced');
    expect(used({ replay: true })).toBe('balanced');
    expect(() => assess({ ...kb, profiles: [] }, required({}, kb))).toThrow('without weight profiles');
  });
});
