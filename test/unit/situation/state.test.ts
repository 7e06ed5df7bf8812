import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnowledgeBase, type Requirement, type Requirements, UNKNOWN } from '../../../src/domain/index.ts';
import {
  cellValue,
  clearState,
  copyState,
  createState,
  describeRequirement,
  fixedColumns,
  planOf,
  prepare,
  put,
  putFigures,
  putPrepared,
  requirementsIn,
  type State,
  settle,
  stateOf,
} from '../../../src/situation/index.ts';
import { holds, NO, OPEN, type Program, parseUnaryTest, YES } from '../../../src/tables/index.ts';
import { birds, stateFor } from '../../support/birds.ts';
import { randomAnswers } from '../../support/random-answers.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const knowledge = birds();
const [template] = knowledge.constraints;
if (template === undefined) throw new Error('no constraint');

const given = { origin: 'answer', firm: true } as const;
const choice = (value: string): Requirement => ({ kind: 'choice', value, ...given });
const flag = (value: boolean): Requirement => ({ kind: 'flag', value, ...given });
const number = (min: number, max = min): Requirement => ({ kind: 'number', dimension: 'rate', min, max, ...given });
const habit = (one: Requirement): Requirement => ({ ...one, origin: 'implied', firm: false });

/** The birds with one constraint, on one column. */
const asking = (column: string, written: string): KnowledgeBase => {
  const type = knowledge.columns[column];
  const test = type === undefined ? undefined : parseUnaryTest(written, type);
  if (test?.ok !== true) throw new Error(`no condition: ${column} ${written}`);
  const when = { cells: [{ column, test: test.value }] };
  return { ...knowledge, implications: [], criteria: [], splits: [], constraints: [{ ...template, when }] };
};
/** What it says of the first alternative: of all that is known, and of what is firm. */
const said = (state: State) => {
  const of = state.plan.constraints[0];
  const program = (of?.hard.programs[0] ?? of?.soft.programs[0])?.when as Program;
  return [holds(program, state.all), holds(program, state.firm)];
};
const at = (state: State, id: string) => state.plan.questionAt.get(id) ?? -1;

describe('a state that is cleared', () => {
  const everything = ({ plan, values, known, centres, scenario, all, firm, figures }: State) => ({
    values: [...values],
    known: [...known],
    centres: [...centres],
    scenario,
    all,
    firm,
    isTypical: figures === plan.typical,
  });

  it('knows nothing, as at first', () => {
    fc.assert(
      fc.property(randomAnswers(knowledge), (answers) => {
        const state = stateFor(answers, knowledge);
        putFigures(
          state,
          state.figures.map((one) => one * 2),
        );
        clearState(state);
        expect(everything(state)).toEqual(everything(createState(state.plan)));
      }),
    );
    expect(everything(createState(planOf(knowledge)))).toMatchObject({ scenario: undefined, isTypical: true });
  });
});

describe('a state of requirements', () => {
  const plan = planOf(knowledge);

  it('holds them by the position of their question, and what they leave out is unknown', () => {
    const requirements: Requirements = { replay: flag(true), 'unheard-of': flag(true) };
    const state = stateOf(plan, requirements);
    expect(state.values).toEqual(knowledge.questions.map(({ id }) => requirements[id] ?? UNKNOWN));
    expect(state.figures).toBe(plan.typical);
    expect(requirementsIn(state, [])).toEqual(Object.fromEntries(knowledge.questions.map(({ id }) => [id, UNKNOWN])));
  });

  it('takes back what is no longer known', () => {
    const state = stateOf(plan, { throughput: number(100), scenario: choice('logs') });
    put(state, at(state, 'throughput'), UNKNOWN);
    put(state, at(state, 'scenario'), UNKNOWN);
    expect([state.known[at(state, 'throughput')], state.centres[at(state, 'throughput')]]).toEqual([0, Number.NaN]);
    expect(state.scenario).toBeUndefined();
  });
});

