import { type Requirement, type Requirements, UNKNOWN } from '../domain/index.ts';
import {
  type ColumnTests,
  columnBits,
  compareRange,
  copyResults,
  createResults,
  fillColumn,
  fillNumber,
  holds,
  OPEN,
  openResults,
  type Result,
  type Results,
  resultOf,
  setBits,
  setResult,
  YES,
} from '../tables/index.ts';
import { middleOf } from '../units/index.ts';
import { derive } from './derived.ts';
import type { Plan } from './plan.ts';
import type { ConditionProgram, DerivedProgram, FigureTest } from './programs.ts';
import { speaks } from './read-alternative.ts';
import { cellValue, traitsOf } from './read-requirements.ts';

/** One set of requirements and figures, with the results of all tests on them. Mutable: made once, filled again and again. */
export interface State {
  readonly plan: Plan;
  /** By question; behind them what is derived, which stands once the state is settled. */
  readonly values: Requirement[];
  /** By question: 1 when it is known, and the middle of its range when it is a number, else NaN. */
  readonly known: Uint8Array;
  readonly centres: Float64Array;
  scenario: string | undefined;
  /** Results of all tests. */
  readonly all: Results;
  /** The same with everything open that rests on what is only typical: habit never excludes. */
  readonly firm: Results;
  /** For {@link centralResults}. */
  readonly central: Results;
  /** `[alternative * figures + figure]`, NaN where there is none; see {@link putFigures}. */
  figures: Float64Array;
  /** By question: 1 where the results of its comparisons with figures stand. */
  readonly compared: Uint8Array;
}

/** The value of a vague number that decides. */
export function centre({ min, max }: Extract<Requirement, { kind: 'number' }>): number {
  return middleOf(min, max);
}

/** {@link centre} of the answer to a question: of people and clients there are whole numbers, and no rule stands between two. */
export function centreOf({ isInteger }: Plan, question: number, requirement: Requirement): number {
  if (requirement.kind !== 'number') return Number.NaN;
  const middle = centre(requirement);
  return isInteger[question] === true ? Math.round(middle) : middle;
}

/**
 * A state with the typical figures, in which nothing else is known but `values`.
 *
 * @param values  by question; undefined is unknown
 */
export function createState(plan: Plan, values: readonly (Requirement | undefined)[] = []): State {
  const state: State = {
    plan,
    values: plan.columns.map(() => UNKNOWN),
    known: new Uint8Array(plan.columns.length),
    centres: new Float64Array(plan.columns.length).fill(Number.NaN),
    scenario: undefined,
    all: createResults(plan.words),
    firm: createResults(plan.words),
    central: createResults(plan.words),
    figures: plan.typical,
    compared: new Uint8Array(plan.columns.length).fill(1),
  };
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (value !== undefined) put(state, at, value);
  }
  return state;
}

/** A state that holds what was answered, and nothing of what that implies. */
export function answeredState({
  plan,
  values,
}: Pick<State, 'plan'> & { readonly values: readonly Requirement[] }): State {
  const state = createState(
    plan,
    values.map((value) => (value.origin === 'answer' ? value : undefined)),
  );
  // Those that are made like it need not do it again.
  settleFigures(state);
  return state;
}

/** A state that holds requirements; what they leave out is unknown. */
export function stateOf(plan: Plan, requirements: Requirements): State {
  return createState(
    plan,
    plan.knowledge.questions.map(({ id }) => requirements[id]),
  );
}

/** Makes a state one in which nothing is known. */
export function clearState(state: State): void {
  state.values.fill(UNKNOWN);
  state.known.fill(0);
  state.centres.fill(Number.NaN);
  state.scenario = undefined;
  openResults(state.all);
  openResults(state.firm);
  state.figures = state.plan.typical;
  state.compared.fill(1);
}

