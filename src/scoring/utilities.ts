import type { Constraint, Criterion, DecisionTable, Requirement, UtilityOutcome } from '../domain/index.ts';
import { createSituation, type Plan, requirementsIn, type State } from '../situation/index.ts';
import { evaluateTable, runFirstTable, type TableProgram, UNDECIDED } from '../tables/index.ts';

/** What every criterion says of every alternative, flat: `[alternative * criteria + criterion]`. */
export interface Utilities {
  /** 0 to 1, 1 best; NaN where it is silent, because an answer or a figure is missing. */
  readonly values: Float64Array;
  /** For tables: what the table said, a position in the outcomes of its program; -1 for anything else. */
  readonly outcomes: Int16Array;
  /** By criterion: whether it speaks about any of them. */
  readonly active: readonly boolean[];
}

/** Smallest need a logarithm is taken of: a need of nothing is met by anything, a bound of zero by nothing measured. */
const TINY = 1e-6;

/** The value of a vague number that decides: the middle of its range on a logarithmic axis. */
export function centre(requirement: Extract<Requirement, { kind: 'number' }>): number {
  const { min, max } = requirement;
  if (min === max) return min;
  return min > 0 ? Math.sqrt(min * max) : (min + max) / 2;
}

/** @param strained  soft constraints that spoke, by alternative */
export function utilitiesOf(state: State, strained: readonly (readonly Constraint[])[]): Utilities {
  const { plan } = state;
  const { criteria } = plan.knowledge;
  const m = plan.constraints.length;
  const n = criteria.length;
  const values = new Float64Array(m * n).fill(Number.NaN);
  const outcomes = new Int16Array(m * n).fill(-1);
  const active = new Array<boolean>(n).fill(false);
  for (let j = 0; j < n; j++) {
    const criterion = criteria[j] as Criterion;
    if (!isKnown(criterion, state)) continue;
    for (let i = 0; i < m; i++) {
      const utility = utilityOf(criterion, j, i, state, strained, outcomes);
      values[i * n + j] = utility;
      if (!Number.isNaN(utility)) active[j] = true;
    }
  }
  return { values, outcomes, active };
}

function isKnown({ uses }: Criterion, { plan, values }: State): boolean {
  for (let k = 0; k < uses.length; k++) {
    const at = plan.questionAt.get(uses[k] as string);
    if (at === undefined || values[at]?.kind === 'unknown') return false;
  }
  return true;
}

/** The utility of one alternative on one criterion, NaN when it is silent. */
function utilityOf(
  { utility }: Criterion,
  j: number,
  i: number,
  state: State,
  strained: readonly (readonly Constraint[])[],
  outcomes: Int16Array,
): number {
  const { plan } = state;
  switch (utility.kind) {
    case 'fit': {
      const scenario = requirementOf(state, 'scenario');
      if (scenario?.kind !== 'choice') return Number.NaN;
      return plan.knowledge.alternatives[i]?.fit[scenario.value]?.utility ?? Number.NaN;
    }
    case 'workarounds': {
      let penalties = 0;
      for (const { penalty } of strained[i] ?? []) penalties += penalty;
      return Math.max(0, 1 - penalties);
    }
    case 'headroom': {
      const requirement = requirementOf(state, utility.requirement);
      if (requirement?.kind !== 'number') return Number.NaN;
      const need = Math.max(centre(requirement), TINY);
      const have = figureOf(state, i, utility.figure);
      const excess = utility.objective === 'at-least' ? Math.log10(need / have) : Math.log10(have / need);
      return Math.max(0, 1 - utility.slope * Math.max(0, excess));
    }
    case 'burden': {
      const pressure = pressureOf(state, j, i) ?? Number.NaN;
      return Math.max(0, 1 - figureOf(state, i, utility.figure) * pressure);
    }
    case 'table': {
      const program = plan.tables[j]?.[i];
      if (program === undefined) return openTable(utility.table, state, i)?.utility ?? Number.NaN;
      const outcome = runFirstTable(program, state.all);
      outcomes[i * plan.knowledge.criteria.length + j] = outcome;
      return outcomeAt<UtilityOutcome>(program, outcome)?.utility ?? Number.NaN;
    }
  }
}

/** How hard a burden presses under the requirements, as the table of criterion `j` says; undefined when it cannot tell, or is none. */
export function pressureOf(state: State, j: number, i: number): number | undefined {
  const utility = state.plan.knowledge.criteria[j]?.utility;
  if (utility?.kind !== 'burden') return undefined;
  const program = state.plan.tables[j]?.[i];
  if (program === undefined) return openTable(utility.pressure, state, i);
  return outcomeAt<number>(program, runFirstTable(program, state.all));
}

function outcomeAt<Outcome>({ outcomes }: TableProgram<unknown>, at: number): Outcome | undefined {
  return at === UNDECIDED ? undefined : (outcomes[at] as Outcome | undefined);
}

/** A table of another hit policy than FIRST: rare, and evaluated as it stands. */
function openTable<Outcome>(table: DecisionTable<Outcome>, state: State, i: number): Outcome | undefined {
  const view = createSituation(state.plan.knowledge, requirementsIn(state, state.values), state).views[i];
  return view === undefined ? undefined : evaluateTable(table, view.read, view.figureOf).outcomes[0];
}

function requirementOf({ plan, values }: State, key: string): Requirement | undefined {
  const at = plan.questionAt.get(key);
  return at === undefined ? undefined : values[at];
}

function figureOf({ plan, figures }: Pick<State, 'plan' | 'figures'>, alternative: number, figure: string): number {
  const at = plan.figureAt.get(figure);
  return at === undefined ? Number.NaN : (figures[alternative * plan.figureAt.size + at] as number);
}

/** One utility with what it was reckoned from, for whoever explains it. */
export interface UtilityResult {
  /** Undefined: it is silent. */
  readonly utility: number | undefined;
  /** The row that spoke, for tables. */
  readonly outcome?: UtilityOutcome;
  /** Need and figure in base units, for headroom. */
  readonly need?: number;
  readonly have?: number;
}

/** What stands behind one utility of a state. */
export function utilityResult(state: Judged, utilities: Utilities, i: number, j: number): UtilityResult {
  const { plan } = state;
  const { criteria } = plan.knowledge;
  const value = utilities.values[i * criteria.length + j] ?? Number.NaN;
  if (Number.isNaN(value)) return { utility: undefined };
  const utility = criteria[j]?.utility;
  if (utility?.kind === 'headroom') {
    const requirement = state.values[plan.questionAt.get(utility.requirement) ?? -1];
    const need = requirement?.kind === 'number' ? { need: centre(requirement) } : {};
    return { utility: value, ...need, have: figureOf(state, i, utility.figure) };
  }
  const program = plan.tables[j]?.[i];
  const outcome =
    utility?.kind === 'table' && program !== undefined
      ? outcomeAt<UtilityOutcome>(program, utilities.outcomes[i * criteria.length + j] ?? UNDECIDED)
      : undefined;
  return outcome === undefined ? { utility: value } : { utility: value, outcome };
}

/** What of a state a judgement rests on. */
export interface Judged {
  readonly plan: Plan;
  readonly values: readonly Requirement[];
  readonly figures: Float64Array;
}
