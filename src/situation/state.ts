import { type Requirement, type Requirements, UNKNOWN } from '../domain/index.ts';
import {
  type ColumnTests,
  columnBits,
  copyResults,
  createResults,
  fillColumn,
  openResults,
  type Results,
  setBits,
} from '../tables/index.ts';
import { middleOf } from '../units/index.ts';
import type { Plan } from './plan.ts';
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

/** The requirements of a state by question id. */
export function requirementsIn({ plan }: Pick<State, 'plan'>, values: readonly Requirement[]): Requirements {
  const requirements: Record<string, Requirement> = {};
  for (const [id, at] of plan.questionAt) requirements[id] = values[at] ?? UNKNOWN;
  return requirements;
}
