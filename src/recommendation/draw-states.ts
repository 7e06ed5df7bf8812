import type { Requirement } from '../domain/index.ts';
import { implyInto } from '../requirements/index.ts';
import { axisStart, drawOnAxis, latinHypercube, type RequirementDraw, requirementDraws } from '../robustness/index.ts';
import { type Plan, put, type State } from '../situation/index.ts';
import { middleOf } from '../units/index.ts';
import type { Assessed } from './assessment.ts';
import { setting } from './setting.ts';

/** A question whose answer is drawn. */
export interface DrawnQuestion {
  readonly key: string;
  readonly at: number;
  /** It was answered, by a range. */
  readonly isStated: boolean;
  readonly draw: RequirementDraw;
  /** Buckets for influence: numbers below or above the middle of what was said, or else of what is usual, everything else by value. */
  readonly label: (value: Requirement) => string;
}

/** The questions whose answers are vague, only typical or unknown, each with a stream of its own. */
export function drawnQuestions({ knowledge, requirements }: Assessed, seed: number, states: number): DrawnQuestion[] {
  const { questions } = knowledge;
  const draws = requirementDraws(requirements, questions, {
    seed,
    typicalHolds: setting(knowledge, 'typicalHolds'),
    unknownMatters: setting(knowledge, 'unknownMatters'),
    states,
  });
  return questions.flatMap(({ id: key, unknownRange: range }, at) => {
    const draw = draws.get(key);
    if (draw === undefined) return [];
    const asked = requirements[key] as Requirement;
    const isStated = asked.kind !== 'unknown' && asked.origin === 'answer';
    const usual = isStated && asked.kind === 'number' ? asked : range.kind === 'number' ? range : undefined;
    const middle = usual && middleOf(usual.min, usual.max);
    const label = (value: Requirement): string => {
      if (value.kind === 'unknown') return '';
      if (value.kind !== 'number') return String(value.value);
      return middle === undefined ? '' : value.min < middle ? 'low' : 'high';
    };
    return [{ key, at, isStated, draw, label }];
  });
}

/**
 * Puts what a draw has for each question into a state: of what was answered, or with what that implies where no answer is drawn
 * from a range. What answers imply hangs on what was drawn for them; what is firm then is drawn no more.
 *
 * @param drawn  filled by question: what was drawn, undefined where it is what the others imply
 * @param except  position of a question whose answer stays as it is in the state
 */
export function putDraw(
  state: State,
  questions: readonly DrawnQuestion[],
  s: number,
  drawn: (Requirement | undefined)[] = [],
  except = -1,
): void {
  for (let q = 0; q < questions.length; q++) {
    const { at, isStated, draw } = questions[q] as DrawnQuestion;
    drawn[q] = draw(s);
    if (isStated && at !== except) put(state, at, drawn[q] as Requirement);
  }
  // Where no answer is another, what is implied stands already.
  if (except >= 0 || questions.some(({ isStated }) => isStated)) implyInto(state);
  for (let q = 0; q < questions.length; q++) {
    const { at, isStated } = questions[q] as DrawnQuestion;
    const value = drawn[q];
    const known = state.values[at] as Requirement;
    // Most draws of an unknown answer leave it unknown.
    if (isStated || at === except || value === undefined || value === known) continue;
    if (known.origin !== 'implied' || !known.firm) put(state, at, value);
  }
  implyInto(state);
}

/** Figures drawn evenly from their ranges on a logarithmic axis, one stream for each, so that alternatives stay apart. */
export function figureDraws(
  { knowledge, figureAt, figuresUsed, typical }: Plan,
  seed: number,
  states: number,
): (state: number) => Float64Array {
  const sources = knowledge.alternatives.flatMap(({ id, figures }, i) =>
    Object.entries(figures).flatMap(([figure, { min, max }]) => {
      const position = figureAt.get(figure);
      if (position === undefined || max <= min || !figuresUsed.has(position)) return [];
      const shareOf = latinHypercube(seed, `figure:${id}:${figure}`, states);
      const start = axisStart(min, max);
      return [{ at: i * figureAt.size + position, start, width: Math.log(max / start), shareOf }];
    }),
  );
  const drawn = typical.slice();
  return (state) => {
    for (const { at, start, width, shareOf } of sources) drawn[at] = drawOnAxis(start, width, shareOf(state));
    return drawn;
  };
}
