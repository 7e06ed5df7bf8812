import type { Requirement } from '../domain/index.ts';
import { copyResults, fillNumber, holds, type Results, setResult, YES } from '../tables/index.ts';
import { derive } from './derived.ts';
import type { ConditionProgram, DerivedProgram, FigureTest } from './programs.ts';
import { compareFigure } from './settle.ts';
import type { State } from './state.ts';

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
