import { z } from 'zod';
import { confidence, id, link, source, sources, text, verdict, words } from './shared.ts';

/** What the corpus states, where it states it, and the other places that repeat it. */
const corpusStatement = z.strictObject({
  value: text,
  document: words.optional(),
  /** The printed number or heading. */
  section: words.optional(),
  source: source.optional(),
  also: z.array(source).optional(),
});

const candidate = z.strictObject({
  value: text,
  detail: text.optional(),
  version: text.optional(),
  confidence,
  note: text.optional(),
  /** Absent when the value rests on common knowledge, which `note` then says. */
  sources: z.array(link).optional(),
});

/** One record of the ledger; the prefix of its id tells which of the four kinds it is. */
const evidenceRecord = z.strictObject({
  id: z.string().regex(/^(evidence|capability|benchmark|case)\/[a-z0-9-]+$/, 'wanted/evidence-id'),
  subject: words,
  property: text,
  corpus: corpusStatement.optional(),
  verdict: verdict.optional(),
  current: text,
  unit: words.optional(),
  conditions: text.optional(),
  version: text.optional(),
  confidence,
  basis: z
    .enum(['looked-up', 'measured', 'arithmetic', 'corpus-logic', 'general-knowledge', 'no-source-found'])
    .optional(),
  sources: z.array(link).optional(),
  note: text.optional(),
  /** Capability facts: how to use them, whether they can exclude, and the value of each candidate. */
  rule: text.optional(),
  hard: z.boolean().optional(),
  candidates: z.record(z.string(), candidate).optional(),
  /** Benchmarks: when, and what was measured. */
  year: z.int().optional(),
  results: z.array(z.strictObject({ measure: text, value: text })).optional(),
  /** Production cases. */
  organisation: words.optional(),
});
export type EvidenceRecord = z.infer<typeof evidenceRecord>;

/** What matters most among the corrected claims, in order of weight. */
const correction = z.strictObject({ id, rank: z.int().min(1), title: text, effect: text, evidence: sources });

/** How far the ledger can be trusted. */
const evidenceLimit = z.strictObject({ id, text });

export const evidenceSections = { evidence: evidenceRecord, corrections: correction, evidenceLimits: evidenceLimit };
