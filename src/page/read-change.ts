import { parseAnswer } from '../answers/parse-answer.ts';
import type { Parsed, Question, RawAnswer } from '../domain/index.ts';
import { formatQuantity } from '../units/index.ts';
import type { Session } from './session.ts';
import { sliderFor } from './slider.ts';
import type { PageState } from './state.ts';
import { moveWeight, weightsOf, weightsText } from './weights.ts';

/** Past the point at which two are level, as far as one step of a slider. */
const PAST = 0.001;

/** The answer that a control gives; undefined when it is taken back. */
export function answerGiven(question: Question, text: string): Parsed<RawAnswer | undefined> {
  const raw = text.trim();
  if (raw === '') return { ok: true, value: undefined };
  const parsed = parseAnswer(question, raw);
  if (!parsed.ok) return parsed;
  if (parsed.value.kind === 'unknown') return { ok: true, value: undefined };
  return { ok: true, value: parsed.value.kind === 'flag' ? parsed.value.value : raw };
}

/** The answer at a position of a slider, as it is typed. */
export function answerSlid(question: Question, position: number): string {
  const slider = sliderFor(question);
  if (slider === undefined) throw new Error(`${question.id} has no slider`);
  return answerOf(question, slider.valueAt(position));
}

/** A value in base units, such as that of a switch point, as it is typed. */
export function answerOf({ id, answer }: Question, value: number): string {
  if (answer.kind !== 'number') throw new Error(`${id} is not answered with a number`);
  return formatQuantity(value, answer.dimension);
}

/** @param share  0..1, of what counts */
export function withWeight({ state, knowledge, recommendation }: Session, criterion: string, share: number): PageState {
  const { profile } = recommendation;
  const weights = moveWeight(weightsOf(state, profile, knowledge), profile.weights, criterion, share);
  return { ...state, stated: { ...state.stated, weights: weightsText(weights) } };
}

/** To the share at which another draws level, and a step beyond, where it leads. */
export function withWeightPast(session: Session, criterion: string, share: number): PageState {
  const now = session.recommendation.profile.weights[criterion] ?? 0;
  return withWeight(session, criterion, share + (share > now ? PAST : -PAST));
}

/** @param profile  empty for that of the scenario */
export function withProfile({ state }: Session, profile: string): PageState {
  return { ...state, stated: profile === '' ? {} : { profile } };
}
