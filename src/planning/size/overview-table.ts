import { type Inline, inLanguage, type Language, type SheetBlock } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { showEstimate } from '../amounts.ts';
import { nameOf } from '../sheet-parts.ts';
import { type Sized, type SizedWorkload, shownNodes } from './sized.ts';

/** Side by side: a row a quantity, a column an alternative. */
export function overviewTable(
  { excluded }: SizedWorkload,
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
      ...(Object.keys(excluded).length === 0
        ? []
        : [
            row(say('planning/fits'), ({ plan }) =>
              say(excluded[plan.planned.alternative.id] === undefined ? 'planning/yes' : 'planning/excluded'),
            ),
          ]),
      row(say('planning/nodes'), ({ plan }) => shownNodes(plan)),
      row(say('planning/first-limit'), ({ limits }) => {
        const [first] = limits;
        return first === undefined ? '–' : inLanguage(first.rule.label, language);
      }),
      ...[...quantities].map(([id, label]) =>
        row(label, ({ plan }) => {
          const quantity = plan.quantities.find(({ rule }) => rule.quantity === id);
          if (quantity === undefined) return '–';
          return quantity.value === undefined ? '?' : showEstimate(quantity.value, quantity.rule.dimension, say);
        }),
      ),
    ],
  };
}
