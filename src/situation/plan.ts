import type {
  Alternative,
  Condition,
  Constraint,
  DecisionTable,
  Implication,
  KnowledgeBase,
  Split,
  UnaryTest,
} from '../domain/index.ts';
import {
  type ColumnTests,
  compileFirstTable,
  createTestBank,
  type Program,
  type TableProgram,
  testCell,
} from '../tables/index.ts';
import { fixedColumns, PREFIX, SPEAKS } from './read-alternative.ts';

/**
 * The rules of a knowledge base as programs over one bank of tests, made once: a robustness run and a batch ask them
 * thousands of times. What is fixed for an alternative is decided here already.
 */
export interface Plan {
  readonly knowledge: KnowledgeBase;
  /** Positions of questions by id. */
  readonly questionAt: ReadonlyMap<string, number>;
  /** Tests of each question, where there are any. */
  readonly columns: readonly (ColumnTests | undefined)[];
  readonly traits: ColumnTests | undefined;
  /** Tests, by alternative, of whether it speaks the protocol in place. */
  readonly speaks: readonly (ColumnTests | undefined)[];
  /** Comparisons of a question with a figure of an alternative. */
  readonly figureTests: readonly FigureTest[];
  /** How many slots a state has. */
  readonly slots: number;
  /** Slots that never close: what an alternative says nothing about. */
  readonly alwaysOpen: number;
  /** Positions of figures by id, and their typical values: `[alternative * figures + figure]`, NaN where there is none. */
  readonly figureAt: ReadonlyMap<string, number>;
  readonly typical: Float64Array;
  /** By alternative: those that can fire. */
  readonly constraints: readonly (readonly ConstraintProgram[])[];
  /** In the order of the knowledge base. */
  readonly implications: readonly ImplicationProgram[];
  /** By criterion, then by alternative; only for criteria that are tables, or weigh by one. */
  readonly tables: readonly (readonly (TableProgram<unknown> | undefined)[] | undefined)[];
  readonly splits: readonly SplitProgram[];
}

export interface ConstraintProgram {
  readonly constraint: Constraint;
  readonly when: Program;
}

export interface ImplicationProgram {
  readonly rule: Implication;
  /** Position of the question it answers. */
  readonly key: number;
  readonly when: Program;
  /** It looks at the scenario alone. */
  readonly ofScenario: boolean;
}

export interface SplitProgram {
  readonly split: Split;
  readonly when: Program;
  readonly unless: readonly Program[];
}

export interface FigureTest {
  readonly slot: number;
  readonly question: number;
  readonly alternative: number;
  readonly figure: number;
  readonly test: Extract<UnaryTest, { kind: 'figure' }>;
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
  const figureAt = new Map(knowledge.figures.map(({ id }, i) => [id, i]));
  const bank = createTestBank();
  const alwaysOpen = bank.ownSlot();
  const figureTests: FigureTest[] = [];
  const fixed = alternatives.map(fixedColumns);

  /** Undefined when the condition cannot hold for the alternative. */
  const compile = (condition: Condition, alternative?: number): Program | undefined => {
    const slots: number[] = [];
    for (const { column, test } of condition.cells) {
      const known = alternative === undefined ? undefined : fixed[alternative]?.get(column);
      const result = testCell(test, known);
      if (result === 'no') return undefined;
      if (result === 'unknown') slots.push(slotOf(column, test, alternative));
    }
    return slots;
  };
  const slotOf = (column: string, test: UnaryTest, alternative: number | undefined): number => {
    if (alternative !== undefined && column === SPEAKS) return bank.slotOf(`${alternative} ${SPEAKS}`, test);
    const question = questionAt.get(column);
    if (test.kind === 'figure') {
      const figure = figureAt.get(test.figure);
      if (alternative === undefined || question === undefined || figure === undefined) return alwaysOpen;
      const slot = bank.ownSlot();
      figureTests.push({ slot, question, alternative, figure, test });
      return slot;
    }
    return column.startsWith(PREFIX) ? alwaysOpen : bank.slotOf(column, test);
  };
  const compileTable = (table: DecisionTable<unknown>, alternative: number) =>
    table.hitPolicy === 'first'
      ? compileFirstTable(
          table,
          table.rules.map(({ when }) => compile(when, alternative)),
        )
      : undefined;

  const rules = {
    constraints: alternatives.map((_, i) =>
      knowledge.constraints.flatMap((constraint) => programOf(compile(constraint.when, i), { constraint })),
    ),
    implications: knowledge.implications.flatMap((rule) =>
      programOf(compile(rule.when), {
        rule,
        key: questionAt.get(rule.requires.key) ?? -1,
        ofScenario: rule.when.cells.every(({ column }) => SCENARIO_COLUMNS.has(column)),
      }),
    ),
    tables: criteria.map(({ utility }) => {
      const table = utility.kind === 'table' ? utility.table : utility.kind === 'burden' ? utility.pressure : undefined;
      return table === undefined ? undefined : alternatives.map((__, i) => compileTable(table, i));
    }),
    splits: knowledge.splits.flatMap((split) =>
      programOf(compile(split.when), {
        split,
        unless: split.unless.flatMap((condition) => present(compile(condition))),
      }),
    ),
  };
  return {
    knowledge,
    questionAt,
    columns: questions.map(({ id }) => bank.column(id)),
    traits: bank.column('traits'),
    speaks: alternatives.map((_, i) => bank.column(`${i} ${SPEAKS}`)),
    figureTests,
    slots: bank.size(),
    alwaysOpen,
    figureAt,
    typical: typicalFigures(alternatives, figureAt),
    ...rules,
  };
}

function present(program: Program | undefined): readonly Program[] {
  return program === undefined ? [] : [program];
}

/** Nothing for what cannot hold. */
function programOf<T>(when: Program | undefined, rest: T): readonly (T & { readonly when: Program })[] {
  return when === undefined ? [] : [{ ...rest, when }];
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
