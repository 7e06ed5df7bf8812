import { UNKNOWN, type UtilityOutcome } from '../domain/index.ts';
import { type CriterionProgram, centreOf, type VolumeProgram } from '../situation/index.ts';
import { UNDECIDED } from '../tables/index.ts';
import { figureOf, filledBy, type JudgedState, openUtility, type Utilities } from './utilities.ts';

/** One utility with what it was reckoned from, for whoever explains it. */
export interface UtilityResult {
  /** Undefined: it is silent. */
  readonly utility: number | undefined;
  /** The row that spoke, for tables. */
  readonly outcome?: UtilityOutcome;
  /** Need and figure in base units, for headroom; of a range the end that is harder to meet, as sizes are reckoned. */
  readonly need?: number;
  readonly have?: number;
  /** For headroom: these are of one of its volumes, by its position, which decides. */
  readonly volume?: number;
}

/** What stands behind one utility of a state. */
export function utilityResult(state: JudgedState, utilities: Utilities, i: number, j: number): UtilityResult {
  const { criteria } = state.plan;
  const place = i * criteria.length + j;
  const value = utilities.values[place] ?? Number.NaN;
  const program = criteria[j];
  if (Number.isNaN(value) || program === undefined) return { utility: undefined };
  const { kind } = program;
  if (kind === 'headroom') {
    return { utility: value, ...compared(program, state, i) };
  }
  const table = program.tables[i];
  const outcome =
    table === undefined
      ? openUtility(program, state, i)
      : kind === 'table'
        ? (table.outcomes[utilities.outcomes[place] ?? UNDECIDED] as UtilityOutcome | undefined)
        : undefined;
  return outcome === undefined ? { utility: value } : { utility: value, outcome };
}

/**
 * The need that decided a headroom and the figure it was held against. Of a range that is its harder end, as sizes take it; of
 * a bound whose middle, which is what was scored, is kept and whose harder end is not, it is the middle.
 */
function compared(
  { question, figure, volumes, atLeast }: CriterionProgram,
  state: JudgedState,
  i: number,
): Pick<UtilityResult, 'need' | 'have' | 'volume'> {
  const middle = (at: number) => centreOf(state.plan, at, state.values[at] ?? UNKNOWN);
  const [need, have] = [middle(question), figureOf(state, i, figure)];
  const filled = volumes.map((volume) => filledBy(volume, product([need, ...volume.questions.map(middle)]), state, i));
  const most = Math.max(...filled);
  if (most > (atLeast ? need / have : have / need)) {
    const volume = filled.indexOf(most);
    const { questions, figure: own } = volumes[volume] as VolumeProgram;
    return { need: product([question, ...questions].map(hardest)), have: figureOf(state, i, own), volume };
  }
  if (Number.isNaN(need)) return { have };
  const isKeptAtMiddleAlone = !atLeast && need >= have && hardest(question) < have;
  return { need: isKeptAtMiddleAlone ? need : hardest(question), have };

  function hardest(at: number): number {
    const value = state.values[at];
    if (value?.kind !== 'number') return Number.NaN;
    return atLeast ? value.max : value.min;
  }
}

function product(factors: readonly number[]): number {
  return factors.reduce((amount, factor) => amount * factor, 1);
}
