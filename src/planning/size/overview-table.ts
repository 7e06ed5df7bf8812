import { type Inline, inLanguage, type Language, type SheetBlock } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { showEstimate } from '../amounts.ts';
import type { WorkedWorkload } from '../combination.ts';
import { fitsText } from '../objections.ts';
import { makePlan, type Plan } from '../plan.ts';
import { beyondNodes, nameOf } from '../sheet-parts.ts';
import { NODES, SERVERS, valueIn } from '../unknowns.ts';
import { type Sized, shownNodes } from './sized.ts';

/** Side by side: a row a quantity, a column an alternative; first what is bought in all. */
export function overviewTable(
  { objections }: WorkedWorkload<Plan>,
  sized: readonly Sized[],
  language: Language,
  say: Say,
): SheetBlock {
  const used = new Set(sized.flatMap(({ plan }) => plan.quantities.map(({ rule }) => rule.quantity)));
  const quantities = new Map<string, string>();
  for (const { quantity, label } of sized[0]?.plan.planned.plans.capacity ?? []) {
    if (used.has(quantity) && !quantities.has(quantity)) quantities.set(quantity, inLanguage(label, language));
  }
  const row = (label: string, cell: (one: Sized) => string): readonly Inline[] => [label, ...sized.map(cell)];
  const quantityRows = (id: string): readonly (readonly Inline[])[] => {
    const label = quantities.get(id);
    if (label === undefined) return [];
    const shown = row(label, ({ plan }) => {
      const quantity = plan.quantities.find(({ rule }) => rule.quantity === id);
      if (quantity === undefined) return '–';
      return quantity.value === undefined ? '?' : showEstimate(quantity.value, quantity.rule.dimension, say);
    });
    return [shown];
  };
  return {
    kind: 'table',
    id: 'size',
    columns: [
      { id: 'quantity', heading: say('planning/quantity'), flexible: true },
      ...sized.map(({ plan }) => ({
        id: plan.planned.alternative.id,
        heading: nameOf(plan.planned),
        align: 'right' as const,
        flexible: true,
      })),
    ],
    rows: [
      ...(Object.keys(objections).length === 0 && sized.every(({ plan }) => beyondNodes(plan) === undefined)
        ? []
        : [row(say('planning/fits'), ({ plan }) => fitsText(objections[plan.planned.alternative.id], plan, say))]),
      ...quantityRows(SERVERS),
      row(say('planning/nodes-of-one'), ({ plan }) => shownNodes(plan)),
      ...cheaperRows(sized, say),
      ...togetherRows(sized, say),
      row(say('planning/first-limit'), ({ limits }) => {
        const [first] = limits;
        return first === undefined ? '–' : inLanguage(first.rule.label, language);
      }),
      ...[...quantities.keys()].filter((id) => id !== SERVERS).flatMap(quantityRows),
    ],
  };
}

/** The nodes at the low end of what is assumed at its most, where that takes fewer: the count above is the dearest case. */
function cheaperRows(sized: readonly Sized[], say: Say): readonly (readonly Inline[])[] {
  const effectOf = ({ unknowns }: Sized, id: string) =>
    unknowns.find((one) => one.kind === 'parameter' && one.id === id && one.changes.includes(NODES));
  const ids = new Set(sized.flatMap(({ unknowns }) => unknowns.map((one) => one.id)));
  return [...ids].flatMap((id) => {
    const effects = sized.map((one) => effectOf(one, id));
    const some = effects.find((effect) => effect !== undefined);
    const [least] = some?.supposed ?? [];
    if (some === undefined || least === undefined) return [];
    const label = say('planning/nodes-at', { key: id, value: least.shown });
    return [[label, ...effects.map((effect, index) => nodesAt(effect?.supposed[0]?.plan ?? sized[index]?.plan))]];
  });
}

/** The nodes at the low end of all that is assumed of the load, whoever serves it, where that takes fewer than each alone. */
function togetherRows(sized: readonly Sized[], say: Say): readonly (readonly Inline[])[] {
  const ofLoad = (sized[0]?.plan.planned.plans.parameters ?? []).flatMap(({ id, mayBe, values }) => {
    if (mayBe === undefined || values.some(({ alternatives }) => alternatives.length > 0)) return [];
    const least = sized
      .flatMap(({ unknowns }) => unknowns)
      .find((one) => one.kind === 'parameter' && one.id === id && one.changes.includes(NODES))?.supposed[0];
    return least === undefined ? [] : [{ id, value: { min: mayBe.min, max: mayBe.min }, shown: least.shown }];
  });
  if (ofLoad.length < 2) return [];
  const planAt = ({ planned }: Plan, some: typeof ofLoad) =>
    makePlan({ ...planned, given: new Map([...planned.given, ...some.map((one) => [one.id, one.value] as const)]) });
  const nodesOf = (plan: Plan) => valueIn(plan, NODES)?.typical ?? Number.POSITIVE_INFINITY;
  const together = sized.map(({ plan }) => planAt(plan, ofLoad));
  const isFewer = sized.some(({ plan }, index) =>
    ofLoad.every((one) => nodesOf(together[index] ?? plan) < nodesOf(planAt(plan, [one]))),
  );
  if (!isFewer) return [];
  const settings = ofLoad.map(({ id, shown }) => `${id}=${shown}`).join(say('word/comma'));
  return [[say('planning/nodes-together', { settings }), ...together.map(shownNodes)]];
}

function nodesAt(plan: Plan | undefined): string {
  return plan === undefined ? '–' : shownNodes(plan);
}
