import {
  type Advice,
  answersBehind,
  type Constraint,
  type Criterion,
  type Implication,
  type SizingRule,
  type Split,
  type UtilityFunction,
  type UtilityOutcome,
} from '../../domain/index.ts';
import { inside, type Spot } from '../finding.ts';
import type { RawDecision } from '../schema/decision.ts';
import type { RawUtility } from '../schema/rules.ts';
import { compileCondition } from './compile-condition.ts';
import { compileValue } from './compile-quantity.ts';
import { compileTable } from './compile-table.ts';
import type { Compiling } from './context.ts';

/** Parses the conditions of the rules; everything else in them is ready as it was read. */
export function compileRules(
  raw: RawDecision,
  compiling: Compiling,
): {
  readonly implications: readonly Implication[];
  readonly constraints: readonly Constraint[];
  readonly criteria: readonly Criterion[];
  readonly splits: readonly Split[];
  readonly advice: readonly Advice[];
  readonly sizing: readonly SizingRule[];
} {
  type RawCondition = Parameters<typeof compileCondition>[0];
  const ofRequest: Compiling = { ...compiling, ofRequest: true };
  // What is implied is settled before anything is derived from it.
  const derivedLater = new Map(raw.derived.map((quantity) => [quantity.id, answersBehind(quantity)]));
  const columns = Object.entries(compiling.columns).filter(([id]) => !derivedLater.has(id));
  const ofAnswers: Compiling = {
    ...ofRequest,
    derivedLater,
    columns: Object.assign(Object.create(null), Object.fromEntries(columns)),
  };
  // Only constraints are asked of one alternative after the other.
  const at = (section: string) =>
    section === 'constraints' ? compiling : section === 'implications' ? ofAnswers : ofRequest;
  const whenOf = (section: string, { id, when }: { id: string; when: RawCondition }) =>
    compileCondition(when, { section, id, path: ['when'] }, at(section));
  const unlessOf = (section: string, { id, unless }: { id: string; unless: readonly RawCondition[] }) =>
    unless.map((one, i) => compileCondition(one, { section, id, path: ['unless', i] }, at(section)));
  return {
    implications: raw.implications.map((rule) => ({ ...rule, when: whenOf('implications', rule) })),
    constraints: raw.constraints.map((rule) => ({
      ...rule,
      when: whenOf('constraints', rule),
      unless: unlessOf('constraints', rule),
    })),
    criteria: raw.criteria.map((criterion) => ({
      ...criterion,
      utility: compileUtility(
        criterion.utility,
        criterion.id,
        { section: 'criteria', id: criterion.id, path: ['utility'] },
        compiling,
      ),
      weighs: criterion.weighs.map(({ when, ...weighing }, i) => ({
        ...weighing,
        when: compileCondition(when, { section: 'criteria', id: criterion.id, path: ['weighs', i, 'when'] }, ofRequest),
      })),
    })),
    splits: raw.splits.map((split) => ({
      ...split,
      when: whenOf('splits', split),
      unless: unlessOf('splits', split),
    })),
    advice: raw.advice.map((rule) => ({
      ...rule,
      when: whenOf('advice', rule),
      unless: unlessOf('advice', rule),
    })),
    sizing: raw.sizing.map((rule) => ({
      ...rule,
      when: whenOf('sizing', rule),
      unless: unlessOf('sizing', rule),
    })),
  };
}

function compileHeadroom(
  { headroom: { volumes, ...rest } }: Extract<RawUtility, { headroom: unknown }>,
  spot: Spot,
  { dimensions, report }: Compiling,
): UtilityFunction {
  return {
    kind: 'headroom',
    ...rest,
    volumes: volumes.flatMap((volume, index) => {
      const dimension = dimensions.get(volume.figure);
      // An unknown figure is reported where references are checked.
      if (dimension === undefined) return [];
      const most = compileValue(volume.most, dimension, inside(spot, 'headroom', 'volumes', index, 'most'), report);
      return most === undefined ? [] : [{ ...volume, most }];
    }),
  };
}

function compileUtility(raw: RawUtility, id: string, spot: Spot, compiling: Compiling): UtilityFunction {
  if ('fit' in raw) return { kind: 'fit', ...raw.fit };
  if ('headroom' in raw) return compileHeadroom(raw, spot, compiling);
  if ('workarounds' in raw) return { kind: 'workarounds', ...raw.workarounds };
  if ('burden' in raw) {
    const { figure, pressure, reason } = raw.burden;
    const pressureSpot = inside(spot, 'burden', 'pressure');
    // What a hybrid is charged hangs on it too, and that is of no alternative.
    const table = compileTable(pressure, id, pressureSpot, { ...compiling, ofRequest: true }, (value) => value);
    return { kind: 'burden', figure, pressure: table, reason };
  }
  const outcome = (then: { utility: number; reason: UtilityOutcome['reason']; source?: readonly string[] }) => ({
    ...then,
    source: then.source ?? [],
  });
  return { kind: 'table', table: compileTable(raw.table, id, inside(spot, 'table'), compiling, outcome) };
}
