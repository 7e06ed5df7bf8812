import type { ColumnType, Condition, KnowledgeBase, Plans, Quantity, Reference, Template } from '../../domain/index.ts';
import { inside, type Report, type Spot } from '../finding.ts';
import type { RawPlanning } from '../schema/planning.ts';
import { compileCondition } from './compile-condition.ts';
import { compileFormula } from './compile-formula.ts';
import { compileQuantity } from './compile-quantity.ts';
import { compileTemplate } from './compile-template.ts';
import type { Compiling } from './context.ts';
import { valuesOfParameter } from './values-of-parameter.ts';

/** Time that a plan looks ahead unless the rules say otherwise, seconds. */
const THREE_YEARS = 3 * 31_536_000;
/** Of a parameter that says no more: products of several stay numbers. */
const MOST = 1e18;

/** Parses formulas, templates, conditions and values of the planning part. What cannot be read is reported and left out. */
export function compilePlanning(
  raw: RawPlanning,
  { columns, figures }: Pick<KnowledgeBase, 'columns' | 'figures'>,
  references: Readonly<Record<string, Reference>>,
  report: Report,
): Plans {
  const dimensions = new Map(figures.map(({ id, dimension }) => [id, dimension]));
  const compiling: Compiling = { columns, dimensions, report };
  const conditionsOf = (spot: Spot, conditions: OneOf): readonly Condition[] =>
    Array.isArray(conditions)
      ? conditions.map((one, index) => compileCondition(one, inside(spot, index), compiling))
      : [compileCondition(conditions, spot, compiling)];
  const worked = <Rule extends { readonly id: string; readonly when: OneOf; readonly formula: string }>(
    section: string,
    rules: readonly Rule[],
  ) =>
    rules.flatMap((rule) => {
      const formula = compileFormula(rule.formula, { section, id: rule.id, path: ['formula'] }, report);
      return formula === undefined
        ? []
        : [{ ...rule, when: conditionsOf({ section, id: rule.id, path: ['when'] }, rule.when), formula }];
    });
  const withQuantities: Compiling = { ...compiling, columns: quantityColumns(raw, columns) };
  return {
    currency: raw.plan.currency ?? 'USD',
    horizonSeconds: compileHorizon(raw.plan.horizon, report),
    loads: raw.loads,
    parameters: raw.parameters.map((given) => {
      const { values: _, min, max, mayBe, ...parameter } = given;
      return {
        ...parameter,
        min: compileEnd(min, parameter, 'min', report)?.min ?? 0,
        max: compileEnd(max, parameter, 'max', report)?.min ?? (parameter.dimension === 'percent' ? 100 : MOST),
        ...(mayBe === undefined
          ? {}
          : { mayBe: compileEnd(mayBe, parameter, 'mayBe', report) ?? { min: 0, max: MOST } }),
        values: valuesOfParameter(given, raw).flatMap(({ given: { value, ...rest }, spot }) => {
          if (value === undefined) return [rest];
          const quantity = compileQuantity(value, parameter.dimension, inside(spot, 'value'), report);
          return quantity === undefined ? [] : [{ ...rest, value: quantity }];
        }),
      };
    }),
    capacity: worked('capacity', raw.capacity),
    costItems: worked('costItems', raw.costItems),
    configurations: raw.configurations.map((configuration) => ({
      ...configuration,
      when: conditionsOf({ section: 'configurations', id: configuration.id, path: ['when'] }, configuration.when),
      unless: conditionsOf({ section: 'configurations', id: configuration.id, path: ['unless'] }, configuration.unless),
      settings: configuration.settings.map((setting, index) => {
        const spot: Spot = { section: 'configurations', id: configuration.id, path: ['settings', index] };
        return {
          ...setting,
          when: compileCondition(setting.when, inside(spot, 'when'), withQuantities),
          value: compileTemplate(setting.value, inside(spot, 'value'), report) satisfies Template,
        };
      }),
    })),
    checklistStages: raw.checklistStages,
    overtakenItems: raw.overtakenItems,
    references,
  };
}

/** Settings may hang on what was worked out, as well as on what was answered. */
function quantityColumns({ capacity }: RawPlanning, columns: Compiling['columns']): Compiling['columns'] {
  const all: Record<string, ColumnType> = Object.assign(Object.create(null), columns);
  all.nodes ??= { kind: 'number', dimension: 'count' };
  for (const { quantity, dimension } of capacity) all[quantity] ??= { kind: 'number', dimension };
  return all;
}

function compileEnd(
  text: string | number | undefined,
  { id, dimension }: Pick<RawPlanning['parameters'][number], 'id' | 'dimension'>,
  key: 'min' | 'max' | 'mayBe',
  report: Report,
): Quantity | undefined {
  return text === undefined
    ? undefined
    : compileQuantity(text, dimension, { section: 'parameters', id, path: [key] }, report);
}

type RawCondition = Parameters<typeof compileCondition>[0];
type OneOf = RawCondition | RawCondition[];

function compileHorizon(text: string | undefined, report: Report): number {
  if (text === undefined) return THREE_YEARS;
  const spot = { section: 'plan', id: 'horizon', path: [] };
  return compileQuantity(text, 'duration', spot, report)?.min ?? THREE_YEARS;
}
