import {
  type Alternative,
  type Condition,
  type Criterion,
  type DecisionTable,
  type KnowledgeBase,
  propertyIn,
  SPEAKS,
  type UnaryTest,
  type UtilityOutcome,
  type WeightProfile,
} from '../domain/index.ts';
import {
  type ColumnTests,
  compileFirstTable,
  createTestBank,
  type Place,
  type Program,
  programOf,
  testCell,
} from '../tables/index.ts';
import { questionsBehind } from './derived.ts';
import type {
  ConstraintProgram,
  CriterionProgram,
  DerivedProgram,
  FigureTest,
  ImplicationProgram,
  SplitProgram,
} from './programs.ts';
import { fixedColumns } from './read-alternative.ts';

/**
 * The rules of a knowledge base as programs over one bank of tests, made once: a robustness run and a batch ask them
 * thousands of times. What is fixed for an alternative is decided here already.
 */
export interface Plan {
  readonly knowledge: KnowledgeBase;
  /** Positions of questions by id. */
  readonly questionAt: ReadonlyMap<string, number>;
  /** Positions of the two questions that fill more than their own column; -1 where nobody asks them. */
  readonly scenarioAt: number;
  readonly protocolAt: number;
  /** Those that some rule looks at. */
  readonly derived: readonly DerivedProgram[];
  /** Tests of each question and, behind them, of what is derived, where there are any. */
  readonly columns: readonly (ColumnTests | undefined)[];
  /** By column: whether its numbers are whole. */
  readonly whole: readonly boolean[];
  readonly traits: ColumnTests | undefined;
  /** Tests, by alternative, of whether it speaks the protocol in place. */
  readonly speaks: readonly (ColumnTests | undefined)[];
  /** Comparisons of a question with a figure of an alternative. */
  readonly figureTests: readonly FigureTest[];
  /** Words in which their results stand, and nothing that a value is put into. */
  readonly figureWords: readonly number[];
  /** Positions of the questions whose numbers are reckoned with: no test stands between them and a result. */
  readonly reckonedWith: ReadonlySet<number>;
  /** How many words of results a state has. */
  readonly words: number;
  /** Positions of figures by id, and their typical values: `[alternative * figures + figure]`, NaN where there is none. */
  readonly figureAt: ReadonlyMap<string, number>;
  readonly typical: Float64Array;
  /** Positions of the figures that any rule of the decision looks at. */
  readonly figuresUsed: ReadonlySet<number>;
  /** By alternative: those that can fire. */
  readonly constraints: readonly (readonly ConstraintProgram[])[];
  /** Both in the order of the knowledge base. */
  readonly firmImplications: readonly ImplicationProgram[];
  readonly typicalImplications: readonly ImplicationProgram[];
  /** In the order of the knowledge base. */
  readonly criteria: readonly CriterionProgram[];
  readonly splits: readonly SplitProgram[];
  /** Those criteria that are burdens. */
  readonly burdens: readonly CriterionProgram[];
  /** Profiles by id, and by the scenario they belong to. */
  readonly profiles: ReadonlyMap<string, WeightProfile>;
  readonly profileOf: ReadonlyMap<string, WeightProfile>;
  /** Weights by criterion, for every profile by its id. */
  readonly profileWeights: ReadonlyMap<string, readonly number[]>;
}

/** Columns that say which scenario it is. */
const SCENARIO_COLUMNS: ReadonlySet<string> = new Set(['scenario', 'traits']);

const plans = new WeakMap<KnowledgeBase, Plan>();

export function planOf(knowledge: KnowledgeBase): Plan {
  let plan = plans.get(knowledge);
  if (plan === undefined) {
    plan = createPlan(knowledge);
    plans.set(knowledge, plan);
  }
  return plan;
}

