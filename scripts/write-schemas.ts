import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { schemaFiles } from './schemas/index.ts';

// Writes schemas/ anew, from the schemas and questions that the program itself works with.
const root = fileURLToPath(new URL('..', import.meta.url));
const { knowledge, problems } = loadKnowledge([join(root, 'data'), join(root, 'rules')]);
if (knowledge === undefined)
  throw new Error(`the knowledge base is broken: ${problems.length} problems; run check:data`);
mkdirSync(join(root, 'schemas'), { recursive: true });
for (const [name, text] of schemaFiles(knowledge)) writeFileSync(join(root, 'schemas', `${name}.schema.json`), text);
