import { z } from 'zod';
import { chosenByKey } from './chosen-by.ts';
import { camelCaseId, cell, condition, dimension, id, quantity, share, sources, text } from './pieces.ts';

const numberAnswer = z.strictObject({
  number: dimension,
  integer: z.boolean().default(false),
  min: quantity,
  max: quantity,
  likelyFrom: quantity.exactOptional(),
  largest: z.literal(true).exactOptional(),
  adds: z.literal(true).exactOptional(),
  likelyTo: quantity.exactOptional(),
});
/** Other words for the same. */
const also = z.array(z.string().min(1)).exactOptional();
const choiceAnswer = z.strictObject({
  choice: z.array(z.strictObject({ id, label: text, help: text.exactOptional(), also })).min(2),
  ordered: z.boolean().default(false),
});
const choiceFromAnswer = z.strictObject({ choicesFrom: z.enum(['scenarios', 'protocols']) });
const flagAnswer = z.strictObject({ flag: z.literal(true) });

type RawAnswerType =
  | z.output<typeof numberAnswer>
  | z.output<typeof choiceAnswer>
  | z.output<typeof choiceFromAnswer>
  | z.output<typeof flagAnswer>;

const answer = chosenByKey<RawAnswerType>(
  { number: numberAnswer, choice: choiceAnswer, choicesFrom: choiceFromAnswer, flag: flagAnswer },
  z.custom<RawAnswerType>(() => false, {
    message: 'wanted/answer-type',
  }),
);

const shares = z.strictObject({ shares: z.record(z.string(), share) });
export type RawUnknownRange = string | number | z.output<typeof shares>;
const unknownRange = chosenByKey<RawUnknownRange>(
  { shares },
  z.custom<string | number>((value) => typeof value === 'string' || typeof value === 'number', {
    message: 'wanted/unknown-range',
  }),
  quantity,
);

export const question = z.strictObject({
  id: camelCaseId('wanted/key'),
  label: text,
  also,
  prompt: text,
  help: text,
  anotherMeans: text.exactOptional(),
  answer,
  core: z.boolean().default(false),
  examples: z.array(cell.transform(String)).min(1),
  unknownRange,
  source: sources,
});

export const scenario = z.strictObject({
  id,
  name: text,
  also,
  summary: text,
  traits: z.array(id).min(1),
  profile: id,
  source: sources,
});

/** One answers key and its value as an answer would state it. */
const requires = z
  .record(id, cell)
  .refine((given) => Object.keys(given).length === 1, { message: 'entry/one-key' })
  .transform((given) => {
    const [[key, value] = ['', '']] = Object.entries(given);
    return { key, value: String(value) };
  });

export const implication = z.strictObject({
  id,
  when: condition,
  requires,
  firm: z.boolean(),
  holds: z.number().gt(0).lt(1).exactOptional(),
  because: text,
  source: sources,
});
