import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  type CellValue,
  type Requirement,
  type Requirements,
  UNKNOWN,
} from '../../../src/domain/index.ts';
import {
  centre,
  copyState,
  createSituation,
  createState,
  planOf,
  prepare,
  put,
  putFigures,
  putPrepared,
  readRequirements,
  requirementsIn,
  type State,
  describe as say,
  settle,
  stateOf,
} from '../../../src/situation/index.ts';
import { holds, programOf, type Results } from '../../../src/tables/index.ts';
import { birds, required, stateFor } from '../../support/birds.ts';
import { randomAnswers } from '../../support/random-answers.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const knowledge = birds();
const plan = planOf(knowledge);
const position = (id: string) => plan.questionAt.get(id) ?? -1;
const number = (min: number, max: number): Extract<Requirement, { kind: 'number' }> => ({
  kind: 'number',
  dimension: 'rate',
  min,
  max,
  origin: 'answer',
  firm: true,
});
const typical = (requirement: Requirement): Requirement => ({ ...requirement, origin: 'implied', firm: false });

describe('the middle of a vague number', () => {
  it.each([
    ['is the number where it is exact', 5, 5, 5],
    ['lies halfway on a logarithmic axis', 10, 1000, 100],
    ['of a range from nothing is that from a millionth', 0, 10, 0.01],
    ['of nothing is nothing', 0, 0, 0],
  ])('%s', (_name, min, max, expected) => {
    expect(centre(number(min, max))).toBe(expected);
  });
});

describe('a requirement in words', () => {
  it.each<[string, string, Answers, string]>([
    ['a number', 'throughput', { throughput: '50k..200k' }, '50k msg/s to 200k msg/s'],
    ['a choice by its label', 'opsBudget', { opsBudget: 'high' }, 'a team'],
    ['yes', 'replay', { replay: true }, 'yes'],
    ['no', 'replay', { replay: false }, 'no'],
    ['what nobody said', 'replay', {}, '?'],
  ])('%s', (_name, key, answers, expected) => {
    expect(say(key, required(answers, knowledge)[key], knowledge, 'en', sayShipped())).toBe(expected);
  });

  it('of a choice that is none of the question’s is the word itself', () => {
    const odd: Requirement = { kind: 'choice', value: 'odd', origin: 'answer', firm: true };
    expect(say('opsBudget', odd, knowledge, 'en', sayShipped())).toBe('odd');
    expect(say('replay', odd, knowledge, 'en', sayShipped())).toBe('odd');
  });

  it('is not known where there is no such question, or no requirement', () => {
    expect(say('unheard-of', number(1, 1), knowledge, 'en', sayShipped())).toBe('?');
    expect(say('throughput', undefined, knowledge, 'en', sayShipped())).toBe('?');
  });
});

describe('what a rule reads', () => {
  const asked: Requirements = {
    ...required({ scenario: 'calls', throughput: '5k', protocol: 'heron' }, knowledge),
    opsBudget: typical({ kind: 'choice', value: 'low', origin: 'implied', firm: false }),
  };
  const situation = createSituation(knowledge, asked, stateOf(plan, asked));
  const [heron, wren] = situation.views;
  it.each<[string, CellValue | undefined]>([
    ['throughput', asked.throughput as CellValue],
    ['traits', { kind: 'labels', values: ['services', 'live'] }],
    ['opsBudget', asked.opsBudget as CellValue],
    ['latencyP99', undefined],
    ['unheard-of', undefined],
    ['alternative.replay', { kind: 'choice', value: 'full' }],
    ['alternative.id', { kind: 'choice', value: 'heron' }],
    ['alternative.technology', { kind: 'choice', value: 'heron' }],
    ['alternative.speaks', { kind: 'choice', value: 'yes' }],
    ['alternative.throughput', undefined],
  ])('of heron, %s', (column, expected) => {
    expect(heron?.read(column)).toEqual(expected);
    expect(heron?.readFirm(column)).toEqual(column === 'opsBudget' ? undefined : expected);
  });

  it('of a protocol that is only typical is nothing firm', () => {
    const requirements = {
      ...asked,
      protocol: typical({ kind: 'choice', value: 'heron', origin: 'implied', firm: false }),
    };
    const [view] = createSituation(knowledge, requirements, stateOf(plan, requirements)).views;
    expect(view?.read('alternative.speaks')).toEqual({ kind: 'choice', value: 'yes' });
    expect(view?.readFirm('alternative.speaks')).toBeUndefined();
  });

  it('of another alternative differs in what is its own', () => {
    expect(wren?.read('alternative.replay')).toEqual({ kind: 'choice', value: 'none' });
    expect(wren?.read('alternative.speaks')).toEqual({ kind: 'choice', value: 'partly' });
    expect(wren?.read('throughput')).toBe(asked.throughput);
  });

  it.each<[string, Answers, readonly (string | undefined)[]]>([
    ['its own', { protocol: 'wren' }, ['no', 'yes']],
    ['another’s, in part', { protocol: 'heron' }, ['yes', 'partly']],
    ['any will do', { protocol: 'any' }, ['yes', 'yes']],
    ['nobody said', {}, [undefined, undefined]],
  ])('which protocol is spoken: %s', (_name, answers, expected) => {
    const requirements = required(answers, knowledge);
    const { views } = createSituation(knowledge, requirements, stateOf(plan, requirements));
    const spoken = views.map(({ read }) => read('alternative.speaks'));
    expect(spoken.map((one) => (one?.kind === 'choice' ? one.value : undefined))).toEqual(expected);
  });

  it('are figures by their name, where an alternative has them', () => {
    expect([heron?.figureOf('throughputPerNode'), wren?.figureOf('throughputPerNode')]).toEqual([200_000, 1_000_000]);
    expect([heron?.figureOf('latencyP99'), wren?.figureOf('latencyP99')]).toEqual([0.008, undefined]);
    expect(heron?.figureOf('unheard-of')).toBeUndefined();
  });

  it('hides the traits of a scenario that is only typical from what may exclude', () => {
    const scenario = typical({ kind: 'choice', value: 'logs', origin: 'implied', firm: false });
    expect(readRequirements({ scenario }, knowledge)('traits')).toEqual({ kind: 'labels', values: ['pipeline'] });
    expect(readRequirements({ scenario }, knowledge, { firmOnly: true })('traits')).toBeUndefined();
    expect(readRequirements({ scenario: UNKNOWN }, knowledge)('traits')).toBeUndefined();
    const unheard: Requirement = { kind: 'choice', value: 'unheard-of', origin: 'answer', firm: true };
    expect(readRequirements({ scenario: unheard }, knowledge)('traits')).toEqual({ kind: 'labels', values: [] });
  });
});

