import { type Alternative, answersBehind, type KnowledgeBase, SPEAKS, type WeightProfile } from '../domain/index.ts';
import { type ColumnTests, type Program, type ProgramRow, programRow } from '../tables/index.ts';
import { remembered } from '../words/remembered.ts';
import { type ConditionCompiler, conditionCompiler, possible, present } from './compile-conditions.ts';
import { criterionProgram } from './criterion-program.ts';
import { type Positions, positionsIn, positionsOf, questionsOf } from './positions.ts';
import type {
  ConstraintProgram,
  CriterionProgram,
  DerivedProgram,
  FigureTest,
  ImplicationProgram,
  SplitProgram,
} from './programs.ts';

/**
 * The rules of a knowledge base as programs over one bank of tests, made once: a robustness run and a batch ask them
 * thousands of times. What is fixed for an alternative is decided here already. Nothing to do with `planning`.
 */
export interface Plan {
  readonly knowledge: KnowledgeBase;
  /** Positions of alternatives, in the order of their ids. */
  readonly byId: readonly number[];
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
  readonly isInteger: readonly boolean[];
  readonly traits: ColumnTests | undefined;
  /** Tests, by alternative, of whether it speaks the protocol in place. */
  readonly speaks: readonly (ColumnTests | undefined)[];
  /** Comparisons of a question with a figure of an alternative. */
  readonly figureTests: readonly FigureTest[];
  /** Positions of the questions whose numbers are reckoned with: no test stands between them and a result. */
  readonly reckonedWith: ReadonlySet<number>;
  /** How many words of results a state has. */
  readonly words: number;
  /** Positions of figures by id, and their typical values: `[alternative * figures + figure]`, NaN where there is none. */
  readonly figureAt: ReadonlyMap<string, number>;
  readonly typical: Float64Array;
  /** Positions of the figures that any rule of the decision looks at. */
  readonly figuresUsed: ReadonlySet<number>;
  /** By alternative: those that can fire, hard and soft ones apart. */
  readonly constraints: readonly { readonly hard: InRow<ConstraintProgram>; readonly soft: InRow<ConstraintProgram> }[];
  /** Both in the order of the knowledge base. */
  readonly firmImplications: readonly ImplicationProgram[];
  readonly typicalImplications: readonly ImplicationProgram[];
  /** In the order of the knowledge base. */
  readonly criteria: readonly CriterionProgram[];
  readonly splits: InRow<SplitProgram>;
  /** Those criteria that are burdens. */
  readonly burdens: readonly CriterionProgram[];
  /** Profiles by id, and by the scenario they belong to. */
  readonly profiles: ReadonlyMap<string, WeightProfile>;
  readonly profileOf: ReadonlyMap<string, WeightProfile>;
  /** Weights by criterion, for every profile by its id. */
  readonly profileWeights: ReadonlyMap<string, readonly number[]>;
}

/** Programs that are gone through together. */
export interface InRow<T> {
  readonly programs: readonly T[];
  /** Of their conditions. */
  readonly row: ProgramRow;
}

export const planOf = remembered(createPlan);

function createPlan(knowledge: KnowledgeBase): Plan {
  const { questions, alternatives } = knowledge;
  const positions = positionsIn(knowledge);
  const { questionAt, columnAt, figureAt } = positions;
  const compiler = conditionCompiler(knowledge, positions);
  const { bank, figureTests } = compiler;
  const rules = compileRules(knowledge, positions, compiler);
  const volumes = rules.criteria.flatMap(({ volumes }) => volumes);
  const compared = [...figureTests, ...rules.criteria];
  const columns = [...columnAt.keys()].map((id) => bank.column(id));
  const derived = knowledge.derived.flatMap((quantity): DerivedProgram[] => {
    const at = columnAt.get(quantity.id) ?? -1;
    const isUsed = columns[at] !== undefined || figureTests.some(({ question }) => question === at);
    return isUsed ? [{ quantity, at, inputs: positionsOf(answersBehind(quantity), positions) }] : [];
  });
  return {
    knowledge,
    byId: alternatives
      .map(({ id }, at) => ({ id, at }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ at }) => at),
    questionAt,
    scenarioAt: questionAt.get('scenario') ?? -1,
    protocolAt: questionAt.get('protocol') ?? -1,
    derived,
    columns,
    isInteger: columns.map((_, at) => {
      const answer = questions[at]?.answer;
      return answer?.kind === 'number' && answer.integer;
    }),
    traits: bank.column('traits'),
    speaks: alternatives.map((_, i) => bank.column(`${i} ${SPEAKS}`)),
    figureTests,
    words: bank.words(),
    figureAt,
    typical: typicalFigures(alternatives, figureAt),
    figuresUsed: new Set([...compared, ...volumes].map(({ figure }) => figure)),
    reckonedWith: new Set([
      ...compared.flatMap(({ question }) => derived.find(({ at }) => at === question)?.inputs ?? [question]),
      ...volumes.flatMap(({ questions }) => questions),
    ]),
    burdens: rules.criteria.filter(({ kind }) => kind === 'burden'),
    ...rules,
    ...profilesOf(knowledge),
  };
}

function compileRules(
  knowledge: KnowledgeBase,
  positions: Positions,
  compiler: ConditionCompiler,
): Pick<Plan, 'firmImplications' | 'typicalImplications' | 'constraints' | 'criteria' | 'splits'> {
  const { compile } = compiler;
  const implications = knowledge.implications.flatMap((rule) =>
    possible(compile(rule.when), {
      rule,
      key: positions.questionAt.get(rule.requires.key) ?? -1,
      looksAt: questionsOf([rule.when], knowledge, positions),
    }),
  );
  return {
    firmImplications: implications.filter(({ rule }) => rule.firm),
    typicalImplications: implications.filter(({ rule }) => !rule.firm),
    constraints: knowledge.alternatives.map((_, i) => {
      const programs = knowledge.constraints.flatMap((constraint) =>
        possible(compile(constraint.when, i), {
          constraint,
          unless: constraint.unless.flatMap((condition) =>
            possible(compile(condition, i), { looksAt: questionsOf([condition], knowledge, positions) }),
          ),
        }),
      );
      return {
        hard: inRow(programs.filter(({ constraint }) => constraint.hard)),
        soft: inRow(programs.filter(({ constraint }) => !constraint.hard)),
      };
    }),
    criteria: knowledge.criteria.map((one) => criterionProgram(one, knowledge, positions, compiler, implications)),
    splits: inRow(
      knowledge.splits.flatMap((split) =>
        possible(compile(split.when), {
          split,
          unless: split.unless.flatMap((condition) => present(compile(condition))),
        }),
      ),
    ),
  };
}

function inRow<T extends { readonly when: Program }>(programs: readonly T[]): InRow<T> {
  return { programs, row: programRow(programs.map(({ when }) => when)) };
}

function profilesOf({
  profiles,
  scenarios,
  criteria,
}: KnowledgeBase): Pick<Plan, 'profiles' | 'profileOf' | 'profileWeights'> {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  return {
    profiles: byId,
    profileOf: new Map(
      scenarios.flatMap(({ id, profile }) => {
        const known = byId.get(profile);
        return known === undefined ? [] : [[id, known]];
      }),
    ),
    profileWeights: new Map(
      profiles.map(({ id, weights }) => [id, criteria.map((criterion) => weights[criterion.id] ?? 0)]),
    ),
  };
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
