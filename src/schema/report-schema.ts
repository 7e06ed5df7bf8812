import { z } from 'zod';
import {
  assessment,
  change,
  cited,
  count,
  decisive,
  id,
  knowledge,
  language,
  link,
  multiplied,
  penalties,
  reason,
  severity,
  share,
  sizing,
  tool,
} from './assessment-schema.ts';

/**
 * The JSON report as a schema: what `select --format json` prints and what a saved report has to be. What its keys mean is
 * said in domain/recommendation.ts and domain/decision.ts; that both say the same is checked with the types.
 */

const part = z.strictObject({
  workload: z.string(),
  technology: id,
  alternative: id,
  name: z.string(),
  score: share,
  profile: z.string(),
  multiplied: multiplied.exactOptional(),
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
  runnerUpName: z.string().exactOptional(),
  tie: z.boolean(),
  undecided: z.literal(true).exactOptional(),
  openParts: z
    .array(z.strictObject({ workload: z.string(), alternatives: z.array(id), settled: z.boolean() }))
    .exactOptional(),
  technologyConfidence: z
    .strictObject({ name: z.string(), share, reassigned: z.literal(true).exactOptional() })
    .exactOptional(),
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

const bridge = z.strictObject({ name: z.string(), how: z.string(), caveat: z.string(), ...cited });

const hybrid = z.strictObject({
  advised: z.boolean(),
  split: id,
  because: z.string(),
  parts: z.array(part.extend({ sizing, penalties: penalties.exactOptional() })),
  mayExchange: z.literal(true).exactOptional(),
  bridge: bridge
    .extend({
      id,
      penalty: z.number(),
      each: z.array(bridge.extend({ between: z.array(id).exactOptional() })).exactOptional(),
    })
    .nullable(),
  unjoined: z.array(z.strictObject({ alternatives: z.array(id), names: z.array(z.string()) })).exactOptional(),
  mean: share,
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
  tool,
  knowledge,
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
        partOf: z.string().exactOptional(),
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
