import { z } from 'zod';

/**
 * Shapes of the library: what a person can look up beside a decision. One schema per section, for one entry of its list.
 * Sections that decide are described elsewhere; here nothing is compiled, entries are kept as written.
 */

const text = z.union([z.string().min(1), z.strictObject({ en: z.string().min(1), zh: z.string().min(1).optional() })]);
const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_./+-]*$/u, 'an id of letters, digits and _ . / + -');
/** `evidence/…`, `capability/…`, `benchmark/…`, `case/…`, or `doc/<id>` with or without `#<anchor>`. */
const source = z
  .string()
  .regex(/^((evidence|capability|benchmark|case)\/[a-z0-9-]+|doc\/[A-Za-z0-9_/-]+(#\S+)?)$/, 'a source reference');
const sources = z.array(source).min(1);
const url = z.string().regex(/^https?:\/\/\S+$/, 'an http or https address');
const link = z.strictObject({ title: z.string().min(1), url });
const verdict = z.enum(['confirmed', 'corrected', 'outdated', 'unverifiable']);
const confidence = z.enum(['high', 'medium', 'low']);
const words = z.string().min(1);
const notes = z.array(words).min(1);

/** What the corpus states, where it states it, and the other places that repeat it. */
const corpusStatement = z.strictObject({
  value: words,
  document: words.optional(),
  section: words.optional(),
  source: source.optional(),
  also: z.array(source).optional(),
});

const candidate = z.strictObject({
  value: words,
  detail: words.optional(),
  version: words.optional(),
  confidence,
  note: words.optional(),
  /** Empty or absent when the value rests on common knowledge, which `note` then says. */
  sources: z.array(link).optional(),
});

/** One record of the ledger; the prefix of its id tells which of the four kinds it is. */
export const evidenceRecord = z.strictObject({
  id: z
    .string()
    .regex(/^(evidence|capability|benchmark|case)\/[a-z0-9-]+$/, 'evidence/…, capability/…, benchmark/… or case/…'),
  subject: words,
  property: words,
  corpus: corpusStatement.optional(),
  verdict: verdict.optional(),
  current: words,
  unit: words.optional(),
  conditions: words.optional(),
  version: words.optional(),
  confidence,
  basis: z.enum(['looked-up', 'arithmetic', 'corpus-logic', 'general-knowledge', 'no-source-found']).optional(),
  sources: z.array(link).optional(),
  note: words.optional(),
  /** Capability facts: how to use them, whether they can exclude, and the value of each candidate. */
  rule: words.optional(),
  hard: z.boolean().optional(),
  candidates: z.record(z.string(), candidate).optional(),
  /** Benchmarks: when, and what was measured. */
  year: z.int().optional(),
  results: z.array(z.strictObject({ measure: words, value: words })).optional(),
  /** Production cases. */
  organisation: words.optional(),
});
export type EvidenceRecord = z.infer<typeof evidenceRecord>;

const correction = z.strictObject({ id, rank: z.int().min(1), title: words, effect: words, evidence: sources });
const evidenceLimit = z.strictObject({ id, text });

const anchor = z.string().regex(/^\S+$/, 'an anchor without spaces');
const section = z.strictObject({ number: words.optional(), title: text, anchor, level: z.int().min(2).max(4) });

export const documentRecord = z.strictObject({
  id,
  group: id,
  kind: z.enum(['topic', 'index', 'tool', 'example', 'template']),
  /** The document that lists this one. */
  parent: id.optional(),
  path: words,
  directory: words.optional(),
  url,
  title: text,
  heading: z.strictObject({ number: words.optional(), title: text, anchor }).optional(),
  indexed: z.enum(['self', 'direct', 'directory']),
  summary: text,
  highlights: z.array(text).optional(),
  tags: z.strictObject({
    scenarios: z.array(id),
    technologies: z.array(id),
    concerns: z.array(id),
    depth: id,
  }),
  caveats: notes.optional(),
  sections: z.array(section),
});
export type DocumentRecord = z.infer<typeof documentRecord>;

const documentGroup = z.strictObject({
  id,
  directory: words.optional(),
  title: text,
  summary: text,
  documents: z.array(id),
});
const documentTag = z.strictObject({ id, label: text, scenario: id.optional() });
const unindexedDocument = z.strictObject({ id, path: words, url, note: words });

/** By section name, the schema of one entry. */
export const librarySections: Record<string, z.ZodType> = {
  evidence: evidenceRecord,
  corrections: correction,
  evidenceLimits: evidenceLimit,
  documentGroups: documentGroup,
  documentTags: documentTag,
  documents: documentRecord,
  unindexedDocuments: unindexedDocument,
};
