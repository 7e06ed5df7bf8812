import {
  type Alternative,
  type Constraint,
  inLanguage,
  type Language,
  propertyIn,
  type Requirements,
  SPEAKS,
  type UnaryTest,
} from '../domain/index.ts';
import { derive, describe, digitsFrom } from '../situation/index.ts';
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
    need: needOf(constraint, situation.requirements, situation, view, language, say),
    have: haveOf(constraint, situation, view, language, say),
  });
}

function needOf(
  constraint: Constraint,
  requirements: Requirements,
  { knowledge }: Pick<Situation, 'knowledge'>,
  view: Pick<View, 'figureOf'>,
  language: Language,
  say: Say,
): string {
  for (const { column, test } of constraint.when.cells) {
    const requirement = requirements[column];
    const bounds = boundsOf(test, view);
    if (requirement !== undefined) return describe(column, requirement, knowledge, language, say, bounds);
    const quantity = knowledge.derived.find(({ id }) => id === column);
    const value = quantity && derive(quantity, (question) => requirements[question]);
    if (value?.kind === 'number') {
      return sayMessage(say, displayQuantity(value, value.dimension, digitsFrom(value, bounds)));
    }
  }
  return '';
}

/** What a need is compared with, in base units. */
function boundsOf(test: UnaryTest, { figureOf }: Pick<View, 'figureOf'>): readonly number[] {
  if (test.kind === 'intervals') return test.intervals.flatMap(({ lo, hi }) => [lo, hi]).filter(Number.isFinite);
  const figure = test.kind === 'figure' ? figureOf(test.figure) : undefined;
  return test.kind === 'figure' && figure !== undefined ? [figure * test.factor] : [];
}

function haveOf(
  constraint: Constraint,
  { knowledge }: Pick<Situation, 'knowledge'>,
  { alternative, figureOf }: Pick<View, 'alternative' | 'figureOf'>,
  language: Language,
  say: Say,
): string {
  const { cells } = constraint.when;
  for (const { column, test } of cells) {
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
  return cells.some(({ column }) => column === SPEAKS) ? spokenBy(alternative, knowledge, language, say) : '';
}

/** Every protocol that an alternative speaks whole. */
function spokenBy({ protocols }: Alternative, knowledge: Situation['knowledge'], language: Language, say: Say): string {
  const named = protocols.map((value) =>
    describe('protocol', { kind: 'choice', value, origin: 'default', firm: false }, knowledge, language, say),
  );
  return named.join(say('word/comma'));
}
