import { heading, inLanguage, type Language, paragraph, type SheetBlock } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import type { Outlook } from '../outlook.ts';

/** The size in the years to come. */
export function outlookBlocks(outlook: Outlook | undefined, language: Language, say: Say): readonly SheetBlock[] {
  if (outlook === undefined) return [];
  return [
    heading(3, say('planning/outlook')),
    paragraph(say(outlook.isGrowing ? 'planning/outlook-grows' : 'planning/outlook-steady')),
    {
      kind: 'table',
      id: 'outlook',
      columns: [
        { id: 'year', heading: say('planning/year'), flexible: true },
        ...outlook.columns.map(({ name, label }) => ({
          id: name,
          heading: inLanguage(label, language),
          align: 'right' as const,
          flexible: true,
        })),
      ],
      rows: outlook.years.map((row) => [whenOf(row, say), ...row.shown]),
    },
  ];
}

function whenOf({ when, years }: Outlook['years'][number], say: Say): string {
  if (when === 'first-day') return say('planning/first-day');
  if (when === 'retention-full') return say('planning/when-full');
  const year = years ?? 0;
  if (when === 'end-of-year') return say('planning/end-of-year', { year });
  return say(Number.isInteger(year) ? 'planning/end-of-last-year' : 'planning/end-of-horizon', { year });
}
