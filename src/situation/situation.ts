import type { Alternative, KnowledgeBase, Requirements } from '../domain/index.ts';
import type { FigureOf, Read } from '../tables/index.ts';
import { readAlternative } from './read-alternative.ts';
import { readRequirements } from './read-requirements.ts';
import { type Specialised, specialise } from './specialise.ts';

/** Everything a rule may look at when it judges the alternatives under one set of requirements. */
export interface Situation {
  readonly knowledge: KnowledgeBase;
  readonly requirements: Requirements;
  /** All requirements, typical ones included. */
  readonly read: Read;
  readonly views: readonly View[];
}

/** One alternative as the rules see it. */
export interface View {
  readonly alternative: Alternative;
  readonly read: Read;
  /** Only what was answered or firmly implied: what may exclude. */
  readonly readFirm: Read;
  /** The deciding value of a figure, in base units; undefined when the alternative has none. */
  readonly figureOf: FigureOf;
  /** Constraints and tables with all that is fixed for this alternative decided. */
  readonly rules: Specialised;
}

/** Reads the figures of an alternative at their typical values. */
export function figureReader(alternative: Alternative): FigureOf {
  return (figure) => alternative.figures[figure]?.typical;
}

/**
 * @param figures  how to read the figures of an alternative; the typical values by default, drawn ones in a robustness run
 */
export function createSituation(
  knowledge: KnowledgeBase,
  requirements: Requirements,
  figures: (alternative: Alternative) => FigureOf = figureReader,
): Situation {
  const read = readRequirements(requirements, knowledge);
  const firm = readRequirements(requirements, knowledge, { firmOnly: true });
  return {
    knowledge,
    requirements,
    read,
    views: knowledge.alternatives.map((alternative) => {
      const rules = specialise(knowledge, alternative);
      return {
        alternative,
        read: readAlternative(read, alternative, requirements, rules.fixed),
        readFirm: readAlternative(firm, alternative, requirements, rules.fixed),
        figureOf: figures(alternative),
        rules,
      };
    }),
  };
}
