import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  Answers,
  Cell,
  ColumnType,
  Condition,
  Constraint,
  Criterion,
  DecisionTable,
  KnowledgeBase,
  UtilityOutcome,
} from '../../../src/domain/index.ts';
import { createSituation, type Plan, planOf, requirementsIn, type State } from '../../../src/situation/index.ts';
import { holds, NO, OPEN, parseUnaryTest, resultOf, testCondition, YES } from '../../../src/tables/index.ts';
import { birds, stateFor } from '../../support/birds.ts';
import { randomAnswers } from '../../support/random-answers.ts';

const knowledge = birds();
const [heron, wren] = knowledge.alternatives;
const [template] = knowledge.constraints;
const [implication] = knowledge.implications;
const [split] = knowledge.splits;
if (!heron || !wren || !template || !implication || !split) throw new Error('the birds have flown');

const position = (id: string) => knowledge.questions.findIndex((one) => one.id === id);
const cell = (column: string, written: string): Cell => {
  const type: ColumnType | undefined =
    column === 'alternative.songs' ? { kind: 'choice', choices: ['none', 'many'] } : knowledge.columns[column];
  if (type === undefined) throw new Error(`no column ${column}`);
  const test = parseUnaryTest(written, type);
  if (!test.ok) throw new Error(`no condition: ${column} ${written}`);
  return { column, test: test.value };
};
const when = (...cells: readonly Cell[]): Condition => ({ cells });
const constraint = (id: string, condition: Condition): Constraint => ({ ...template, id, when: condition });
const planWith = (changes: Partial<KnowledgeBase>) => planOf({ ...knowledge, ...changes });
const programFor = (plan: Plan, id: string) => plan.criteria.find(({ criterion }) => criterion.id === id);

