import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { KnowledgeBase } from '../../src/domain/index.ts';
import { SCHEMAS, type SchemaName, schemaAddress } from '../../src/schema/address.ts';
import { findingsSchema } from '../../src/schema/findings-schema.ts';
import { reportSchema } from '../../src/schema/report-schema.ts';
import { answersSchema } from './answers.ts';
import { decisionSchema } from './decision.ts';
import { DIALECT, type JsonSchema } from './json-schema.ts';
import { dataSchema, rulesSchema } from './knowledge.ts';
import { policyFile } from './policy.ts';

/** Every schema that is shipped, as the text of its file, by name. */
export function schemaFiles(knowledge: KnowledgeBase): ReadonlyMap<SchemaName, string> {
  const manifest = fileURLToPath(new URL('../../package.json', import.meta.url));
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const made: Readonly<Record<SchemaName, () => JsonSchema>> = {
    answers: () => answersSchema(knowledge.questions, decisionSchema(knowledge)),
    policy: policyFile,
    data: dataSchema,
    rules: rulesSchema,
    report: () => ({
      title: 'Report',
      description: 'What select --format json prints.',
      ...z.toJSONSchema(reportSchema, { target: 'draft-7' }),
    }),
    findings: () => ({
      title: 'Findings',
      description: 'What review --format json and check --format json print.',
      ...z.toJSONSchema(findingsSchema, { target: 'draft-7' }),
    }),
  };
  return new Map(
    SCHEMAS.map((name) => {
      const { $schema: _, ...schema } = made[name]();
      const whole = { $schema: DIALECT, $id: schemaAddress(name, version), ...schema };
      return [name, `${JSON.stringify(whole, null, 2)}\n`];
    }),
  );
}
