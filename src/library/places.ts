import type { DocumentReference, EvidenceReference, SourceId } from '../domain/index.ts';
import { type Entry, writtenOf } from './kind.ts';
import type { Lookup } from './lookup.ts';

/** Where something is said: a section, a document, or a page outside of them. */
export interface Place {
  /** Reference of the section or document; absent for a page outside. */
  readonly id?: SourceId;
  readonly title: string;
  /** A permalink with its anchor. */
  readonly url: string;
}

const REFERENCE = /^(evidence|capability|benchmark|case|doc)\/\S+$/;
/** A record's own sources come before whatever else it refers to. */
const FIRST = ['source', 'document', 'origin', 'corpus'];

/** Every source that a record names, each once: its own before those of its parts. */
export function sourcesIn(record: unknown): readonly SourceId[] {
  const found = new Set<SourceId>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (REFERENCE.test(value)) found.add(value);
    } else if (Array.isArray(value)) {
      for (const one of value) visit(one);
    } else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value);
      for (const [key, one] of entries) if (FIRST.includes(key)) visit(one);
      for (const [key, one] of entries) if (key !== 'id' && !FIRST.includes(key)) visit(one);
    }
  };
  visit(record);
  return [...found];
}

/** What a record rests on, resolved. */
interface Sources {
  readonly documents: readonly DocumentReference[];
  readonly evidence: readonly EvidenceReference[];
}

export function resolveSources(sources: readonly SourceId[], lookup: Lookup): Sources {
  const references = sources.flatMap((source) => lookup.resolve(source) ?? []);
  return {
    documents: references.filter((one): one is DocumentReference => one.kind === 'document'),
    evidence: references.filter((one): one is EvidenceReference => one.kind === 'evidence'),
  };
}

/** The place that says most about an entry: a section before a whole document before a page outside. */
export function bestPlace(entry: Entry, lookup: Lookup): Place | undefined {
  const own = lookup.resolve(entry.id);
  if (own?.kind === 'document') return documentPlace(own, lookup);
  const named = sourcesIn(writtenOf(entry));
  const { documents, evidence } = resolveSources([...named, ...(own === undefined ? [] : [own.id])], lookup);
  const behind = evidence.flatMap(({ corpus }) => (corpus?.document === undefined ? [] : [corpus.document]));
  const all = [...documents, ...resolveSources(behind, lookup).documents];
  const document = all.find(({ section }) => section !== undefined) ?? all[0];
  if (document !== undefined) return documentPlace(document, lookup);
  const [link] = evidence.flatMap(({ links }) => links);
  return link ?? webPlace(entry);
}

export function documentPlace({ id, title, section, url }: DocumentReference, lookup: Lookup): Place {
  return {
    id,
    title:
      section === undefined
        ? lookup.text(title)
        : lookup.say('report/document-section', { title, section: sectionTitle(section, lookup) }),
    url,
  };
}

function sectionTitle(section: NonNullable<DocumentReference['section']>, lookup: Lookup): string {
  const title = lookup.text(section.title);
  return section.number === undefined ? title : `${section.number} ${title}`;
}

/** The page an entry itself names. */
function webPlace({ record }: Entry): Place | undefined {
  const { url, links } = record as {
    readonly url?: string;
    readonly links?: readonly { title: string; url: string }[];
  };
  if (url !== undefined) return { title: url, url };
  return links?.[0];
}
