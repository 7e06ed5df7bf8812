import type { Requirement } from '../domain/index.ts';
import { compareRange, OPEN, type Result, resultOf, setResult } from '../tables/index.ts';
import { derive } from './derived.ts';
import type { DerivedProgram, FigureTest } from './programs.ts';
import { createState, put, type State } from './state.ts';

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

/** What a comparison says of a closed range of needs. */
export function compareFigure({ plan, figures }: State, tested: FigureTest, min: number, max: number): Result {
  const { alternative, figure, test } = tested;
  const have = figures[alternative * plan.figureAt.size + figure] as number;
  return Number.isNaN(have) ? OPEN : resultOf(compareRange(test.comparison, min, max, have * test.factor));
}
