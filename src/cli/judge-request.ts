import type { Request } from '../domain/index.ts';
import {
  assess,
  type Choice,
  decide,
  decideWhole,
  type JudgedWorkload,
  requirementsOf,
} from '../recommendation/index.ts';
import type { Setting } from './command.ts';

/** The workloads of a request, each judged, and what is chosen for all of them together. */
export function judgeRequest(
  { workloads }: Request,
  { knowledge, say }: Setting,
): { readonly judged: readonly JudgedWorkload[]; readonly choice: Choice } {
  const judged = workloads.map(
    ({ name, answers }, index): JudgedWorkload => ({
      name: name ?? say('engine/workload', { number: index + 1 }),
      assessed: assess(knowledge(), requirementsOf(answers, knowledge())),
    }),
  );
  const [only] = judged;
  const choice =
    only !== undefined && judged.length === 1 ? decide(only.assessed) : decideWhole(judged, knowledge(), {}).choice;
  return { judged, choice };
}
