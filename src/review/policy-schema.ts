import { z } from 'zod';
import { EXCEPTABLE, GATES } from './checks.ts';

const glob = z.string().min(1);
const words = z.string().trim().min(1);

const exception = z.strictObject({
  check: z.enum(EXCEPTABLE),
  /** A glob from the folder of the policy. */
  file: glob,
  /** Of a plan, the one workload that it is about. */
  workload: words.exactOptional(),
  owner: words,
  reason: words,
  /** The last day on which it holds. */
  expires: z.iso.date({ message: 'wanted/day' }),
});

/** Said of a weighting that is left to the scenarios. */
export const BY_SCENARIO = 'scenario';

/** What stands in a policy file. */
export const policySchema = z.strictObject({
  /** Which files are answers files, as globs from the folder of the policy. */
  answers: z.array(glob).min(1).exactOptional(),
  /** Folders of the user's own knowledge, from the folder of the policy; a later one is laid over those before it. */
  knowledge: z.array(words).exactOptional(),
  failOn: z.array(z.enum(GATES)).exactOptional(),
  minConfidence: z.number().min(0).max(1).exactOptional(),
  tolerance: z.number().min(0).max(1).exactOptional(),
  require: z.array(z.string()).exactOptional(),
  /** How every file is weighed, whatever it states: by the profile of its scenario, or as is said here. */
  weighting: z
    .union([z.literal(BY_SCENARIO), z.strictObject({ profile: words.exactOptional(), weights: words.exactOptional() })])
    .exactOptional(),
  exceptions: z.array(exception).default([]),
});

export type PolicyContents = z.output<typeof policySchema>;
