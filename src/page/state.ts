import type { StatedRequest } from '../answers/stated-request.ts';
import type { NamedAnswers, RawAnswer } from '../domain/index.ts';

/** What the controls of a page stand at. */
export type PageState = StatedRequest;

/** Whose answer it is. */
export interface AnswerPlace {
  /** Position in the request. */
  readonly workload: number;
  readonly key: string;
}

export function answerAt({ request }: PageState, { workload, key }: AnswerPlace): RawAnswer | undefined {
  return request.workloads[workload]?.answers[key];
}

/**
 * The state with one answer changed. An answer taken back becomes `unknown` where one was given first, so that nobody is
 * asked for it again, and disappears where there was none.
 */
export function withAnswer(
  state: PageState,
  place: AnswerPlace,
  raw: RawAnswer | undefined,
  initial: PageState,
): PageState {
  const value = raw ?? (answerAt(initial, place) === undefined ? undefined : 'unknown');
  const { request } = state;
  const workloads = request.workloads.map((workload, i): NamedAnswers => {
    if (i !== place.workload) return workload;
    const { [place.key]: _, ...others } = workload.answers;
    return { ...workload, answers: value === undefined ? others : { ...others, [place.key]: value } };
  });
  return { ...state, request: { ...request, workloads } };
}

/** Whether an answer stands where it stood; what is left out and what is said to be unknown are the same. */
export function isAsGiven(state: PageState, initial: PageState, place: AnswerPlace): boolean {
  const said = (one: PageState) => String(answerAt(one, place) ?? 'unknown');
  return said(state) === said(initial);
}
