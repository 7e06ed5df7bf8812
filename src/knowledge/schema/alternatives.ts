import { z } from 'zod';
import { dimension, id, link, quantity, share, sources, text } from './pieces.ts';

export const technology = z.strictObject({
  id,
  name: text,
  summary: text,
  links: z.array(link).min(1),
  products: z.array(id).exactOptional(),
});

const deploymentForm = z.strictObject({
  name: text,
  nodes: z.int().min(1),
  note: text.exactOptional(),
  source: sources,
});

const figureOf = z.strictObject({ range: quantity, typical: quantity, conditions: text, source: sources });

/** One figure of an alternative, in place of the one that stands with it, or where it has none. */
export const alternativeFigure = figureOf.extend({ id, alternative: id, figure: id });

export const alternative = z.strictObject({
  id,
  technology: id,
  name: text,
  summary: text,
  version: z.string().min(1),
  cap: text,
  protocols: z.array(id).min(1),
  partialProtocols: z.array(id).default([]),
  deployment: z.array(deploymentForm).min(1),
  links: z.array(link).min(1),
  capabilities: z.record(id, z.strictObject({ level: id, detail: text, source: sources })),
  figures: z.record(id, figureOf),
  fit: z.record(id, z.strictObject({ utility: share, reason: text, source: sources })),
  weakness: text,
});

/** Levels from least to most: their order carries meaning, so they are a list from here on. */
const levels = z
  .record(id, text)
  .refine((given) => Object.keys(given).length > 1, { message: 'entry/two-levels' })
  .transform((given) => Object.entries(given).map(([level, label]) => ({ id: level, label })));

export const capability = z.strictObject({ id, label: text, levels });
export const figure = z.strictObject({ id, label: text, dimension });
