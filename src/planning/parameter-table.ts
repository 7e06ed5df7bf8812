import { inLanguage, type Parameter, type SheetBlock } from '../domain/index.ts';
import { namesIn } from '../formula/index.ts';
import type { Say } from '../wording/say.ts';
import { showAmount } from './amounts.ts';
import { nodeFigures } from './assumed-figures.ts';
import type { Footnotes } from './footnotes.ts';
import type { ParameterEstimate } from './parameters.ts';
import { unitOf } from './read-parameters.ts';
import { marked } from './sheet-parts.ts';
import { type Planned, parameterOf } from './terms.ts';

const BASES: Readonly<Record<ParameterEstimate['basis'], string>> = {
  given: 'planning/basis-given',
  source: 'planning/basis-source',
  corpus: 'planning/basis-corpus',
  answer: 'planning/basis-answer',
  assumption: 'planning/basis-assumption',
  unknown: 'planning/basis-unknown',
};

/** One value of a parameter, and the alternatives it holds for. */
interface Row {
  readonly parameter: Parameter;
  readonly estimate: ParameterEstimate;
  readonly alternatives: readonly Planned[];
}

/** The parameters that formulas lean on, also through other quantities, for some alternatives of one workload. */
export function parametersOf(
  planned: readonly Planned[],
  formulas: readonly Parameters<typeof namesIn>[0][],
): readonly Row[] {
  const [first] = planned;
  if (first === undefined) return [];
  const names = closure(first, formulas);
  return first.plans.parameters
    .filter(({ id }) => names.has(id))
    .flatMap((parameter) => {
      const rows: { parameter: Parameter; estimate: ParameterEstimate; alternatives: Planned[] }[] = [];
      for (const one of planned) {
        const estimate = parameterOf(parameter, one);
        const same = rows.find((row) => isSame(row.estimate, estimate));
        if (same === undefined) rows.push({ parameter, estimate, alternatives: [one] });
        else same.alternatives.push(one);
      }
      // What has no value for an alternative mostly does not concern it.
      const known = rows.filter(({ estimate }) => estimate.value !== undefined);
      return known.length === 0 || parameter.dimension === 'money' ? rows : known;
    });
}

function isSame(a: ParameterEstimate, b: ParameterEstimate): boolean {
  return (
    a.basis === b.basis &&
    a.rule === b.rule &&
    a.value?.min === b.value?.min &&
    a.value?.typical === b.value?.typical &&
    a.value?.max === b.value?.max
  );
}

/** Every name that formulas use, and that the quantities they name use. */
function closure({ plans }: Planned, formulas: readonly Parameters<typeof namesIn>[0][]): ReadonlySet<string> {
  const names = new Set(formulas.flatMap(namesIn));
  for (const name of names) {
    for (const { quantity, formula } of plans.capacity) {
      if (quantity === name) for (const inner of namesIn(formula)) names.add(inner);
    }
  }
  return names;
}

/** All that was taken for granted, with what it rests on, and how to replace it. */
export function parameterBlocks(
  rows: readonly Row[],
  every: number,
  notes: Footnotes,
  say: Say,
): readonly SheetBlock[] {
  const [first] = rows;
  const planned = first?.alternatives[0];
  if (planned === undefined) return [];
  const { language, currency } = planned;
  const shown = ({ parameter, estimate }: Row) =>
    estimate.value === undefined ? '?' : showAmount(estimate.value, parameter, currency, say);
  const about = ({ alternatives }: Row) =>
    alternatives.length === every
      ? say('planning/all')
      : alternatives.map(({ alternative }) => inLanguage(alternative.name, language)).join(say('word/comma'));
  const why = ({ estimate: { rule, basis } }: Row) =>
    rule === undefined
      ? say(BASES[basis])
      : say('planning/rests-on', { basis: say(BASES[basis]), because: inLanguage(rule.because, language) });
  const keys = [...new Set(rows.map(({ parameter }) => parameter))];
  return [
    { kind: 'heading', level: 2, text: say('planning/assumptions') },
    {
      kind: 'paragraph',
      text: say('planning/replace', { figures: nodeFigures(planned.knowledge).map(({ id }) => id) }),
    },
    {
      kind: 'list',
      style: 'bullets',
      items: keys.map((parameter) => {
        const own = rows.filter((row) => row.parameter === parameter);
        return {
          text: [
            { text: parameter.id, style: 'code' },
            { text: say('planning/is', { value: inLanguage(parameter.label, language) }) },
          ],
          below: own.map((row) => [
            { text: shown(row), style: row.estimate.value === undefined ? 'warn' : 'strong' },
            { text: say('planning/for-whom', { about: about(row), why: why(row) }) },
            ...marked(notes, row.estimate.rule?.source ?? []),
          ]),
        };
      }),
    },
    {
      kind: 'table',
      id: 'parameters',
      only: 'csv',
      columns: [
        { id: 'key', heading: say('planning/key') },
        { id: 'label', heading: say('planning/label') },
        { id: 'value', heading: say('planning/value') },
        { id: 'for', heading: say('planning/for') },
        { id: 'why', heading: say('planning/basis') },
      ],
      rows: rows.map((row) => [
        row.parameter.id,
        inLanguage(row.parameter.label, language),
        shown(row),
        about(row),
        why(row),
      ]),
    },
  ];
}

/** The same for programs. */
export function parameterContents(rows: readonly Row[], say: Say) {
  return rows.map(({ parameter, estimate, alternatives }) => ({
    key: parameter.id,
    alternatives: alternatives.map(({ alternative }) => alternative.id),
    unit: unitOf(parameter, alternatives[0]?.currency ?? ''),
    shown:
      estimate.value === undefined ? null : showAmount(estimate.value, parameter, alternatives[0]?.currency ?? '', say),
    basis: estimate.basis,
    sources: estimate.rule?.source ?? [],
  }));
}
