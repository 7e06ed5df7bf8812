import { z } from 'zod';
import { id, source, sources, text, texts, url, words } from './shared.ts';

const anchor = z.string().regex(/^\S+$/, 'wanted/anchor');
const section = z.strictObject({ number: words.optional(), title: text, anchor, level: z.int().min(2).max(4) });

const documentRecord = z.strictObject({
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
  /** How the index reaches it: the document itself, its folder, or it is the index. */
  indexed: z.enum(['self', 'direct', 'directory']),
  summary: text,
  highlights: z.array(text).optional(),
  tags: z.strictObject({ scenarios: z.array(id), technologies: z.array(id), concerns: z.array(id), depth: id }),
  caveats: texts.optional(),
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
/** A word used in `tags`; `scenario` is the one of ours that it stands for. */
const documentTag = z.strictObject({ id, label: text, scenario: id.optional() });
const unindexedDocument = z.strictObject({ id, path: words, url, note: text });

/** Where to read on; without a note the title of the document speaks for itself. */
const stop = z.strictObject({ note: text.optional(), source });
/** A list of sections to read, under one heading of the index or the cross-reference page. */
const navigation = z.strictObject({
  id,
  kind: z.enum(['tools', 'topic', 'scenario', 'concern', 'depth', 'concept', 'technology', 'problem']),
  title: text,
  origin: source,
  scenario: id.optional(),
  technology: id.optional(),
  summary: text.optional(),
  items: z.array(stop).min(1),
});
const learningPath = z.strictObject({
  id,
  /** Other names by which it may be asked for. */
  aliases: z.array(id).optional(),
  title: text,
  audience: text,
  origin: source,
  steps: z.array(stop).min(1),
});
const quickDecision = z.strictObject({
  id,
  need: text,
  choice: text,
  technologies: z.array(id),
  scenarios: z.array(id),
  source: sources,
  evidence: sources,
});
const rankedFigure = z.strictObject({
  rank: z.int().min(1),
  technology: id,
  value: text.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
});
const keyMetric = z.strictObject({
  id,
  title: text,
  better: z.enum(['higher', 'lower']),
  unit: words.optional(),
  expression: words,
  ranking: z.array(rankedFigure),
  note: text.optional(),
  source: sources,
  evidence: sources,
});
const furtherReading = z.strictObject({ id, name: text, label: text, url });
/** Where the navigation pages contradict the files they describe. */
const inconsistency = z.strictObject({ id, where: text, says: words.optional(), finding: text });

export const documentSections = {
  documentGroups: documentGroup,
  documentTags: documentTag,
  documents: documentRecord,
  unindexedDocuments: unindexedDocument,
  navigation,
  learningPaths: learningPath,
  quickDecisions: quickDecision,
  keyMetrics: keyMetric,
  furtherReading,
  inconsistencies: inconsistency,
};
