/** As much of a JSON Schema as is written by hand here. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What editors and validators of all ages understand. */
export const DIALECT = 'http://json-schema.org/draft-07/schema#';
