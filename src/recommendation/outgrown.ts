import { explainConstraint } from '../constraints/index.ts';
import { type Alternative, answersBehind, type Constraint, type Language } from '../domain/index.ts';
import { answerAtBound, YEAR } from '../situation/index.ts';
import type { Say } from '../wording/say.ts';
import type { Assessed } from './assessment.ts';
import { firstExclusion } from './first-exclusion.ts';
import type { SharedLoad } from './shared-load.ts';

/** That what grows until the horizon ends passes what an alternative carries. */
export interface Outgrown {
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

/**
 * The same of what workloads that share an alternative come to together. Where each grows in its own way, the sum is held
 * against what a cluster carries year by year: the first in which it is too much, with the constraint that excludes it then.
 */
export function outgrownTogether(
  { loads, best, assessed, inYear }: SharedLoad,
  language: Language,
  say: Say,
): readonly Outgrown[] {
  const alike = outgrownBy(assessed, best, language, say);
  if (alike.length > 0) return alike;
  const years = Math.max(0, ...loads.map((load) => yearsOfGrowth(load.assessed)));
  for (let year = 1; year <= years; year++) {
    const exclusion = firstExclusion(inYear(year), best, language, say);
    if (exclusion !== undefined) return [{ ...exclusion, year }];
  }
  return [];
}

/** In how many years, the last one begun, a load may have changed; 0 where nobody said how, or how long. */
function yearsOfGrowth({ knowledge, requirements }: Assessed): number {
  const years = knowledge.derived.map(({ grows }) => {
    const by = grows && requirements[grows.by];
    const over = grows && requirements[grows.over];
    return by?.kind === 'number' && over?.kind === 'number' ? Math.ceil(over.max / YEAR - 1e-9) : 0;
  });
  return Math.max(0, ...years);
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