describe('a state', () => {
  /** Of all places. */
  const results = (one: Results) =>
    Array.from({ length: 32 * plan.words }, (_, place) => holds(programOf([place]), one));
  const everything = (state: State) => ({
    values: [...state.values],
    known: [...state.known],
    centres: [...state.centres],
    scenario: state.scenario,
    all: results(state.all),
    firm: results(state.firm),
    figures: [...state.figures],
  });
  const settled = (state: State) => {
    settle(state);
    return everything(state);
  };

  it('knows nothing at first', () => {
    const state = createState(plan);
    expect(state.values.every((value) => value === UNKNOWN)).toBe(true);
    expect([...state.known].every((one) => one === 0)).toBe(true);
    expect([...state.centres].every(Number.isNaN)).toBe(true);
    expect(requirementsIn(state, state.values)).toEqual(required({}, knowledge));
    expect(state.figures).toBe(plan.typical);
  });

  it('holds what is put into it', () => {
    const state = stateFor({ scenario: 'calls', throughput: '10..1000', replay: false }, knowledge);
    const of = (id: string) => position(id);
    expect(state.scenario).toBe('calls');
    expect([state.known[of('throughput')], state.known[of('replay')], state.known[of('latencyP99')]]).toEqual([
      1, 1, 0,
    ]);
    expect(state.centres[of('throughput')]).toBe(100);
    expect(state.centres[of('replay')]).toBeNaN();
    expect(requirementsIn(state, state.values).throughput).toMatchObject({ min: 10, max: 1000 });
  });

  it('is the same whatever it held before', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), randomAnswers(knowledge), (first, second) => {
        const state = stateFor(first, knowledge);
        const wanted = required(second, knowledge);
        for (const [id, at] of plan.questionAt) put(state, at, wanted[id] ?? UNKNOWN);
        expect(settled(state)).toEqual(settled(stateOf(plan, wanted)));
      }),
    );
  });

  it('is made like another', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), randomAnswers(knowledge), (first, second) => {
        const [from, to] = [stateFor(first, knowledge), stateFor(second, knowledge)];
        putFigures(
          from,
          plan.typical.map((one) => one * 2),
        );
        copyState(from, to);
        expect(everything(to)).toEqual(everything(from));
        expect(to.figures).toBe(from.figures);
      }),
    );
  });

  it('takes what was prepared as it takes what was not', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), randomAnswers(knowledge), (first, second) => {
        const [prepared, plain] = [stateFor(first, knowledge), stateFor(first, knowledge)];
        for (const [id, at] of plan.questionAt) {
          const given = required(second, knowledge)[id] ?? UNKNOWN;
          const requirement: Requirement = { ...given, firm: true };
          putPrepared(prepared, prepare(plan, at, requirement));
          put(plain, at, requirement);
        }
        expect(settled(prepared)).toEqual(settled(plain));
      }),
    );
  });

  it('prepares only what fills no more than its own column', () => {
    const prepared = (id: string, requirement: Requirement) => prepare(plan, position(id), requirement).bits;
    const choice = (value: string): Requirement => ({ kind: 'choice', value, origin: 'answer', firm: true });
    expect(prepared('replay', { kind: 'flag', value: true, origin: 'answer', firm: true })).toBeDefined();
    expect(prepared('scenario', choice('logs'))).toBeUndefined();
    expect(prepared('protocol', choice('any'))).toBeUndefined();
  });

  it('leaves open for what may exclude whatever rests on something typical', () => {
    const replay: Requirement = { kind: 'flag', value: true, origin: 'answer', firm: true };
    const [firm, habit] = [createState(plan), createState(plan)];
    put(firm, position('replay'), replay);
    put(habit, position('replay'), typical(replay));
    expect(firm.firm).toEqual(firm.all);
    expect(habit.all).toEqual(firm.all);
    expect(habit.firm).toEqual(createState(plan).firm);
  });

  it('compares needs with figures when both stand', () => {
    const at = position('throughput');
    const [heron] = plan.figureTests;
    if (heron === undefined) throw new Error('no comparison with a figure');
    const compared = (requirement: Requirement, figures = plan.typical) => {
      const state = createState(plan);
      put(state, at, requirement);
      putFigures(state, figures);
      settle(state);
      return [state.all, state.firm].map((one) => holds(programOf([heron.place]), one));
    };
    const [yes] = compared(number(500_000, 500_000));
    const [no] = compared(number(300_000, 300_000));
    const [open] = compared(UNKNOWN);
    expect(new Set([yes, no, open]).size).toBe(3);
    expect(compared(number(500_000, 500_000))).toEqual([yes, yes]);
    expect(compared(typical(number(500_000, 500_000)))).toEqual([yes, open]);
    expect(compared(number(300_000, 500_000))).toEqual([open, open]);
    expect(
      compared(
        number(500_000, 500_000),
        plan.typical.map((one) => one * 2),
      ),
    ).toEqual([no, no]);
    expect(
      compared(
        number(500_000, 500_000),
        plan.typical.map(() => Number.NaN),
      ),
    ).toEqual([open, open]);
  });
});