describe('what a state says of a condition', () => {
  it.each<[string, string, string, Requirement, readonly number[]]>([
    ['a flag', 'replay', 'true', flag(true), [YES, YES]],
    ['a flag that is only typical', 'replay', 'true', habit(flag(true)), [YES, OPEN]],
    ['a choice', 'opsBudget', 'low', choice('high'), [NO, NO]],
    ['a choice that is only typical', 'opsBudget', 'low', habit(choice('high')), [NO, OPEN]],
    ['a number', 'throughput', '> 1k', number(2000), [YES, YES]],
    ['a range on both sides', 'throughput', '> 1k', number(500, 2000), [OPEN, OPEN]],
    ['the traits of a scenario', 'traits', 'pipeline', choice('logs'), [YES, YES]],
    ['the traits of one that is only typical', 'traits', 'pipeline', habit(choice('logs')), [YES, OPEN]],
    ['traits of no scenario', 'traits', 'pipeline', UNKNOWN, [OPEN, OPEN]],
    ['a protocol', 'alternative.speaks', 'yes', choice('heron'), [YES, YES]],
    ['a protocol that is only typical', 'alternative.speaks', 'yes', habit(choice('heron')), [YES, OPEN]],
    ['another protocol', 'alternative.speaks', 'yes', choice('wren'), [NO, NO]],
  ])('on %s', (_name, column, written, requirement, expected) => {
    const key = column === 'traits' ? 'scenario' : column === 'alternative.speaks' ? 'protocol' : column;
    const kb = asking(column, written);
    const state = createState(planOf(kb));
    put(state, at(state, key), requirement);
    settle(state);
    expect(said(state)).toEqual(expected);
    // Put together from the start, or prepared, it is the same.
    expect(said(stateOf(planOf(kb), { [key]: requirement }))).toEqual(expected);
    if (requirement.firm) {
      const again = createState(planOf(kb));
      putPrepared(again, prepare(again.plan, at(again, key), requirement));
      expect(said(again)).toEqual(expected);
    }
  });

  it.each<[string, string]>([
    ['scenario', 'logs'],
    ['protocol', 'heron'],
  ])('of other questions does not hang on the %s, which may be asked by no rule', (key, value) => {
    const state = createState(planOf(asking('replay', 'true')));
    put(state, at(state, 'replay'), flag(true));
    put(state, at(state, key), choice(value));
    expect(said(state)).toEqual([YES, YES]);
    expect(state.values[at(state, key)]).toEqual(choice(value));
    expect(state.scenario).toBe(key === 'scenario' ? value : undefined);
  });

  it.each<[string, string, Requirement]>([
    ['replay', 'flag', flag(true)],
    ['opsBudget', 'choice', choice('low')],
  ])('of what is spoken does not hang on %s, a %s', (key, _kind, requirement) => {
    const state = createState(planOf(asking('alternative.speaks', 'yes')));
    put(state, at(state, 'protocol'), choice('heron'));
    put(state, at(state, key), requirement);
    expect(said(state)).toEqual([YES, YES]);
  });

  it('is put, not prepared, where the question fills more than its own column', () => {
    const scenario = createState(planOf(asking('scenario', 'logs')));
    const protocol = createState(planOf(asking('protocol', 'heron')));
    const [logs, heron] = [
      prepare(scenario.plan, at(scenario, 'scenario'), choice('logs')),
      prepare(protocol.plan, at(protocol, 'protocol'), choice('heron')),
    ];
    expect([logs.bits, heron.bits]).toEqual([undefined, undefined]);
    putPrepared(scenario, logs);
    putPrepared(protocol, heron);
    expect([scenario.scenario, said(scenario), said(protocol)]).toEqual(['logs', [YES, YES], [YES, YES]]);
  });

  it('is taken from what was prepared, also that nothing is known', () => {
    const state = createState(planOf(asking('throughput', '> 1k')));
    const question = at(state, 'throughput');
    putPrepared(state, prepare(state.plan, question, number(1000, 4000)));
    expect([state.known[question], state.centres[question], said(state)]).toEqual([1, 2000, [OPEN, OPEN]]);
    putPrepared(state, prepare(state.plan, question, { ...UNKNOWN, firm: true }));
    expect([state.known[question], state.centres[question], said(state)]).toEqual([0, Number.NaN, [OPEN, OPEN]]);
  });

  it('is prepared for a question that no rule asks by putting it', () => {
    const plan = planOf(asking('replay', 'true'));
    const question = plan.questionAt.get('opsBudget') ?? -1;
    const requirement = choice('low');
    expect(prepare(plan, question, requirement)).toEqual({ question, requirement, bits: undefined });
    const state = createState(plan);
    putPrepared(state, prepare(plan, question, requirement));
    expect([state.values[question], state.known[question]]).toEqual([requirement, 1]);
  });
});

