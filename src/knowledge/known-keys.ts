import { z } from 'zod';
import { chosenFor } from './schema/chosen-by.ts';

/** The keys that a schema allows at a path into a value; empty where any key may stand. */
export function knownKeys(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): readonly string[] {
  const actual = unwrap(schema, value);
  if (actual instanceof z.ZodUnion) {
    return actual.options.flatMap((option) => knownKeys(option as z.ZodType, value, path));
  }
  const [step, ...rest] = path;
  if (step === undefined) return actual instanceof z.ZodObject ? Object.keys(actual.shape) : [];
  const next = below(actual, step);
  const inner = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined;
  return next === undefined ? [] : knownKeys(next, inner, rest);
}

/** Takes off what surrounds a schema without changing the keys: optional, defaults, choices, transformations. */
function unwrap(schema: z.ZodType, value: unknown): z.ZodType {
  const chosen = chosenFor(schema, value);
  if (chosen !== undefined) return unwrap(chosen, value);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodExactOptional) {
    return unwrap(schema.unwrap() as z.ZodType, value);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType, value);
  if (schema instanceof z.ZodLazy) return unwrap(schema.unwrap() as z.ZodType, value);
  return schema;
}

function below(schema: z.ZodType, step: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)];
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return undefined;
}
