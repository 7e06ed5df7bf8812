import type { Alternative, KnowledgeBase, Requirements } from '../domain/index.ts';
import type { FigureOf, Read } from '../tables/index.ts';
import type { Plan } from './plan.ts';
import { fixedColumns, readAlternative } from './read-alternative.ts';
import { readRequirements } from './read-requirements.ts';

/** Everything a rule may look at when it explains how the alternatives were judged. */
export interface Situation {
  readonly knowledge: KnowledgeBase;
  readonly requirements: Requirements;
  readonly views: readonly View[];
}

/** One alternative as the rules see it. */
export interface View {
  readonly alternative: Alternative;
  /** All requirements, typical ones included. */
  readonly read: Read;
  /** Only what was answered or firmly implied: what may exclude. */
  readonly readFirm: Read;
  /** The deciding value of a figure, in base units; undefined when the alternative has none. */
  readonly figureOf: FigureOf;
}

/** @param figures  drawn ones in a robustness run, else the typical ones */
export function createSituation(
  knowledge: KnowledgeBase,
  requirements: Requirements,
  { plan, figures }: { readonly plan: Plan; readonly figures: Float64Array },
): Situation {
  const read = readRequirements(requirements, knowledge);
  const firm = readRequirements(requirements, knowledge, { firmOnly: true });
  return {
    knowledge,
    requirements,
    views: knowledge.alternatives.map((alternative, i) => {
      const fixed = fixedColumns(alternative);
      return {
        alternative,
        read: readAlternative(read, alternative, requirements, fixed),
        readFirm: readAlternative(firm, alternative, requirements, fixed, { firmOnly: true }),
        figureOf: (figure) => {
          const at = plan.figureAt.get(figure);
          const have = at === undefined ? Number.NaN : (figures[i * plan.figureAt.size + at] as number);
          return Number.isNaN(have) ? undefined : have;
        },
      };
    }),
  };
}
