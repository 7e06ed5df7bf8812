import type { DocumentReport, EvidenceReport, RankedAlternative, Recommendation } from '../domain/index.ts';
import { webAddress } from '../words/escape.ts';

/** What a sentence rests on. */
export interface Sourced {
  readonly evidence: readonly string[];
  readonly documents: readonly string[];
  /** The alternatives it is about, where it is about some. */
  readonly about?: readonly string[];
}

/** What is said of one alternative. */
export function saidOf(
  { alternative }: Pick<RankedAlternative, 'alternative'>,
  { evidence, documents }: Sourced,
): Sourced {
  return { evidence, documents, about: [alternative] };
}

/** One numbered source; neither record is there when the recommendation does not carry it. */
export interface Citation {
  readonly number: number;
  readonly id: string;
  /** Of a record that compares alternatives: with the links about those that the sentence is about. */
  readonly evidence: EvidenceReport | undefined;
  /** These alternatives, where the record compares several. */
  readonly about: readonly string[];
  readonly document: DocumentReport | undefined;
}

export interface Citations {
  /** The numbers of the sources, in order of first mention in the report. */
  cite(sourced: Sourced): readonly number[];
  cited(): readonly Citation[];
}

/**
 * Numbers the sources of one report as they are mentioned. A record that compares alternatives is a source of its own for each
 * of them: what is said of one is not borne out by what was read about another.
 */
export function citations({ evidence, documents }: Pick<Recommendation, 'evidence' | 'documents'>): Citations {
  const evidenceById = new Map(evidence.map((record) => [record.id, record]));
  const documentById = new Map(documents.map((record) => [record.id, record]));
  const byKey = new Map<string, Citation>();
  const numberOf = (id: string, of: readonly string[]): number => {
    const record = evidenceById.get(id);
    const about = of.filter((alternative) => record?.linksOf?.[alternative] !== undefined);
    const key = [id, ...about].join(' ');
    const known = byKey.get(key);
    if (known !== undefined) return known.number;
    const number = byKey.size + 1;
    byKey.set(key, { number, id, evidence: record && linkedFor(record, about), document: documentById.get(id), about });
    return number;
  };
  return {
    cite: ({ evidence: records, documents: read, about = [] }) =>
      [...new Set([...records, ...read])].map((id) => numberOf(id, about)).sort((a, b) => a - b),
    cited: () => [...byKey.values()],
  };
}

function linkedFor(record: EvidenceReport, about: readonly string[]): EvidenceReport {
  if (about.length === 0) return record;
  const places = new Set(about.flatMap((alternative) => record.linksOf?.[alternative] ?? []));
  return { ...record, links: [...places].flatMap((place) => record.links[place] ?? []) };
}

/** Where a source is read: the section of the document, or the first primary source. */
export function addressOf(citation: Citation | undefined): string | undefined {
  const url = citation?.document?.url ?? citation?.evidence?.links[0]?.url;
  return url === undefined ? undefined : webAddress(url);
}
