import { z } from 'zod';
import type { Text } from '../../domain/index.ts';
import { chosenByKey } from './chosen-by.ts';
import { cell, condition, dimension, id, quantity, type RawTable, share, sources, table, text } from './pieces.ts';

export const constraint = z.strictObject({
  id,
  hard: z.boolean(),
  when: condition,
  unless: z.array(condition).default([]),
  penalty: share.default(0),
  because: text,
  workaround: text.exactOptional(),
  source: sources,
});

const fits = { covered: text, just: text.exactOptional(), short: text };
const headroom = z.strictObject({
  headroom: z.strictObject({
    requirement: id,
    figure: id,
    objective: z.enum(['at-least', 'at-most']),
    slope: z.number().positive(),
    ...fits,
    volumes: z.array(z.strictObject({ times: z.array(id).min(1), figure: id, most: quantity, ...fits })).default([]),
  }),
});
const outcome = z.strictObject({ utility: share, reason: text, source: sources.exactOptional() });
const utilityTable = z.strictObject({ table: table(outcome) });
const burden = z.strictObject({
  burden: z.strictObject({ figure: id, pressure: table(share, 'number'), reason: text }),
});
const workarounds = z.strictObject({ workarounds: z.strictObject({ none: text, some: text }) });

const fit = z.strictObject({ fit: z.strictObject({ loosenedBy: z.array(id).min(1), least: share }) });
const plainFit = z
  .literal('fit', {
    error: () => 'wanted/utility',
  })
  .transform((): z.output<typeof fit> => ({ fit: { loosenedBy: [], least: 1 } }));

export type RawUtility =
  | z.output<typeof fit>
  | z.output<typeof headroom>
  | { readonly table: RawTable<{ readonly utility: number; readonly reason: Text; readonly source?: string[] }> }
  | { readonly burden: { readonly figure: string; readonly pressure: RawTable<number>; readonly reason: Text } }
  | z.output<typeof workarounds>;

const utility = chosenByKey<RawUtility>({ fit, headroom, table: utilityTable, burden, workarounds }, plainFit);

export const criterion = z.strictObject({
  id,
  label: text,
  group: z.enum(['workload', 'performance', 'guarantees', 'operations', 'ecosystem', 'cost', 'evolution']),
  uses: z.array(id),
  utility,
  weighs: z.array(z.strictObject({ when: condition, times: z.number().min(0), because: text })).default([]),
  because: text,
  source: sources,
});

export const profile = z.strictObject({
  id,
  name: text,
  weights: z.record(id, z.number().min(0)),
  because: text,
  source: sources,
});

export const sizing = z.strictObject({
  id,
  label: text,
  need: z.array(id).min(1),
  times: z.array(id).default([]),
  figure: id,
  when: condition.default({}),
  unless: z.array(condition).default([]),
  spreads: z.boolean().default(true),
  replicated: z.boolean().default(false),
  optional: z.boolean().default(false),
  dimension,
  source: sources,
});

export const derived = z.strictObject({
  id,
  label: text,
  times: z.array(id).min(1),
  grows: z.strictObject({ by: id, over: id }).exactOptional(),
  dimension,
  source: sources,
});

const part = z.strictObject({
  id,
  name: text,
  keeps: z.array(id).min(1),
  sets: z.record(id, cell.transform(String)).default({}),
});

export const split = z.strictObject({
  id,
  when: condition,
  unless: z.array(condition).default([]),
  parts: z.array(part).min(2),
  because: text,
  source: sources,
});

export const bridge = z.strictObject({
  id,
  between: z.tuple([id, id]),
  name: text,
  how: text,
  penalty: share,
  caveat: text,
  source: sources,
});

export const advice = z.strictObject({
  id,
  kind: z.enum(['risk', 'next-step', 'readiness', 'document', 'contradiction']),
  alternatives: z.array(id).default([]),
  when: condition.default({}),
  unless: z.array(condition).default([]),
  systems: z.int().min(2).exactOptional(),
  text,
  mitigation: text.exactOptional(),
  severity: z.enum(['high', 'medium', 'low']).exactOptional(),
  source: sources,
});
