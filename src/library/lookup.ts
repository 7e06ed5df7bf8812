import {
  type Dimension,
  inLanguage,
  type KnowledgeBase,
  LANGUAGES,
  type Language,
  type Prose,
  type Quantity,
  type Reference,
  type SourceId,
} from '../domain/index.ts';
import { type Library, sectionOf } from '../knowledge/library.ts';
import { createResolver } from '../knowledge/references.ts';
import { displayQuantity } from '../units/index.ts';
import { type Say, sayMessage, speaker } from '../wording/say.ts';

/** What everything that is looked up is put into words with, for readers of one language. */
export interface Lookup {
  readonly library: Library;
  readonly knowledge: KnowledgeBase;
  readonly language: Language;
  readonly say: Say;
  /** Empty where there is none. */
  readonly text: (prose: Prose | undefined) => string;
  /** Display name of an alternative, a technology or a scenario; other words are said as they are. */
  readonly name: (id: string) => string;
  /** Who a figure is of: also several together, any, or others. */
  readonly owner: (id: string) => string;
  /** What a source id stands for. */
  readonly resolve: (source: SourceId) => Reference | undefined;
  /** A number of a dimension, or a range of them. */
  readonly quantity: (quantity: Quantity | number, dimension: Dimension) => string;
  /** The wording of an id that may not exist. */
  readonly word: (id: string) => string | undefined;
}

export function createLookup(library: Library, knowledge: KnowledgeBase, language: Language): Lookup {
  const say = speaker(knowledge.wording, language);
  const { resolve } = createResolver(library);
  const found = new Map<SourceId, Reference | undefined>();
  const names = new Map<string, Prose>(
    // What stands later is meant where ids are the same.
    [
      ...sectionOf(library, 'corpusScenarios'),
      ...knowledge.scenarios,
      ...knowledge.technologies,
      ...knowledge.alternatives,
    ].map(({ id, name }) => [id, name]),
  );
  const name = (id: string) => {
    const known = names.get(id);
    return known === undefined ? id : inLanguage(known, language);
  };
  const word = (id: string) => (knowledge.wording[id] === undefined ? undefined : say(id));
  return {
    library,
    knowledge,
    language,
    say,
    text: (prose) => (prose === undefined ? '' : inLanguage(prose, language)),
    name,
    owner: (id) => word(`library/owner/${id}`) ?? name(id),
    resolve: (source) => {
      if (!found.has(source)) found.set(source, resolve(source));
      return found.get(source);
    },
    quantity: (quantity, dimension) => sayMessage(say, displayQuantity(quantity, dimension)),
    word,
  };
}

/** One for every language there is. */
export function lookupsOf(library: Library, knowledge: KnowledgeBase): readonly Lookup[] {
  return LANGUAGES.map((language) => createLookup(library, knowledge, language));
}