/** Makes one state like another of the same plan. */
export function copyState(from: State, to: State): void {
  for (let i = 0; i < from.values.length; i++) to.values[i] = from.values[i] as Requirement;
  to.known.set(from.known);
  to.centres.set(from.centres);
  to.scenario = from.scenario;
  copyResults(from.all, to.all);
  copyResults(from.firm, to.firm);
  to.figures = from.figures;
  to.compared.set(from.compared);
}

/** Takes other figures of alternatives, or others in the same array. */
export function putFigures(state: State, figures: Float64Array): void {
  const { known, compared } = state;
  state.figures = figures;
  for (let question = 0; question < known.length; question++) if (known[question] === 1) compared[question] = 0;
}

/** Puts one requirement into the state, by the position of its question or of what is derived. */
export function put(state: State, question: number, requirement: Requirement): void {
  const { plan } = state;
  state.values[question] = requirement;
  state.known[question] = requirement.kind === 'unknown' ? 0 : 1;
  state.centres[question] = centreOf(state.plan, question, requirement);
  state.compared[question] = 0;
  const column = plan.columns[question];
  if (column !== undefined) fill(state, column, requirement);
  if (question === plan.scenarioAt) {
    state.scenario = requirement.kind === 'choice' ? requirement.value : undefined;
    if (plan.traits === undefined) return;
    fillColumn(plan.traits, traitsOf(requirement, plan.knowledge, false), state.all);
    fillColumn(plan.traits, traitsOf(requirement, plan.knowledge, true), state.firm);
  }
  if (question === plan.protocolAt) {
    plan.knowledge.alternatives.forEach((alternative, i) => {
      const tests = plan.speaks[i];
      if (tests === undefined) return;
      fillColumn(tests, speaks(alternative, requirement), state.all);
      fillColumn(tests, speaks(alternative, requirement.firm ? requirement : UNKNOWN), state.firm);
    });
  }
}

/** A requirement with the results of all tests of its question, for those that are put again and again. */
export interface Prepared {
  readonly question: number;
  readonly requirement: Requirement;
  /** Of its column; undefined where the question fills more than that. */
  readonly bits: readonly number[] | undefined;
}

export function prepare(plan: Plan, question: number, requirement: Requirement): Prepared {
  const column = plan.columns[question];
  const simple = column !== undefined && question !== plan.scenarioAt && question !== plan.protocolAt;
  if (!simple) return { question, requirement, bits: undefined };
  const results = createResults(plan.words);
  fillColumn(column, cellValue(requirement), results);
  return { question, requirement, bits: columnBits(column, results) };
}

/** {@link put} for a prepared requirement that is firm. */
export function putPrepared(state: State, { question, requirement, bits }: Prepared): void {
  if (bits === undefined) {
    put(state, question, requirement);
    return;
  }
  state.values[question] = requirement;
  state.known[question] = requirement.kind === 'unknown' ? 0 : 1;
  state.centres[question] = centreOf(state.plan, question, requirement);
  state.compared[question] = 0;
  const column = state.plan.columns[question] as ColumnTests;
  setBits(column, bits, state.all);
  setBits(column, bits, state.firm);
}

function fill({ all, firm }: State, column: ColumnTests, requirement: Requirement): void {
  const value = cellValue(requirement);
  fillColumn(column, value, all);
  fillColumn(column, requirement.firm ? value : undefined, firm);
}

/** Derives what follows from requirements and compares with figures; to be called when both stand, before anything is judged. */
export function settle(state: State): void {
  settleDerived(state);
  settleFigures(state);
}

function settleDerived(state: State): void {
  const { derived } = state.plan;
  for (let d = 0; d < derived.length; d++) {
    const { quantity, at, inputs } = derived[d] as DerivedProgram;
    const value = derive(quantity, (_, i) => state.values[inputs[i] as number]);
    // Most probes and draws leave it as it was.
    if (!isAlike(value, state.values[at] as Requirement)) put(state, at, value);
  }
}

