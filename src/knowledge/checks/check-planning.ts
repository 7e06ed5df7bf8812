import {
  type Dimension,
  type Formula,
  type GapFormat,
  type Measure,
  OF_ALTERNATIVE,
  OF_CLUSTER,
  type Plans,
  propertyIn,
} from '../../domain/index.ts';
import { measureOf, measureOfDimension, nameOfMeasure, namesIn, sameMeasure } from '../../formula/index.ts';
import { nearest } from '../../words/nearest.ts';
import { didYouMean } from '../../words/suggest.ts';
import { valuesOfParameter } from '../compile/values-of-parameter.ts';
import { inside, type Report, type Spot } from '../finding.ts';
import type { RawPlanning } from '../schema/planning.ts';
import { type Checked, idsOf, mustBeKnown } from './check.ts';

/** What the format of a gap can show. */
const SHOWS: Readonly<Record<GapFormat, Dimension>> = {
  count: 'count',
  ms: 'duration',
  s: 'duration',
  minutes: 'duration',
  hours: 'duration',
  bytes: 'bytes',
  KiB: 'bytes',
  MiB: 'bytes',
  GiB: 'bytes',
};

const SECONDS_AND_GIGABYTES: Readonly<Record<string, Dimension>> = {
  GB: 'bytes',
  hour: 'duration',
  month: 'duration',
  year: 'duration',
};

/**
 * Formulas of the planning part name values that there are and come out in the unit they say, whatever units the values
 * are written in; what they are about exists.
 */
export function checkPlanning(planning: RawPlanning, plans: Plans, { raw, questions }: Checked, report: Report): void {
  const names = new Map<string, Measure>();
  for (const { id, answer } of questions) {
    if (answer.kind === 'number') names.set(id, measureOfDimension(answer.dimension));
  }
  for (const { id, dimension } of raw.figures) names.set(OF_ALTERNATIVE + id, measureOfDimension(dimension));
  names.set('nodes', measureOfDimension('count'));
  checkLoads(planning, names, report);
  for (const { id } of planning.loads) {
    const measure = names.get(id);
    if (measure !== undefined) names.set(OF_CLUSTER + id, measure);
  }
  checkParameters(planning, { raw, questions }, report);
  for (const { id, dimension, per } of planning.parameters) {
    const divisors = per.map((unit) => SECONDS_AND_GIGABYTES[unit] ?? 'count');
    names.set(id, measureOfDimension(dimension, divisors));
  }
  for (const { id, times } of raw.sizing) {
    times.forEach((one, index) => {
      mustBeKnown(
        one,
        idsOf(planning.parameters),
        'parameter',
        { section: 'sizing', id, path: ['times', index] },
        report,
      );
    });
  }
  const alternatives = idsOf(raw.alternatives);
  for (const section of ['capacity', 'costItems', 'configurations'] as const) {
    for (const { id, alternatives: about } of planning[section]) {
      about.forEach((one, index) => {
        mustBeKnown(one, alternatives, 'alternative', { section, id, path: ['alternatives', index] }, report);
      });
    }
  }
  for (const { id, quantity, dimension, formula } of plans.capacity) {
    const spot: Spot = { section: 'capacity', id, path: ['formula'] };
    const promised = measureOfDimension(dimension);
    mustMeasure(formula, promised, names, spot, report);
    const earlier = names.get(quantity);
    if (earlier === undefined) names.set(quantity, promised);
    else if (!sameMeasure(earlier, promised)) {
      report({
        spot: { section: 'capacity', id, path: ['quantity'] },
        code: 'knowledge/dimension',
        message: {
          id: 'check/measure-elsewhere',
          gaps: { quantity, there: nameOfMeasure(earlier), here: nameOfMeasure(promised) },
        },
      });
    }
  }
  const ofCost = new Map([...names, ['period', measureOfDimension('duration')] as const]);
  for (const { id, formula } of plans.costItems) {
    mustMeasure(formula, measureOfDimension('money'), ofCost, { section: 'costItems', id, path: ['formula'] }, report);
  }
  checkDivisors(plans, report);
  checkConfigurations(plans, names, report);
}

/** Nothing is divided by what may be zero. */
function checkDivisors({ parameters, capacity, costItems }: Plans, report: Report): void {
  const divisors = new Set([...capacity, ...costItems].flatMap(({ formula }) => divisorsIn(formula)));
  for (const { id, min } of parameters) {
    if (min > 0 || !divisors.has(id)) continue;
    const spot: Spot = { section: 'parameters', id, path: [] };
    report({ spot, code: 'knowledge/parameter', message: { id: 'check/divided-by' } });
  }
}

function divisorsIn(formula: Formula): readonly string[] {
  if (formula.kind === 'call') return formula.of.flatMap(divisorsIn);
  if (formula.kind !== 'operation') return [];
  const { sign, left, right } = formula;
  return [...divisorsIn(left), ...(sign === '/' ? namesIn(right) : divisorsIn(right))];
}

