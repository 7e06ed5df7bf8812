import type { SectionRecord } from '../../knowledge/library.ts';
import type { DocumentRecord } from '../../knowledge/schema/library.ts';
import { type Identified, type Kind, kind, ofSection } from '../kind.ts';
import type { Lookup } from '../lookup.ts';

/** A section of a document, under the reference by which it is cited. */
export interface CitedSection extends Identified {
  readonly document: DocumentRecord;
  readonly section: DocumentRecord['sections'][number];
}

/** A document under the reference by which it is cited. */
export interface CitedDocument extends Identified {
  readonly document: DocumentRecord;
}

/** What a document is called, with its number where it has one. */
export function documentTitle({ heading, title }: DocumentRecord, lookup: Lookup): string {
  return numbered(heading?.number, lookup.text(title));
}

export function numbered(number: string | undefined, title: string): string {
  return number === undefined ? title : `${number} ${title}`;
}

/** A ranking of the index, best first: `A (2,000,000+) > B (about 100,000)`. */
export function rankingText({ ranking, better }: SectionRecord<'keyMetrics'>, lookup: Lookup): string {
  return ranking
    .map(({ technology, value }) => {
      const name = lookup.name(technology);
      return value === undefined ? name : lookup.say('library/name-value', { name, value: lookup.text(value) });
    })
    .join(better === 'higher' ? ' > ' : ' < ');
}

/** The documents and everything that leads to them. */
export const documentKinds: readonly Kind[] = [
  kind<CitedDocument>({
    name: 'document',
    section: 'documents',
    records: ({ documents }) => documents.map((document) => ({ id: `doc/${document.id}`, document })),
    title: ({ document }, lookup) => documentTitle(document, lookup),
    gist: ({ document }, lookup) => lookup.text(document.summary),
    cluster: ({ id }) => id,
    written: ({ document }) => document,
    concerns: ({ document }) => document.tags,
    worth: 1.05,
  }),
  kind<CitedSection>({
    name: 'section',
    section: 'documents',
    records: ({ documents }) =>
      documents.flatMap((document) =>
        document.sections.map((section) => ({ id: `doc/${document.id}#${section.anchor}`, document, section })),
      ),
    title: ({ section }, lookup) => numbered(section.number, lookup.text(section.title)),
    gist: ({ document }, lookup) =>
      lookup.say('library/section-of', {
        document: documentTitle(document, lookup),
        summary: lookup.text(document.summary),
      }),
    cluster: ({ document }) => `doc/${document.id}`,
    written: ({ section }) => section,
    said: ({ document, section }) => [section.title, document.title],
    concerns: ({ document }) => document.tags,
  }),
  ofSection('navigation', {
    name: 'reading-list',
    title: ({ title }, lookup) => lookup.text(title),
    gist: ({ summary, items }, lookup) =>
      lookup.text(summary) ||
      items
        .map(({ note }) => lookup.text(note))
        .filter((note) => note !== '')
        .join(lookup.say('word/semicolon')),
  }),
  ofSection('learningPaths', {
    name: 'learning-path',
    title: ({ title }, lookup) => lookup.text(title),
    gist: ({ audience, steps }, lookup) =>
      lookup.say('library/path-gist', {
        audience: lookup.text(audience),
        steps: steps.map(({ note }) => lookup.text(note)),
      }),
    alsoKnownAs: ({ aliases = [] }) => aliases,
  }),
  ofSection('quickDecisions', {
    name: 'quick-decision',
    title: ({ need }, lookup) => lookup.text(need),
    gist: ({ choice }, lookup) => lookup.say('library/documents-choose', { choice: lookup.text(choice) }),
  }),
  ofSection('keyMetrics', {
    name: 'key-metric',
    title: ({ title }, lookup) => lookup.say('library/ranking-of', { metric: lookup.text(title) }),
    gist: rankingText,
    worth: 0.9,
  }),
  ofSection('documentGroups', {
    name: 'document-group',
    title: ({ title }, lookup) => lookup.text(title),
    gist: ({ summary }, lookup) => lookup.text(summary),
    worth: 0.8,
  }),
  ofSection('documentTags', {
    name: 'tag',
    title: ({ label }, lookup) => lookup.text(label),
    gist: () => '',
    worth: 0.3,
  }),
  ofSection('unindexedDocuments', {
    name: 'unindexed-document',
    title: ({ path }) => path,
    gist: ({ note }, lookup) => lookup.text(note),
    worth: 0.4,
  }),
  ofSection('furtherReading', {
    name: 'further-reading',
    title: ({ name, label }, lookup) =>
      lookup.say('word/about', { what: lookup.text(name), message: lookup.text(label) }),
    gist: () => '',
    worth: 0.7,
  }),
  ofSection('inconsistencies', {
    name: 'inconsistency',
    title: ({ where }, lookup) => lookup.text(where),
    gist: ({ finding }, lookup) => lookup.text(finding),
    worth: 0.4,
  }),
];
