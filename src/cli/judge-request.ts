import type { Requirements, RivalReport } from '../domain/index.ts';
import {
  assess,
  type Choice,
  chooseDrawn,
  findSureThing,
  type JudgedWorkload,
  judgeApart,
  requirementsOf,
  rivalOf,
  sureRival,
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
  const workloads = request.workloads.map(({ name, answers }, index) => ({
    name: name ?? say('engine/workload', { number: index + 1 }),
    answers,
  }));
  const chosen = (workload: JudgedWorkload) => chooseDrawn([workload], knowledge(), weighting).choice;
  const judged =
    workloads.length > 1
      ? judgeApart(workloads, judgeAs, chosen, knowledge()).judged
      : workloads.map(({ name, answers }) => judgeAs(name, requirementsOf(answers, knowledge())));
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
