import { join } from 'node:path';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';
import { inEnglish } from '../../support/in-english.ts';

const root = join(import.meta.dirname, '../../..');
const loaded = loadKnowledge([join(root, 'data'), join(root, 'rules')]);
if (loaded.knowledge === undefined)
  throw new Error(loaded.problems.map(({ message }) => inEnglish(message)).join('\n'));

/** The knowledge base as it ships. */
export const knowledge = loaded.knowledge;
