import { explainConstraint } from '../constraints/index.ts';
import {
  type Alternative,
  answersBehind,
  type Constraint,
  inLanguage,
  type Language,
  type WarningReport,
} from '../domain/index.ts';
import { answerAtBound, YEAR } from '../situation/index.ts';
import type { Say } from '../wording/say.ts';
import type { Assessed } from './assessment.ts';

/** What is recommended is outgrown before the horizon ends, by a constraint on what grows until then, and in which year. */
export function outgrownWarnings(
  assessed: Assessed,
  { index, alternative }: { readonly index: number; readonly alternative: Alternative },
  language: Language,
  say: Say,
): readonly WarningReport[] {
  const strained = assessed.judgements[index]?.strained ?? [];
  return strained.flatMap((constraint): readonly WarningReport[] => {
    const year = yearOf(constraint, assessed, alternative);
    if (year === undefined) return [];
    const view = { alternative, figureOf: (figure: string) => alternative.figures[figure]?.typical };
    const reason = explainConstraint(constraint, assessed.situation, view, language, say);
    const text = say('engine/outgrown', { name: inLanguage(alternative.name, language), year, reason });
    return [{ code: 'decision/outgrown', text }];
  });
}

/** The year, from 1, in which what grows passes the figure that it is compared with; undefined where nothing does. */
function yearOf(
  { when }: Constraint,
  { knowledge, requirements }: Assessed,
  alternative: Alternative,
): number | undefined {
  for (const { column, test } of when.cells) {
    const quantity = knowledge.derived.find(({ id, grows }) => id === column && grows !== undefined);
    const figure = test.kind === 'figure' ? alternative.figures[test.figure] : undefined;
    if (quantity === undefined || test.kind !== 'figure' || figure === undefined) continue;
    const numbers = answersBehind(quantity).map((key) => {
      const answer = requirements[key];
      return answer?.kind === 'number' ? answer.max : Number.NaN;
    });
    const seconds = answerAtBound(quantity, numbers.length - 1, numbers, figure.typical * test.factor);
    // A load that is at its bound today passes it in the first year; a whole year is one, whatever its last bit says.
    if (seconds >= 0) return Math.floor(seconds / YEAR + 1e-9) + 1;
  }
  return undefined;
}
