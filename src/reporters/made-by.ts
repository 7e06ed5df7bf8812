import type { Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { shortDigest } from '../words/short-digest.ts';

/** What made a report: the program and its knowledge, and what was laid over that, where anything was. */
export function madeBy({ tool, knowledge }: Pick<Recommendation, 'tool' | 'knowledge'>, say: Say): readonly string[] {
  const made = say('report/made-by', {
    tool: tool.name,
    version: tool.version,
    knowledge: knowledge.version,
    digest: shortDigest(knowledge.digest),
  });
  if (knowledge.overlays.length === 0) return [made];
  return [made, say('report/overlays', { overlays: knowledge.overlays.join(say('word/comma')) })];
}
