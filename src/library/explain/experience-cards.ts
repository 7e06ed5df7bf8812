import { paragraph, type SheetBlock } from '../../domain/index.ts';
import { type SectionRecord, sectionOf } from '../../knowledge/library.ts';
import { type Fact, facts, link, list, part } from '../blocks.ts';
import { figureText } from '../figure-text.ts';
import type { Lookup } from '../lookup.ts';
import { linksTo, placesOf } from '../tables/sources-below.ts';
import { verdictSpan } from '../verdicts.ts';
import { fieldLabel, plainCard } from './plain-card.ts';

/** A term: its meaning, how each technology speaks of it, and where to read on. */
export function termCard(record: SectionRecord<'glossary'>, lookup: Lookup): readonly SheetBlock[] {
  const { say, text, library } = lookup;
  const { term, aliases = [], definition, notes = {}, caveat, see = [], related = [], inCorpus } = record;
  const others = (typeof term === 'string' ? [] : [term.en, term.zh ?? '']).filter(
    (one) => one !== '' && one !== text(term),
  );
  const terms = sectionOf(library, 'glossary');
  return [
    paragraph(text(definition)),
    ...facts([
      { label: fieldLabel('aliases', lookup), value: [...others, ...aliases.map(text)].join(say('word/comma')) },
      ...Object.entries(notes).map(([id, note]): Fact => ({ label: lookup.name(id), value: text(note) })),
      { label: fieldLabel('caveat', lookup), value: text(caveat) },
      inCorpus === undefined
        ? undefined
        : { label: fieldLabel('note', lookup), value: say('library/not-in-documents') },
    ]),
    ...part(
      say('library/field/related'),
      facts(related.map((id) => ({ label: id, value: text(terms.find((one) => one.id === id)?.term ?? id) }))),
    ),
    ...part(say('library/field/see'), list(placesOf(see, lookup).map((place) => ({ text: [link(place)] })))),
  ];
}

/** A case: its figures, what is told of it, and what a check against public sources made of it. */
export function caseCard(record: SectionRecord<'cases'>, lookup: Lookup): readonly SheetBlock[] {
  const { say, text } = lookup;
  const { verdict, figures = [], also = [] } = record;
  return [
    ...facts([
      verdict === undefined
        ? undefined
        : { label: say('library/field/verdict'), value: [verdictSpan(verdict, lookup)] },
    ]),
    ...plainCard(record, lookup, ['figures', 'also', 'verdict']),
    ...part(
      say('library/figure-heading'),
      facts(
        figures.map((figure) => ({
          label: text(
            sectionOf(lookup.library, 'metricKinds').find(({ id }) => id === figure.measure)?.title ?? figure.measure,
          ),
          value: [figureText(figure, lookup), text(figure.conditions), text(figure.note)]
            .filter((one) => one !== '')
            .join(say('word/semicolon')),
        })),
      ),
    ),
    ...part(
      say('library/also-told'),
      list(
        also.map(({ source, facts: told, reference }) => ({
          text: linksTo(source, lookup),
          below: [
            ...told.map(text),
            ...(reference === undefined ? [] : [[link({ title: text(reference.title), url: reference.url })]]),
          ],
        })),
      ),
    ),
  ];
}
