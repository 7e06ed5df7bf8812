import { z } from 'zod';
import { formsOf } from '../../src/knowledge/schema/chosen-by.ts';
import { cell, quantity } from '../../src/knowledge/schema/pieces.ts';
import type { JsonSchema } from './json-schema.ts';

/** What zod cannot put into words of JSON Schema. */
const IN_WORDS = new Map<z.ZodType, JsonSchema>([
  [quantity, { type: ['string', 'number'] }],
  [cell, { type: ['string', 'number', 'boolean'] }],
]);

/** Schemas that may refer to each other, and the definitions they share. */
interface Conversion {
  readonly convert: (schema: z.ZodType) => JsonSchema;
  /** Complete once everything is converted. */
  readonly definitions: JsonSchema;
}

/**
 * Turns zod schemas into JSON Schemas of what may be written, before defaults and transformations. A choice that our
 * schemas make by looking at the value becomes a definition of its own: it may contain itself.
 */
export function conversion(): Conversion {
  const definitions: Record<string, JsonSchema> = {};
  const named = new Map<z.ZodType, string>();

  function convert(schema: z.ZodType): JsonSchema {
    const { $schema: _, ...converted } = z.toJSONSchema(schema, {
      target: 'draft-7',
      io: 'input',
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        const of = zodSchema as unknown as z.ZodType;
        const forms = formsOf(of);
        const words = forms.length > 0 ? choice(of, forms) : IN_WORDS.get(of);
        if (words === undefined) return;
        for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
        Object.assign(jsonSchema, words);
      },
    });
    return converted;
  }

  function choice(schema: z.ZodType, forms: readonly z.ZodType[]): JsonSchema {
    const known = named.get(schema);
    const name = known ?? `choice${named.size + 1}`;
    if (known === undefined) {
      named.set(schema, name);
      definitions[name] = { anyOf: forms.map(convert) };
    }
    return { $ref: `#/definitions/${name}` };
  }

  return { convert, definitions };
}
