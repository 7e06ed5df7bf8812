import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { KnowledgeBase } from '../../../src/domain/index.ts';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';
import { inEnglish } from '../../support/in-english.ts';

/** A complete knowledge base about two brokers that do not exist. */
export const SMALL = fileURLToPath(new URL('./fixtures/small', import.meta.url));

export const smallFiles = {
  data: readFileSync(`${SMALL}/data/brokers.yaml`, 'utf8'),
  rules: readFileSync(`${SMALL}/rules/rules.yaml`, 'utf8'),
};

/** The knowledge in some folders; throws what is wrong with it. */
export function knowledgeOf(folders: readonly string[], overlays: readonly string[] = []): KnowledgeBase {
  const { knowledge, problems } = loadKnowledge(folders, overlays);
  if (knowledge === undefined) throw new Error(problems.map(({ message }) => inEnglish(message)).join('\n'));
  return knowledge;
}
