import { z } from 'zod';

/** How {@link chosenBy} decides, for those who walk a schema to tell what may stand at a path. */
const choices = new WeakMap<z.ZodType, (value: unknown) => z.ZodType>();

/**
 * A schema that looks at the value first and then applies one of several. A fault is so reported against the form that
 * was meant, where a union would list what is wrong with every form.
 */
export function chosenBy<T>(choose: (value: unknown) => z.ZodType<T>): z.ZodType<T> {
  const schema = z.unknown().transform((value, context): T => {
    const result = choose(value).safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
    return z.NEVER;
  });
  choices.set(schema, choose as (value: unknown) => z.ZodType);
  return schema as z.ZodType<T>;
}

/** The schema that {@link chosenBy} applies to a value; undefined for any other schema. */
export function chosenFor(schema: z.ZodType, value: unknown): z.ZodType | undefined {
  return choices.get(schema)?.(value);
}

/** The schema of the first key that a mapping has; `otherwise` for what has none of them. */
export function chosenByKey<T>(byKey: Readonly<Record<string, z.ZodType<T>>>, otherwise: z.ZodType<T>): z.ZodType<T> {
  return chosenBy((value) => {
    if (typeof value !== 'object' || value === null) return otherwise;
    const key = Object.keys(byKey).find((candidate) => Object.hasOwn(value, candidate));
    return (key === undefined ? undefined : byKey[key]) ?? otherwise;
  });
}
