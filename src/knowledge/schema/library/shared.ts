import { z } from 'zod';

/** Pieces that several sections of the library are built from. */

/** What is the same in every language: a name, a code, a unit, an address, the wording of a quotation. */
export const words = z.string().min(1);

export const phrases = z.array(words).min(1);

/** Prose: in English alone where no other language would say it differently, else with its Chinese twin. */
export const text = z.union([words, z.strictObject({ en: words, zh: words.exactOptional() })]);
export const texts = z.array(text).min(1);

export const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_./+-]*$/u, 'wanted/library-id');

/** `evidence/…`, `capability/…`, `benchmark/…`, `case/…`, or `doc/<id>` with or without `#<anchor>`. */
export const source = z
  .string()
  .regex(
    /^((evidence|capability|benchmark|case)\/[a-z0-9-]+|doc\/[A-Za-z0-9_./+-]+(#\S+)?)$/,
    'wanted/source-reference',
  );
export const sources = z.array(source).min(1);

export const url = z.string().regex(/^https?:\/\/\S+$/, 'wanted/http');
export const link = z.strictObject({ title: words, url });

export const verdict = z.enum(['confirmed', 'corrected', 'outdated', 'unverifiable']);
export const confidence = z.enum(['high', 'medium', 'low']);

/** How a printed number is meant: `~` about; absent when it stands alone. */
export const comparison = z.enum(['>=', '>', '<', '<=', '~', '!=']);

/** A number as printed with its unit; `text` where only words are given. */
export const figureFields = {
  comparison: comparison.optional(),
  value: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  text: text.optional(),
  unit: words,
};
