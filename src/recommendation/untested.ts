import { undecidedConstraints } from '../constraints/index.ts';
import { inLanguage, type KnowledgeBase, type Language, propertyIn, type WarningReport } from '../domain/index.ts';
import type { View } from '../situation/index.ts';
import type { Say } from '../wording/say.ts';
import type { Serving } from './serving.ts';

/**
 * What is recommended was not held against a hard constraint, though every answer to it is known: nobody gives the figure that
 * the constraint compares with. Draws do not count that, since there is no range to draw it from.
 */
export function untestedWarnings(
  served: readonly Serving[],
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): readonly WarningReport[] {
  const texts = served.flatMap(({ assessed, best: { index, alternative } }) => {
    const comparing = knowledge.constraints.filter(({ when }) =>
      when.cells.some(({ test }) => test.kind === 'figure' && alternative.figures[test.figure] === undefined),
    );
    if (comparing.length === 0) return [];
    return undecidedConstraints(assessed.situation.views[index] as View, comparing).flatMap(
      ({ constraint: { id }, missing }) => {
        const figures = lackedFigures(missing, knowledge, language);
        if (figures.length < missing.length) return [];
        return say('engine/untested', { name: inLanguage(alternative.name, language), constraint: id, figures });
      },
    );
  });
  return [...new Set(texts)].map((text) => ({ code: 'decision/untested', text }));
}

/** What the figures are called that are among what a condition lacks, see `testCondition`. */
export function lackedFigures(
  missing: readonly string[],
  { figures }: KnowledgeBase,
  language: Language,
): readonly string[] {
  return missing.flatMap((column) => {
    const figure = figures.find(({ id }) => id === propertyIn(column));
    return figure === undefined ? [] : [inLanguage(figure.label, language)];
  });
}
