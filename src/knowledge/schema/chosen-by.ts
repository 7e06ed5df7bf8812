import { z } from 'zod';

/** How {@link chosenBy} decides, for those who walk a schema to tell what may stand at a path. */
const choices = new WeakMap<z.ZodType, (value: unknown) => z.ZodType>();
/** The forms that {@link chosenByKey} chooses from. */
const formsByKey = new WeakMap<z.ZodType, readonly z.ZodType[]>();

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

/**
 * The schema of the first key that a mapping has; `otherwise` for what has none of them.
 *
 * @param taken  describes what `otherwise` takes, where that is a custom schema, which says nothing of it
 */
export function chosenByKey<T>(
  byKey: Readonly<Record<string, z.ZodType<T>>>,
  otherwise: z.ZodType<T>,
  taken?: z.ZodType,
): z.ZodType<T> {
  const schema = chosenBy((value) => {
    if (typeof value !== 'object' || value === null) return otherwise;
    const key = Object.keys(byKey).find((candidate) => Object.hasOwn(value, candidate));
    return (key === undefined ? undefined : byKey[key]) ?? otherwise;
  });
  const last = taken ?? (otherwise instanceof z.ZodCustom ? [] : otherwise);
  formsByKey.set(schema, [...Object.values(byKey), last].flat());
  return schema;
}

/**
 * Every form that a schema made here chooses from, for those who describe it; empty for any other schema. A choice that is
 * not made by keys is made by the kind of value, so that an empty one of each kind shows them all.
 */
export function formsOf(schema: z.ZodType): readonly z.ZodType[] {
  const choose = choices.get(schema);
  const forms = formsByKey.get(schema) ?? (choose === undefined ? [] : [choose({}), choose('')]);
  return [...new Set(forms)];
}