function checkLoads(planning: RawPlanning, names: ReadonlyMap<string, Measure>, report: Report): void {
  const known = [...names.keys()].filter((name) => propertyIn(name) === undefined && name !== 'nodes');
  for (const { id } of planning.loads) {
    mustBeKnown(id, known, 'question', { section: 'loads', id, path: ['id'] }, report);
  }
}

function checkParameters(
  planning: RawPlanning,
  { raw, questions }: Pick<Checked, 'raw' | 'questions'>,
  report: Report,
): void {
  const alternatives = idsOf(raw.alternatives);
  const figures = idsOf(raw.figures);
  const parameters = idsOf(planning.parameters);
  for (const { id, parameter } of planning.parameterValues) {
    const spot: Spot = { section: 'parameterValues', id, path: ['parameter'] };
    mustBeKnown(parameter, parameters, 'parameter', spot, report);
  }
  for (const parameter of planning.parameters) {
    const { id, dimension } = parameter;
    for (const { given, spot } of valuesOfParameter(parameter, planning)) {
      const { alternatives: about, value, figure, answer, basis, source } = given;
      about.forEach((one, at) => {
        mustBeKnown(one, alternatives, 'alternative', inside(spot, 'alternatives', at), report);
      });
      if ([value, figure, answer].filter((one) => one !== undefined).length !== 1) {
        report({ spot, code: 'knowledge/parameter', message: { id: 'check/value-or-figure' } });
      }
      if ((answer === undefined) === (basis === 'answer')) {
        report({ spot: inside(spot, 'basis'), code: 'knowledge/parameter', message: { id: 'check/answer-and-basis' } });
      }
      if (basis !== 'assumption' && basis !== 'answer' && source.length === 0) {
        report({
          spot,
          code: 'knowledge/no-source',
          message: { id: 'check/default-without-source' },
          hint: { id: 'check/assumption-alone' },
        });
      }
      const mustMeasureAlike = (key: 'figure' | 'answer', what: string, measured: Dimension | undefined): void => {
        if (measured === undefined || measured === dimension) return;
        report({
          spot: inside(spot, key),
          code: 'knowledge/dimension',
          message: { id: 'check/other-dimension', gaps: { figure: what, measured, parameter: id, dimension } },
        });
      };
      if (figure !== undefined) {
        mustBeKnown(figure, figures, 'figure', inside(spot, 'figure'), report);
        mustMeasureAlike('figure', figure, raw.figures.find((one) => one.id === figure)?.dimension);
      }
      if (answer !== undefined) {
        mustBeKnown(answer, idsOf(questions), 'question', inside(spot, 'answer'), report);
        const asked = questions.find((one) => one.id === answer)?.answer;
        if (asked !== undefined && asked.kind !== 'number') {
          report({
            spot: inside(spot, 'answer'),
            code: 'knowledge/dimension',
            message: { id: 'check/no-number', gaps: { question: answer } },
          });
        }
        mustMeasureAlike('answer', answer, asked?.kind === 'number' ? asked.dimension : undefined);
      }
    }
  }
}

function checkConfigurations(plans: Plans, names: ReadonlyMap<string, Measure>, report: Report): void {
  for (const { id, settings, each } of plans.configurations) {
    if (each !== undefined && !names.has(each.of)) {
      unknownName(each.of, names, { section: 'configurations', id, path: ['each', 'of'] }, report);
    }
    settings.forEach(({ value, reason }, index) => {
      const spot: Spot = { section: 'configurations', id, path: ['settings', index] };
      for (const piece of value) {
        if (typeof piece === 'string') continue;
        mustMeasure(piece.formula, measureOfDimension(SHOWS[piece.format]), names, inside(spot, 'value'), report);
      }
      for (const text of [reason.en, reason.zh ?? '']) {
        for (const [, gap = ''] of text.matchAll(/\{([\w.]+)\}/g)) {
          if (!names.has(gap)) unknownName(gap, names, inside(spot, 'reason'), report);
        }
      }
    });
  }
}

function mustMeasure(
  formula: Formula,
  promised: Measure,
  names: ReadonlyMap<string, Measure>,
  spot: Spot,
  report: Report,
): void {
  let unknown: string | undefined;
  const found = measureOf(formula, (name) => {
    const measure = names.get(name);
    if (measure === undefined) unknown ??= name;
    return measure;
  });
  if (unknown !== undefined) unknownName(unknown, names, spot, report);
  else if (!found.ok) report({ spot, code: 'knowledge/dimension', message: found.message });
  else if (!sameMeasure(found.value, promised)) {
    report({
      spot,
      code: 'knowledge/dimension',
      message: { id: 'check/comes-out', gaps: { found: nameOfMeasure(found.value), wanted: nameOfMeasure(promised) } },
    });
  }
}

function unknownName(name: string, names: ReadonlyMap<string, Measure>, spot: Spot, report: Report): void {
  const meant = nearest(name, names.keys());
  report({
    spot,
    code: 'knowledge/unknown-name',
    message: { id: 'formula/no-name', gaps: { name } },
    hint: meant === undefined ? { id: 'check/names' } : didYouMean(meant),
  });
}
