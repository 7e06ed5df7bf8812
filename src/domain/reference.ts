import type { Text } from './text.ts';

/** A reference to evidence (`evidence/…`, `capability/…`, `benchmark/…`) or to a section (`doc/<id>#<anchor>`). */
export type SourceId = string;

export type Reference = DocumentReference | EvidenceReference;

export interface DocumentReference {
  readonly kind: 'document';
  readonly id: SourceId;
  readonly document: string;
  readonly title: Text;
  readonly section?: { readonly number?: string; readonly title: Text; readonly anchor: string };
  /** Permalink with percent-encoded path and anchor. */
  readonly url: string;
}

export type Verdict = 'confirmed' | 'corrected' | 'outdated' | 'unverifiable';

/** The word for what became of a figure of the documents. */
export const VERDICT_WORDS = {
  confirmed: 'report/confirmed',
  corrected: 'report/corrected',
  outdated: 'report/outdated',
  unverifiable: 'report/unverifiable',
} as const satisfies Record<Verdict, string>;

/** Whether something rests on claims that nobody could verify, and on no other. */
export function areUnverified(verdicts: readonly Verdict[]): boolean {
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'unverifiable');
}

export interface EvidenceReference {
  readonly kind: 'evidence';
  readonly id: SourceId;
  readonly subject: string;
  readonly property: Text;
  /** What the corpus says, and where; absent where it is silent. */
  readonly corpus?: { readonly value: Text; readonly document?: string; readonly section?: string };
  readonly verdict?: Verdict;
  /** What is true now, in words, with its conditions. */
  readonly current: Text;
  readonly conditions?: Text;
  readonly version?: Text;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly links: readonly Link[];
  /**
   * Of a record that compares several: the places among the links of those about each, by the id of an alternative, a
   * technology or a product of one.
   */
  readonly linksOf?: Readonly<Record<string, readonly number[]>>;
  readonly note?: Text;
}

export interface Link {
  readonly title: string;
  readonly url: string;
}
