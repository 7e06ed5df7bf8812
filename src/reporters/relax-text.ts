import type { Recommendation, RelaxChange } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

/** An answer that would have to give way, from what to what; of several workloads for which, where not all give it. */
export function relaxText(
  { requirements }: Pick<Recommendation, 'requirements'>,
  { requirement, from, to, workloads }: RelaxChange,
  say: Say,
): string {
  const gaps = { label: requirements[requirement]?.label ?? requirement, from, to };
  return workloads === undefined
    ? say('report/change-of', gaps)
    : say('report/change-of-workloads', { ...gaps, workloads: workloads.join(say('word/comma')) });
}
