import { fileURLToPath } from 'node:url';
import type { KnowledgeBase, Language } from '../../src/domain/index.ts';
import type { Library } from '../../src/knowledge/index.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { createLookup, type Lookup } from '../../src/library/lookup.ts';

/** The shipped library and the knowledge base beside it, read from their YAML once for a test file. */
export function realLibrary(): { readonly library: Library; readonly knowledge: KnowledgeBase } {
  const { knowledge, library, problems } = loadKnowledge([fileURLToPath(new URL('../../', import.meta.url))]);
  if (knowledge === undefined || library === undefined) throw new Error(problems.map(({ code }) => code).join('\n'));
  return { library, knowledge };
}

/** What readers of each language look things up with. */
export function realLookups(): Readonly<Record<Language, Lookup>> {
  const { library, knowledge } = realLibrary();
  return { en: createLookup(library, knowledge, 'en'), zh: createLookup(library, knowledge, 'zh') };
}
