import { type Assessment, type DocumentReport, propertyIn, type RankedAlternative } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

/**
 * The display name of an alternative, or of a technology by those of its alternatives; `hybrid`, `none` and what is
 * not ranked included.
 */
export function nameOf(id: string, { ranking }: Pick<Assessment, 'ranking'>, say: Say): string {
  const ranked = ranking.find(({ alternative }) => alternative === id);
  if (ranked !== undefined) return ranked.name;
  const family = ranking.filter(({ technology }) => technology === id).map(({ name }) => name);
  if (family.length > 0) return family.sort().join(' / ');
  if (id === 'hybrid') return say('engine/outcome-hybrid');
  if (id === 'none') return say('report/none-of-them');
  return id;
}

/** What would run together, each once. */
export function namesOfParts(parts: readonly { readonly name: string }[]): string {
  return [...new Set(parts.map(({ name }) => name))].join(' + ');
}

/** What the questions behind these answers are called; what is no answer keeps its id. */
export function labelsOf(ids: readonly string[], { requirements }: Pick<Assessment, 'requirements'>, say: Say): string {
  return [...new Set(ids.map((id) => requirements[id]?.label ?? id))].join(say('word/comma'));
}

/** Answers that could still exclude an alternative; a figure that nobody knows is no answer. */
export function answersMissing({ undecided }: Pick<RankedAlternative, 'undecided'>): readonly string[] {
  return undecided.flatMap(({ missing }) => missing).filter((id) => propertyIn(id) === undefined);
}

/** Headings become anchors, so an anchor tells the language of the page it is on. */
const CHINESE = /\p{Script=Han}/u;

/** A document and the section of it that is meant; a page that not every reader can read is marked as such. */
export function documentTitle({ id, title, section }: DocumentReport, say: Say): string {
  const named = section === null ? title : say('report/document-section', { title, section });
  return CHINESE.test(id) ? say('report/in-chinese', { title: named }) : named;
}