function isAlike(a: Requirement, b: Requirement): boolean {
  if (a.kind !== 'number' || b.kind !== 'number') return a.kind === b.kind;
  return a.min === b.min && a.max === b.max && a.firm === b.firm;
}

/** Compares with figures what has been put since they were compared, and everything that is known where figures are others. */
function settleFigures(state: State): void {
  const { plan, values, compared, all, firm } = state;
  const { figureTests } = plan;
  for (let t = 0; t < figureTests.length; t++) {
    const figureTest = figureTests[t] as FigureTest;
    if (compared[figureTest.question] === 1) continue;
    const requirement = values[figureTest.question] as Requirement;
    const result =
      requirement.kind === 'number' ? compareFigure(state, figureTest, requirement.min, requirement.max) : OPEN;
    setResult(figureTest.place, result, all);
    setResult(figureTest.place, requirement.firm ? result : OPEN, firm);
  }
  compared.fill(1);
}

function compareFigure({ plan, figures }: State, tested: FigureTest, min: number, max: number): Result {
  const { alternative, figure, test } = tested;
  const have = figures[alternative * plan.figureAt.size + figure] as number;
  return Number.isNaN(have) ? OPEN : resultOf(compareRange(test.comparison, min, max, have * test.factor));
}

/**
 * The results of all tests where some ranges are taken for their middle. They stand until the next are asked for.
 *
 * @param questions  positions of those that are; others keep their width
 */
export function centralResults(state: State, questions: readonly number[]): Results {
  const { plan, values, centres, all, central } = state;
  copyResults(all, central);
  for (let k = 0; k < questions.length; k++) {
    const question = questions[k] as number;
    if (isRange(values[question])) fillMiddle(state, question, centres[question] as number);
  }
  for (let d = 0; d < plan.derived.length; d++) {
    const { quantity, at, inputs } = plan.derived[d] as DerivedProgram;
    if (!isRange(values[at]) || !inputs.some((question) => questions.includes(question))) continue;
    const middle = derive(quantity, (_, i) => middleOfAnswer(values, centres, inputs[i] as number));
    if (middle.kind === 'number') fillMiddle(state, at, middle.min);
  }
  return central;
}

function middleOfAnswer(
  values: readonly Requirement[],
  centres: Float64Array,
  question: number,
): Requirement | undefined {
  const value = values[question];
  const middle = centres[question] as number;
  return value?.kind === 'number' ? { ...value, min: middle, max: middle } : value;
}

function fillMiddle(state: State, at: number, middle: number): void {
  const { plan, central } = state;
  const column = plan.columns[at];
  if (column !== undefined) fillNumber(column, middle, middle, central);
  for (let t = 0; t < plan.figureTests.length; t++) {
    const figureTest = plan.figureTests[t] as FigureTest;
    if (figureTest.question !== at) continue;
    setResult(figureTest.place, compareFigure(state, figureTest, middle, middle), central);
  }
}

/** Whether a condition that a range leaves open holds of the middle of that range. */
export function holdsAtMiddle({ when, looksAt }: ConditionProgram, state: State): boolean {
  return includesRange(looksAt, state) && holds(when, centralResults(state, looksAt)) === YES;
}

/** Whether the answer to any of some questions is a range. */
export function includesRange(questions: readonly number[], { values }: State): boolean {
  for (let k = 0; k < questions.length; k++) if (isRange(values[questions[k] as number])) return true;
  return false;
}

/** Whether it is a number that is not known exactly. */
export function isRange(requirement: Requirement | undefined): boolean {
  return requirement?.kind === 'number' && requirement.min < requirement.max;
}

/** The requirements of a state by question id. */
export function requirementsIn({ plan }: Pick<State, 'plan'>, values: readonly Requirement[]): Requirements {
  const requirements: Record<string, Requirement> = {};
  for (const [id, at] of plan.questionAt) requirements[id] = values[at] ?? UNKNOWN;
  return requirements;
}
