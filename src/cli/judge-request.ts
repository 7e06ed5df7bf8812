import type { Request, RivalReport } from '../domain/index.ts';
import {
  assess,
  type Choice,
  chooseDrawn,
  type JudgedWorkload,
  requirementsOf,
  rivalOf,
} from '../recommendation/index.ts';
import type { Setting } from './command.ts';

/**
 * The workloads of a request, each judged, and what `select` recommends for all of them together; with what more draws come to,
 * where there is such a thing.
 */
export function judgeRequest(
  { workloads }: Request,
  { knowledge, language, say }: Setting,
): { readonly judged: readonly JudgedWorkload[]; readonly choice: Choice; readonly rival: RivalReport | undefined } {
  const judged = workloads.map(
    ({ name, answers }, index): JudgedWorkload => ({
      name: name ?? say('engine/workload', { number: index + 1 }),
      assessed: assess(knowledge(), requirementsOf(answers, knowledge())),
    }),
  );
  const { choice, outcomes } = chooseDrawn(judged, knowledge());
  return { judged, choice, rival: rivalOf(outcomes, choice, knowledge(), language, say) };
}
