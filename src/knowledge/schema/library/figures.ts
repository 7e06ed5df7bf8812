import { z } from 'zod';
import { comparison, figureFields, id, source, sources, text, texts, url, verdict, words } from './shared.ts';

/** Numbers: single figures, settings, matrices of them, and where they contradict each other. */

/** Where the corpus says a number comes from. */
const origin = z.strictObject({ name: words, url: url.optional() });
const weight = z.enum(['high', 'medium', 'low']);

const metric = z.strictObject({
  id,
  metric: id,
  technology: id,
  product: words.optional(),
  ...figureFields,
  conditions: text.optional(),
  /** The original wording. */
  printed: words.optional(),
  origin: origin.optional(),
  source: sources,
  verdict: verdict.optional(),
  evidence: sources.optional(),
});

/** What figures of one kind measure. */
const metricKind = z.strictObject({
  id,
  title: text,
  group: id,
  /** Where the corpus contradicts itself about it. */
  conflicts: z.array(id).optional(),
});

/** What alternatives are compared by, under one heading. */
const comparisonGroup = z.strictObject({
  id,
  title: text,
  capabilities: z.array(id).default([]),
  figures: z.array(id).default([]),
  /** Records of evidence with a value for each candidate. */
  facts: z.array(source).default([]),
  metrics: z.array(id).default([]),
});

const setting = z.strictObject({
  id,
  technology: id,
  scope: text,
  parameter: text,
  value: z.union([text, z.number(), z.boolean()]),
  unit: words.optional(),
  purpose: text.optional(),
  origin: origin.optional(),
  source: sources,
  verdict: verdict.optional(),
  evidence: sources.optional(),
});

const conflict = z.strictObject({
  id,
  topic: text,
  /** How much a decision hangs on it. */
  weight,
  technologies: z.array(id).min(1),
  statements: z.array(z.strictObject({ says: text, source: sources })).min(2),
  comment: text.optional(),
  evidence: sources.optional(),
});

const suspectClaim = z.strictObject({
  id,
  claim: text,
  weight,
  reason: text,
  basis: z.enum(['looked-up', 'arithmetic', 'general-knowledge']),
  basisNote: text.optional(),
  reference: url.optional(),
  source: sources,
  evidence: sources.optional(),
  verdict: verdict.optional(),
});

/** One cell of a matrix: a text, a number, a list, or a figure with what qualifies it. */
const cell = z.union([
  text,
  z.number(),
  texts,
  z.strictObject({
    text: text.optional(),
    comparison: comparison.optional(),
    value: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: words.optional(),
    stars: z.number().min(0).max(5).optional(),
    note: text.optional(),
    reason: text.optional(),
    url: url.optional(),
  }),
]);

const matrixRow = z.strictObject({
  id,
  label: text,
  cells: z.record(id, cell),
  note: text.optional(),
  source: sources.optional(),
  evidence: sources.optional(),
});

const matrix = z.strictObject({
  id,
  title: text,
  kind: z.enum([
    'attributes',
    'stars',
    'quadrant',
    'classification',
    'list',
    'recommendation',
    'ordering',
    'numeric',
    'rules',
    'scores',
  ]),
  unit: text.optional(),
  scale: z.strictObject({ min: z.number(), max: z.number(), meaning: text.optional() }).optional(),
  columns: z.array(z.strictObject({ id, label: text })).min(1),
  rows: z.array(matrixRow).min(1),
  /** When to choose which column, in the corpus's words. */
  principles: z.record(id, text).optional(),
  totals: z.record(id, z.number()).optional(),
  /** Other places that state the same. */
  also: z.array(z.strictObject({ source, values: z.record(id, text).optional(), note: text.optional() })).optional(),
  notes: texts.optional(),
  source: sources,
  evidence: sources.optional(),
});

export const figureSections = {
  metrics: metric,
  metricKinds: metricKind,
  comparisonGroups: comparisonGroup,
  tuning: setting,
  conflicts: conflict,
  suspectClaims: suspectClaim,
  matrices: matrix,
};
