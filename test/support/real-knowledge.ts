import { fileURLToPath } from 'node:url';
import type { KnowledgeBase } from '../../src/domain/index.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { inEnglish } from './in-english.ts';

/** The shipped knowledge base, read from its YAML once for a test file. */
export function realKnowledge(): KnowledgeBase {
  const { knowledge, problems } = loadKnowledge([fileURLToPath(new URL('../../', import.meta.url))]);
  if (knowledge === undefined) throw new Error(problems.map(({ message }) => inEnglish(message)).join('\n'));
  return knowledge;
}
