import { heading, type Language, paragraph, type Sheet, type SheetBlock } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { type Bill, labelOf, longestOf } from '../bill.ts';
import {
  type Combination,
  combinationBlocks,
  nothingFitsBlocks,
  type WorkedRequest,
  type WorkedWorkload,
} from '../combination.ts';
import { type Conflict, type CostModel, conflictsOf, impliedLossRates } from '../cost-model.ts';
import { createFootnotes, type Footnotes } from '../footnotes.ts';
import { fitsText, objectionList } from '../objections.ts';
import { parameterBlocks, parameterContents, parametersOf } from '../parameter-table.ts';
import { beyondNodes, nameOf, unexplained } from '../sheet-parts.ts';
import { growthIsKnown } from '../years.ts';
import { billContents, combinedContents } from './bill-contents.ts';
import { billItem } from './bill-item.ts';
import { billOf, combinedTotals } from './combined-totals.ts';
import { itemTable } from './item-table.ts';
import { modelBlocks } from './model-blocks.ts';
import { totalOf } from './priced.ts';
import { beyondPlan, totalsTable } from './totals-table.ts';

/** What the documents say about cost. */
interface CostKnowledge {
  readonly models: readonly CostModel[];
  readonly conflicts: readonly Conflict[];
}

/** What each alternative costs, with every parameter, and what the documents say of it. */
export function costSheet(
  title: string,
  request: WorkedRequest<Bill>,
  { models, conflicts }: CostKnowledge,
  language: Language,
  say: Say,
): Sheet {
  const { workloads, whole, nothingFits } = request;
  const [first] = workloads.flatMap(({ worked }) => worked);
  if (first === undefined) throw new Error('a sheet of costs needs an alternative');
  const { planned } = first;
  const longest = longestOf(workloads.flatMap(({ worked }) => worked));
  const notes = createFootnotes(planned.knowledge, planned.plans, language, say);
  const rows = parametersOf(
    workloads[0]?.worked.map((bill) => bill.planned) ?? [],
    planned.plans.costItems.map(({ formula }) => formula),
  );
  const every = workloads[0]?.worked.length ?? 0;
  return {
    title,
    language,
    blocks: [
      ...nothingFitsBlocks(request, say),
      ...ownNodes(workloads, say),
      ...endingEarlier(workloads, longest, say),
      ...recommended(whole, say('planning/each-alone'), first, notes, language, say),
      ...workloads.flatMap((workload, index) =>
        workloadBlocks(workload, index === workloads.length - 1, notes, language, say),
      ),
      ...parameterBlocks(rows, every, notes, say),
      ...models.flatMap((model) => modelBlocks(model, conflictsOf(model, conflicts), workloads, notes, language, say)),
      ...notes.list(),
    ],
    contents: {
      currency: planned.currency,
      years: longest.years,
      ...(nothingFits === undefined ? {} : { relax: nothingFits.relax }),
      ...(whole === undefined ? {} : { combination: combinedContents(whole) }),
      workloads: workloads.map(({ name, worked: bills, objections, combination }) => ({
        name: name === '' ? null : name,
        ...(combination === undefined ? {} : { combination: combinedContents(combination) }),
        alternatives: bills.map((bill) => billContents(bill, objections[bill.planned.alternative.id])),
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

function workloadBlocks(
  { name, worked: bills, objections, inDetail, combination }: WorkedWorkload<Bill>,
  isLast: boolean,
  notes: Footnotes,
  language: Language,
  say: Say,
): readonly SheetBlock[] {
  const [first] = bills;
  if (first === undefined) return [];
  return [
    ...(name === '' ? [] : [heading(2, name)]),
    ...recommended(combination, say('planning/alone'), first, notes, language, say),
    totalsTable(
      'totals',
      bills.map((bill) => ({
        name: nameOf(bill.planned),
        bill,
        ...(Object.keys(objections).length === 0 && bills.every((one) => beyondPlan(one) === undefined)
          ? {}
          : { fits: fitsText(objections[bill.planned.alternative.id], beyondPlan(bill), say) }),
      })),
      say,
    ),
    itemTable(bills, first, say),
    ...inCurrency(first, say),
    paragraph(say(growthIsKnown(first.planned.requirements) ? 'planning/grows' : 'planning/steady-load')),
    ...objectionList(
      bills.map(({ planned }) => planned),
      objections,
      notes,
      say,
      combination !== undefined,
    ),
    ...(isLast
      ? unexplained(
          bills.map(({ planned }) => planned),
          inDetail,
          say,
        )
      : []),
    ...bills
      .filter(({ planned }) => inDetail.includes(planned.alternative.id))
      .flatMap((bill) => detail(nameOf(bill.planned), bill, notes, language, say)),
  ];
}

/** What is recommended, system by system and item by item. */
function recommended(
  combination: Combination<Bill> | undefined,
  then: string,
  first: Bill,
  notes: Footnotes,
  language: Language,
  say: Say,
): readonly SheetBlock[] {
  if (combination === undefined) return [];
  const once = first.items.filter(({ item }) => item.once).map((line) => labelOf(line, first.planned));
  return combinationBlocks(
    combination,
    {
      table: combinedTotals(combination, say),
      notes: combination.systems.length < 2 || once.length === 0 ? [] : [say('planning/counted-once', { items: once })],
      details: combination.systems.flatMap((system) => detail(system.name, billOf(system), notes, language, say)),
      then,
      footnotes: notes,
    },
    say,
  );
}

/** A bill item by item. */
function detail(name: string, bill: Bill, notes: Footnotes, language: Language, say: Say): readonly SheetBlock[] {
  const plan = beyondPlan(bill);
  const beyond = plan && beyondNodes(plan);
  return [
    heading(2, say('planning/costs', { name, total: totalOf(bill, say) })),
    ...(beyond === undefined ? [] : [paragraph(beyond)]),
    { kind: 'list', style: 'bullets', items: bill.items.map((item) => billItem(bill, item, notes, language, say)) },
  ];
}

/** Where somebody else may run it, that nobody does so here. */
function ownNodes(workloads: readonly WorkedWorkload<Bill>[], say: Say): readonly SheetBlock[] {
  const isManaged = workloads
    .flatMap(({ worked }) => worked)
    .some(({ planned: { requirements } }) => requirements.managed?.kind === 'flag' && requirements.managed.value);
  return isManaged ? [paragraph(say('planning/own-nodes'))] : [];
}

/** Which workloads are planned for less than the longest of them. */
function endingEarlier(
  workloads: readonly WorkedWorkload<Bill>[],
  { years: most }: Bill,
  say: Say,
): readonly SheetBlock[] {
  const ends = workloads.flatMap(({ name, worked: [bill] }) =>
    bill === undefined || bill.years === most
      ? []
      : { id: 'planning/end-of-workload', gaps: { workload: { id: 'word/named', gaps: { name } }, years: bill.years } },
  );
  return ends.length === 0 ? [] : [paragraph(say('planning/ending-earlier', { ends }))];
}

/** Why amounts are in the currency they are in; without a rate of exchange the defaults are of no use in another. */
function inCurrency({ planned: { currency, plans } }: Bill, say: Say): readonly SheetBlock[] {
  if (currency === plans.currency) return [paragraph(say('planning/prices-of-documents', { currency }))];
  const keys = plans.parameters.filter(({ dimension }) => dimension === 'money').map(({ id }) => id);
  return [paragraph(say('planning/other-currency', { currency, known: plans.currency, keys }))];
}
