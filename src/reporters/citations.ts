import type { DocumentReport, EvidenceReport, Recommendation } from '../domain/index.ts';
import { webAddress } from '../words/escape.ts';

/** What a sentence rests on. */
export interface Sourced {
  readonly evidence: readonly string[];
  readonly documents: readonly string[];
}

/** One numbered source; neither record is there when the recommendation does not carry it. */
export interface Citation {
  readonly number: number;
  readonly id: string;
  readonly evidence: EvidenceReport | undefined;
  readonly document: DocumentReport | undefined;
}

export interface Citations {
  /** The numbers of the sources, in order of first mention in the report. */
  cite(sourced: Sourced): readonly number[];
  cited(): readonly Citation[];
}

/** Numbers the sources of one report as they are mentioned. */
export function citations({ evidence, documents }: Pick<Recommendation, 'evidence' | 'documents'>): Citations {
  const evidenceById = new Map(evidence.map((record) => [record.id, record]));
  const documentById = new Map(documents.map((record) => [record.id, record]));
  const byId = new Map<string, Citation>();
  const numberOf = (id: string): number => {
    const known = byId.get(id);
    if (known !== undefined) return known.number;
    const number = byId.size + 1;
    byId.set(id, { number, id, evidence: evidenceById.get(id), document: documentById.get(id) });
    return number;
  };
  return {
    cite: (sourced) => [...new Set([...sourced.evidence, ...sourced.documents])].map(numberOf).sort((a, b) => a - b),
    cited: () => [...byId.values()],
  };
}

/** Where a source is read: the section of the document, or the first primary source. */
export function addressOf(citation: Citation | undefined): string | undefined {
  const url = citation?.document?.url ?? citation?.evidence?.links[0]?.url;
  return url === undefined ? undefined : webAddress(url);
}