describe('needs beside figures', () => {
  it('are compared as if for the first time, whatever was put, compared, copied and cleared before', () => {
    const plan = planOf(knowledge);
    const doubled = plan.typical.map((one) => one * 2);
    const answers = randomAnswers(knowledge);
    const values = (given: Parameters<typeof stateFor>[0]) => stateFor(given, knowledge).values;
    fc.assert(
      fc.property(answers, answers, fc.boolean(), fc.boolean(), (first, second, isCopied, isCleared) => {
        const used = stateFor(first, knowledge);
        settle(used);
        if (isCleared) clearState(used);
        const state = isCopied ? createState(plan) : used;
        if (isCopied) copyState(used, state);
        const wanted = values(second);
        plan.knowledge.questions.forEach((_, question) => {
          put(state, question, wanted[question] ?? UNKNOWN);
        });
        for (const figures of [plan.typical, doubled]) {
          const fresh = createState(plan, wanted.slice(0, plan.knowledge.questions.length));
          for (const one of [state, fresh]) {
            putFigures(one, figures);
            settle(one);
          }
          expect([state.all, state.firm]).toEqual([fresh.all, fresh.firm]);
        }
      }),
    );
  });
});

describe('a need beside a figure', () => {
  const state = createState(planOf(asking('throughput', '> alternative.throughputPerNode * 2')));
  const question = at(state, 'throughput');
  const settled = (requirement: Requirement, figures: Float64Array = state.plan.typical) => {
    put(state, question, requirement);
    putFigures(state, figures);
    settle(state);
    return said(state);
  };

  it('is settled by both, at the bound to the last digit', () => {
    expect(settled(number(400_001))).toEqual([YES, YES]);
    expect(settled(number(400_000))).toEqual([NO, NO]);
    expect(settled(number(400_000, 400_001))).toEqual([OPEN, OPEN]);
    expect(settled(habit(number(400_001)))).toEqual([YES, OPEN]);
    expect(settled(UNKNOWN)).toEqual([OPEN, OPEN]);
    expect(settled(number(1), new Float64Array(4).fill(Number.NaN))).toEqual([OPEN, OPEN]);
    expect(settled(number(1), new Float64Array(4))).toEqual([YES, YES]);
  });

  it('is open for what is no number', () => {
    expect(settled(choice('much'))).toEqual([OPEN, OPEN]);
  });
});

describe('what is read of an alternative', () => {
  it('whatever is required, is what it can do and what it is', () => {
    const [heron] = knowledge.alternatives;
    if (heron === undefined) throw new Error('no alternative');
    expect([...fixedColumns({ ...heron, technology: 'waders' })]).toEqual([
      ['alternative.replay', { kind: 'choice', value: 'full' }],
      ['alternative.id', { kind: 'choice', value: 'heron' }],
      ['alternative.technology', { kind: 'choice', value: 'waders' }],
    ]);
  });
});

describe('a requirement', () => {
  it('that is unknown is nothing a condition sees, and a question mark in words', () => {
    const [question] = knowledge.questions;
    if (question === undefined) throw new Error('no question');
    expect([cellValue(UNKNOWN), cellValue(undefined), cellValue(flag(false))]).toEqual([
      undefined,
      undefined,
      flag(false),
    ]);
    expect(describeRequirement(UNKNOWN, question, 'en', sayShipped())).toBe('?');
  });
});
