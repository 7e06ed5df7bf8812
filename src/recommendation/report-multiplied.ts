import { inLanguage, type Language, type MultipliedWeight } from '../domain/index.ts';
import { keptShare, weighingOf } from '../scoring/index.ts';
import { settle, stateOf } from '../situation/index.ts';
import type { Say } from '../wording/say.ts';
import type { Assessed } from './assessment.ts';
import { sixDecimals } from './rounded.ts';

/** What the weights of criteria that count are multiplied by, and why; nothing where none is. */
export function reportMultiplied(
  { plan, requirements, utilities: { active }, given, factors }: Assessed,
  language: Language,
  say: Say,
): { readonly multiplied?: readonly MultipliedWeight[] } {
  const state = stateOf(plan, requirements);
  settle(state);
  const multiplied = plan.criteria.flatMap((program, j): MultipliedWeight[] => {
    const times = factors[j] ?? 1;
    if (times === 1 || !active[j] || given[j] === 0) return [];
    const weighing = weighingOf(program, state);
    const reasons = [
      ...(keptShare(program, state) < 1 ? [say('engine/fit-contradicted')] : []),
      ...(weighing === undefined || weighing.times === 1 ? [] : [inLanguage(weighing.because, language)]),
    ];
    const { id, label } = program.criterion;
    return [
      {
        criterion: id,
        label: inLanguage(label, language),
        times: sixDecimals(times),
        because: reasons.join(say('word/semicolon')),
      },
    ];
  });
  return multiplied.length === 0 ? {} : { multiplied };
}
