import { inLanguage, type Language, type WarningReport } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { titleOfParts } from '../wording/title-of-parts.ts';
import type { Choice } from './decide.ts';
import { firstExclusion } from './first-exclusion.ts';
import { type Outgrown, outgrownBy, outgrownTogether } from './outgrown.ts';
import { loadsOf, type Serving } from './serving.ts';
import { sharedLoads } from './shared-load.ts';
import type { JudgedWorkload } from './whole.ts';

/** That what is recommended carries less than the workloads that share it come to, or is outgrown before the horizon ends. */
export function loadWarnings(
  judged: readonly JudgedWorkload[],
  choice: Choice,
  language: Language,
  say: Say,
): readonly WarningReport[] {
  const outgrown = (found: readonly Outgrown[], name: string) =>
    found.map(({ year, reason }) => ({
      code: 'decision/outgrown',
      text: say('engine/outgrown', { name, year, reason }),
    }));
  const loads = loadsOf(judged, choice);
  const shared = sharedLoads(loads).map((one) => {
    const { best, assessed } = one;
    const name = inLanguage(best.alternative.name, language);
    const title = titleOfParts(
      one.loads.map(({ workload }) => ({ workload, name })),
      say,
    );
    const exclusion = firstExclusion(assessed, best, language, say);
    const warnings =
      exclusion === undefined
        ? outgrown(outgrownTogether(one, language, say), title)
        : [{ code: 'decision/shared-load', text: say('engine/shared-load', { name: title, why: exclusion.reason }) }];
    return { loads: one.loads, warnings };
  });
  const told = new Set<Serving>(shared.flatMap((one) => (one.warnings.length === 0 ? [] : one.loads)));
  return [
    ...shared.flatMap(({ warnings }) => warnings),
    ...loads
      .filter((one) => !told.has(one))
      .flatMap(({ assessed, best }) =>
        outgrown(outgrownBy(assessed, best, language, say), inLanguage(best.alternative.name, language)),
      ),
  ];
}
