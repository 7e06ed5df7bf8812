import type { Constraint, Criterion, Requirement, UtilityOutcome } from '../domain/index.ts';
import type { Situation, View } from '../situation/situation.ts';
import { evaluateTable } from '../tables/index.ts';

/** What a criterion says of one alternative. `undefined` utility: it is silent, because an answer or figure is missing. */
export interface UtilityResult {
  /** 0 to 1, 1 best. */
  readonly utility: number | undefined;
  /** The row that spoke, for tables. */
  readonly outcome?: UtilityOutcome;
  /** Need and figure in base units, for headroom and burden. */
  readonly need?: number;
  readonly have?: number;
}

/** Said when an answer or a figure is missing. */
export const SILENT: UtilityResult = { utility: undefined };

/** Smallest need a logarithm is taken of: a need of nothing is met by anything, a bound of zero by nothing measured. */
const TINY = 1e-6;

/** The value of a vague number that decides: the middle of its range on a logarithmic axis. */
export function centre(requirement: Extract<Requirement, { kind: 'number' }>): number {
  const { min, max } = requirement;
  if (min === max) return min;
  return min > 0 ? Math.sqrt(min * max) : (min + max) / 2;
}

/** The utility of one alternative on one criterion. */
export function utilityOf(
  criterion: Criterion,
  situation: Situation,
  view: View,
  strained: readonly Constraint[],
): UtilityResult {
  const { utility } = criterion;
  switch (utility.kind) {
    case 'fit': {
      const scenario = situation.requirements.scenario;
      if (scenario?.kind !== 'choice') return SILENT;
      return { utility: view.alternative.fit[scenario.value]?.utility };
    }
    case 'workarounds':
      return { utility: Math.max(0, 1 - strained.reduce((sum, { penalty }) => sum + penalty, 0)) };
    case 'headroom': {
      const requirement = situation.requirements[utility.requirement];
      const have = view.figureOf(utility.figure);
      if (requirement?.kind !== 'number' || have === undefined) return SILENT;
      const need = centre(requirement);
      const excess =
        utility.objective === 'at-least'
          ? Math.log10(Math.max(need, TINY) / have)
          : Math.log10(have / Math.max(need, TINY));
      return { utility: Math.max(0, 1 - utility.slope * Math.max(0, excess)), need, have };
    }
    case 'burden': {
      const have = view.figureOf(utility.figure);
      const pressure = evaluateTable(utility.pressure, view.read, view.figureOf).outcomes[0];
      if (have === undefined || pressure === undefined) return SILENT;
      return { utility: Math.max(0, 1 - have * pressure), need: pressure, have };
    }
    case 'table': {
      const outcome = evaluateTable(view.rules.tables.get(criterion.id) ?? utility.table, view.read, view.figureOf)
        .outcomes[0];
      return outcome === undefined ? SILENT : { utility: outcome.utility, outcome };
    }
  }
}
