import type { Block } from './blocks.ts';
import { type DecisionRecord, spoken } from './record.ts';

/** Letters of the digest that tell two knowledge bases apart at a glance; the decision in numbers has all of it. */
const DIGEST = 12;

/** What made the record. */
export function madeBy(record: DecisionRecord): readonly Block[] {
  const { tool, knowledge } = record.recommendation;
  const made = spoken(record, 'report/made-by', {
    tool: tool.name,
    version: tool.version,
    knowledge: knowledge.version,
    digest: knowledge.digest.slice(0, DIGEST),
  });
  if (knowledge.overlays.length === 0) return [made];
  const overlays = knowledge.overlays.join(record.say('word/comma'));
  return [made, spoken(record, 'report/overlays', { overlays })];
}
