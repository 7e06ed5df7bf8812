import {
  type Inline,
  type InlineSpan,
  inLanguage,
  type Language,
  type Sheet,
  type SheetBlock,
  type SheetItem,
} from '../domain/index.ts';
import { displayQuantity } from '../units/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { showEstimate } from './amounts.ts';
import { type Bill, type BillItem, labelOf } from './bill.ts';
import { type Conflict, type CostModel, conflictsOf, impliedLossRates } from './cost-model.ts';
import { createFootnotes, type Footnotes } from './footnotes.ts';
import { parameterBlocks, parameterContents, parametersOf } from './parameter-table.ts';
import type { Planned } from './terms.ts';
import { growthIsKnown } from './years.ts';

/** The bills of one workload, best alternative first. */
export interface PricedWorkload {
  /** Empty when it is the only one. */
  readonly name: string;
  readonly bills: readonly Bill[];
  readonly excluded: Readonly<Record<string, string>>;
  /** Alternatives whose bill is shown item by item. */
  readonly inDetail: readonly string[];
}

/** What the documents say about cost. */
export interface CostKnowledge {
  readonly models: readonly CostModel[];
  readonly conflicts: readonly Conflict[];
}

/** What each alternative costs, with every parameter, and what the documents say of it. */
export function costSheet(
  title: string,
  workloads: readonly PricedWorkload[],
  { models, conflicts }: CostKnowledge,
  language: Language,
  say: Say,
): Sheet {
  const [first] = workloads.flatMap(({ bills }) => bills);
  if (first === undefined) throw new Error('a sheet of costs needs an alternative');
  const { planned } = first;
  const notes = createFootnotes(planned.knowledge, planned.plans, language, say);
  const rows = parametersOf(
    workloads[0]?.bills.map((bill) => bill.planned) ?? [],
    planned.plans.costItems.map(({ formula }) => formula),
  );
  const every = workloads[0]?.bills.length ?? 0;
  return {
    title,
    language,
    blocks: [
      ...workloads.flatMap((workload) => workloadBlocks(workload, notes, language, say)),
      ...parameterBlocks(rows, every, notes, say),
      ...models.flatMap((model) => modelBlocks(model, conflictsOf(model, conflicts), workloads, notes, language, say)),
      ...notes.list(),
    ],
    contents: {
      currency: planned.currency,
      years: first.years,
      workloads: workloads.map(({ name, bills, excluded }) => ({
        name: name === '' ? null : name,
        alternatives: bills.map((bill) => billContents(bill, excluded)),
      })),
      parameters: parameterContents(rows, say),
      documents: models.map((model) => ({
        id: model.id,
        ranges: model.sizes ?? null,
        breakdown: model.breakdown ?? null,
        impliedLossRates: Object.fromEntries(impliedLossRates(model)),
        conflicts: conflictsOf(model, conflicts).map(({ id }) => id),
      })),
      sources: notes.cited(),
    },
  };
}

function money(bill: Bill, value: Bill['total']): string {
  return showEstimate(value, 'money', bill.planned.say, bill.planned.currency);
}

function nameOf({ planned }: Bill): string {
  return inLanguage(planned.alternative.name, planned.language);
}

/** A total that leaves items out is a lower bound. */
function total(bill: Bill, say: Say): string {
  const shown = money(bill, bill.total);
  return bill.open.length === 0 ? shown : say('planning/at-least', { value: shown });
}

function workloadBlocks(
  { name, bills, excluded, inDetail }: PricedWorkload,
  notes: Footnotes,
  language: Language,
  say: Say,
): readonly SheetBlock[] {
  const [first] = bills;
  if (first === undefined) return [];
  const outside = bills.flatMap((bill) => {
    const why = excluded[bill.planned.alternative.id];
    return why === undefined ? [] : [{ text: say('planning/left-out', { name: nameOf(bill), why }) }];
  });
  return [
    ...(name === '' ? [] : [{ kind: 'heading', level: 2, text: name } as const]),
    totals(bills, first, say),
    itemTable(bills, first, say),
    ...otherCurrency(first, say),
    {
      kind: 'paragraph',
      text: say(growthIsKnown(first.planned.requirements) ? 'planning/grows' : 'planning/steady-load'),
    },
    ...(outside.length === 0 ? [] : [{ kind: 'list', style: 'bullets', items: outside } as const]),
    ...bills
      .filter(({ planned }) => inDetail.includes(planned.alternative.id))
      .flatMap((bill): readonly SheetBlock[] => [
        { kind: 'heading', level: 2, text: say('planning/costs', { name: nameOf(bill), total: total(bill, say) }) },
        { kind: 'list', style: 'bullets', items: bill.items.map((item) => billItem(bill, item, notes, language, say)) },
      ]),
  ];
}

