import type { NamedAnswers, Problem, RawAnswer, Request } from '../domain/index.ts';
import { shellWord } from '../words/shell-word.ts';
import { both, oneOf } from '../words/suggest.ts';
import type { FlagAnswers } from './answer-flags.ts';
import { referenceTo, workloadCalled } from './workload-reference.ts';

/** Answers that flags give. */
export type GivenByFlags = Pick<FlagAnswers, 'answers' | 'own'>;

export const NO_FLAGS: GivenByFlags = { answers: {}, own: [] };

export function givesNothing({ answers, own }: GivenByFlags): boolean {
  return Object.keys(answers).length === 0 && own.length === 0;
}

/**
 * Answers under flags: those for every workload first, over them those for one. Errors where a workload is meant that is not
 * there, and a warning where more than one is changed by what was said once, but for what they had in common before.
 */
export function layFlags(
  request: Request,
  { answers, own }: GivenByFlags,
): { readonly request: Request; readonly problems: readonly Problem[] } {
  const { workloads } = request;
  const problems: Problem[] = [];
  const laid = workloads.map((workload) => ({ ...workload.answers, ...answers }));
  for (const { workload, key, raw } of own) {
    const target = laid[workloadCalled(workload, workloads)];
    if (target === undefined) problems.push(unknownWorkload(workload, key, workloads));
    else target[key] = raw;
  }
  return {
    request: { ...request, workloads: workloads.map((one, w) => ({ ...one, answers: laid[w] ?? one.answers })) },
    problems: [...problems, ...reachingSeveral(answers, workloads)],
  };
}

function unknownWorkload(called: string, key: string, workloads: readonly NamedAnswers[]): Problem {
  return {
    code: 'answers/unknown-workload',
    severity: 'error',
    message: { id: 'cli/unknown-workload', gaps: { called } },
    hint: oneOf(workloads.map((_, w) => referenceTo(w, workloads))),
    at: { file: `--set ${called}.${key}` },
  };
}

function reachingSeveral(
  answers: Readonly<Record<string, RawAnswer>>,
  workloads: readonly NamedAnswers[],
): readonly Problem[] {
  const keys = Object.keys(answers).filter((key) => {
    const before = workloads.map((one) => one.answers[key]?.toString());
    const isShared = before[0] !== undefined && new Set(before).size === 1;
    return !isShared && before.filter((given) => given !== String(answers[key])).length > 1;
  });
  const [key] = keys;
  if (key === undefined) return [];
  const example = shellWord(`${referenceTo(0, workloads)}.${key}=${answers[key]}`);
  const gaps = { keys: both(keys), count: workloads.length };
  return [
    {
      code: 'answers/for-all',
      severity: 'warning',
      message: { id: 'cli/set-for-all', gaps },
      hint: { id: 'cli/set-for-one', gaps: { example } },
    },
  ];
}
