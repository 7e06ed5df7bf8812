import {
  type Inline,
  paragraph,
  type Sheet,
  type SheetBlock,
  type SourceId,
  VERDICT_WORDS,
} from '../../domain/index.ts';
import { sectionOf } from '../../knowledge/library.ts';
import { part } from '../blocks.ts';
import { figureText } from '../figure-text.ts';
import { type FigureRecord, figuresOf } from '../kinds/figures.ts';
import type { Lookup } from '../lookup.ts';
import { resolveSources } from '../places.ts';
import { createVerdicts, type Verdicts, verdictOf } from '../verdicts.ts';
import { concerns, conflictsAbout } from './contradictions.ts';
import { placesOf, sourcesBelow } from './sources-below.ts';

/** Every figure the documents state of one metric, with its conditions and what is known beside it. */
export function metricSheet(metric: string, technology: string | undefined, lookup: Lookup): Sheet {
  const { say, text } = lookup;
  const figures = figuresOf(lookup.library).filter(
    ({ figure }) =>
      figure.metric === metric && (technology === undefined || concerns(figure.technology, technology, lookup)),
  );
  const measures = sectionOf(lookup.library, 'metricKinds').find(({ id }) => id === metric);
  const verdicts = createVerdicts(lookup);
  const table = tableOf(metric, figures, verdicts, lookup);
  const sources = [...new Set(figures.flatMap(({ figure }) => figure.source))];
  return {
    title: text(measures?.title ?? metric),
    language: lookup.language,
    blocks: [
      ...(figures.length === 0 ? [paragraph(say('library/no-figures'))] : [table]),
      ...part(say('library/check-found'), verdicts.found()),
      ...sourcesBelow(sources, lookup),
    ],
    contents: {
      metric,
      title: text(measures?.title ?? metric),
      figures: figures.map((one) => figureContents(one, lookup)),
    },
  };
}

function tableOf(metric: string, figures: readonly FigureRecord[], verdicts: Verdicts, lookup: Lookup): SheetBlock {
  const { say, text } = lookup;
  const csv = 'csv' as const;
  return {
    kind: 'table',
    id: metric,
    columns: [
      { id: 'id', heading: say('library/id-heading'), only: csv },
      { id: 'technology', heading: say('library/technology-heading') },
      { id: 'figure', heading: say('library/figure-heading') },
      { id: 'conditions', heading: say('library/conditions-heading'), flexible: true },
      { id: 'checked', heading: say('library/checked-heading'), flexible: true, only: 'page' },
      ...['comparison', 'value', 'min', 'max', 'unit', 'printed', 'verdict', 'current', 'conflicts', 'source'].map(
        (id) => ({
          id,
          heading: say(`library/field/${id}`),
          only: csv,
        }),
      ),
    ],
    rows: figures.map(({ figure, measures }): readonly Inline[] => {
      const { id, comparison = '', value, min, max, unit, printed, evidence, source } = figure;
      const conflicts = conflictsAbout(measures.conflicts ?? [], figure.technology, lookup);
      const verdict = figure.verdict ?? verdictOf(evidence, lookup);
      return [
        id,
        lookup.owner(figure.technology),
        figureText(figure, lookup),
        conditionsOf(figure, lookup),
        verdicts.mark({ evidence, verdict: figure.verdict, conflicts }),
        comparison,
        ...[value, min, max].map((number) => (number === undefined ? '' : String(number))),
        text(unit),
        text(printed),
        verdict === undefined ? '' : say(VERDICT_WORDS[verdict]),
        currentOf(evidence ?? [], lookup),
        conflicts.map((one) => one.id).join(' '),
        placesOf(source, lookup)
          .map(({ url }) => url)
          .join(' '),
      ];
    }),
  };
}

function conditionsOf({ product, conditions }: FigureRecord['figure'], lookup: Lookup): string {
  return [product, conditions]
    .map(lookup.text)
    .filter((part) => part !== '')
    .join(lookup.say('word/semicolon'));
}

function currentOf(evidence: readonly SourceId[], lookup: Lookup): string {
  return resolveSources(evidence, lookup)
    .evidence.map(({ current }) => lookup.text(current))
    .join(lookup.say('word/semicolon'));
}

function figureContents({ figure, measures }: FigureRecord, lookup: Lookup) {
  const { id, technology, comparison, value, min, max, text, unit, printed, verdict, evidence = [], source } = figure;
  return {
    id,
    technology,
    comparison: comparison ?? null,
    value: value ?? null,
    min: min ?? null,
    max: max ?? null,
    text: text === undefined ? null : lookup.text(text),
    unit: lookup.text(unit),
    conditions: conditionsOf(figure, lookup) || null,
    printed: printed === undefined ? null : lookup.text(printed),
    verdict: verdict ?? null,
    current: currentOf(evidence, lookup) || null,
    evidence,
    conflicts: conflictsAbout(measures.conflicts ?? [], technology, lookup).map((one) => one.id),
    sources: placesOf(source, lookup),
  };
}
