import { inLanguage, type KnowledgeBase, LANGUAGES, type RecordedDecision } from '../domain/index.ts';
import type { MarkdownLine } from './markdown-lines.ts';
import { lineLeftOpen, type ProseChoice, proseChoices } from './prose-choice.ts';
import type { ReadRecord } from './read-record.ts';

type Known = Pick<KnowledgeBase, 'alternatives' | 'technologies' | 'wording'>;

/** Where the text of a record says something else than the decision in its block; null for that nothing is chosen yet. */
export interface Contradiction extends Omit<ProseChoice, 'chosen'> {
  readonly chosen: string | null;
}

/**
 * What the text of a record says otherwise than its block, as far as it says it in words of ours: an option that names other
 * alternatives and none that was chosen, or that nothing is chosen yet. A name that nobody knows is no contradiction.
 */
export function contradictions(
  lines: readonly MarkdownLine[],
  { decision, name }: Pick<ReadRecord, 'decision' | 'name'>,
  known: Known,
): readonly Contradiction[] {
  if (decision.kind === 'undecided') return [];
  const names = namesOf(known);
  const left = lineLeftOpen(lines);
  const otherwise = proseChoices(lines, name, known.wording).filter(({ chosen }) => {
    const named = meantBy(chosen, names);
    return named.length > 0 && !isMeant(decision, named, known);
  });
  return [...(left === undefined ? [] : [{ line: left, chosen: null }]), ...otherwise];
}

interface Name {
  readonly name: string;
  /** Ids of the alternatives it may stand for. */
  readonly ids: readonly string[];
}

/** Longest first: one name may be part of another. */
function namesOf({ alternatives, technologies }: Known): readonly Name[] {
  const ofAlternatives = alternatives.flatMap(({ id, name }) =>
    [id, ...LANGUAGES.map((language) => inLanguage(name, language))].map((one) => ({ name: one, ids: [id] })),
  );
  const ofTechnologies = technologies.flatMap(({ id, name }) => {
    const ids = alternatives.filter(({ technology }) => technology === id).map((one) => one.id);
    return LANGUAGES.map((language) => ({ name: inLanguage(name, language), ids }));
  });
  return [...ofAlternatives, ...ofTechnologies].sort((a, b) => b.name.length - a.name.length);
}

/** The names in a text, each taken out once it is found. */
function meantBy(text: string, names: readonly Name[]): readonly Name[] {
  let rest = text.toLowerCase();
  return names.filter(({ name }) => {
    const parts = rest.split(name.toLowerCase());
    rest = parts.join('\n');
    return parts.length > 1;
  });
}

/** Whether all that was chosen is among what is named, as far as it has a name. */
function isMeant(
  { alternative, technology, parts }: RecordedDecision,
  named: readonly Name[],
  { alternatives }: Known,
): boolean {
  const chosen = parts.length > 0 ? parts : [{ alternative, technology }];
  return chosen.every((one) => {
    const meant = alternatives.filter(
      ({ id, technology: of }) => id === one.alternative || (!one.alternative && of === one.technology),
    );
    return (
      (meant.length === 0 && Boolean(one.alternative ?? one.technology)) ||
      named.some(({ ids }) => meant.some(({ id }) => ids.includes(id)))
    );
  });
}
