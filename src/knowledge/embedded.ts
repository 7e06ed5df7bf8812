import { inLanguage, type KnowledgeBase, type Language, type Text } from '../domain/index.ts';
import { stringify } from './prebuilt.ts';

/**
 * The knowledge base as JSON that goes into a page: in one language, without what no report shows. Read back, it gives the
 * same recommendations in that language.
 *
 * @param speaks  whether the page says the wording of an id
 */
export function embeddedKnowledge(
  knowledge: KnowledgeBase,
  language: Language,
  speaks: (id: string) => boolean,
): string {
  const { wording, references, ...rest } = knowledge;
  const spoken = Object.fromEntries(Object.entries(wording).filter(([id]) => speaks(id)));
  const cited = Object.fromEntries(
    Object.entries(references).map(([id, reference]) => {
      if (reference.kind === 'document') return [id, reference];
      const { note: _, ...shown } = reference;
      return [id, shown];
    }),
  );
  return stringify(inOneLanguage({ ...rest, wording: spoken, references: cited }, language));
}

/** Every text with its wording in the language alone, kept where English stands: it is the one every text has. */
function inOneLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => inOneLanguage(item, language));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return { en: inLanguage(value, language) };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOneLanguage(inner, language)]));
}

function isText(value: object): value is Text {
  const keys = Object.keys(value);
  return typeof (value as Text).en === 'string' && keys.every((key) => key === 'en' || key === 'zh');
}
