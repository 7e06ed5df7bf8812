import { VERDICT_WORDS } from '../../domain/index.ts';
import { type Library, type SectionRecord, sectionOf } from '../../knowledge/library.ts';
import { figureText, settingText } from '../figure-text.ts';
import { type Identified, type Kind, kind, ofSection } from '../kind.ts';
import type { Lookup } from '../lookup.ts';

type Metric = SectionRecord<'metrics'>;
type MetricKind = SectionRecord<'metricKinds'>;

/** A figure of the corpus together with what it measures. */
export interface FigureRecord extends Identified {
  readonly figure: Metric;
  readonly measures: MetricKind;
}

/** Figures with their kind; those of a kind nobody described have a kind named after them. */
export function figuresOf(library: Library): readonly FigureRecord[] {
  const kinds = new Map(sectionOf(library, 'metricKinds').map((one) => [one.id, one]));
  return sectionOf(library, 'metrics').map((figure) => ({
    id: figure.id,
    figure,
    measures: kinds.get(figure.metric) ?? { id: figure.metric, title: figure.metric, group: '' },
  }));
}

/** The number with its conditions, and what a check made of it. */
function figureGist({ figure }: FigureRecord, lookup: Lookup): string {
  const { conditions, verdict, evidence = [] } = figure;
  const said = [figureText(figure, lookup), lookup.text(conditions)].filter((part) => part !== '');
  const stated = said.join(lookup.say('word/comma'));
  if (verdict === undefined || verdict === 'confirmed') return stated;
  const current = evidence.map(lookup.resolve).find((found) => found?.kind === 'evidence' && found.verdict === verdict);
  return lookup.say('library/stated-checked', {
    stated,
    verdict: lookup.say(VERDICT_WORDS[verdict]),
    current: current?.kind === 'evidence' ? lookup.text(current.current) : '',
  });
}

/** Numbers of the corpus: single, in tables, and as settings. */
export const figureKinds: readonly Kind[] = [
  ofSection('metricKinds', {
    name: 'metric',
    title: ({ title }, lookup) => lookup.text(title),
    gist: ({ id }, lookup) => {
      const figures = sectionOf(lookup.library, 'metrics').filter(({ metric }) => metric === id);
      return lookup.say('library/metric-gist', {
        count: figures.length,
        names: [...new Set(figures.map(({ technology }) => lookup.owner(technology)))],
      });
    },
    cluster: ({ id }) => `metric ${id}`,
    worth: 0.9,
  }),
  kind<FigureRecord>({
    name: 'figure',
    section: 'metrics',
    records: figuresOf,
    title: ({ figure, measures }, lookup) =>
      lookup.say('report/evidence', {
        subject: lookup.owner(figure.technology),
        property: lookup.text(measures.title),
      }),
    gist: figureGist,
    written: ({ figure }) => figure,
    concerns: ({ figure }) => figure,
    cluster: ({ measures }) => `metric ${measures.id}`,
    worth: 0.95,
  }),
  ofSection('matrices', {
    name: 'matrix',
    title: ({ title }, lookup) => lookup.text(title),
    gist: ({ columns, rows }, lookup) =>
      lookup.say('library/matrix-gist', {
        rows: rows.map(({ label }) => lookup.text(label)),
        columns: columns.map(({ label }) => lookup.text(label)),
      }),
  }),
  ofSection('tuning', {
    name: 'setting',
    title: ({ technology, scope, parameter }, lookup) =>
      lookup.say('report/evidence', {
        subject: `${lookup.owner(technology)} ${lookup.text(scope)}`,
        property: parameter,
      }),
    gist: ({ value, unit, purpose }, lookup) =>
      [settingText(value, unit, lookup), lookup.text(purpose)]
        .filter((part) => part !== '')
        .join(lookup.say('word/comma')),
    cluster: ({ technology, parameter }) => `setting ${technology} ${parameter}`,
    worth: 0.8,
  }),
];
