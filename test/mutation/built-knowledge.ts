import type { KnowledgeBase } from '../../src/domain/index.ts';
import { readPrebuiltKnowledge } from '../../src/knowledge/prebuilt.ts';

/**
 * Stands in for `test/support/small-knowledge.ts` where the same tests are run for every change to the program: as a build leaves
 * it, a hundred times faster than its YAML, and proved equal to it elsewhere.
 */
export function smallKnowledge(): KnowledgeBase {
  const folder = process.env.BUILT_KNOWLEDGE ?? '';
  const knowledge = readPrebuiltKnowledge(folder);
  if (knowledge === undefined) throw new Error(`no knowledge was built into "${folder}"`);
  return knowledge;
}
