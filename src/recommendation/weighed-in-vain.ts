import type { KnowledgeBase, Request } from '../domain/index.ts';
import { type AssessOptions, assess, isWeighedInVain } from './assess.ts';
import { requirementsOf } from './requirements-of.ts';

/**
 * The criteria that count under the answers of a request, by id, where none of those that are weighed does: for whoever read
 * the weights to refuse them. Undefined where one does, in any workload.
 */
export function countingInstead(
  { workloads }: Request,
  knowledge: KnowledgeBase,
  weights: AssessOptions['weights'],
): readonly string[] | undefined {
  if (weights === undefined) return undefined;
  const judged = workloads.map(({ answers }) => assess(knowledge, requirementsOf(answers, knowledge), { weights }));
  if (!judged.every(isWeighedInVain)) return undefined;
  const counts = (j: number) => judged.some(({ utilities }) => utilities.active[j]);
  return knowledge.criteria.flatMap(({ id }, j) => (counts(j) ? [id] : []));
}
