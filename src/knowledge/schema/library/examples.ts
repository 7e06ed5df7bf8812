import { z } from 'zod';
import { id, link, source, sources, text, texts, url, words } from './shared.ts';

/** Client programs and server configurations as facts: what they set and why, without their code. */

const setting = z.strictObject({
  name: words,
  value: text,
  why: text,
  group: text.optional(),
  advice: text.optional(),
  caveat: text.optional(),
});

const file = {
  id,
  document: source,
  path: words,
  url,
  technologies: z.array(id).min(1),
  role: text,
  summary: text,
  settings: z.array(setting).optional(),
  documents: z.array(source).optional(),
  caveats: texts.optional(),
  evidence: sources.optional(),
};

const example = z.strictObject({
  ...file,
  language: words,
  library: words,
  dependency: words,
  runtime: words,
  demonstrates: texts,
});

const template = z.strictObject({ ...file, format: words, startCommand: words.optional(), advice: texts });

const guidance = z.strictObject({
  id,
  title: text,
  technologies: z.array(id).optional(),
  items: texts,
  links: z.array(link).optional(),
  source: sources,
});

const coverage = z.strictObject({
  id,
  technology: id,
  total: z.int().min(0),
  languages: z.record(z.string(), z.int().min(0)),
});

export const exampleSections = {
  examples: example,
  templates: template,
  templateGuidance: guidance,
  exampleCoverage: coverage,
};
