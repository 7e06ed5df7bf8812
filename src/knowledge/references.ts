import type { DocumentReference, EvidenceReference, Link, Reference, SourceId, Text } from '../domain/index.ts';
import type { Library } from './library.ts';
import type { DocumentRecord, EvidenceRecord } from './schema/library.ts';

const DOCUMENT = 'doc/';

/** Finds what source ids stand for. */
interface Resolver {
  resolve(id: SourceId): Reference | undefined;
  /** Ids close in kind to a given one, to guess what was meant. */
  candidates(id: SourceId): Iterable<SourceId>;
}

export function createResolver(library: Pick<Library, 'evidence' | 'documents'>): Resolver {
  const evidence = new Map(library.evidence.map((record) => [record.id, record]));
  const documents = new Map(library.documents.map((record) => [record.id, record]));
  return {
    resolve(id) {
      if (!id.startsWith(DOCUMENT)) {
        const record = evidence.get(id);
        return record === undefined ? undefined : evidenceReference(record);
      }
      const [documentId, anchor] = split(id);
      const record = documents.get(documentId);
      return record === undefined ? undefined : documentReference(id, record, anchor);
    },
    candidates(id) {
      if (!id.startsWith(DOCUMENT)) return evidence.keys();
      const [documentId, anchor] = split(id);
      const record = documents.get(documentId);
      if (record === undefined || anchor === undefined) return [...documents.keys()].map((each) => DOCUMENT + each);
      return anchorsOf(record).map(({ anchor: each }) => `${DOCUMENT}${documentId}#${each}`);
    },
  };
}

function split(id: SourceId): readonly [document: string, anchor: string | undefined] {
  const at = id.indexOf('#');
  return at === -1 ? [id.slice(DOCUMENT.length), undefined] : [id.slice(DOCUMENT.length, at), id.slice(at + 1)];
}

function evidenceReference(record: EvidenceRecord): EvidenceReference {
  const { id, subject, property, corpus, verdict, current, conditions, version, confidence, sources, note } = record;
  const { candidates } = record;
  const links = linksIn(sources, candidates);
  return {
    kind: 'evidence',
    id,
    subject,
    property: textOf(property),
    ...(corpus === undefined
      ? {}
      : {
          corpus: {
            value: textOf(corpus.value),
            ...(corpus.source === undefined ? {} : { document: corpus.source }),
            ...(corpus.section === undefined ? {} : { section: corpus.section }),
          },
        }),
    ...(verdict === undefined ? {} : { verdict }),
    current: textOf(current),
    ...(conditions === undefined ? {} : { conditions: textOf(conditions) }),
    ...(version === undefined ? {} : { version: textOf(version) }),
    confidence,
    links,
    ...(candidates === undefined ? {} : { linksOf: linksOf(candidates, links) }),
    ...(note === undefined ? {} : { note: textOf(note) }),
  };
}

/** Those of the record and of its candidates, every address once. */
function linksIn(sources: readonly Link[] = [], candidates: EvidenceRecord['candidates'] = {}): readonly Link[] {
  const own = new Set(sources.map(({ url }) => url));
  const others = Object.values(candidates).flatMap((one) => one.sources ?? []);
  const more = new Map(others.filter(({ url }) => !own.has(url)).map((link) => [link.url, link]));
  return [...sources, ...more.values()];
}

/** Places among the links, by candidate. */
function linksOf(
  candidates: NonNullable<EvidenceRecord['candidates']>,
  links: readonly Link[],
): NonNullable<EvidenceReference['linksOf']> {
  const place = new Map(links.map(({ url }, index) => [url, index]));
  return Object.fromEntries(
    Object.entries(candidates).map(([id, { sources = [] }]) => [
      id,
      sources.flatMap(({ url }) => place.get(url) ?? []),
    ]),
  );
}

/** Undefined when the document has no section with that anchor. */
function documentReference(
  id: SourceId,
  record: DocumentRecord,
  anchor: string | undefined,
): DocumentReference | undefined {
  const reference = { kind: 'document', id, document: record.id, title: textOf(record.title) } as const;
  if (anchor === undefined) return { ...reference, url: record.url };
  const section = anchorsOf(record).find((each) => each.anchor === anchor);
  if (section === undefined) return undefined;
  return {
    ...reference,
    section: {
      ...(section.number === undefined ? {} : { number: section.number }),
      title: textOf(section.title),
      anchor,
    },
    url: `${record.url}#${encodeURIComponent(anchor)}`,
  };
}

function anchorsOf({ heading, sections }: DocumentRecord): DocumentRecord['sections'] {
  return heading === undefined ? sections : [...sections, { ...heading, level: 1 }];
}

function textOf(text: string | Text): Text {
  return typeof text === 'string' ? { en: text } : text;
}
