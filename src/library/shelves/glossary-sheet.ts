import { paragraph, type Sheet } from '../../domain/index.ts';
import { type SectionRecord, sectionOf } from '../../knowledge/library.ts';
import { nearest } from '../../words/nearest.ts';
import { part } from '../blocks.ts';
import { folded } from '../catalogue.ts';
import { termCard } from '../explain/experience-cards.ts';
import type { Lookup } from '../lookup.ts';
import { placesOf, restsOn, sourcesBelow } from '../tables/sources-below.ts';

type Term = SectionRecord<'glossary'>;

/** Terms that speak of a technology, or all of them. */
export function termsOf(technology: string | undefined, lookup: Lookup): readonly Term[] {
  const terms = sectionOf(lookup.library, 'glossary');
  if (technology === undefined) return terms;
  const family = lookup.knowledge.alternatives.find(({ id }) => id === technology)?.technology;
  return terms.filter(({ notes = {} }) => technology in notes || (family !== undefined && family in notes));
}

/** The terms that a word names: exactly, by id or any of their names; else those in whose names it stands. */
export function findTerms(word: string, terms: readonly Term[]): readonly Term[] {
  const wanted = folded(word);
  const exact = terms.filter((term) => namesOf(term).some((name) => folded(name) === wanted));
  if (exact.length > 0) return exact;
  return terms.filter((term) => namesOf(term).some((name) => folded(name).includes(wanted)));
}

/** What was meant by a word that names no term. */
export function nearestTerm(word: string, terms: readonly Term[]): string | undefined {
  return nearest(word, terms.flatMap(namesOf));
}

/** All names of a term: its id, its name in every language, and its aliases. */
function namesOf({ id, term, aliases = [] }: Term): readonly string[] {
  return [
    id,
    ...[term, ...aliases].flatMap((name) => (typeof name === 'string' ? [name] : [name.en, name.zh ?? name.en])),
  ];
}

/** Terms to choose from, with their name in the other language. */
export function glossarySheet(terms: readonly Term[], lookup: Lookup): Sheet {
  const { say, text } = lookup;
  const other = (term: Term['term']) =>
    typeof term === 'string' ? '' : ((lookup.language === 'zh' ? term.en : term.zh) ?? '');
  return {
    title: say('library/glossary'),
    language: lookup.language,
    blocks: [
      paragraph(say('library/glossary-intro', { count: terms.length })),
      {
        kind: 'table',
        id: 'glossary',
        columns: [
          { id: 'id', heading: say('library/id-heading') },
          { id: 'term', heading: say('library/term-heading'), flexible: true },
          { id: 'other', heading: say('library/other-language-heading'), flexible: true },
          { id: 'definition', heading: say('library/field/definition'), only: 'csv' },
        ],
        rows: terms.map(({ id, term, definition }) => [id, text(term), other(term), text(definition)]),
      },
    ],
    contents: { terms: terms.map((one) => termContents(one, lookup)) },
  };
}

/** Terms in full. */
export function termsSheet(terms: readonly Term[], lookup: Lookup): Sheet {
  const [only] = terms;
  const isOne = terms.length === 1 && only !== undefined;
  const card = (term: Term) => [
    ...termCard(term, lookup),
    ...(isOne ? [...restsOn(term.evidence ?? [], lookup), ...sourcesBelow(term.source, lookup)] : []),
  ];
  return {
    title: isOne ? lookup.text(only.term) : lookup.say('library/glossary'),
    language: lookup.language,
    blocks: isOne ? card(only) : terms.flatMap((term) => part(lookup.text(term.term), card(term))),
    contents: { terms: terms.map((one) => termContents(one, lookup)) },
  };
}

function termContents(one: Term, lookup: Lookup) {
  const { id, term, aliases = [], definition, notes = {}, caveat, related = [], source, see = [], evidence = [] } = one;
  const { text } = lookup;
  return {
    id,
    term: text(term),
    names: namesOf(one),
    aliases: aliases.map(text),
    definition: text(definition),
    notes: Object.fromEntries(Object.entries(notes).map(([technology, note]) => [technology, text(note)])),
    caveat: caveat === undefined ? null : text(caveat),
    related,
    sources: placesOf(source, lookup),
    see: placesOf(see, lookup),
    evidence,
  };
}
