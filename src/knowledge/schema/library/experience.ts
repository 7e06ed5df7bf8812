import { z } from 'zod';
import { figureFields, id, link, phrases, source, sources, text, texts, verdict, words } from './shared.ts';

/** Terms, cases and scenarios: what others call things and what they lived through. */

const perTechnology = z.record(id, text);

const glossaryTerm = z.strictObject({
  id,
  term: text,
  aliases: phrases.optional(),
  /** `glossary`: defined in the corpus's own glossary; `added`: defined here. */
  origin: z.enum(['glossary', 'added']),
  /** False where the corpus never uses the term. */
  inCorpus: z.literal(false).optional(),
  definition: text,
  notes: perTechnology.optional(),
  caveat: text.optional(),
  source: sources,
  see: z.array(source).optional(),
  evidence: sources.optional(),
  related: z.array(id).optional(),
});

const caseFigure = z.strictObject({
  measure: text,
  ...figureFields,
  conditions: text.optional(),
  note: text.optional(),
});

const productionCase = z.strictObject({
  id,
  name: text,
  company: text.optional(),
  kind: z.enum(['production', 'incident', 'experiment', 'design example']),
  technologies: z.array(id).min(1),
  scenario: id.optional(),
  corpusScenario: id.optional(),
  scale: text.optional(),
  stack: text.optional(),
  /** What a check against public sources made of it. */
  verdict: verdict.optional(),
  evidence: sources.optional(),
  features: texts.optional(),
  architecture: texts.optional(),
  configuration: z.record(z.string(), z.union([text, z.number()])).optional(),
  practices: texts.optional(),
  challenges: texts.optional(),
  reasons: texts.optional(),
  facts: texts.optional(),
  hypothesis: text.optional(),
  cause: text.optional(),
  extensions: texts.optional(),
  doubts: texts.optional(),
  note: text.optional(),
  source: sources,
  figures: z.array(caseFigure).optional(),
  qos: z.array(z.strictObject({ use: text, level: words })).optional(),
  reference: link.optional(),
  also: z.array(z.strictObject({ source: sources, facts: texts, reference: link.optional() })).optional(),
  timeline: z.array(z.strictObject({ after: words, event: text })).optional(),
});

const caseComparison = z.strictObject({
  id,
  title: text,
  rows: z.array(z.strictObject({ case: id, scale: text, keyIndicator: text })),
  findings: texts,
  source: sources,
});

const recommendation = z.strictObject({
  /** Absent when none of them is recommended. */
  technologies: z.array(id).optional(),
  /** Products or designs outside the three technologies. */
  external: text.optional(),
  condition: text.optional(),
  with: text.optional(),
  mode: words.optional(),
  product: text.optional(),
  operation: text.optional(),
  cost: text.optional(),
  note: text.optional(),
  source: sources,
});
const weight = z.number().min(0).max(1);

/** A scenario as the corpus names it, with every place that recommends something for it. */
const corpusScenario = z.strictObject({
  id,
  name: text,
  /** The one an answers file would name. */
  scenario: id.optional(),
  level: z.enum(['main', 'sub']),
  tags: z.array(id).optional(),
  stars: z.record(id, z.int().min(0).max(5)).optional(),
  characteristics: texts.optional(),
  keyRequirements: texts.optional(),
  preferred: z.array(recommendation).optional(),
  otherOptions: z.array(z.strictObject({ name: text, source: sources })).optional(),
  reasons: texts.optional(),
  architecture: texts.optional(),
  design: texts.optional(),
  patterns: texts.optional(),
  examples: texts.optional(),
  failurePoints: texts.optional(),
  numbers: texts.optional(),
  weights: z.strictObject({ performance: weight, cost: weight, longTerm: weight, source: sources }).optional(),
  proofs: z.array(z.strictObject({ claim: text, source: sources })).optional(),
  caution: text.optional(),
  note: text.optional(),
  conflicts: z.array(id).optional(),
  cases: z.array(id).optional(),
  documents: z.array(source).optional(),
  source: sources,
  evidence: sources.optional(),
});

export const experienceSections = {
  glossary: glossaryTerm,
  cases: productionCase,
  caseComparisons: caseComparison,
  corpusScenarios: corpusScenario,
};
