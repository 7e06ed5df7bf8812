import { paragraph, type Sheet, type SheetItem } from '../../domain/index.ts';
import type { DocumentRecord } from '../../knowledge/schema/library.ts';
import { faint, link, list, part } from '../blocks.ts';
import { documentTitle } from '../kinds/documents.ts';
import type { Lookup } from '../lookup.ts';
import { documentPlace, type Place } from '../places.ts';
import {
  documentIdOf,
  type FilterName,
  type Filters,
  filtersSet,
  type Narrowing,
  type ReadingList,
} from './filters.ts';

/** Somewhere to read on, as the index gives it. */
interface Stop {
  readonly note: string | null;
  readonly place: Place;
}

export function stopsOf(stops: ReadingList['items'], lookup: Lookup): readonly Stop[] {
  return stops.flatMap(({ note, source }) => {
    const reference = lookup.resolve(source);
    if (reference?.kind !== 'document') return [];
    return [{ note: note === undefined ? null : lookup.text(note), place: documentPlace(reference, lookup) }];
  });
}

export function stopItem({ note, place }: Stop): SheetItem {
  return note === null ? { text: [link(place)] } : { text: note, below: [[link(place)]] };
}

/** What there is to read under filters: the reading lists they stand for, then the other documents that they let through. */
export function readingSheet(filters: Filters, narrowing: Narrowing, lookup: Lookup): Sheet {
  const documents = new Map(lookup.library.documents.map((document) => [document.id, document]));
  const passes = (source: string) => {
    const document = documents.get(documentIdOf(source));
    return document !== undefined && narrowing.documentPasses(document, filters);
  };
  const lists = filtersSet(filters)
    .flatMap(([name, value]) => narrowing.listsFor(name, value))
    .map((one) => ({ list: one, items: one.items.filter(({ source }) => passes(source)) }))
    .filter(({ items }) => items.length > 0);
  const listed = new Set(lists.flatMap(({ items }) => items.map(({ source }) => documentIdOf(source))));
  const others = lookup.library.documents.filter(
    (document) => !listed.has(document.id) && narrowing.documentPasses(document, filters),
  );
  const title = lookup.say('library/reading', {
    filters: filtersSet(filters).map((one) => filterLabel(...one, lookup)),
  });
  const blocks = [
    ...lists.flatMap(({ list: one, items }) =>
      part(listTitle(one, lookup), [
        ...(one.summary === undefined ? [] : [paragraph(lookup.text(one.summary))]),
        ...list(stopsOf(items, lookup).map(stopItem)),
      ]),
    ),
    ...part(lookup.say(lists.length === 0 ? 'library/documents' : 'library/further-documents'), [
      ...list(others.map((document) => documentItem(document, lookup))),
    ]),
  ];
  return {
    title,
    language: lookup.language,
    blocks: blocks.length === 0 ? [paragraph(lookup.say('library/nothing-to-read'))] : blocks,
    contents: {
      filters,
      lists: lists.map(({ list: one, items }) => ({
        id: one.id,
        title: lookup.text(one.title),
        items: stopsOf(items, lookup).map(({ note, place }) => ({ note, ...place })),
      })),
      documents: others.map((document) => ({
        id: `doc/${document.id}`,
        title: documentTitle(document, lookup),
        summary: lookup.text(document.summary),
        url: document.url,
      })),
    },
  };
}

/** A list by its title and where it stands. */
function listTitle({ title, origin }: ReadingList, lookup: Lookup) {
  const reference = lookup.resolve(origin);
  const from = reference?.kind === 'document' ? documentPlace(reference, lookup) : undefined;
  return [
    { text: lookup.text(title) },
    ...(from === undefined ? [] : [faint(lookup.say('library/list-from', { document: from.title }))]),
  ];
}

function documentItem(document: DocumentRecord, lookup: Lookup): SheetItem {
  return {
    text: [link({ title: documentTitle(document, lookup), url: document.url })],
    below: [lookup.text(document.summary)],
  };
}

/** What a filter says, such as `technology: …`; a value that has a name is said by it. */
export function filterLabel(name: FilterName, value: string, lookup: Lookup): string {
  return lookup.say('report/label-value', { label: lookup.say(`library/filter/${name}`), value: lookup.name(value) });
}