/** Without a rate of exchange the defaults are of no use. */
function otherCurrency({ planned: { currency, plans } }: Bill, say: Say): readonly SheetBlock[] {
  if (currency === plans.currency) return [];
  const keys = plans.parameters.filter(({ dimension }) => dimension === 'money').map(({ id }) => id);
  return [{ kind: 'paragraph', text: say('planning/other-currency', { currency, known: plans.currency, keys }) }];
}

/** More columns than these do not fit a screen; spreadsheets and programs get all. */
const MOST_YEARS = 5;

function shownYears({ periods }: Bill): readonly number[] {
  return periods.length > MOST_YEARS ? [] : periods.map((_, year) => year);
}

function totals(bills: readonly Bill[], first: Bill, say: Say): SheetBlock {
  return {
    kind: 'table',
    id: 'totals',
    columns: [
      { id: 'alternative', heading: say('planning/alternative') },
      ...shownYears(first).map((year) => ({
        id: `year-${year + 1}`,
        heading: say('planning/year-number', { year: year + 1 }),
        align: 'right' as const,
        flexible: true,
      })),
      { id: 'total', heading: say('planning/total'), align: 'right', flexible: true },
      { id: 'open', heading: say('planning/not-counted'), flexible: true },
    ],
    rows: bills.map((bill): readonly Inline[] => [
      nameOf(bill),
      ...shownYears(first).map((year) => money(bill, bill.yearTotals[year] ?? bill.total)),
      [{ text: total(bill, say), style: 'strong' }],
      bill.open.map((item) => labelOf(item, bill.planned)).join(say('word/comma')),
    ]),
  };
}

/** Every line of every bill, for spreadsheets. */
function itemTable(bills: readonly Bill[], first: Bill, say: Say): SheetBlock {
  const { currency } = first.planned;
  const plain = (value: Bill['total'] | undefined) => (value === undefined ? '' : String(Math.round(value.typical)));
  return {
    kind: 'table',
    id: 'items',
    only: 'csv',
    columns: [
      { id: 'alternative', heading: say('planning/alternative') },
      { id: 'item', heading: say('planning/item') },
      ...first.periods.map((_, year) => ({
        id: `year-${year + 1}`,
        heading: say('planning/in-currency', { heading: say('planning/year-number', { year: year + 1 }), currency }),
      })),
      { id: 'total', heading: say('planning/in-currency', { heading: say('planning/total'), currency }) },
      { id: 'formula', heading: say('planning/formula-of-first-year') },
    ],
    rows: bills.flatMap((bill) =>
      bill.items.map((line) => [
        nameOf(bill),
        labelOf(line, bill.planned),
        ...line.years.map(plain),
        plain(line.total),
        line.numbers,
      ]),
    ),
  };
}

function billItem(bill: Bill, line: BillItem, notes: Footnotes, language: Language, say: Say): SheetItem {
  const { item, total: sum, years, missing, formula, numbers, source } = line;
  const shown =
    sum === undefined
      ? say('planning/not-counted-without', { missing: [...missing] })
      : say('planning/is', { value: money(bill, sum) });
  const first = years[0];
  const marks = notes.marks(source);
  return {
    text: [
      { text: inLanguage(item.label, language), style: 'strong' },
      { text: shown, style: sum === undefined ? 'warn' : 'strong' },
      { text: say('planning/because', { because: inLanguage(item.because, language) }) },
    ],
    below: [
      [
        {
          text:
            first === undefined ? formula : say('planning/first-year', { formula, numbers, value: money(bill, first) }),
        },
        ...(marks.length === 0 ? [] : [{ text: ' ' }, ...marks]),
      ],
    ],
  };
}

