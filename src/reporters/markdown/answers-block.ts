import type { Recommendation } from '../../domain/index.ts';
import { answersYaml } from '../../records/answers-yaml.ts';
import { decisionYaml } from '../../records/decision-yaml.ts';
import { recordedDecision } from '../../records/recorded-decision.ts';
import { markdownFence } from '../../words/escape.ts';
import type { Block } from './blocks.ts';

/**
 * The answers and below them the decision in numbers: an answers file, which a person can change and `readRecord` finds
 * again.
 */
export function answersBlock(recommendation: Recommendation): Block {
  return markdownFence(
    'yaml',
    `${answersYaml(recommendation.answers)}\n${decisionYaml(recordedDecision(recommendation))}`,
  );
}
