import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const ANSWERS = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const IDS = z.array(z.string());

const CASE = z.object({
  id: z.string(),
  description: z.string(),
  chosen: z.object({
    family: z.string(),
    candidate: z.string().nullish(),
    hybrid_parts: IDS.nullish(),
  }),
  /** Families that a reasonable architect would accept as well. */
  acceptable: IDS,
  confidence: z.enum(['high', 'medium', 'low']),
  answers: ANSWERS,
  notes: z.string().nullish(),
});

const VIGNETTE = z.strictObject({
  id: z.string(),
  title: z.string(),
  answers: ANSWERS,
  first: IDS.min(1),
  excluded: IDS,
  notExcluded: IDS.default([]),
  orderings: z.array(z.tuple([z.string(), z.string()])),
  because: z.string(),
  evidence: IDS.min(1),
});

const COUPLES = z.array(z.tuple([z.string(), z.string()])).default([]);

const PAIR = z.strictObject({
  id: z.string(),
  title: z.string(),
  base: ANSWERS,
  change: ANSWERS,
  expect: z.strictObject({
    becomesExcluded: IDS.default([]),
    becomesEligible: IDS.default([]),
    staysEligible: IDS.default([]),
    excludedAfter: IDS.default([]),
    becomesFirst: IDS.default([]),
    staysFirst: IDS.default([]),
    firstAfter: IDS.default([]),
    gainsOn: COUPLES,
    neverAheadOf: COUPLES,
  }),
  because: z.string(),
  evidence: IDS.min(1),
});

const CASE_FILE = z.object({ cases: z.array(CASE) });
const VIGNETTE_FILE = z.strictObject({ vignettes: z.array(VIGNETTE), pairs: z.array(PAIR) });

export type Case = z.infer<typeof CASE>;
export type Vignette = z.infer<typeof VIGNETTE>;
export type Pair = z.infer<typeof PAIR>;

/** Throws where the file departs from its shape: the cases are ours, so that is a bug. */
export function readCases(file: string): readonly Case[] {
  return CASE_FILE.parse(parse(readFileSync(file, 'utf8'))).cases;
}

export function readVignettes(file: string): z.infer<typeof VIGNETTE_FILE> {
  return VIGNETTE_FILE.parse(parse(readFileSync(file, 'utf8')));
}
