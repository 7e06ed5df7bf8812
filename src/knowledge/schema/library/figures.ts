import { z } from 'zod';
import { comparison, id, phrases, source, sources, text, url, words } from './shared.ts';

const stars = z.number().min(0).max(5);

/** One cell of a matrix: a text, a number, a list, or a figure with what qualifies it. */
const cell = z.union([
  words,
  z.number(),
  phrases,
  z.strictObject({
    text: words.optional(),
    comparison: comparison.optional(),
    value: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: words.optional(),
    stars: stars.optional(),
    note: words.optional(),
    reason: words.optional(),
    url: url.optional(),
  }),
]);

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
  unit: words.optional(),
  scale: z.strictObject({ min: z.number(), max: z.number(), meaning: words.optional() }).optional(),
  columns: z.array(z.strictObject({ id, label: text })).min(1),
  rows: z.array(
    z.strictObject({
      id,
      label: text,
      cells: z.record(id, cell),
      note: words.optional(),
      source: sources.optional(),
      evidence: sources.optional(),
    }),
  ),
  /** When to choose which column, in the corpus's words. */
  principles: z.record(id, words).optional(),
  totals: z.record(id, z.number()).optional(),
  also: z.array(z.strictObject({ source, values: z.record(id, words).optional(), note: words.optional() })).optional(),
  notes: phrases.optional(),
  source: sources,
  evidence: sources.optional(),
});

export const figureSections = { matrices: matrix };
