import type { KnowledgeBase } from '../../src/domain/index.ts';
import { readPrebuiltKnowledge } from '../../src/knowledge/prebuilt.ts';

// Stands in for the knowledge of `test/support` where the same tests are run for every change to the program: as a build leaves
// it, a hundred times faster than its YAML, and proved equal to it elsewhere.

export const realKnowledge = (): KnowledgeBase => builtInto(process.env.BUILT_KNOWLEDGE);
export const smallKnowledge = (): KnowledgeBase => builtInto(process.env.BUILT_SMALL_KNOWLEDGE);

function builtInto(folder = ''): KnowledgeBase {
  const knowledge = readPrebuiltKnowledge(folder);
  if (knowledge === undefined) throw new Error(`no knowledge was built into "${folder}"`);
  return knowledge;
}
