import type { RecordedDecision } from '../domain/index.ts';
import { yamlBlock } from './yaml-block.ts';

/** What is better read on one line: lists of numbers nobody edits. */
const ON_ONE_LINE = new Set(['between', 'answered', 'assumed', 'weights', 'utilities', 'excludedBy', 'overlays']);
/** What is below these is. */
const EACH_ON_ONE_LINE = 'facts';

/** Stands between the ids of alternatives that run together. */
const TOGETHER = ' + ';

export function splitTogether(ids: string): readonly string[] {
  return ids.split(TOGETHER);
}

/** A decision as it stands in a record: YAML that `readDecision` reads back as the same, without what is empty. */
export function decisionYaml(decision: RecordedDecision): string {
  const between = decision.between.map((ids) => ids.join(TOGETHER));
  return yamlBlock(
    { decision: { ...decision, between } },
    { isOnOneLine: (key, parent) => ON_ONE_LINE.has(key) || parent === EACH_ON_ONE_LINE, isLeftOut: isEmpty },
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}