describe('the plan of a knowledge base', () => {
  it('is made once', () => {
    expect(planOf(knowledge)).toBe(plan);
    expect(planOf({ ...knowledge })).not.toBe(plan);
  });

  it('knows where everything stands', () => {
    expect([...plan.questionAt.keys()]).toEqual(knowledge.questions.map(({ id }) => id));
    expect(plan.scenarioAt).toBe(position('scenario'));
    expect(plan.protocolAt).toBe(position('protocol'));
    expect(plan.profileWeights.get('balanced')).toEqual([0.4, 0.3, 0.1, 0.1, 0.1]);
    expect([...plan.figuresUsed].sort()).toEqual([-1, 0, 1]);
  });

  it('does without the questions that fill more than their own column', () => {
    const questions = knowledge.questions.filter(({ id }) => id !== 'scenario' && id !== 'protocol');
    const without = planOf({ ...knowledge, questions });
    expect([without.scenarioAt, without.protocolAt]).toEqual([-1, -1]);
    const fit = without.criteria.find(({ kind }) => kind === 'fit');
    expect([fit?.question, fit?.looksAt]).toEqual([-1, []]);
  });

  it('leaves out constraints that can never fire', () => {
    // Heron replays everything, whatever is asked.
    const ids = ({ programs }: (typeof plan.constraints)[number]['hard']) =>
      programs.map(({ constraint }) => constraint.id);
    expect(plan.constraints.map(({ hard, soft }) => [ids(hard), ids(soft)])).toEqual([
      [[], ['load/one-node']],
      [['replay/none'], ['load/one-node']],
    ]);
  });

  it.each<[string, object]>([
    ['fit', { kind: 'fit', looksAt: ['scenario'], looksAtFigures: false, question: 'scenario', figure: undefined }],
    [
      'throughput',
      {
        kind: 'headroom',
        looksAt: ['throughput'],
        looksAtFigures: true,
        question: 'throughput',
        figure: 'throughputPerNode',
        slope: 0.2,
        atLeast: true,
      },
    ],
    ['replay', { kind: 'table', looksAt: ['replay'], looksAtFigures: false, slope: 0, atLeast: false }],
    ['operations', { kind: 'burden', looksAt: ['opsBudget'], looksAtFigures: true, figure: 'latencyP99' }],
    [
      'workarounds',
      { kind: 'workarounds', looksAt: [], looksAtFigures: false, question: undefined, figure: undefined },
    ],
  ])('knows what the criterion %s looks at', (id, expected) => {
    const {
      looksAt = [],
      question = -1,
      figure = -1,
      ...program
    } = plan.criteria.find(({ criterion }) => criterion.id === id) ?? {};
    const asked = (at: number) => knowledge.questions[at]?.id;
    const named = { looksAt: looksAt.map(asked), question: asked(question), figure: knowledge.figures[figure]?.id };
    expect({ ...program, ...named }).toMatchObject(expected);
  });

  it('keeps the splits that can hold, with what keeps a workload whole', () => {
    expect(plan.splits.programs.map(({ split, unless }) => [split.id, unless.length])).toEqual([['calls-and-logs', 1]]);
  });
});
