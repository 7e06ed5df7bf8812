import { z } from 'zod';
import { id, sources, text, texts, verdict, words } from './shared.ts';

const figure = z.strictObject({ value: z.number(), unit: text });
const range = z.strictObject({ min: z.number(), max: z.number() });

/** How the corpus reckons cost; informs a reader and takes no part in a decision. */
const costModel = z.strictObject({
  id,
  title: text,
  formulas: texts.optional(),
  constants: z.array(z.strictObject({ technology: id, failureProbability: figure, recoveryTime: figure })).optional(),
  storagePrices: z
    .array(z.strictObject({ technology: id, value: z.number().optional(), text: text.optional(), unit: words }))
    .optional(),
  /** Matrices that hold the rest of it. */
  matrices: z.array(id).optional(),
  sizes: z
    .strictObject({
      unit: text,
      rows: z.array(
        z.strictObject({
          size: id,
          label: text,
          dailyActiveUsers: z.number(),
          totals: z.record(id, range),
          savingPercent: z.number(),
        }),
      ),
    })
    .optional(),
  breakdown: z
    .strictObject({
      unit: text,
      company: text,
      rows: z.array(
        z.strictObject({
          item: id,
          costs: z.record(id, z.strictObject({ value: z.number(), basis: text.optional() })),
        }),
      ),
    })
    .optional(),
  orderings: z.array(z.strictObject({ label: text, order: z.array(id) })).optional(),
  advice: z.array(z.strictObject({ horizon: text, advice: texts })).optional(),
  conclusion: text.optional(),
  verdict: verdict.optional(),
  notes: texts.optional(),
  source: sources,
  evidence: sources.optional(),
});

export const costSections = { costModels: costModel };
