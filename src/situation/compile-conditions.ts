import {
  type Condition,
  type DecisionTable,
  type KnowledgeBase,
  propertyIn,
  SPEAKS,
  type UnaryTest,
} from '../domain/index.ts';
import {
  compileFirstTable,
  createTestBank,
  type Place,
  type Program,
  programOf,
  type TableProgram,
  type TestBank,
  testCell,
} from '../tables/index.ts';
import type { Positions } from './positions.ts';
import type { FigureTest } from './programs.ts';
import { fixedColumns } from './read-alternative.ts';

/** Conditions as programs over one bank; what is compiled adds its tests to it. */
export interface ConditionCompiler {
  /** Undefined when the condition cannot hold for the alternative. */
  readonly compile: (condition: Condition, alternative?: number) => Program | undefined;
  /** Undefined for another hit policy than FIRST. */
  readonly compileTable: (table: DecisionTable<unknown>, alternative: number) => TableProgram<unknown> | undefined;
  readonly bank: TestBank;
  /** Comparisons of a question with a figure, of all that has been compiled. */
  readonly figureTests: readonly FigureTest[];
}

export function conditionCompiler(
  { alternatives }: KnowledgeBase,
  { columnAt, figureAt }: Positions,
): ConditionCompiler {
  const bank = createTestBank();
  // What an alternative says nothing about never closes.
  const alwaysOpen = bank.ownPlace();
  const figureTests: FigureTest[] = [];
  const fixed = alternatives.map(fixedColumns);

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
  return { compile, compileTable, bank, figureTests };
}

export function present(program: Program | undefined): readonly Program[] {
  return program === undefined ? [] : [program];
}

/** Nothing for what cannot hold. */
export function possible<T>(when: Program | undefined, rest: T): readonly (T & { readonly when: Program })[] {
  return when === undefined ? [] : [{ ...rest, when }];
}