/** The documents' model: its formulas, its ranges beside the totals, its constants, and where it does not hold together. */
function modelBlocks(
  model: CostModel,
  conflicts: readonly Conflict[],
  workloads: readonly PricedWorkload[],
  notes: Footnotes,
  language: Language,
  say: Say,
): readonly SheetBlock[] {
  const { formulas = [], sizes, breakdown, constants = [], notes: doubts = [] } = model;
  const [workload] = workloads;
  const [bill] = workload?.bills ?? [];
  if (sizes === undefined || workload === undefined || bill === undefined) return [];
  const { knowledge } = bill.planned;
  const technologies = [...new Set(sizes.rows.flatMap(({ totals: row }) => Object.keys(row)))];
  const nameOfTechnology = (id: string) => {
    const found = knowledge.technologies.find((one) => one.id === id);
    return found === undefined ? id : inLanguage(found.name, language);
  };
  const sum = breakdown?.rows.find(({ item }) => item === 'total')?.costs ?? {};
  const rates = [...impliedLossRates(model)];
  const marks = notes.marks([...model.source, ...(model.evidence ?? [])]);
  return [
    { kind: 'heading', level: 2, text: say('planning/documents') },
    {
      kind: 'paragraph',
      text: [{ text: say('planning/documents-unverifiable') }, { text: ' ' }, ...marks] satisfies InlineSpan[],
    },
    {
      kind: 'list',
      style: 'bullets',
      items: formulas.map((formula) => ({ text: inLanguage(formula, language) })),
    },
    {
      kind: 'table',
      id: 'documents',
      columns: [
        { id: 'size', heading: say('planning/in-unit', { unit: inLanguage(sizes.unit, language) }), flexible: true },
        ...technologies.map((id) => ({
          id,
          heading: nameOfTechnology(id),
          align: 'right' as const,
          flexible: true,
        })),
      ],
      rows: [
        ...sizes.rows.map(({ label, totals: row }) => [
          inLanguage(label, language),
          ...technologies.map((id) => {
            const range = row[id];
            return range === undefined ? '–' : say('planning/from-to', { min: range.min, max: range.max });
          }),
        ]),
        ...(breakdown === undefined
          ? []
          : [
              [
                say('planning/breakdown', { company: inLanguage(breakdown.company, language) }),
                ...technologies.map((id) => String(sum[id]?.value ?? '–')),
              ],
            ]),
        [say('planning/here', { years: bill.years }), ...technologies.map((id) => ofTechnology(workload, id, say))],
      ],
    },
    ...(constants.length === 0 ? [] : [constantsTable(model, workload, nameOfTechnology, language, say)]),
    { kind: 'heading', level: 3, text: say('planning/contradictions') },
    {
      kind: 'list',
      style: 'bullets',
      items: [
        ...(new Set(rates.map(([, rate]) => rate)).size > 1
          ? [
              {
                text: say('planning/implied-loss', {
                  unit: inLanguage(breakdown?.unit ?? '', language),
                  rates: rates.map(([id, rate]) => ({
                    id: 'planning/implied-rate',
                    gaps: { name: nameOfTechnology(id), rate: displayQuantity(rate, 'count') },
                  })),
                }),
              },
            ]
          : []),
        ...doubts.map((doubt) => ({ text: inLanguage(doubt, language) })),
        ...conflicts.map(({ topic, statements, comment }) => ({
          text: say('planning/conflict', {
            topic: inLanguage(topic, language),
            says: statements.map(({ says }) => inLanguage(says, language)).join(say('planning/against')),
          }),
          below: comment === undefined ? [] : [inLanguage(comment, language)],
        })),
      ],
    },
  ];
}

/** Totals of the alternatives of a technology, as reckoned here. */
function ofTechnology({ bills }: PricedWorkload, technology: string, say: Say): string {
  const own = bills.filter(({ planned }) => planned.alternative.technology === technology);
  const shown = own.map((bill) => (own.length === 1 ? total(bill, say) : `${nameOf(bill)} ${total(bill, say)}`));
  return shown.length === 0 ? '–' : shown.join('; ');
}

function constantsTable(
  { constants = [] }: CostModel,
  { bills }: PricedWorkload,
  nameOfTechnology: (id: string) => string,
  language: Language,
  say: Say,
): SheetBlock {
  const used = (technology: string) =>
    [
      ...new Set(
        bills
          .filter(({ planned }) => planned.alternative.technology === technology)
          .map(({ planned }) => failoverOf(planned)),
      ),
    ].join(', ');
  return {
    kind: 'table',
    id: 'constants',
    columns: [
      { id: 'technology', heading: say('planning/technology') },
      { id: 'odds', heading: say('planning/documents-odds'), align: 'right', flexible: true },
      { id: 'recovery', heading: say('planning/documents-recovery'), align: 'right', flexible: true },
      { id: 'here', heading: say('planning/recovery-here'), align: 'right', flexible: true },
    ],
    rows: constants.map(({ technology, failureProbability, recoveryTime }) => [
      nameOfTechnology(technology),
      `${failureProbability.value} ${inLanguage(failureProbability.unit, language)}`,
      `${recoveryTime.value} ${inLanguage(recoveryTime.unit, language)}`,
      used(technology),
    ]),
  };
}

function failoverOf({ alternative, say }: Planned): string {
  const failover = alternative.figures.failover;
  return failover === undefined
    ? '–'
    : sayMessage(say, displayQuantity({ min: failover.min, max: failover.max }, 'duration'));
}

function billContents(bill: Bill, excluded: Readonly<Record<string, string>>) {
  const { planned, items, periods, plans, total: sum, yearTotals, open } = bill;
  return {
    alternative: planned.alternative.id,
    name: nameOf(bill),
    excluded: excluded[planned.alternative.id] ?? null,
    total: sum,
    complete: open.length === 0,
    notCounted: open.map(({ item }) => item.id),
    years: periods.map((seconds, year) => ({
      seconds,
      nodes: plans[year]?.terms('nodes')?.value ?? null,
      total: yearTotals[year] ?? null,
    })),
    items: items.map(({ item, total: itemTotal, years, missing, formula, numbers, source }) => ({
      id: item.id,
      label: inLanguage(item.label, planned.language),
      total: itemTotal ?? null,
      years: years.map((year) => year ?? null),
      missing,
      formula,
      numbers,
      sources: source,
    })),
  };
}
