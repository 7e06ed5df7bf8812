import { z } from 'zod';

/** What a report says of one assessment, be it of a workload or of the whole, and the pieces that all of a report is made of. */

export const share = z.number().min(0).max(1);
/** Names of things, which reports show as they are: no space, no quote, no bracket, nothing that is not seen. */
const ID = /^[^\p{C}\p{Z}"'`<>|\\[\](){}*]{1,300}$/u;
export const id = z.string().regex(ID, 'wanted/plain-name');
const ids = z.array(id);
/** Of a quantity; its value is in base units. */
const DIMENSION = /^(?:rate|bandwidth|duration|bytes|count|percent|factor|people|money)$/;
const dimension = z.string().regex(DIMENSION);
const quantity = z.number().min(0);
export const count = z.int().min(0);
export const cited = { evidence: ids, documents: ids };
export const tool = z.strictObject({ name: z.string(), version: z.string() });
export const knowledge = z.strictObject({ version: z.string(), digest: z.string(), overlays: z.array(z.string()) });
export const language = z.enum(['en', 'zh']);
export const severity = z.enum(['high', 'medium', 'low']);
export const link = z.strictObject({ title: z.string(), url: z.string() });
export const reason = { text: z.string(), about: z.array(id).exactOptional(), ...cited };
export const decisive = z.strictObject({
  ...reason,
  criterion: id.exactOptional(),
  workload: z.string().exactOptional(),
  ahead: z.strictObject({ of: id, by: z.number() }).exactOptional(),
  shared: z.literal(true).exactOptional(),
});
export const change = z.strictObject({ requirement: id, from: z.string(), to: z.string() });

const requirement = z.strictObject({
  label: z.string(),
  value: z.union([z.string(), quantity, z.boolean()]).exactOptional(),
  min: quantity.exactOptional(),
  max: quantity.exactOptional(),
  unknown: z.literal(true).exactOptional(),
  unit: z.string().nullable(),
  dimension: dimension.nullable(),
  origin: z.enum(['answer', 'implied', 'default']),
  display: z.string().exactOptional(),
  because: z.string().exactOptional(),
  firm: z.boolean(),
  ...cited,
});

const violation = { constraint: id, reason: z.string(), workaround: z.string().nullable(), ...cited };

const fact = z.strictObject({
  label: z.string(),
  level: z.string().exactOptional(),
  typical: quantity.exactOptional(),
  min: quantity.exactOptional(),
  max: quantity.exactOptional(),
  dimension: dimension.nullable(),
  display: z.string(),
  ...cited,
});

export const sizing = z.strictObject({
  nodes: count.nullable(),
  minimum: count,
  limitedBy: id.nullable(),
  resources: z.array(
    z.strictObject({
      id,
      label: z.string(),
      need: quantity,
      perNode: quantity,
      figures: z.array(quantity).min(2).exactOptional(),
      nodes: count.nullable(),
      dimension,
      conditions: z.string(),
      ...cited,
    }),
  ),
  ranges: ids.exactOptional(),
  uncounted: z
    .array(z.strictObject({ id, label: z.string(), missing: id, workloads: z.array(z.string()).exactOptional() }))
    .exactOptional(),
});

export const penalties = z.array(z.strictObject({ ...violation, penalty: share, costs: share }));

const ranked = z.strictObject({
  alternative: id,
  technology: id,
  name: z.string(),
  rank: z.int().min(1),
  score: share,
  excluded: z.boolean(),
  violations: z.array(z.strictObject(violation)),
  penalties,
  undecided: z.array(z.strictObject({ constraint: id, missing: ids, because: z.string() })),
  criteria: z.array(
    z.strictObject({
      id,
      label: z.string(),
      group: id,
      weight: share,
      utility: share.nullable(),
      contribution: share,
      short: z.literal(true).exactOptional(),
      missed: z.literal(true).exactOptional(),
      tight: z.literal(true).exactOptional(),
      workload: z.string().exactOptional(),
      reason: z.string(),
      ...cited,
    }),
  ),
  sizing,
  facts: z.record(id, fact),
  acceptability: z.array(share),
  whyNot: z.array(z.string()),
  toWin: change.extend({ text: z.string() }).nullable(),
});

const procedure = z.strictObject({
  id,
  title: z.string(),
  verdict: ids,
  external: z.array(z.string()),
  path: z.array(z.string()),
  agrees: z.boolean().nullable(),
  document: id,
  missing: ids,
  ambiguities: z.array(z.string()),
  disputedBy: ids,
  asks: ids,
  overlaid: z.literal(true).exactOptional(),
});

const switchPoint = z.strictObject({
  requirement: id,
  label: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  value: z.union([z.number(), z.string(), z.boolean()]).exactOptional(),
  means: z.string().exactOptional(),
  becomes: id.nullable(),
  doubt: z.enum(['size', 'fit']).exactOptional(),
  nodes: count.exactOptional(),
  name: z.string().exactOptional(),
  text: z.string(),
});

const byId = z.record(id, z.number());
const robustness = z.strictObject({
  draws: count,
  seed: count,
  centralWeights: z.record(id, byId.nullable()),
  outcomes: z.array(z.strictObject({ alternatives: z.array(id), share })),
  pairwise: z.record(id, byId),
  promethee: z.strictObject({ winner: z.union([id, z.literal('')]), flows: byId, agrees: z.boolean() }),
  regret: z.strictObject({ criterion: id, label: z.string(), value: z.number() }).nullable(),
});

/** Weights of a profile that count for more or for less. */
export const multiplied = z.array(
  z.strictObject({ criterion: id, label: z.string(), times: z.number(), because: z.string() }),
);

export const assessment = {
  profile: z.strictObject({
    id,
    name: z.string(),
    because: z.string(),
    weights: z.record(id, share),
    multiplied: multiplied.exactOptional(),
    stated: z.string().exactOptional(),
    scored: share.exactOptional(),
  }),
  requirements: z.record(id, requirement),
  ranking: z.array(ranked),
  procedures: z.array(procedure),
  sensitivity: z.array(switchPoint),
  robustness: robustness.nullable(),
  unknowns: z.array(
    z.strictObject({ requirement: id, label: z.string(), impact: z.number().nullable(), text: z.string() }),
  ),
};
