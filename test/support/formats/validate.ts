import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

const schemaOfSarif = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
const schemaOfJunit = new URL('jenkins-junit.xsd', import.meta.url);

// What others publish is older than strict mode and unicode patterns; formats such as `uri` are checked.
const ajv = new Ajv04.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv as unknown as Parameters<typeof addFormats.default>[0]);
const sarif = ajv.compile(JSON.parse(readFileSync(schemaOfSarif, 'utf8')));

/** What the schema of SARIF 2.1.0 has against it; empty when nothing. */
export function sarifFaults(text: string): readonly string[] {
  sarif(JSON.parse(text));
  return (sarif.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What the schema that Jenkins publishes for JUnit reports has against it, not being XML included. */
export async function junitFaults(text: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: text }],
    schema: [readFileSync(schemaOfJunit, 'utf8')],
  });
  return errors.map(({ message }) => message);
}
