import { inLanguage, type Language, type SheetBlock } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import type { Outlook } from '../outlook.ts';
import { heading } from '../sheet-parts.ts';

/** The size in the years to come. */
export function outlookBlocks(outlook: Outlook | undefined, language: Language, say: Say): readonly SheetBlock[] {
  if (outlook === undefined) return [];
  return [
    heading(3, say('planning/outlook')),
    {
      kind: 'table',
      id: 'outlook',
      columns: [
        { id: 'year', heading: say('planning/year') },
        ...outlook.columns.map(({ name, label }) => ({
          id: name,
          heading: inLanguage(label, language),
          align: 'right' as const,
          flexible: true,
        })),
      ],
      rows: outlook.years.map(({ years, shown }) => [whenOf(years, say), ...shown]),
    },
  ];
}

function whenOf(years: number | null, say: Say): string {
  if (years === null) return say('planning/when-full');
  return years === 0 ? say('planning/first-day') : say('planning/end-of-year', { year: years });
}
