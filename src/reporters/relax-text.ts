import type { Recommendation, RelaxChange } from '../domain/index.ts';
import { namedList } from '../wording/named-list.ts';
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
    : say('report/change-of-workloads', { ...gaps, workloads: namedList(workloads, say) });
}

/** For which alternatives more would have to give way than was looked for; undefined where for all or for none. */
export function beyondRelaxing(
  { ranking, recommendation: { relax } }: Pick<Recommendation, 'ranking' | 'recommendation'>,
  say: Say,
): string | undefined {
  const beyond = ranking.filter((one) => relax.every(({ alternative }) => alternative !== one.alternative));
  if (relax.length === 0 || beyond.length === 0) return undefined;
  return say('report/relax-beyond', { names: beyond.map(({ name }) => name).join(say('word/comma')) });
}
