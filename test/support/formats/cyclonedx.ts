import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const schemas = join(
  dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')),
  'res/schema',
);
const read = (name: string) => JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8'));

// Ids of languages are checked by the schema's own format, which ajv does not know.
const ajv = new Ajv({ strict: false, allErrors: true, formats: { 'idn-email': true, 'iri-reference': true } });
addFormats.default(ajv);
for (const name of ['spdx', 'jsf-0.82']) {
  const { $id: _, ...schema } = read(name);
  ajv.addSchema(schema, `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
}
const bill = ajv.compile(read('bom-1.6'));

/** What the schema of CycloneDX 1.6 has against it; empty when nothing. */
export function cyclonedxFaults(text: string): readonly string[] {
  bill(JSON.parse(text));
  return (bill.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
