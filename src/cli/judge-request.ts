import type { Requirements, RivalReport } from '../domain/index.ts';
import {
  assess,
  type Choice,
  chooseDrawn,
  findSureThing,
  type JudgedWorkload,
  requirementsOf,
  rivalOf,
  sureRival,
  takeApart,
} from '../recommendation/index.ts';
import type { Setting } from './command.ts';
import type { AnswersRead } from './read-answers.ts';

interface JudgedRequest {
  readonly judged: readonly JudgedWorkload[];
  readonly choice: Choice;
  /** What more draws, or every answer to a question, come to, where there is such a thing. */
  readonly rival: () => RivalReport | undefined;
}

/** The workloads of a request, each judged, and what `select` recommends for all of them together. */
export function judgeRequest(
  { request, weighting }: AnswersRead,
  { knowledge, language, say }: Setting,
): JudgedRequest {
  const judgeAs = (name: string, requirements: Requirements): JudgedWorkload => ({
    name,
    assessed: assess(knowledge(), requirements, weighting),
  });
  const judged = request.workloads.flatMap(({ name, answers }, index): readonly JudgedWorkload[] => {
    const workload = name ?? say('engine/workload', { number: index + 1 });
    const whole = judgeAs(workload, requirementsOf(answers, knowledge()));
    if (request.workloads.length === 1) return [whole];
    const { choice } = chooseDrawn([whole], knowledge(), weighting);
    const parts = takeApart(workload, answers, choice, knowledge());
    return parts.length === 0
      ? [whole]
      : parts.map(({ name: own, requirements, part, because }) => ({
          ...judgeAs(own, requirements),
          partOf: { workload, part, because },
        }));
  });
  const { choice, outcomes } = chooseDrawn(judged, knowledge(), weighting);
  const [only, ...others] = judged;
  const sure = () =>
    only === undefined || others.length > 0 ? undefined : findSureThing(only.assessed, choice, language);
  return {
    judged,
    choice,
    rival: () =>
      rivalOf(outcomes(), choice, knowledge(), language, say) ??
      sureRival(sure(), outcomes(), knowledge(), language, say),
  };
}
