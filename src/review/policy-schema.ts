import { z } from 'zod';
import { EXCEPTABLE, GATES } from './checks.ts';

const glob = z.string().min(1);
const words = z.string().trim().min(1);

const exception = z
  .strictObject({
    check: z.enum(EXCEPTABLE).meta({ description: 'What is accepted for now.' }),
    file: glob.meta({ description: 'The answers files it is about, as a glob from the folder of the policy.' }),
    owner: words.meta({ description: 'Who answers for it.' }),
    reason: words.meta({ description: 'Why it is accepted.' }),
    expires: z.iso.date({ message: 'wanted/day' }).meta({ description: 'The last day on which it holds, YYYY-MM-DD.' }),
  })
  .meta({ description: 'A finding that somebody has accepted until a day; it is counted and shown all the same.' });

/** What stands in a policy file. */
export const policySchema = z
  .strictObject({
    answers: z
      .array(glob)
      .min(1)
      .exactOptional()
      .meta({ description: 'Which files are answers files, as globs from the folder of the policy.' }),
    failOn: z.array(z.enum(GATES)).exactOptional().meta({ description: 'The checks whose findings fail a review.' }),
    minConfidence: z
      .number()
      .min(0)
      .max(1)
      .exactOptional()
      .meta({ description: 'A decision that is less sure than this fails the review; 0 to 1.' }),
    require: z
      .array(z.string())
      .exactOptional()
      .meta({ description: 'Answers that every workload has to give, by key.' }),
    exceptions: z.array(exception).default([]).meta({ description: 'What is accepted for now, by whom and why.' }),
  })
  .meta({ title: 'Policy of reviews', description: 'How the answers files of a repository are reviewed.' });

export type PolicyContents = z.output<typeof policySchema>;
