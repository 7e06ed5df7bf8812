import type { Basis, Dimension, Estimate, Parameter, ParameterValue, PerUnit } from '../domain/index.ts';
import { middleOf } from '../units/index.ts';

/** What a parameter stands for in one run. */
export interface ParameterEstimate {
  /** In base units, percent as a share; undefined where nobody said it. */
  readonly value: Estimate | undefined;
  /** `given` when this run says it. */
  readonly basis: Basis | 'given' | 'unknown';
  /** The default that was taken. */
  readonly rule: ParameterValue | undefined;
}

/** In base units: bytes and seconds; a month is a twelfth of a year of 365 days. */
const UNITS: Readonly<Record<PerUnit, number>> = { GB: 1e9, hour: 3600, month: 31_536_000 / 12, year: 31_536_000 };

/** Values that a run gives, by `parameter` or `alternative.parameter`, in the units of the parameter. */
export type GivenParameters = ReadonlyMap<string, { readonly min: number; readonly max: number }>;

/**
 * The value of a parameter for an alternative: what the run gives for that alternative, what it gives for all, else the
 * first default that is about it; an answer that nobody gave is none.
 *
 * @param figureOf  of the alternative, in base units
 * @param answerOf  to a question, in base units
 */
export function estimateParameter(
  parameter: Parameter,
  alternative: string,
  given: GivenParameters,
  figureOf: (figure: string) => Estimate | undefined,
  answerOf: (question: string) => Estimate | undefined,
): ParameterEstimate {
  const said = given.get(`${alternative}.${parameter.id}`) ?? given.get(parameter.id);
  if (said !== undefined) return { value: inBaseUnits(said, parameter), basis: 'given', rule: undefined };
  for (const rule of parameter.values) {
    if (rule.alternatives.length > 0 && !rule.alternatives.includes(alternative)) continue;
    const value = estimateBy(rule);
    if (value === undefined && rule.answer !== undefined) continue;
    return { value, basis: value === undefined ? 'unknown' : rule.basis, rule };
  }
  return { value: undefined, basis: 'unknown', rule: undefined };

  function estimateBy({ answer, figure, value }: ParameterValue): Estimate | undefined {
    if (answer !== undefined) return answerOf(answer);
    if (figure !== undefined) return figureOf(figure);
    return value === undefined ? undefined : inBaseUnits(value, parameter);
  }
}

function inBaseUnits({ min, max }: { min: number; max: number }, { dimension, per }: Parameter): Estimate {
  const divisor = divisorOf(per);
  const scale = (value: number) => asNumber(value, dimension) / divisor;
  return { min: scale(min), typical: middleOf(scale(min), scale(max)), max: scale(max) };
}

/** What an amount in the unit of a parameter is divided by to be in base units. */
export function divisorOf(per: readonly PerUnit[]): number {
  return per.reduce((product, unit) => product * UNITS[unit], 1);
}

/** Formulas reckon with shares where people write percent. */
export function asNumber(value: number, dimension: Dimension): number {
  return dimension === 'percent' ? value / 100 : value;
}
