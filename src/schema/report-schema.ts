import { z } from 'zod';

/**
 * The JSON report as a schema: what `select --format json` prints and what a saved report has to be. What its keys mean is
 * said in domain/recommendation.ts; that both say the same is checked with the types.
 */

const share = z.number().min(0).max(1);
const ids = z.array(z.string());
const cited = { evidence: ids, documents: ids };
const language = z.enum(['en', 'zh']);
const severity = z.enum(['high', 'medium', 'low']);
const link = z.strictObject({ title: z.string(), url: z.string() });
const reason = { text: z.string(), ...cited };
const change = z.strictObject({ requirement: z.string(), from: z.string(), to: z.string() });

const requirement = z.strictObject({
  label: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  unknown: z.literal(true).exactOptional(),
  unit: z.string().nullable(),
  dimension: z.string().nullable(),
  origin: z.enum(['answer', 'implied', 'default']),
  display: z.string().exactOptional(),
  because: z.string().exactOptional(),
  firm: z.boolean(),
  ...cited,
});

const violation = { constraint: z.string(), reason: z.string(), workaround: z.string().nullable(), ...cited };

const fact = z.strictObject({
  label: z.string(),
  level: z.string().exactOptional(),
  typical: z.number().exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  dimension: z.string().nullable(),
  display: z.string(),
  ...cited,
});

const sizing = z.strictObject({
  nodes: z.number().nullable(),
  minimum: z.number(),
  limitedBy: z.string().nullable(),
  resources: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      need: z.number(),
      perNode: z.number(),
      nodes: z.number(),
      dimension: z.string(),
      conditions: z.string(),
      ...cited,
    }),
  ),
});

const ranked = z.strictObject({
  alternative: z.string(),
  technology: z.string(),
  name: z.string(),
  rank: z.int().min(1),
  score: share,
  excluded: z.boolean(),
  violations: z.array(z.strictObject(violation)),
  penalties: z.array(z.strictObject({ ...violation, penalty: share })),
  undecided: z.array(z.strictObject({ constraint: z.string(), missing: ids, because: z.string() })),
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      group: z.string(),
      weight: share,
      utility: share.nullable(),
      contribution: share,
      reason: z.string(),
      ...cited,
    }),
  ),
  sizing,
  facts: z.record(z.string(), fact),
  acceptability: z.array(share),
  whyNot: z.array(z.string()),
  toWin: change.extend({ text: z.string() }).nullable(),
});

const procedure = z.strictObject({
  id: z.string(),
  title: z.string(),
  verdict: ids,
  external: z.array(z.string()),
  path: z.array(z.string()),
  agrees: z.boolean().nullable(),
  document: z.string(),
  missing: ids,
  ambiguities: z.array(z.string()),
  disputedBy: ids,
});

const switchPoint = z.strictObject({
  requirement: z.string(),
  label: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  becomes: z.string().nullable(),
  text: z.string(),
});

const byId = z.record(z.string(), z.number());
const robustness = z.strictObject({
  draws: z.int(),
  seed: z.int(),
  centralWeights: z.record(z.string(), byId.nullable()),
  pairwise: z.record(z.string(), byId),
  promethee: z.strictObject({ winner: z.string(), flows: byId, agrees: z.boolean() }),
  regret: z.strictObject({ criterion: z.string(), label: z.string(), value: z.number() }).nullable(),
});

const assessment = {
  profile: z.strictObject({
    id: z.string(),
    name: z.string(),
    because: z.string(),
    weights: z.record(z.string(), share),
  }),
  requirements: z.record(z.string(), requirement),
  ranking: z.array(ranked),
  procedures: z.array(procedure),
  sensitivity: z.array(switchPoint),
  robustness: robustness.nullable(),
  unknowns: z.array(
    z.strictObject({ requirement: z.string(), label: z.string(), impact: z.number().nullable(), text: z.string() }),
  ),
};

const part = z.strictObject({
  workload: z.string(),
  technology: z.string(),
  alternative: z.string(),
  name: z.string(),
  score: share,
  because: z.string(),
});

const decision = z.strictObject({
  kind: z.enum(['single', 'hybrid', 'none']),
  technology: z.string().nullable(),
  alternative: z.string().nullable(),
  title: z.string(),
  parts: z.array(part),
  confidence: share.nullable(),
  margin: z.number().nullable(),
  runnerUp: z.string().nullable(),
  tie: z.boolean(),
  summary: z.string(),
  because: z.array(z.strictObject(reason)),
  relax: z.array(z.strictObject({ alternative: z.string(), changes: z.array(change) })),
});

const hybrid = z.strictObject({
  advised: z.boolean(),
  split: z.string(),
  because: z.string(),
  parts: z.array(part),
  bridge: z
    .strictObject({
      id: z.string(),
      name: z.string(),
      how: z.string(),
      caveat: z.string(),
      penalty: z.number(),
      ...cited,
    })
    .nullable(),
  value: z.number(),
  bestSingle: z.strictObject({ alternative: z.string(), name: z.string(), value: z.number() }).nullable(),
  regret: z.number().nullable(),
});

const advice = z.strictObject({ id: z.string(), ...reason });

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  knowledge: z.strictObject({ version: z.string(), digest: z.string(), overlays: z.array(z.string()) }),
  language,
  name: z.string().nullable(),
  description: z.string().nullable(),
  answers: z.unknown(),
  recommendation: decision,
  hybrid: hybrid.nullable(),
  ...assessment,
  workloads: z
    .array(
      z.strictObject({
        name: z.string(),
        ...assessment,
        winner: z.string().nullable(),
        confidence: share.nullable(),
      }),
    )
    .exactOptional(),
  risks: z.array(advice.extend({ severity, mitigation: z.string().nullable() })),
  nextSteps: z.array(advice),
  readiness: z.array(advice),
  documents: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      section: z.string().nullable(),
      url: z.string(),
      why: z.string().nullable(),
    }),
  ),
  evidence: z.array(
    z.strictObject({
      id: z.string(),
      subject: z.string(),
      property: z.string(),
      corpus: z.string().nullable(),
      corpusDocument: z.string().nullable(),
      verdict: z.enum(['confirmed', 'corrected', 'outdated', 'unverifiable']).nullable(),
      current: z.string(),
      conditions: z.string().nullable(),
      version: z.string().nullable(),
      links: z.array(link),
    }),
  ),
  warnings: z.array(z.strictObject({ code: z.string(), text: z.string() })),
});
