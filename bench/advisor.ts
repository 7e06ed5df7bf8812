import type { Answers, KnowledgeBase, Recommendation } from '../src/domain/index.ts';
import { loadKnowledge, readWording } from '../src/knowledge/load-knowledge.ts';
import { recommend } from '../src/recommendation/index.ts';
import { sayMessage, speaker } from '../src/wording/say.ts';

/** The built-in knowledge with `overlays` on top. Throws with every problem when it cannot be loaded. */
export function knowledgeFrom(root: string, overlays: readonly string[]): KnowledgeBase {
  const folders = [`${root}/data`, `${root}/rules`, ...overlays];
  const { knowledge, problems } = loadKnowledge(folders);
  if (knowledge !== undefined) return knowledge;
  const say = speaker(readWording(folders), 'en');
  const lines = problems.map(({ at, message }) => `${at?.file ?? ''}:${at?.line ?? ''} ${sayMessage(say, message)}`);
  throw new Error(lines.join('\n') || 'no knowledge');
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
