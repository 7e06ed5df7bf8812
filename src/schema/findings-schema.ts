import { z } from 'zod';
import { count, id, knowledge, language, share, tool } from './assessment-schema.ts';

/**
 * What `review --format json` and `check --format json` print, as a schema. What its keys mean is said in domain/finding.ts and,
 * of what a run has besides, where its report is made.
 */

const severity = z.enum(['error', 'warning', 'note']);

const finding = z.strictObject({
  code: z.string(),
  severity,
  message: z.string(),
  hint: z.string().exactOptional(),
  at: z
    .strictObject({
      file: z.string(),
      line: count.exactOptional(),
      column: count.exactOptional(),
      length: count.exactOptional(),
    })
    .exactOptional(),
  subject: z.string().exactOptional(),
  about: z.string().exactOptional(),
  fingerprint: z.string(),
  exception: z
    .strictObject({ reason: z.string(), owner: z.string().exactOptional(), expires: z.iso.date().exactOptional() })
    .exactOptional(),
});

const findings = {
  schemaVersion: z.literal(1),
  tool,
  language,
  status: z.enum(['passed', 'failed']),
  /** Of the process. */
  exitCode: count,
  summary: z.string(),
  counts: z.strictObject({ subjects: count, errors: count, warnings: count, notes: count, excepted: count }),
  subjects: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      file: z.string().exactOptional(),
      outcome: z.string(),
      checked: z.array(z.string()),
    }),
  ),
  findings: z.array(finding),
  checks: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      help: z.string(),
      severity,
    }),
  ),
};

const weighting = z.strictObject({ profile: z.string().nullable(), weights: z.string().nullable() });
/** Of records written by hand: whatever they name. */
const parts = z.array(
  z.strictObject({ workload: z.string(), technology: z.string().nullable(), alternative: z.string().nullable() }),
);

const reviewed = z.strictObject({
  file: z.string(),
  name: z.string(),
  outcome: z.string(),
  decided: z
    .strictObject({
      kind: z.enum(['single', 'hybrid', 'none', 'undecided']),
      technology: z.string().nullable(),
      alternative: z.string().nullable(),
      parts,
      reviewedWith: z.strictObject({
        tool: z.string().nullable(),
        version: z.string().nullable(),
        knowledge: z.string().nullable(),
        digest: z.string().nullable(),
        overlays: z.array(z.string()),
        draws: count.nullable(),
        seed: count.nullable(),
      }),
    })
    .nullable(),
  /** Absent, as what follows is null, where the file could not be read. */
  ownWeighting: weighting.nullable().exactOptional(),
  recommended: z
    .strictObject({
      kind: z.enum(['single', 'hybrid', 'none']),
      technology: id.nullable(),
      alternative: id.nullable(),
      parts,
      confidence: share.nullable(),
      undecided: z.boolean(),
    })
    .nullable(),
});

const review = z.strictObject({
  ...findings,
  run: z.literal('review'),
  gates: z.array(z.string()),
  minConfidence: share,
  tolerance: share,
  required: z.array(id),
  weighting: weighting.nullable(),
  /** The file of the policy. */
  policy: z.string().nullable(),
  today: z.iso.date(),
  exceptions: z.strictObject({ exceptions: count, inForce: count, used: count }),
  knowledge,
  reviews: z.array(reviewed),
});

const check = z.strictObject({
  ...findings,
  run: z.literal('check'),
  /** By section: how many entries. */
  entries: z.record(z.string(), count),
  /** Entries of the built-in knowledge, and of own folders, that another folder replaces. */
  replaced: z.array(z.string()).exactOptional(),
  replacedOwn: z.array(z.string()).exactOptional(),
});

export const findingsSchema = z.discriminatedUnion('run', [review, check]);
