/** The schemas that are shipped, each in `schemas/<name>.schema.json`. */
export const SCHEMAS = ['answers', 'policy', 'data', 'rules', 'report', 'findings'] as const;

export type SchemaName = (typeof SCHEMAS)[number];

/**
 * Where editors and validators find a schema of one version: the package itself, as public mirrors of packages serve its
 * files. It is also the `$id` of the schema.
 */
export function schemaAddress(name: SchemaName, version: string): string {
  return `https://unpkg.com/mq-advisor@${version}/schemas/${name}.schema.json`;
}
