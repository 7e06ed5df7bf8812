import type { DocumentReference, InlineSpan, SheetBlock, SourceId } from '../../domain/index.ts';
import { sectionOf } from '../../knowledge/library.ts';
import { faint, link, list, part, strong } from '../blocks.ts';
import type { Lookup } from '../lookup.ts';
import { documentPlace, type Place, resolveSources } from '../places.ts';
import { evidenceItem } from '../verdicts.ts';

/** What stands below a table: claims of its sections that look wrong, and the sections themselves. */
export function sourcesBelow(sources: readonly SourceId[], lookup: Lookup): readonly SheetBlock[] {
  return [
    ...part(lookup.say('library/doubtful-here'), list(doubtfulClaims(sources, lookup))),
    ...saidIn(sources, lookup),
  ];
}

/** The evidence among sources: what the documents say, and what is true. */
export function restsOn(sources: readonly SourceId[], lookup: Lookup): readonly SheetBlock[] {
  const { evidence } = resolveSources(sources, lookup);
  return part(lookup.say('library/rests-on'), list(evidence.map((one) => evidenceItem(one, lookup))));
}

/** The documents and sections among sources, with what to mind in each document below the first place in it. */
export function saidIn(sources: readonly SourceId[], lookup: Lookup): readonly SheetBlock[] {
  const { documents } = resolveSources(sources, lookup);
  const items = documents.map((one, index) => ({
    text: [link(documentPlace(one, lookup))],
    below: documents.findIndex(({ document }) => document === one.document) === index ? toMindIn(one, lookup) : [],
  }));
  return part(lookup.say('library/said-in'), list(items));
}

function toMindIn({ document }: DocumentReference, lookup: Lookup): readonly string[] {
  const { caveats = [] } = lookup.library.documents.find(({ id }) => id === document) ?? {};
  return caveats.map((caveat) => lookup.say('library/to-mind', { caveat: lookup.text(caveat) }));
}

function doubtfulClaims(sources: readonly SourceId[], lookup: Lookup) {
  return sectionOf(lookup.library, 'suspectClaims')
    .filter(({ source }) => source.some((one) => sources.includes(one)))
    .map(({ id, claim, reason }) => ({
      text: [strong(lookup.text(claim)), faint(` · ${id}`)],
      below: [lookup.text(reason)],
    }));
}

/** The documents and sections among sources. */
export function placesOf(sources: readonly SourceId[], lookup: Lookup): readonly Place[] {
  return resolveSources(sources, lookup).documents.map((one) => documentPlace(one, lookup));
}

/** The documents and sections among sources in a row. */
export function linksTo(sources: readonly SourceId[], lookup: Lookup): readonly InlineSpan[] {
  const mark = { text: lookup.say('word/semicolon') };
  return placesOf(sources, lookup).flatMap((place, i) => (i === 0 ? [link(place)] : [mark, link(place)]));
}
