import { inLanguage, type KnowledgeBase, LANGUAGES, type RecordedDecision } from '../domain/index.ts';

export type Known = Pick<KnowledgeBase, 'alternatives' | 'technologies' | 'wording'>;

/** What an alternative or a technology goes by. */
export interface Name {
  readonly name: string;
  /** Ids of the alternatives it may stand for. */
  readonly ids: readonly string[];
}

/** Longest first: one name may be part of another. */
export function namesOf({ alternatives, technologies }: Known): readonly Name[] {
  const ofAlternatives = alternatives.flatMap(({ id, name }) =>
    [id, ...LANGUAGES.map((language) => inLanguage(name, language))].map((one) => ({ name: one, ids: [id] })),
  );
  const ofTechnologies = technologies.flatMap(({ id, name }) => {
    const ids = alternatives.filter(({ technology }) => technology === id).map((one) => one.id);
    return LANGUAGES.map((language) => ({ name: inLanguage(name, language), ids }));
  });
  return [...ofAlternatives, ...ofTechnologies].sort((a, b) => b.name.length - a.name.length);
}

/** The names in a text. */
export function meantBy(text: string, names: readonly Name[]): readonly Name[] {
  return found(text, names).named;
}

/** The names in a text that is nothing but names, what each is for, and what joins them; none where it says anything else. */
export function nothingButNames(text: string, names: readonly Name[]): readonly Name[] {
  const { named, rest } = found(text.replace(/“[^“”]*”/g, ' '), names);
  return rest.replace(JOINING, '') === '' ? named : [];
}

const JOINING = /[\s+,;()、；（）]|or|and|for|或|和|用于?/g;

/** Each name is taken out once it is found. */
function found(text: string, names: readonly Name[]): { readonly named: readonly Name[]; readonly rest: string } {
  let rest = text.toLowerCase();
  const named = names.filter(({ name }) => {
    const parts = rest.split(name.toLowerCase());
    rest = parts.join('\n');
    return parts.length > 1;
  });
  return { named, rest };
}

/** Whether all that was chosen is among what is named, as far as it has a name. */
export function isMeant(decision: RecordedDecision, named: readonly Name[], known: Known): boolean {
  return chosenIn(decision).every((one) => {
    const meant = idsMeant(one, known);
    return (
      (meant.length === 0 && Boolean(one.alternative ?? one.technology)) ||
      named.some(({ ids }) => meant.some((id) => ids.includes(id)))
    );
  });
}

/** Whether what is named is what was chosen, all of it and nothing else. */
export function isAllMeant(decision: RecordedDecision, named: readonly Name[], known: Known): boolean {
  const meant = chosenIn(decision).flatMap((one) => idsMeant(one, known));
  return isMeant(decision, named, known) && named.every(({ ids }) => ids.some((id) => meant.includes(id)));
}

type Chosen = Pick<RecordedDecision, 'alternative' | 'technology'>;

function chosenIn({ alternative, technology, parts }: RecordedDecision): readonly Chosen[] {
  return parts.length > 0 ? parts : [{ alternative, technology }];
}

function idsMeant(one: Chosen, { alternatives }: Known): readonly string[] {
  return alternatives
    .filter(({ id, technology }) => id === one.alternative || (!one.alternative && technology === one.technology))
    .map(({ id }) => id);
}