function createPlan(knowledge: KnowledgeBase): Plan {
  const { questions, alternatives, criteria } = knowledge;
  const questionAt = new Map(questions.map(({ id }, i) => [id, i]));
  const columnAt = new Map([...questions, ...knowledge.derived].map(({ id }, i) => [id, i]));
  const figureAt = new Map(knowledge.figures.map(({ id }, i) => [id, i]));
  const bank = createTestBank();
  // What an alternative says nothing about never closes.
  const alwaysOpen = bank.ownPlace();
  const figureTests: FigureTest[] = [];
  const fixed = alternatives.map(fixedColumns);

  /** Undefined when the condition cannot hold for the alternative. */
  const compile = (condition: Condition, alternative?: number): Program | undefined => {
    const places: Place[] = [];
    for (const { column, test } of condition.cells) {
      const known = alternative === undefined ? undefined : fixed[alternative]?.get(column);
      const result = testCell(test, known);
      if (result === 'no') return undefined;
      if (result === 'unknown') places.push(placeOf(column, test, alternative));
    }
    return programOf(places);
  };
  const placeOf = (column: string, test: UnaryTest, alternative: number | undefined): Place => {
    if (alternative !== undefined && column === SPEAKS) return bank.placeOf(`${alternative} ${SPEAKS}`, test);
    const question = columnAt.get(column);
    if (test.kind === 'figure') {
      const figure = figureAt.get(test.figure);
      if (alternative === undefined || question === undefined || figure === undefined) return alwaysOpen;
      const place = bank.ownPlace();
      figureTests.push({ place, question, alternative, figure, test });
      return place;
    }
    return propertyIn(column) === undefined ? bank.placeOf(column, test) : alwaysOpen;
  };
  const compileTable = (table: DecisionTable<unknown>, alternative: number) =>
    table.hitPolicy === 'first'
      ? compileFirstTable(
          table,
          table.rules.map(({ when }) => compile(when, alternative)),
        )
      : undefined;

  const implications = knowledge.implications.flatMap((rule) =>
    possible(compile(rule.when), {
      rule,
      key: questionAt.get(rule.requires.key) ?? -1,
      looksAt: questionsOf([rule.when], knowledge, questionAt),
    }),
  );
  const rules = {
    firmImplications: implications.filter(({ rule }) => rule.firm),
    typicalImplications: implications.filter(({ rule }) => !rule.firm),
    constraints: alternatives.map((_, i) =>
      knowledge.constraints.flatMap((constraint) =>
        possible(compile(constraint.when, i), {
          constraint,
          unless: constraint.unless.flatMap((condition) => present(compile(condition, i))),
        }),
      ),
    ),
    criteria: criteria.map((criterion): CriterionProgram => {
      const { utility } = criterion;
      const table = utility.kind === 'table' ? utility.table : utility.kind === 'burden' ? utility.pressure : undefined;
      const tables = table === undefined ? [] : alternatives.map((_, i) => compileTable(table, i));
      const at = (id: string | undefined) => (id === undefined ? -1 : (questionAt.get(id) ?? -1));
      return {
        criterion,
        kind: utility.kind,
        ...sightOf(criterion, table, knowledge, questionAt),
        question: at(
          utility.kind === 'headroom' ? utility.requirement : utility.kind === 'fit' ? 'scenario' : undefined,
        ),
        figure: 'figure' in utility ? (figureAt.get(utility.figure) ?? -1) : -1,
        slope: utility.kind === 'headroom' ? utility.slope : 0,
        atLeast: utility.kind === 'headroom' && utility.objective === 'at-least',
        volume:
          utility.kind === 'headroom' && utility.volume !== undefined
            ? {
                question: at(utility.volume.times),
                figure: figureAt.get(utility.volume.figure) ?? -1,
                most: utility.volume.most,
              }
            : undefined,
        fit: utility.kind === 'fit' ? fitsOf(knowledge) : new Map(),
        loosenedBy:
          utility.kind === 'fit'
            ? implications.filter(
                ({ rule }) =>
                  utility.loosenedBy.includes(rule.requires.key) &&
                  rule.when.cells.every(({ column }) => SCENARIO_COLUMNS.has(column)),
              )
            : [],
        weighs: criterion.weighs.flatMap(({ when, times }) =>
          possible(compile(when), { times, looksAt: questionsOf([when], knowledge, questionAt) }),
        ),
        tables,
        worth: tables.map((program) => Float64Array.from(program?.outcomes ?? [], worthOf)),
      };
    }),
    splits: knowledge.splits.flatMap((split) =>
      possible(compile(split.when), {
        split,
        unless: split.unless.flatMap((condition) => present(compile(condition))),
      }),
    ),
  };
  const volumes = rules.criteria.flatMap(({ volume }) => volume ?? []);
  const compared = [...figureTests, ...rules.criteria, ...volumes];
  const columns = [...columnAt.keys()].map((id) => bank.column(id));
  const derived = knowledge.derived.flatMap((quantity): DerivedProgram[] => {
    const at = columnAt.get(quantity.id) ?? -1;
    const isUsed = columns[at] !== undefined || figureTests.some(({ question }) => question === at);
    return isUsed ? [{ quantity, at, times: positionsOf(quantity.times, questionAt) }] : [];
  });
  const profiles = new Map(knowledge.profiles.map((profile) => [profile.id, profile]));
  return {
    knowledge,
    questionAt,
    scenarioAt: questionAt.get('scenario') ?? -1,
    protocolAt: questionAt.get('protocol') ?? -1,
    derived,
    columns,
    whole: columns.map((_, at) => {
      const answer = questions[at]?.answer;
      return answer?.kind === 'number' && answer.integer;
    }),
    traits: bank.column('traits'),
    speaks: alternatives.map((_, i) => bank.column(`${i} ${SPEAKS}`)),
    figureTests,
    figureWords: bank.ownWords(),
    words: bank.words(),
    figureAt,
    typical: typicalFigures(alternatives, figureAt),
    figuresUsed: new Set(compared.map(({ figure }) => figure)),
    reckonedWith: new Set(
      compared.flatMap(({ question }) => derived.find(({ at }) => at === question)?.times ?? [question]),
    ),
    burdens: rules.criteria.filter(({ kind }) => kind === 'burden'),
    profiles,
    profileOf: new Map(
      knowledge.scenarios.flatMap(({ id, profile }) => {
        const known = profiles.get(profile);
        return known === undefined ? [] : [[id, known]];
      }),
    ),
    profileWeights: new Map(
      knowledge.profiles.map(({ id, weights }) => [id, criteria.map((criterion) => weights[criterion.id] ?? 0)]),
    ),
    ...rules,
  };
}

