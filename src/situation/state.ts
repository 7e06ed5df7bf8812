import type { Requirement, Requirements } from '../domain/index.ts';
import { type ColumnTests, fillSlots, OPEN, resultOf, testCell } from '../tables/index.ts';
import type { Plan } from './plan.ts';
import { speaks } from './read-alternative.ts';
import { cellValue, traitsOf } from './read-requirements.ts';

/** One set of requirements and figures, with the results of all tests on them. Mutable: made once, filled again and again. */
export interface State {
  readonly plan: Plan;
  /** By question. */
  readonly values: Requirement[];
  /** Results of all tests, by slot. */
  readonly all: Uint8Array;
  /** The same with everything open that rests on what is only typical: habit never excludes. */
  readonly firm: Uint8Array;
  /** `[alternative * figures + figure]`, NaN where there is none. */
  figures: Float64Array;
}

export const UNKNOWN: Requirement = { kind: 'unknown', origin: 'default', firm: false };

/**
 * A state with the typical figures, in which nothing else is known but `values`.
 *
 * @param values  by question; undefined is unknown
 */
export function createState(plan: Plan, values: readonly (Requirement | undefined)[] = []): State {
  const state: State = {
    plan,
    values: plan.columns.map(() => UNKNOWN),
    all: new Uint8Array(plan.slots).fill(OPEN),
    firm: new Uint8Array(plan.slots).fill(OPEN),
    figures: plan.typical,
  };
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (value !== undefined) put(state, at, value);
  }
  return state;
}

/** A state that holds requirements; what they leave out is unknown. */
export function stateOf(plan: Plan, requirements: Requirements, figures: Float64Array = plan.typical): State {
  const state = createState(
    plan,
    plan.knowledge.questions.map(({ id }) => requirements[id]),
  );
  state.figures = figures;
  return state;
}

/** Makes one state like another of the same plan. */
export function copyState(from: State, to: State): void {
  for (let i = 0; i < from.values.length; i++) to.values[i] = from.values[i] as Requirement;
  to.all.set(from.all);
  to.firm.set(from.firm);
  to.figures = from.figures;
}

/** Puts one requirement into the state, by the position of its question. */
export function put(state: State, question: number, requirement: Requirement): void {
  const { plan } = state;
  state.values[question] = requirement;
  const column = plan.columns[question];
  if (column !== undefined) fill(state, column, requirement);
  if (question === plan.questionAt.get('scenario') && plan.traits !== undefined) {
    fillSlots(plan.traits, traitsOf(requirement, plan.knowledge, false), state.all);
    fillSlots(plan.traits, traitsOf(requirement, plan.knowledge, true), state.firm);
  }
  if (question === plan.questionAt.get('protocol')) {
    plan.knowledge.alternatives.forEach((alternative, i) => {
      const tests = plan.speaks[i];
      if (tests === undefined) return;
      fillSlots(tests, speaks(alternative, requirement), state.all);
      fillSlots(tests, speaks(alternative, requirement), state.firm);
    });
  }
}

function fill({ all, firm }: State, column: ColumnTests, requirement: Requirement): void {
  const value = cellValue(requirement);
  fillSlots(column, value, all);
  fillSlots(column, requirement.firm ? value : undefined, firm);
}

/** Compares requirements with figures; to be called when both stand, before anything is judged. */
export function settleFigures({ plan, values, all, firm, figures }: State): void {
  for (const { slot, question, alternative, figure, test } of plan.figureTests) {
    const requirement = values[question];
    const have = figures[alternative * plan.figureAt.size + figure];
    const result =
      have === undefined || Number.isNaN(have) ? OPEN : resultOf(testCell(test, cellValue(requirement), () => have));
    all[slot] = result;
    firm[slot] = requirement?.firm ? result : OPEN;
  }
}

/** The requirements of a state by question id. */
export function requirementsIn({ plan }: Pick<State, 'plan'>, values: readonly Requirement[]): Requirements {
  const requirements: Record<string, Requirement> = {};
  for (const [id, at] of plan.questionAt) requirements[id] = values[at] ?? UNKNOWN;
  return requirements;
}
