import type { KnowledgeBase, Message, Parameter, Place, Plans, Problem } from '../domain/index.ts';
import { displayQuantity, parseQuantity } from '../units/index.ts';
import { suggest } from '../words/suggest.ts';
import { figureAsParameter, nodeFigures } from './assumed-figures.ts';
import type { GivenParameters } from './parameters.ts';

/** A parameter that a run sets: `nodePrice`, or `alternative.nodePrice`, and its value as written. */
export interface Assignment {
  readonly key: string;
  readonly text: string;
  readonly at: Place;
}

/**
 * Reads values such as `4000`, `4k CNY/month` or `3..5`, in the unit of the parameter, which may stand behind them or be
 * left out; also of figures of nodes. What the parameter may not be is refused. A later one wins.
 *
 * @param currency  that amounts of money are in
 */
export function readParameters(
  assignments: readonly Assignment[],
  plans: Pick<Plans, 'parameters'>,
  knowledge: Pick<KnowledgeBase, 'alternatives' | 'sizing' | 'figures'>,
  currency: string,
): { readonly given: GivenParameters; readonly problems: readonly Problem[] } {
  const given = new Map<string, { readonly min: number; readonly max: number }>();
  const problems: Problem[] = [];
  const alternatives = knowledge.alternatives.map(({ id }) => id);
  const figures = nodeFigures(knowledge);
  const parameters = [...plans.parameters, ...figures.map(figureAsParameter)];
  const has = (alternative: string, figure: string) =>
    knowledge.alternatives.some(({ id, figures: own }) => id === alternative && own[figure] !== undefined);
  for (const { key, text, at } of assignments) {
    const report = (message: Message, hint: Message | undefined): void => {
      problems.push({
        code: 'parameters/invalid',
        severity: 'error',
        message,
        ...(hint === undefined ? {} : { hint }),
        at,
      });
    };
    const dot = key.indexOf('.');
    const alternative = dot < 0 ? undefined : key.slice(0, dot);
    const name = key.slice(dot + 1);
    const parameter = parameters.find(({ id }) => id === name);
    if (parameter === undefined) {
      const known = parameters.map(({ id }) => id);
      report({ id: 'planning/no-parameter', gaps: { name } }, suggest(name, known));
    } else if (alternative !== undefined && !alternatives.includes(alternative)) {
      report({ id: 'planning/no-alternative', gaps: { name: alternative } }, suggest(alternative, alternatives));
    } else if (alternative !== undefined && figures.some(({ id }) => id === name) && !has(alternative, name)) {
      const known = knowledge.alternatives.flatMap(({ id }) => (has(id, name) ? [id] : []));
      report(
        { id: 'planning/no-figure', gaps: { name: alternative, figure: name } },
        { id: 'planning/figure-of', gaps: { known } },
      );
    } else {
      const parsed = readAmount(text, parameter, currency);
      const unit = unitOf(parameter, currency);
      if (parsed.ok && parsed.value.min >= parameter.min && parsed.value.max <= parameter.max) {
        given.set(key, parsed.value);
      } else if (parsed.ok) {
        const dimension = parameter.dimension === 'money' ? 'count' : parameter.dimension;
        const range = displayQuantity({ min: parameter.min, max: parameter.max }, dimension);
        report(
          { id: 'planning/bad-value', gaps: { name: key, message: { id: 'answer/out-of-range', gaps: { text } } } },
          { id: 'answer/expected-range', gaps: { range } },
        );
      } else {
        report(
          { id: 'planning/bad-value', gaps: { name: key, message: parsed.message } },
          unit === '' ? parsed.hint : { id: 'planning/expected-unit', gaps: { unit } },
        );
      }
    }
  }
  return { given, problems };
}

/** The unit that a parameter is written in, such as `CNY/month`; empty for plain numbers. */
export function unitOf({ dimension, per }: Pick<Parameter, 'dimension' | 'per'>, currency: string): string {
  const unit = dimension === 'money' ? currency : dimension === 'percent' ? '%' : '';
  return [unit, ...per].join('/');
}

function readAmount(text: string, { dimension, per }: Parameter, currency: string) {
  let rest = text.trim();
  for (const unit of [...per].reverse()) rest = without(rest, `/${unit}`);
  if (dimension !== 'money') return parseQuantity(rest, dimension);
  return parseQuantity(without(rest, currency), 'count');
}

/** The text without an ending, whatever its case. */
function without(text: string, ending: string): string {
  return text.toLowerCase().endsWith(ending.toLowerCase()) ? text.slice(0, -ending.length).trim() : text;
}
