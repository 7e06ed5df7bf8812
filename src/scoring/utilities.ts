import type { Constraint, DecisionTable, Requirement, UtilityOutcome } from '../domain/index.ts';
import {
  type CriterionProgram,
  centralResults,
  centreOf,
  createSituation,
  includesRange,
  type Plan,
  requirementsIn,
  type State,
  type VolumeProgram,
} from '../situation/index.ts';
import { evaluateTable, runFirstTable, type TableProgram, UNDECIDED } from '../tables/index.ts';

/** What every criterion says of every alternative, flat: `[alternative * criteria + criterion]`. */
export interface Utilities {
  /** 0 to 1, 1 best; NaN where the whole criterion is silent because an answer is missing, or the figure of one alternative is. */
  readonly values: Float64Array;
  /** For tables: what the table said, a position in the outcomes of its program; -1 for anything else. */
  readonly outcomes: Int16Array;
  /** By criterion: whether it speaks about any of them. */
  readonly active: boolean[];
}

export function createUtilities({ criteria, constraints }: Plan): Utilities {
  const places = constraints.length * criteria.length;
  return {
    values: new Float64Array(places),
    outcomes: new Int16Array(places),
    active: criteria.map(() => false),
  };
}

/** Smallest need a logarithm is taken of: a need of nothing is met by anything, a bound of zero by nothing measured. */
const TINY = 1e-6;

interface FillOptions {
  /** A judgement of the same plan: what cannot have changed since is taken over from it. */
  readonly precedent?: (JudgedState & { readonly utilities: Utilities }) | undefined;
  /** What is excluded may stay silent, where nobody asks. */
  readonly eligibleAlone?: boolean;
}

/**
 * Fills utilities anew.
 *
 * @param judgements  by alternative
 */
export function fillUtilities(
  utilities: Utilities,
  state: State,
  judgements: readonly Judgement[],
  { precedent, eligibleAlone = false }: FillOptions = {},
): void {
  const { values, outcomes, active } = utilities;
  const { criteria } = state.plan;
  const filling = { utilities, state, judgements, eligibleAlone };
  if (precedent === undefined) {
    values.fill(Number.NaN);
    outcomes.fill(UNDECIDED);
  } else {
    values.set(precedent.utilities.values);
    outcomes.set(precedent.utilities.outcomes);
  }
  for (let j = 0; j < criteria.length; j++) {
    const program = criteria[j] as CriterionProgram;
    if (precedent !== undefined && saysTheSame(program, state, precedent)) {
      active[j] = precedent.utilities.active[j] as boolean;
      continue;
    }
    if (precedent !== undefined) silence(utilities, j);
    active[j] = isKnown(program, state) && fillColumn(program, j, filling);
  }
}

interface Filling {
  readonly utilities: Utilities;
  readonly state: State;
  readonly judgements: readonly Judgement[];
  readonly eligibleAlone: boolean;
}

/** Fills what one criterion says. @returns whether it speaks about any alternative */
function fillColumn(
  program: CriterionProgram,
  j: number,
  { utilities: { values, outcomes, active }, state, judgements, eligibleAlone }: Filling,
): boolean {
  const n = active.length;
  let speaks = false;
  for (let i = 0; i < judgements.length; i++) {
    if (eligibleAlone && (judgements[i] as Judgement).violated.length > 0) continue;
    const utility = utilityOf(program, i, state, judgements, outcomes, i * n + j);
    values[i * n + j] = utility;
    if (!Number.isNaN(utility)) speaks = true;
  }
  if (!eligibleAlone) return speaks;
  // Whether a criterion speaks is asked of all of them.
  for (let i = 0; i < judgements.length && !speaks; i++) {
    if ((judgements[i] as Judgement).violated.length === 0) continue;
    speaks = !Number.isNaN(utilityOf(program, i, state, judgements, outcomes, i * n + j));
  }
  return speaks;
}

function silence({ values, outcomes, active: { length } }: Utilities, j: number): void {
  for (let at = j; at < values.length; at += length) {
    values[at] = Number.NaN;
    outcomes[at] = UNDECIDED;
  }
}

/** Constraints that spoke about an alternative: the hard ones exclude it, the soft ones cost. */
interface Judgement {
  readonly violated: readonly Constraint[];
  readonly strained: readonly Constraint[];
}

/** Values are compared as objects: those that nobody touched are the very same. */
function saysTheSame(
  { kind, looksAt, looksAtFigures, volumes }: CriterionProgram,
  state: State,
  before: JudgedState,
): boolean {
  if (kind === 'workarounds' || (looksAtFigures && state.figures !== before.figures)) return false;
  for (let v = 0; v < volumes.length; v++) {
    if (!areTheSame((volumes[v] as VolumeProgram).questions, state, before)) return false;
  }
  return areTheSame(looksAt, state, before);
}

function areTheSame(questions: readonly number[], state: State, before: JudgedState): boolean {
  for (let k = 0; k < questions.length; k++) {
    const at = questions[k] as number;
    if (state.values[at] !== before.values[at]) return false;
  }
  return true;
}

