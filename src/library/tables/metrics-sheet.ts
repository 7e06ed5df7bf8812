import { paragraph, type Sheet, type SheetBlock } from '../../domain/index.ts';
import { type SectionRecord, sectionOf } from '../../knowledge/library.ts';
import { part } from '../blocks.ts';
import type { Lookup } from '../lookup.ts';
import { verdictOf } from '../verdicts.ts';
import { concerns } from './contradictions.ts';
import { SPECIAL_TABLES } from './special-tables.ts';

interface Summary {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly figures: number;
  readonly technologies: readonly string[];
  /** Figures that a check corrected or found outdated. */
  readonly superseded: number;
}

/** All metrics by group, to choose from. */
export function metricsSheet(technology: string | undefined, lookup: Lookup): Sheet {
  const { say, text, library } = lookup;
  const summaries = sectionOf(library, 'metricKinds')
    .map((kind) => summarise(kind, technology, lookup))
    .filter(({ figures }) => figures > 0);
  const groups = sectionOf(library, 'comparisonGroups');
  const total = summaries.reduce((sum, { figures }) => sum + figures, 0);
  const special = Object.entries(SPECIAL_TABLES).map(([id, { count }]) => ({
    id,
    title: say(`library/table/${id}`),
    figures: count(technology, lookup),
  }));
  return {
    title: say('library/metrics'),
    language: lookup.language,
    blocks: [
      paragraph(say('library/metrics-intro', { metrics: summaries.length, figures: total })),
      ...groups.flatMap((group) => {
        const here = summaries.filter((one) => one.group === group.id);
        return here.length === 0 ? [] : part(text(group.title), [groupTable(group.id, here, lookup)]);
      }),
      ...part(say('library/beside-metrics'), [
        {
          kind: 'table',
          id: 'others',
          columns: headings(lookup).slice(0, 3),
          rows: special.map(({ id, title, figures }) => [id, title, String(figures)]),
        },
      ]),
    ],
    contents: { metrics: summaries, tables: special },
  };
}

function summarise(
  { id, title, group }: SectionRecord<'metricKinds'>,
  technology: string | undefined,
  lookup: Lookup,
): Summary {
  const figures = sectionOf(lookup.library, 'metrics').filter(
    (figure) => figure.metric === id && (technology === undefined || concerns(figure.technology, technology, lookup)),
  );
  return {
    id,
    title: lookup.text(title),
    group,
    figures: figures.length,
    technologies: [...new Set(figures.map((figure) => figure.technology))],
    superseded: figures.filter(({ verdict, evidence }) =>
      ['corrected', 'outdated'].includes(verdict ?? verdictOf(evidence, lookup) ?? ''),
    ).length,
  };
}

function headings({ say }: Lookup) {
  return [
    { id: 'id', heading: say('library/name-heading') },
    { id: 'title', heading: say('library/title-heading'), flexible: true },
    { id: 'figures', heading: say('library/figures-heading'), align: 'right' },
    { id: 'superseded', heading: say('library/superseded-heading'), align: 'right' },
  ] as const;
}

function groupTable(id: string, summaries: readonly Summary[], lookup: Lookup): SheetBlock {
  return {
    kind: 'table',
    id,
    columns: headings(lookup),
    rows: summaries.map(({ id: metric, title, figures, superseded }) => [
      metric,
      title,
      String(figures),
      superseded === 0 ? '' : String(superseded),
    ]),
  };
}
