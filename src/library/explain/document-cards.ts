import { paragraph, type SheetBlock } from '../../domain/index.ts';
import type { SectionRecord } from '../../knowledge/library.ts';
import { sectionOf } from '../../knowledge/library.ts';
import type { DocumentRecord } from '../../knowledge/schema/library.ts';
import { facts, faint, link, list, part } from '../blocks.ts';
import type { ReadingList } from '../docs/filters.ts';
import { stopItem, stopsOf } from '../docs/reading.ts';
import { type CitedDocument, type CitedSection, documentTitle, numbered, rankingText } from '../kinds/documents.ts';
import type { Lookup } from '../lookup.ts';
import { saidIn } from '../tables/sources-below.ts';
import { fieldLabel } from './plain-card.ts';

/** A document: what it is about and every section of it. */
export function documentCard({ document }: CitedDocument, lookup: Lookup): readonly SheetBlock[] {
  const { say, text } = lookup;
  const { summary, highlights = [], caveats = [], sections, url } = document;
  return [
    paragraph(text(summary)),
    ...tagFacts(document, lookup),
    ...part(say('library/field/highlights'), list(highlights.map((one) => ({ text: text(one) })))),
    ...part(say('library/field/caveats'), list(caveats.map((one) => ({ text: text(one) })))),
    ...part(
      say('library/sections'),
      list(
        sections.map(({ number, title, anchor, level }) => ({
          text: [
            { text: `${'\u00a0\u00a0'.repeat(level - 2)}${numbered(number, text(title))}` },
            faint(` · doc/${document.id}#${anchor}`),
          ],
        })),
      ),
    ),
    ...part(say('library/said-in'), list([{ text: [link({ title: documentTitle(document, lookup), url })] }])),
  ];
}

function tagFacts({ path, tags }: DocumentRecord, lookup: Lookup): readonly SheetBlock[] {
  const labels = new Map(sectionOf(lookup.library, 'documentTags').map(({ id, label }) => [id, label]));
  const named = (kind: string, ids: readonly string[]) =>
    ids.map((id) => lookup.text(labels.get(`${kind}/${id}`) ?? id)).join(lookup.say('word/semicolon'));
  return facts([
    { label: fieldLabel('path', lookup), value: path },
    {
      label: fieldLabel('technologies', lookup),
      value: tags.technologies.map(lookup.name).join(lookup.say('word/comma')),
    },
    { label: fieldLabel('scenarios', lookup), value: named('scenario', tags.scenarios) },
    { label: fieldLabel('concerns', lookup), value: named('concern', tags.concerns) },
    { label: fieldLabel('depth', lookup), value: named('depth', [tags.depth]) },
  ]);
}

/** A section: its document, the notes that lead to it, and its address. */
export function sectionCard({ id, document, section }: CitedSection, lookup: Lookup): readonly SheetBlock[] {
  const { say, text } = lookup;
  const notes = sectionOf(lookup.library, 'navigation').flatMap(({ title, items }) =>
    items
      .filter(({ source, note }) => source === id && note !== undefined)
      .map(({ note }) => say('report/label-value', { label: text(title), value: text(note) })),
  );
  return [
    paragraph(
      say('library/section-of', { document: documentTitle(document, lookup), summary: text(document.summary) }),
    ),
    ...part(say('library/read-for'), list(notes.map((note) => ({ text: note })))),
    ...saidIn([id], lookup),
    ...facts([{ label: fieldLabel('number', lookup), value: section.number ?? '' }]),
  ];
}

export function readingListCard({ summary, items }: ReadingList, lookup: Lookup): readonly SheetBlock[] {
  return [
    ...(summary === undefined ? [] : [paragraph(lookup.text(summary))]),
    ...list(stopsOf(items, lookup).map(stopItem)),
  ];
}

/** A group of the index with its documents. */
export function documentGroupCard(
  { summary, documents }: SectionRecord<'documentGroups'>,
  lookup: Lookup,
): readonly SheetBlock[] {
  const byId = new Map(lookup.library.documents.map((document) => [document.id, document]));
  const items = documents.flatMap((id) => {
    const document = byId.get(id);
    return document === undefined
      ? []
      : [
          {
            text: [link({ title: documentTitle(document, lookup), url: document.url })],
            below: [lookup.text(document.summary)],
          },
        ];
  });
  return [paragraph(lookup.text(summary)), ...part(lookup.say('library/documents'), list(items))];
}

/** A ranking as the index prints it. */
export function keyMetricCard(ranking: SectionRecord<'keyMetrics'>, lookup: Lookup): readonly SheetBlock[] {
  const { text } = lookup;
  return facts([
    { label: lookup.say('library/documents-rank'), value: rankingText(ranking, lookup) },
    { label: fieldLabel('expression', lookup), value: text(ranking.expression) },
    { label: fieldLabel('note', lookup), value: text(ranking.note) },
  ]);
}
