import type { KnowledgeBase } from '../../src/domain/index.ts';
import type { JsonSchema } from './json-schema.ts';

const text = (description: string): JsonSchema => ({ type: ['string', 'number'], description });

/** What stands under `decision` in an answers file: by hand, or as `readDecision` finds it in a record. */
export function decisionSchema({
  technologies,
  alternatives,
}: Pick<KnowledgeBase, 'technologies' | 'alternatives'>): JsonSchema {
  const technology = { enum: technologies.map(({ id }) => id) };
  const alternative = { enum: alternatives.map(({ id }) => id) };
  const chosen = [{ required: ['alternative'] }, { required: ['technology'] }];
  return {
    description: 'What was decided on these answers; `mq-advisor review` says whether it still holds.',
    type: 'object',
    properties: {
      kind: {
        enum: ['single', 'hybrid', 'none', 'undecided'],
        description:
          'single where nothing is said, hybrid where there are parts; undecided where nothing is chosen yet, and put in its place what is.',
      },
      between: {
        description: 'What the answers left open: an alternative each, or several with " + " between them.',
        type: 'array',
        items: { type: 'string' },
      },
      technology: { ...technology, description: 'The technology that was chosen.' },
      alternative: {
        ...alternative,
        description: 'The alternative that was chosen; it says more than the technology.',
      },
      parts: {
        description: 'Of a hybrid: what was chosen for each workload.',
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          properties: { workload: text('Name of the workload.'), technology, alternative },
          anyOf: chosen,
          additionalProperties: false,
        },
      },
      confidence: { type: 'number', minimum: 0, maximum: 1 },
      margin: { type: 'number' },
      runnerUp: { type: 'string' },
      answersFile: text('Of a record: the answers file that it was made from, by its path from the record.'),
      reviewedWith: {
        description:
          'What it was last looked at with: a version of the program, a digest of the knowledge, or both in a mapping.',
        anyOf: [
          { type: ['string', 'number'] },
          {
            type: 'object',
            properties: {
              tool: text('Name of the program.'),
              version: text('Version of the program.'),
              knowledge: text('Version of the knowledge.'),
              digest: {
                type: 'string',
                pattern: '^[0-9a-f]{8,64}$',
                description: 'Digest of the knowledge, or its beginning.',
              },
              overlays: { type: 'array', items: { type: 'string' } },
              draws: { type: 'integer', minimum: 0 },
              seed: { type: 'integer', minimum: 0 },
            },
            additionalProperties: false,
          },
        ],
      },
      basis: { type: 'object', description: 'The numbers behind it, as a record keeps them.' },
    },
    anyOf: [
      ...chosen,
      { required: ['parts'] },
      { properties: { kind: { enum: ['none', 'undecided'] } }, required: ['kind'] },
    ],
    additionalProperties: false,
  };
}
