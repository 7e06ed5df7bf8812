import { z } from 'zod';

/**
 * The JSON report as a schema: what `select --format json` prints and what a saved report has to be. What its keys mean is
 * said in domain/recommendation.ts and domain/decision.ts; that both say the same is checked with the types.
 */

const share = z.number().min(0).max(1);
/** Names of things, which reports show as they are: no space, no quote, no bracket, nothing that is not seen. */
const ID = /^[^\p{C}\p{Z}"'`<>|\\[\](){}*]{1,300}$/u;
const id = z.string().regex(ID, 'wanted/plain-name');
const ids = z.array(id);
/** Of a quantity; its value is in base units. */
const DIMENSION = /^(?:rate|bandwidth|duration|bytes|count|percent|factor|people|money)$/;
const dimension = z.string().regex(DIMENSION);
const quantity = z.number().min(0);
const count = z.int().min(0);
const cited = { evidence: ids, documents: ids };
const language = z.enum(['en', 'zh']);
const severity = z.enum(['high', 'medium', 'low']);
const link = z.strictObject({ title: z.string(), url: z.string() });
const reason = { text: z.string(), about: z.array(id).exactOptional(), ...cited };
const decisive = z.strictObject({
  ...reason,
  ahead: z.strictObject({ of: id, by: z.number() }).exactOptional(),
  shared: z.literal(true).exactOptional(),
});
const change = z.strictObject({ requirement: id, from: z.string(), to: z.string() });

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

const sizing = z.strictObject({
  nodes: count.nullable(),
  minimum: count,
  limitedBy: id.nullable(),
  resources: z.array(
    z.strictObject({
      id,
      label: z.string(),
      need: quantity,
      perNode: quantity,
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

const penalties = z.array(z.strictObject({ ...violation, penalty: share, costs: share.exactOptional() }));

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
  asks: ids.exactOptional(),
  overlaid: z.literal(true).exactOptional(),
});

const switchPoint = z.strictObject({
  requirement: id,
  label: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  value: z.number().exactOptional(),
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
  outcomes: z.array(z.strictObject({ alternatives: z.array(id), share })).exactOptional(),
  pairwise: z.record(id, byId),
  promethee: z.strictObject({ winner: z.union([id, z.literal('')]), flows: byId, agrees: z.boolean() }),
  regret: z.strictObject({ criterion: id, label: z.string(), value: z.number() }).nullable(),
});

const assessment = {
  profile: z.strictObject({
    id,
    name: z.string(),
    because: z.string(),
    weights: z.record(id, share),
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

const part = z.strictObject({
  workload: z.string(),
  technology: id,
  alternative: id,
  name: z.string(),
  score: share,
  profile: z.string().exactOptional(),
  because: z.string(),
});

const decision = z.strictObject({
  kind: z.enum(['single', 'hybrid', 'none']),
  technology: id.nullable(),
  alternative: id.nullable(),
  title: z.string(),
  parts: z.array(part),
  value: share.exactOptional(),
  alone: z.strictObject({ alternative: id, name: z.string(), value: share }).exactOptional(),
  confidence: share.nullable(),
  margin: z.number().nullable(),
  runnerUp: id.nullable(),
  runnerUpTogether: z.array(id).exactOptional(),
  tie: z.boolean(),
  undecided: z.literal(true).exactOptional(),
  openParts: z
    .array(z.strictObject({ workload: z.string(), alternatives: z.array(id), settled: z.boolean() }))
    .exactOptional(),
  technologyConfidence: z.strictObject({ name: z.string(), share }).exactOptional(),
  rival: z
    .strictObject({
      alternatives: z.array(id),
      share,
      title: z.string(),
      whatever: z.strictObject({ requirement: id, label: z.string() }).exactOptional(),
    })
    .exactOptional(),
  summary: z.string(),
  because: z.array(decisive),
  relax: z.array(
    z.strictObject({
      alternative: id,
      changes: z.array(change.extend({ workloads: z.array(z.string()).exactOptional() })),
    }),
  ),
});

const hybrid = z.strictObject({
  advised: z.boolean(),
  split: id,
  because: z.string(),
  parts: z.array(part.extend({ sizing: sizing.exactOptional(), penalties: penalties.exactOptional() })),
  bridge: z
    .strictObject({
      id,
      name: z.string(),
      how: z.string(),
      caveat: z.string(),
      penalty: z.number(),
      ...cited,
    })
    .nullable(),
  mean: share.exactOptional(),
  value: z.number(),
  bestSingle: z.strictObject({ alternative: id, name: z.string(), value: z.number() }).nullable(),
  regret: z.number().nullable(),
  comesFirst: share.exactOptional(),
});

const advice = z.strictObject({ id, ...reason });

const answer = z.union([z.string(), z.number(), z.boolean()]);

/** What stands under `answers`: a mapping of scalars, with those of each workload in a list where there are several. */
export const statedAnswersSchema = z.record(z.string(), z.union([answer, z.array(z.record(z.string(), answer))]));

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  knowledge: z.strictObject({ version: z.string(), digest: z.string(), overlays: z.array(z.string()) }),
  language,
  name: z.string().nullable(),
  description: z.string().nullable(),
  answers: z.unknown(),
  asked: z.strictObject({ draws: z.number().exactOptional(), seed: z.number().exactOptional() }).exactOptional(),
  recommendation: decision,
  hybrid: hybrid.nullable(),
  ...assessment,
  workloads: z
    .array(
      z.strictObject({
        name: z.string(),
        ...assessment,
        winner: id.nullable(),
        confidence: share.nullable(),
      }),
    )
    .exactOptional(),
  clusters: z
    .array(
      z.strictObject({
        name: z.string(),
        parts: z.array(z.strictObject({ workload: z.string(), alternative: id })),
        sizing,
      }),
    )
    .exactOptional(),
  risks: z.array(advice.extend({ severity, mitigation: z.string().nullable() })),
  nextSteps: z.array(advice),
  readiness: z.array(advice),
  documents: z.array(
    z.strictObject({
      id,
      title: z.string(),
      section: z.string().nullable(),
      url: z.string(),
      why: z.string().nullable(),
    }),
  ),
  evidence: z.array(
    z.strictObject({
      id,
      subject: z.string(),
      property: z.string(),
      corpus: z.string().nullable(),
      corpusDocument: id.nullable(),
      verdict: z.enum(['confirmed', 'corrected', 'outdated', 'unverifiable']).nullable(),
      current: z.string(),
      conditions: z.string().nullable(),
      version: z.string().nullable(),
      links: z.array(link),
      linksOf: z.record(id, z.array(count)).exactOptional(),
    }),
  ),
  warnings: z.array(z.strictObject({ code: id, text: z.string() })),
});
