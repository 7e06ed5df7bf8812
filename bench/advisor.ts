import type { Answers, KnowledgeBase, Recommendation } from '../src/domain/index.ts';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { recommend } from '../src/recommendation/index.ts';

/** The built-in knowledge with `overlays` on top. Throws with every problem when it cannot be loaded. */
export function knowledgeFrom(root: string, overlays: readonly string[]): KnowledgeBase {
  const { knowledge, problems } = loadKnowledge([`${root}/data`, `${root}/rules`, ...overlays]);
  if (knowledge !== undefined) return knowledge;
  throw new Error(
    problems.map(({ at, message }) => `${at?.file ?? ''}:${at?.line ?? ''} ${message}`).join('\n') || 'no knowledge',
  );
}

export type Advisor = (answers: Answers) => Recommendation;

export function advisorOf(knowledge: KnowledgeBase, draws: number | undefined): Advisor {
  return (answers) =>
    recommend({ workloads: [{ answers }] }, knowledge, {
      language: 'en',
      tool: { name: 'calibrate', version: '0' },
      ...(draws === undefined ? {} : { draws }),
    });
}
