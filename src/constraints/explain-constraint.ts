import { type Constraint, inLanguage, type Language, propertyIn, type Requirements } from '../domain/index.ts';
import { derive, describe } from '../situation/index.ts';
import type { Situation, View } from '../situation/situation.ts';
import { displayQuantity } from '../units/index.ts';
import { fill, type Say, sayMessage } from '../wording/say.ts';

/** The sentence of a constraint with the need, what the alternative has, and its name filled in. */
export function explainConstraint(
  constraint: Constraint,
  situation: Pick<Situation, 'knowledge' | 'requirements'>,
  view: Pick<View, 'alternative' | 'figureOf'>,
  language: Language,
  say: Say,
): string {
  return fill(inLanguage(constraint.because, language), {
    alternative: inLanguage(view.alternative.name, language),
    need: needOf(constraint, situation.requirements, situation, language, say),
    have: haveOf(constraint, situation, view, language, say),
  });
}

function needOf(
  constraint: Constraint,
  requirements: Requirements,
  { knowledge }: Pick<Situation, 'knowledge'>,
  language: Language,
  say: Say,
): string {
  for (const { column } of constraint.when.cells) {
    const requirement = requirements[column];
    if (requirement !== undefined) return describe(column, requirement, knowledge, language, say);
    const quantity = knowledge.derived.find(({ id }) => id === column);
    const value = quantity && derive(quantity, (question) => requirements[question]);
    if (value?.kind === 'number') return sayMessage(say, displayQuantity(value, value.dimension));
  }
  return '';
}

function haveOf(
  constraint: Constraint,
  { knowledge }: Pick<Situation, 'knowledge'>,
  { alternative, figureOf }: Pick<View, 'alternative' | 'figureOf'>,
  language: Language,
  say: Say,
): string {
  for (const { column, test } of constraint.when.cells) {
    if (test.kind === 'figure') {
      const value = figureOf(test.figure);
      const kind = knowledge.figures.find(({ id }) => id === test.figure);
      if (value !== undefined && kind !== undefined) {
        return sayMessage(say, displayQuantity(value * test.factor, kind.dimension));
      }
    }
    const capability = alternative.capabilities[propertyIn(column) ?? ''];
    if (capability !== undefined) return inLanguage(capability.detail, language);
  }
  return '';
}
