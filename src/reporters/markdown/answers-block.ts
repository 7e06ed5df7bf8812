import { answersYaml } from '../../records/answers-yaml.ts';
import { decisionYaml } from '../../records/decision-yaml.ts';
import { recordedDecision } from '../../records/recorded-decision.ts';
import { markdownFence } from '../../words/escape.ts';
import type { Block } from './blocks.ts';
import type { DecisionRecord } from './record.ts';

/**
 * The answers and below them the decision in numbers: an answers file, which a person can change and `readRecord` finds
 * again.
 */
export function answersBlock({ recommendation, details }: DecisionRecord): Block {
  const decision = recordedDecision(recommendation, details.answersFile);
  return markdownFence('yaml', `${answersYaml(recommendation.answers)}\n${decisionYaml(decision)}`);
}
