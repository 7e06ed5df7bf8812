import { z } from 'zod';
import { policySchema } from '../../src/review/policy-schema.ts';
import type { JsonSchema } from './json-schema.ts';

/** What editors show beside a key. */
const KEYS: Readonly<Record<string, string>> = {
  answers:
    'Which files are answers files, as globs from the folder of the policy; of a folder, those in it that are called answers.yaml or *.answers.yaml.',
  knowledge:
    'Folders of knowledge of your own to review with, from the folder of the policy; a later one is laid over those before it, and those of --knowledge over all of them.',
  failOn: 'The checks whose findings fail a review.',
  minConfidence: 'A decision that is less sure than this fails the review; 0 to 1.',
  tolerance:
    'What was decided and what the answers lead to are a near tie below this difference of their scores; 0 to 1, by default 0.02.',
  require: 'Answers that every workload has to give, by key.',
  weighting:
    'How every answers file is weighed, whatever it states itself: by the profile of its scenario, or as is said here. A file that states something else fails the review.',
  profile: 'Id of the weight profile.',
  weights: 'Weights of criteria, as in an answers file.',
  exceptions: 'What is accepted for now, by whom, why and until when; it is counted and shown all the same.',
  check: 'What is accepted.',
  file: 'The answers files it is about, as a glob from the folder of the policy.',
  workload: 'Of a file with several workloads, the name of the one it is about; all of the file when left out.',
  owner: 'Who answers for it.',
  reason: 'Why it is accepted.',
  expires: 'The last day on which it holds, YYYY-MM-DD.',
};

export function policyFile(): JsonSchema {
  const schema = z.toJSONSchema(policySchema, { target: 'draft-7', io: 'input' });
  return { title: 'Policy', description: 'How the answers files of a repository are reviewed.', ...described(schema) };
}

/** The schema with a description beside every key: a key without one is not to be shipped. */
function described({ properties, items, anyOf, ...schema }: JsonSchema): JsonSchema {
  const keys = Object.entries((properties ?? {}) as Readonly<Record<string, JsonSchema>>).map(([key, value]) => {
    if (KEYS[key] === undefined) throw new Error(`the key "${key}" of a policy has no description`);
    return [key, { description: KEYS[key], ...described(value) }] as const;
  });
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: Object.fromEntries(keys) }),
    ...(items === undefined ? {} : { items: described(items as JsonSchema) }),
    ...(anyOf === undefined ? {} : { anyOf: (anyOf as readonly JsonSchema[]).map(described) }),
  };
}
