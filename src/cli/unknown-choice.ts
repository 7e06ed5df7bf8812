import type { Message, Problem } from '../domain/index.ts';
import type { ReadRecord } from '../records/index.ts';
import { unknownIds } from '../review/read-decided.ts';
import { readYaml } from '../yaml/index.ts';
import type { Setting } from './command.ts';
import { missingKnowledge } from './missing-knowledge.ts';
import { knowledgeFlags } from './record-options.ts';

/**
 * What the block names and nobody knows. Knowledge of the user's own that it was made with and that is not loaded may know it:
 * without that, the text could not say what it is called.
 */
export function unknownIn({ decision, answersText }: ReadRecord, file: string, setting: Setting): readonly Problem[] {
  const path: readonly (string | number)[] = ['decision'];
  const chosen = [
    { one: decision, path },
    ...decision.parts.map((one, index) => ({ one, path: [...path, 'parts', index] })),
  ];
  const { document } = readYaml(answersText, file);
  if (document === undefined) return [];
  const missing = missingKnowledge(decision, setting);
  const hint: Message = { id: 'records/add-knowledge', gaps: { flags: knowledgeFlags(missing).join(' ') } };
  return chosen
    .flatMap(({ one, path }) => unknownIds(one, path, document, setting.knowledge()))
    .map((one) => ({ ...one, code: 'record/decision', ...(missing.length > 0 ? { hint } : {}) }));
}
