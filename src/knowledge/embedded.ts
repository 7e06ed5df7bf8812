import type { KnowledgeBase, Language } from '../domain/index.ts';
import { inOneLanguage } from './languages.ts';
import { stringify } from './prebuilt.ts';

/**
 * The knowledge base as JSON that goes into a page: in one language, without what no report shows. Read back, it gives the
 * same recommendations in that language.
 *
 * @param code  of the page: ids of wording are `<area>/<what>`, and it says nothing of an area it does not name
 */
export function embeddedKnowledge(knowledge: KnowledgeBase, language: Language, code: string): string {
  const { wording, references, ...rest } = knowledge;
  const areas = new Map<string, boolean>();
  const isSaid = (id: string): boolean => {
    const area = id.slice(0, id.indexOf('/') + 1);
    const known = areas.get(area) ?? code.includes(area);
    areas.set(area, known);
    return known;
  };
  const spoken = Object.fromEntries(Object.entries(wording).filter(([id]) => isSaid(id)));
  const cited = Object.fromEntries(
    Object.entries(references).map(([id, reference]) => {
      if (reference.kind === 'document') return [id, reference];
      const { note: _, ...shown } = reference;
      return [id, shown];
    }),
  );
  return stringify(inOneLanguage({ ...rest, wording: spoken, references: cited }, language));
}
