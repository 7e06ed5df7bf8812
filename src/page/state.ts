import type { Answers, NamedAnswers, RawAnswer, Request } from '../domain/index.ts';

/** What the controls of a page stand at. */
export interface PageState {
  readonly request: Request;
  /** How it is to be weighed, as an answers file says it; empty when that is left to the scenario. */
  readonly stated: { readonly profile?: string; readonly weights?: string };
}

/** Whose answer it is. */
export interface AnswerPlace {
  /** Position in the request. */
  readonly workload: number;
  readonly key: string;
}

/** Keys that stand among the answers of a report and are none. */
interface Written {
  readonly name?: string;
  readonly description?: string;
  readonly profile?: string;
  readonly weights?: string;
  readonly workloads?: readonly Written[];
  readonly [key: string]: unknown;
}

/** What is behind the answers of a report, which were read and checked when it was made. */
export function stateOf(answers: unknown): PageState {
  const { workloads, profile, weights, ...whole } = answers as Written;
  const each = workloads === undefined ? [{ answers: workloadOf(whole).answers }] : workloads.map(workloadOf);
  return {
    request: { ...named(whole), workloads: each },
    stated: { ...(profile === undefined ? {} : { profile }), ...(weights === undefined ? {} : { weights }) },
  };
}

function workloadOf(written: Written): NamedAnswers {
  const { name: _, description: __, ...answers } = written;
  return { ...named(written), answers: answers as Answers };
}

function named({ name, description }: Written): Pick<Request, 'name' | 'description'> {
  return { ...(name === undefined ? {} : { name }), ...(description === undefined ? {} : { description }) };
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
