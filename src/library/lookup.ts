import {
  inLanguage,
  type KnowledgeBase,
  LANGUAGES,
  type Language,
  type Prose,
  type Reference,
  type SourceId,
} from '../domain/index.ts';
import type { Library } from '../knowledge/library.ts';
import { createResolver } from '../knowledge/references.ts';
import { type Say, speaker } from '../wording/say.ts';

/** What everything that is looked up is put into words with, for readers of one language. */
export interface Lookup {
  readonly library: Library;
  readonly knowledge: KnowledgeBase;
  readonly language: Language;
  readonly say: Say;
  /** Empty where there is none. */
  readonly text: (prose: Prose | undefined) => string;
  /** Display name of an alternative, a technology or a scenario; other ids are said as they are. */
  readonly name: (id: string) => string;
  /** What a source id stands for. */
  readonly resolve: (source: SourceId) => Reference | undefined;
  /** The wording of an id that may not exist. */
  readonly word: (id: string) => string | undefined;
}

export function createLookup(library: Library, knowledge: KnowledgeBase, language: Language): Lookup {
  const say = speaker(knowledge.wording, language);
  const { resolve } = createResolver(library);
  const found = new Map<SourceId, Reference | undefined>();
  const names = new Map(
    [...knowledge.scenarios, ...knowledge.technologies, ...knowledge.alternatives].map(({ id, name }) => [id, name]),
  );
  return {
    library,
    knowledge,
    language,
    say,
    text: (prose) => (prose === undefined ? '' : inLanguage(prose, language)),
    name: (id) => {
      const name = names.get(id);
      if (name !== undefined) return inLanguage(name, language);
      return knowledge.wording[`library/name/${id}`] === undefined ? id : say(`library/name/${id}`);
    },
    resolve: (source) => {
      if (!found.has(source)) found.set(source, resolve(source));
      return found.get(source);
    },
    word: (id) => (knowledge.wording[id] === undefined ? undefined : say(id)),
  };
}

/** One for every language there is. */
export function lookupsOf(library: Library, knowledge: KnowledgeBase): readonly Lookup[] {
  return LANGUAGES.map((language) => createLookup(library, knowledge, language));
}
