import { explainConstraint } from '../constraints/index.ts';
import { type Alternative, answersBehind, type Constraint, type Language } from '../domain/index.ts';
import { answerAtBound, YEAR } from '../situation/index.ts';
import type { Say } from '../wording/say.ts';
import type { Assessed } from './assessment.ts';

/** That what grows until the horizon ends passes what an alternative carries. */
interface Outgrown {
  readonly constraint: Constraint;
  /** In which it does, from 1. */
  readonly year: number;
  /** The sentence of the constraint. */
  readonly reason: string;
}

/** By which constraints an alternative is outgrown before the horizon ends, the earliest first. */
export function outgrownBy(
  assessed: Assessed,
  { index, alternative }: { readonly index: number; readonly alternative: Alternative },
  language: Language,
  say: Say,
): readonly Outgrown[] {
  const strained = assessed.judgements[index]?.strained ?? [];
  return strained
    .flatMap((constraint): readonly Outgrown[] => {
      const year = yearOf(constraint, assessed, alternative);
      if (year === undefined) return [];
      const view = { alternative, figureOf: (figure: string) => alternative.figures[figure]?.typical };
      return [{ constraint, year, reason: explainConstraint(constraint, assessed.situation, view, language, say) }];
    })
    .sort((a, b) => a.year - b.year);
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