describe('a condition as a program', () => {
  const CELLS = [
    cell('scenario', 'logs'),
    cell('traits', 'pipeline'),
    cell('traits', 'not(live)'),
    cell('throughput', '> 500k'),
    cell('throughput', '[10k..1M]'),
    cell('throughput', '> alternative.throughputPerNode * 2'),
    cell('throughput', '<= alternative.throughputPerNode'),
    cell('latencyP99', '< alternative.latencyP99'),
    cell('latencyP99', '>= alternative.songs'),
    cell('opsBudget', '>= medium'),
    cell('replay', 'true'),
    cell('replay', '-'),
    cell('protocol', 'heron'),
    cell('alternative.replay', '>= partial'),
    cell('alternative.id', 'wren'),
    cell('alternative.technology', 'heron'),
    cell('alternative.speaks', 'yes'),
    cell('alternative.speaks', '<= partly'),
    cell('alternative.songs', 'many'),
  ];
  const conditions = fc.subarray(CELLS, { minLength: 1, maxLength: 3 }).map((cells) => when(...cells));
  /** Of every alternative: what the program says of all that is known, and of what is firm. */
  const said = (condition: Condition, state: State) =>
    state.plan.constraints.map(({ hard, soft }) => {
      const program = [...hard.programs, ...soft.programs].find((one) => one.constraint.when === condition);
      return program === undefined ? [NO, NO] : [holds(program.when, state.all), holds(program.when, state.firm)];
    });
  const defined = (condition: Condition, state: State) => {
    const { views } = createSituation(state.plan.knowledge, requirementsIn(state, state.values), state);
    return views.map(({ read, readFirm, figureOf }) =>
      [read, readFirm].map((one) => resultOf(testCondition(condition, one, figureOf).result)),
    );
  };

  it('says what the condition says, of everything and of what is firm', () => {
    fc.assert(
      fc.property(conditions, randomAnswers(knowledge), fc.boolean(), (condition, answers, firm) => {
        const kb = {
          ...knowledge,
          implications: [{ ...implication, firm }],
          constraints: [constraint('any', condition)],
        };
        const state = stateFor(answers, kb);
        expect(said(condition, state)).toEqual(defined(condition, state));
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, Cell, object, readonly (readonly number[])[]]>([
    [
      'of the protocol in place',
      cell('alternative.speaks', 'yes'),
      { protocol: 'heron' },
      [
        [YES, YES],
        [NO, NO],
      ],
    ],
    [
      'of one spoken in part',
      cell('alternative.speaks', 'partly'),
      { protocol: 'heron' },
      [
        [NO, NO],
        [YES, YES],
      ],
    ],
    [
      'of any protocol',
      cell('alternative.speaks', 'yes'),
      { protocol: 'any' },
      [
        [YES, YES],
        [YES, YES],
      ],
    ],
    [
      'of no protocol',
      cell('alternative.speaks', 'yes'),
      {},
      [
        [OPEN, OPEN],
        [OPEN, OPEN],
      ],
    ],
    [
      'of what nothing is known of',
      cell('alternative.songs', 'many'),
      {},
      [
        [OPEN, OPEN],
        [OPEN, OPEN],
      ],
    ],
    [
      'of a figure of no kind',
      cell('latencyP99', '>= alternative.songs'),
      { latencyP99: '1s' },
      [
        [OPEN, OPEN],
        [OPEN, OPEN],
      ],
    ],
  ])('says %s', (_name, one, answers, expected) => {
    const condition = when(one);
    const state = stateFor({ ...answers }, { ...knowledge, constraints: [constraint('any', condition)] });
    expect(said(condition, state)).toEqual(expected);
  });

  it('holds of a figure for the alternative that has it', () => {
    const condition = when(cell('throughput', '> alternative.throughputPerNode * 2'));
    const state = stateFor({ throughput: '1M' }, { ...knowledge, constraints: [constraint('any', condition)] });
    expect(said(condition, state)).toEqual([
      [YES, YES],
      [NO, NO],
    ]);
  });
});

describe('what is not about one alternative', () => {
  const of = (condition: Condition, answers: Answers) => {
    const kb = { ...knowledge, splits: [{ ...split, when: condition, unless: [] }] };
    const state = stateFor(answers, kb);
    return state.plan.splits.programs.map((one) => holds(one.when, state.all));
  };

  it('never holds by what only alternatives have', () => {
    expect(of(when(cell('alternative.replay', 'full')), {})).toEqual([OPEN]);
    expect(of(when(cell('alternative.speaks', 'yes')), { protocol: 'any' })).toEqual([OPEN]);
    expect(of(when(cell('throughput', '> alternative.throughputPerNode')), { throughput: '1G' })).toEqual([OPEN]);
    expect(of(when(cell('throughput', '> 1M')), { throughput: '1G' })).toEqual([YES]);
  });
});

describe('a program of a rule', () => {
  it('of an implication knows the question it answers, and which are firm', () => {
    const habit = { ...implication, id: 'habit', firm: false, requires: { key: 'opsBudget', value: 'low' } };
    const lost = { ...implication, id: 'lost', requires: { key: 'songs', value: 'many' } };
    const { firmImplications, typicalImplications } = planWith({ implications: [implication, habit, lost] });
    expect(firmImplications.map(({ rule, key }) => [rule.id, key])).toEqual([
      ['logs/replay', position('replay')],
      ['lost', -1],
    ]);
    expect(typicalImplications.map(({ rule, key }) => [rule.id, key])).toEqual([['habit', position('opsBudget')]]);
  });

  it('of a criterion knows the questions it needs', () => {
    const plan = planOf(knowledge);
    expect(plan.criteria.map(({ looksAt }) => looksAt)).toEqual([
      [position('scenario')],
      [position('throughput')],
      [position('replay')],
      [position('opsBudget')],
      [],
    ]);
    expect([...plan.reckonedWith].sort((a, b) => a - b)).toEqual([-1, position('scenario'), position('throughput')]);
  });

  it('of a fit has the utility of every alternative in every scenario, where there is one', () => {
    const { calls: _, ...only } = wren.fit;
    const plan = planWith({ alternatives: [heron, { ...wren, fit: only }] });
    const { fit } = programFor(plan, 'fit') ?? {};
    expect([...(fit ?? [])].map(([id, utilities]) => [id, [...utilities]])).toEqual([
      ['logs', [1, 0.2]],
      ['calls', [0.3, Number.NaN]],
    ]);
    expect(plan.criteria.filter(({ kind }) => kind !== 'fit').map(({ fit: none }) => none.size)).toEqual([0, 0, 0, 0]);
  });

  it('of a fit is loosened by what the scenario alone implies of the answers that may', () => {
    const implications = [
      implication,
      { ...implication, id: 'by-scenario', when: when(cell('scenario', 'logs'), cell('traits', 'pipeline')) },
      { ...implication, id: 'by-load', when: when(cell('scenario', 'logs'), cell('throughput', '> 1M')) },
      { ...implication, id: 'of-staff', requires: { key: 'opsBudget', value: 'low' } },
    ];
    const criteria = knowledge.criteria.map(
      (one): Criterion =>
        one.id === 'fit' ? { ...one, utility: { kind: 'fit', loosenedBy: ['replay'], least: 0 } } : one,
    );
    const plan = planWith({ implications, criteria });
    expect(programFor(plan, 'fit')?.loosenedBy.map(({ rule }) => rule.id)).toEqual(['logs/replay', 'by-scenario']);
    expect(programFor(plan, 'throughput')?.loosenedBy).toEqual([]);
  });

  const table = (change: (table: DecisionTable<UtilityOutcome>) => DecisionTable<UtilityOutcome>) =>
    planWith({
      criteria: knowledge.criteria.map((one) =>
        one.utility.kind === 'table' ? { ...one, utility: { ...one.utility, table: change(one.utility.table) } } : one,
      ),
    });

  it('of a table keeps the rows that can hold for an alternative, with what they are worth', () => {
    const { tables = [], worth = [] } = programFor(planOf(knowledge), 'replay') ?? {};
    expect(tables.map((one) => one?.rules.length)).toEqual([2, 1]);
    expect(worth.map((one) => [...one])).toEqual([
      [1, 1, 0],
      [1, 0],
    ]);
    expect(programFor(planOf(knowledge), 'throughput')).toMatchObject({ tables: [], worth: [] });
  });

  it('of a table without another outcome is worth nothing known there', () => {
    const plan = table(({ otherwise: _, ...rest }) => rest);
    expect((programFor(plan, 'replay')?.worth ?? []).map((one) => [...one])).toEqual([
      [1, 1, Number.NaN],
      [1, Number.NaN],
    ]);
  });

  it('of a burden is worth its pressure', () => {
    const plan = planWith({
      criteria: knowledge.criteria.map((one) =>
        one.utility.kind === 'burden'
          ? { ...one, utility: { ...one.utility, pressure: { ...one.utility.pressure, hitPolicy: 'first' } } }
          : one,
      ),
    });
    expect((programFor(plan, 'operations')?.worth ?? []).map((one) => [...one])).toEqual([
      [1, 0.3, Number.NaN],
      [1, 0.3, Number.NaN],
    ]);
    expect(plan.burdens.map(({ criterion }) => criterion.id)).toEqual(['operations']);
  });

  it('of a table with another hit policy there is none', () => {
    const { tables = [], worth = [] } =
      programFor(
        table((one) => ({ ...one, hitPolicy: 'unique' })),
        'replay',
      ) ?? {};
    expect(tables).toEqual([undefined, undefined]);
    expect(worth.map((one) => [...one])).toEqual([[], []]);
  });

  it.each<[string, Cell, readonly string[], boolean]>([
    ['the scenario for its traits', cell('traits', 'live'), ['replay', 'scenario'], false],
    ['the protocol for what is spoken', cell('alternative.speaks', 'yes'), ['replay', 'protocol'], false],
    ['any other question', cell('opsBudget', 'low'), ['replay', 'opsBudget'], false],
    ['a figure', cell('throughput', '> alternative.throughputPerNode'), ['replay', 'throughput'], true],
    ['no question for what an alternative can do', cell('alternative.replay', 'full'), ['replay'], false],
  ])('of a table looks at %s', (_name, one, questions, figures) => {
    const program = programFor(
      table((given) => ({ ...given, rules: given.rules.map((rule) => ({ ...rule, when: when(one) })) })),
      'replay',
    );
    expect(program?.looksAt.map((at) => knowledge.questions[at]?.id)).toEqual(questions);
    expect(program?.looksAtFigures).toBe(figures);
  });

  it('of a figure looks at what it compares, whatever it needs answered', () => {
    const criteria = knowledge.criteria.map((one) => (one.id === 'throughput' ? { ...one, uses: ['opsBudget'] } : one));
    const program = programFor(planWith({ criteria }), 'throughput');
    expect(program?.looksAt).toEqual([position('opsBudget'), position('throughput')]);
  });

  it('of a figure knows whether it must be reached or kept below', () => {
    const criteria = knowledge.criteria.map(
      (one): Criterion =>
        one.utility.kind === 'headroom'
          ? { ...one, utility: { ...one.utility, objective: 'at-most', slope: 0.5 } }
          : one,
    );
    expect(programFor(planWith({ criteria }), 'throughput')).toMatchObject({ atLeast: false, slope: 0.5 });
    const unheard = knowledge.criteria.map(
      (one): Criterion =>
        one.utility.kind === 'headroom' ? { ...one, utility: { ...one.utility, figure: 'songs' } } : one,
    );
    expect(programFor(planWith({ criteria: unheard }), 'throughput')?.figure).toBe(-1);
  });

  it('of a split has what keeps a workload whole, as far as it can', () => {
    const unless = [when(cell('opsBudget', 'low')), when(cell('replay', 'true'))];
    const state = stateFor({ opsBudget: 'low', replay: false }, { ...knowledge, splits: [{ ...split, unless }] });
    expect(state.plan.splits.programs[0]?.unless.map((one) => holds(one, state.all))).toEqual([YES, NO]);
  });
});

describe('the numbers of a plan', () => {
  it('are the typical figures that have a kind, and none for the rest', () => {
    const songs = heron.figures.latencyP99;
    if (songs === undefined) throw new Error('no figure');
    const { typical, figureAt } = planWith({
      alternatives: [{ ...heron, figures: { ...heron.figures, songs: { ...songs, typical: 7 } } }, wren],
    });
    expect([...figureAt]).toEqual([
      ['latencyP99', 0],
      ['throughputPerNode', 1],
    ]);
    expect([...typical]).toEqual([0.008, 200_000, Number.NaN, 1_000_000]);
  });

  it('are the weights of every profile, nothing for criteria it does not name', () => {
    const [balanced] = knowledge.profiles;
    if (balanced === undefined) throw new Error('no profile');
    const { profileWeights, profiles } = planWith({
      profiles: [balanced, { ...balanced, id: 'odd', weights: { replay: 1, songs: 2 } }],
    });
    expect(profileWeights.get('odd')).toEqual([0, 0, 1, 0, 0]);
    expect([...profiles.keys()]).toEqual(['balanced', 'odd']);
  });

  it('know the profile of a scenario, where it has one', () => {
    const [logs, calls] = knowledge.scenarios;
    if (logs === undefined || calls === undefined) throw new Error('no scenarios');
    const { profileOf } = planWith({ scenarios: [logs, { ...calls, profile: 'unheard-of' }] });
    expect([...profileOf].map(([id, profile]) => [id, profile.id])).toEqual([['logs', 'balanced']]);
  });
});