/** Whether all is answered that it looks at: a criterion that hangs on an answer nobody gave counts neither for nor against. */
function isKnown({ looksAt }: CriterionProgram, { known }: State): boolean {
  for (let k = 0; k < looksAt.length; k++) if (known[looksAt[k] as number] !== 1) return false;
  return true;
}

/** The utility of one alternative on one criterion, NaN when it is silent; what a table said is noted at `place`. */
function utilityOf(
  program: CriterionProgram,
  i: number,
  state: State,
  judgements: readonly Judgement[],
  outcomes: Int16Array,
  place: number,
): number {
  switch (program.kind) {
    case 'fit':
      return state.scenario === undefined ? Number.NaN : (program.fit.get(state.scenario)?.[i] ?? Number.NaN);
    case 'workarounds': {
      let penalties = 0;
      for (const { penalty } of (judgements[i] as Judgement).strained) penalties += penalty;
      return Math.max(0, 1 - penalties);
    }
    case 'headroom': {
      const { volumes } = program;
      const need = Math.max(state.centres[program.question] as number, TINY);
      const have = figureOf(state, i, program.figure);
      let excess = program.atLeast ? need / have : have / need;
      for (let v = 0; v < volumes.length; v++) {
        const volume = volumes[v] as VolumeProgram;
        excess = Math.max(excess, filledBy(volume, amountOf(volume, need, state.centres), state, i));
      }
      return Math.max(0, 1 - program.slope * Math.max(0, Math.log10(excess)));
    }
    case 'burden': {
      const pressure = pressureOf(program, state, i) ?? Number.NaN;
      return Math.max(0, 1 - figureOf(state, i, program.figure) * pressure);
    }
    case 'table': {
      const table = program.tables[i];
      if (table === undefined) return openUtility(program, state, i)?.utility ?? Number.NaN;
      const outcome = outcomeOf(table, program, state);
      outcomes[place] = outcome;
      return outcome === UNDECIDED ? Number.NaN : ((program.worth[i] as Float64Array)[outcome] as number);
    }
  }
}

function amountOf({ questions }: VolumeProgram, need: number, centres: Float64Array): number {
  let amount = need;
  for (let k = 0; k < questions.length; k++) amount *= centres[questions[k] as number] as number;
  return amount;
}

/** How many nodes a volume fills: 0 while it is unknown, NaN where the alternative has no figure for it. */
export function filledBy(
  { figure, most }: VolumeProgram,
  amount: number,
  state: Pick<State, 'plan' | 'figures'>,
  i: number,
): number {
  return Number.isNaN(amount) ? 0 : Math.min(amount, most) / figureOf(state, i, figure);
}

/** How hard a burden presses on an alternative, 0 to 1; undefined when its table cannot tell, or it is no burden. */
export function pressureOf(program: CriterionProgram, state: State, i: number): number | undefined {
  if (program.kind !== 'burden') return undefined;
  const table = program.tables[i];
  if (table === undefined) {
    const { utility } = program.criterion;
    return utility.kind === 'burden' ? openTable(utility.pressure, state, i) : undefined;
  }
  const outcome = outcomeOf(table, program, state);
  const pressure = outcome === UNDECIDED ? Number.NaN : ((program.worth[i] as Float64Array)[outcome] as number);
  return Number.isNaN(pressure) ? undefined : pressure;
}

/** What a table says of a state; where a range leaves it open, what it says of the middle of the range. */
function outcomeOf(table: TableProgram<unknown>, { looksAt }: CriterionProgram, state: State): number {
  const outcome = runFirstTable(table, state.all);
  if (outcome !== UNDECIDED || !includesRange(looksAt, state)) return outcome;
  return runFirstTable(table, centralResults(state, looksAt));
}

/** The row that speaks where it is no FIRST table; undefined where none does, or it is no table. */
export function openUtility(
  { criterion: { utility } }: CriterionProgram,
  state: JudgedState,
  i: number,
): UtilityOutcome | undefined {
  return utility.kind === 'table' ? openTable(utility.table, state, i) : undefined;
}

/** A table of another hit policy than FIRST: rare, and evaluated as it stands. What it says of a range, it says of its middle. */
function openTable<Outcome>(table: DecisionTable<Outcome>, state: JudgedState, i: number): Outcome | undefined {
  const central = state.values.map((value, at): Requirement => {
    const middle = centreOf(state.plan, at, value);
    return value.kind === 'number' ? { ...value, min: middle, max: middle } : value;
  });
  const view = createSituation(state.plan.knowledge, requirementsIn(state, central), state).views[i];
  return view === undefined ? undefined : evaluateTable(table, view.read, view.figureOf).outcomes[0];
}

/** In base units; NaN where the alternative has none. */
export function figureOf(
  { plan, figures }: Pick<State, 'plan' | 'figures'>,
  alternative: number,
  figure: number,
): number {
  return figure < 0 ? Number.NaN : (figures[alternative * plan.figureAt.size + figure] as number);
}

/** What of a state a judgement rests on. */
export interface JudgedState {
  readonly plan: Plan;
  readonly values: readonly Requirement[];
  readonly figures: Float64Array;
}
