import { fileURLToPath } from 'node:url';
import type { KnowledgeBase } from '../../src/domain/index.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

/** Where the knowledge base about two brokers that do not exist is kept. */
export const SMALL = fileURLToPath(new URL('../unit/knowledge/fixtures/small', import.meta.url));

export function smallKnowledge(): KnowledgeBase {
  const { knowledge, problems } = loadKnowledge([SMALL]);
  if (knowledge === undefined) throw new Error(JSON.stringify(problems));
  return knowledge;
}
