import { z } from 'zod';
import { figureFields, id, link, phrases, source, sources, text, verdict, words } from './shared.ts';

/** Terms, cases and scenarios: what others call things and what they lived through. */

const perTechnology = z.record(id, words);

const glossaryTerm = z.strictObject({
  id,
  term: text,
  aliases: phrases.optional(),
  /** `glossary`: defined in the corpus's own glossary; `added`: defined here. */
  origin: z.enum(['glossary', 'added']),
  /** False where the corpus never uses the term. */
  inCorpus: z.literal(false).optional(),
  definition: words,
  notes: perTechnology.optional(),
  caveat: words.optional(),
  source: sources,
  see: z.array(source).optional(),
  evidence: sources.optional(),
  related: z.array(id).optional(),
});

const caseFigure = z.strictObject({
  measure: words,
  ...figureFields,
  conditions: words.optional(),
  note: words.optional(),
});

const productionCase = z.strictObject({
  id,
  name: text,
  company: words.optional(),
  kind: z.enum(['production', 'incident', 'experiment', 'design example']),
  technologies: z.array(id).min(1),
  scenario: id.optional(),
  corpusScenario: id.optional(),
  scale: words.optional(),
  stack: words.optional(),
  /** What a check against public sources made of it. */
  verdict: verdict.optional(),
  evidence: sources.optional(),
  features: phrases.optional(),
  architecture: phrases.optional(),
  configuration: z.record(z.string(), z.union([words, z.number()])).optional(),
  practices: phrases.optional(),
  challenges: phrases.optional(),
  reasons: phrases.optional(),
  facts: phrases.optional(),
  hypothesis: words.optional(),
  cause: words.optional(),
  extensions: phrases.optional(),
  doubts: phrases.optional(),
  note: words.optional(),
  source: sources,
  figures: z.array(caseFigure).optional(),
  qos: z.array(z.strictObject({ use: words, level: words })).optional(),
  reference: link.optional(),
  also: z.array(z.strictObject({ source: sources, facts: phrases, reference: link.optional() })).optional(),
  timeline: z.array(z.strictObject({ after: words, event: words })).optional(),
});

const caseComparison = z.strictObject({
  id,
  title: text,
  rows: z.array(z.strictObject({ case: id, scale: words, keyIndicator: words })),
  findings: phrases,
  source: sources,
});

export const experienceSections = {
  glossary: glossaryTerm,
  cases: productionCase,
  caseComparisons: caseComparison,
};
