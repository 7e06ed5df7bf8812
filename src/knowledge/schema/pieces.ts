import { z } from 'zod';
import type { HitPolicy, Text } from '../../domain/index.ts';
import { chosenBy } from './chosen-by.ts';

/**
 * Pieces that the decision sections are built from. A message is the id of a wording: `wanted/…` completes `"x" is not …`,
 * any other says all by itself.
 */

/** What every object has of itself cannot be looked up by: an id of that name would be there where nobody gave it. */
function isFree(name: string): boolean {
  return !(name in Object.prototype);
}

export const id = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*([-/][A-Za-z0-9]+)*$/, { message: 'wanted/id' })
  .refine(isFree, { message: 'wanted/free-id' });

/** An {@link id} in camel case, as keys of answers and names in formulas are. */
export function camelCaseId(wanted: string) {
  return z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*$/, { message: wanted })
    .refine(isFree, { message: 'wanted/free-id' });
}

const words = z.string().min(1);
const bilingual = z.strictObject({ en: words, zh: words.exactOptional() });

/** English alone or English and Chinese; always a mapping once read. */
export const text: z.ZodType<Text> = chosenBy((value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? bilingual
    : words.transform((en): Text => ({ en })),
);

export const link = z.strictObject({
  title: words,
  url: z.string().regex(/^https:\/\/[^\s"<>]+$/, { message: 'wanted/https' }),
});

export const source = z
  .string()
  .regex(/^((evidence|capability|benchmark|case)\/[a-z0-9-]+|doc\/[A-Za-z0-9_./+-]+(#\S+)?)$/, {
    message: 'wanted/source',
  });

/** A document or a section of it: what is read, where evidence is what is known. */
export const documentSource = z.string().regex(/^doc\/[A-Za-z0-9_./+-]+(#\S+)?$/, { message: 'wanted/document' });

/** No source, no statement. */
export const sources = z.array(source).min(1);

/** A number or a range with its unit, as written; read when its dimension is known. */
export const quantity = z.custom<string | number>((value) => typeof value === 'string' || typeof value === 'number', {
  message: 'wanted/quantity',
});

export const dimension = z.enum([
  'rate',
  'bandwidth',
  'duration',
  'bytes',
  'count',
  'percent',
  'factor',
  'people',
  'money',
]);

/** From 0 to 1. */
export const share = z.number().min(0).max(1);

export type Cell = string | number | boolean;

/** One cell of a condition, or a value as an answer would state it. */
export const cell = z.custom<Cell>((value) => ['string', 'number', 'boolean'].includes(typeof value), {
  message: 'wanted/cell',
});

/** By column; all must hold, none means always. */
export const condition = z.record(z.string(), cell);

/** Hit policies by what a reader takes from the table; of DMN's, those that rank, add up or count outcomes are none. */
const ONE = ['unique', 'any', 'first'] as const satisfies readonly HitPolicy[];
const POLICIES = {
  /** One outcome. */
  one: z.enum(ONE),
  /** One number between those of the rules. */
  number: z.enum([...ONE, 'collect-min', 'collect-max']) satisfies z.ZodType<HitPolicy>,
  /** As many outcomes as there are. */
  all: z.enum([...ONE, 'rule-order', 'collect']) satisfies z.ZodType<HitPolicy>,
};

/** A decision table whose rules end in `outcome`. */
export function table<T>(outcome: z.ZodType<T>, policy: keyof typeof POLICIES = 'one') {
  return z.strictObject({
    hitPolicy: POLICIES[policy] as z.ZodType<HitPolicy>,
    rules: z.array(z.strictObject({ id: id.exactOptional(), when: condition, then: outcome })).min(1),
    otherwise: outcome.exactOptional(),
  });
}

export interface RawTable<T> {
  readonly hitPolicy: HitPolicy;
  readonly rules: readonly { readonly id?: string; readonly when: Readonly<Record<string, Cell>>; readonly then: T }[];
  readonly otherwise?: T;
}
