import {
  assess,
  type Choice,
  decide,
  decideWhole,
  type JudgedWorkload,
  requirementsOf,
} from '../recommendation/index.ts';
import type { Setting } from './command.ts';
import type { AnswersRead } from './read-answers.ts';

/** The workloads of a request, each judged, and what is chosen for all of them together. */
export function judgeRequest(
  { request, weighting }: AnswersRead,
  { knowledge, say }: Setting,
): { readonly judged: readonly JudgedWorkload[]; readonly choice: Choice } {
  const judged = request.workloads.map(
    ({ name, answers }, index): JudgedWorkload => ({
      name: name ?? say('engine/workload', { number: index + 1 }),
      assessed: assess(knowledge(), requirementsOf(answers, knowledge()), weighting),
    }),
  );
  const [only] = judged;
  const choice =
    only !== undefined && judged.length === 1
      ? decide(only.assessed)
      : decideWhole(judged, knowledge(), weighting).choice;
  return { judged, choice };
}
