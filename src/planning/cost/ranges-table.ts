import { inLanguage, type Language, type SheetBlock } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import type { Bill } from '../bill.ts';
import type { WorkedWorkload } from '../combination.ts';
import type { CostModel } from '../cost-model.ts';
import { nameOf } from '../sheet-parts.ts';
import { totalOf } from './priced.ts';

/** The ranges of the documents by the size of a company, above the totals as reckoned here. */
export function rangesTable(
  { breakdown }: CostModel,
  sizes: NonNullable<CostModel['sizes']>,
  workload: WorkedWorkload<Bill>,
  { years, planned: { currency } }: Bill,
  technologyName: (id: string) => string,
  language: Language,
  say: Say,
): SheetBlock {
  const technologies = [...new Set(sizes.rows.flatMap(({ totals: row }) => Object.keys(row)))];
  const sum = breakdown?.rows.find(({ item }) => item === 'total')?.costs ?? {};
  return {
    kind: 'table',
    id: 'documents',
    columns: [
      { id: 'size', heading: say('planning/in-unit', { unit: inLanguage(sizes.unit, language) }), flexible: true },
      ...technologies.map((id) => ({
        id,
        heading: technologyName(id),
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
      [say('planning/here', { years, currency }), ...technologies.map((id) => ofTechnology(workload, id, say))],
    ],
  };
}

/** Totals of the alternatives of a technology, as reckoned here. */
function ofTechnology({ worked }: WorkedWorkload<Bill>, technology: string, say: Say): string {
  const own = worked.filter(({ planned }) => planned.alternative.technology === technology);
  const shown = own.map((bill) =>
    own.length === 1 ? totalOf(bill, say) : `${nameOf(bill.planned)} ${totalOf(bill, say)}`,
  );
  return shown.length === 0 ? '–' : shown.join(say('word/semicolon'));
}