function present(program: Program | undefined): readonly Program[] {
  return program === undefined ? [] : [program];
}

/** Nothing for what cannot hold. */
function possible<T>(when: Program | undefined, rest: T): readonly (T & { readonly when: Program })[] {
  return when === undefined ? [] : [{ ...rest, when }];
}

function sightOf(
  { uses, utility }: Criterion,
  table: DecisionTable<unknown> | undefined,
  knowledge: KnowledgeBase,
  questionAt: ReadonlyMap<string, number>,
): Pick<CriterionProgram, 'looksAt' | 'looksAtFigures'> {
  const conditions = table?.rules.map(({ when }) => when) ?? [];
  const keys = utility.kind === 'headroom' ? [...uses, utility.requirement] : uses;
  const comparesFigures = conditions.some(({ cells }) => cells.some(({ test }) => test.kind === 'figure'));
  return {
    looksAt: [...new Set([...positionsOf(keys, questionAt), ...questionsOf(conditions, knowledge, questionAt)])],
    looksAtFigures: 'figure' in utility || comparesFigures,
  };
}

/** Positions of the questions whose answers conditions look at. */
function questionsOf(
  conditions: readonly Condition[],
  knowledge: KnowledgeBase,
  questionAt: ReadonlyMap<string, number>,
): readonly number[] {
  const keys = conditions.flatMap(({ cells }) => cells.flatMap(({ column }) => questionsBehind(column, knowledge)));
  return [...new Set(positionsOf(keys, questionAt))];
}

function positionsOf(keys: readonly string[], questionAt: ReadonlyMap<string, number>): readonly number[] {
  return keys.flatMap((key) => questionAt.get(key) ?? []);
}

/** Of what a table of a criterion says: a utility with its reason, or a pressure. */
function worthOf(outcome: unknown): number {
  if (typeof outcome === 'number') return outcome;
  return outcome === undefined ? Number.NaN : (outcome as UtilityOutcome).utility;
}

function fitsOf({ scenarios, alternatives }: KnowledgeBase): ReadonlyMap<string, Float64Array> {
  return new Map(
    scenarios.map(({ id }) => [id, Float64Array.from(alternatives, ({ fit }) => fit[id]?.utility ?? Number.NaN)]),
  );
}

function typicalFigures(alternatives: readonly Alternative[], figureAt: ReadonlyMap<string, number>): Float64Array {
  const typical = new Float64Array(alternatives.length * figureAt.size).fill(Number.NaN);
  alternatives.forEach(({ figures }, i) => {
    for (const [id, figure] of Object.entries(figures)) {
      const at = figureAt.get(id);
      if (at !== undefined) typical[i * figureAt.size + at] = figure.typical;
    }
  });
  return typical;
}
