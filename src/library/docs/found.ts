import { type Inline, paragraph, type Sheet, type SheetItem, type SourceId, type Verdict } from '../../domain/index.ts';
import { faint, link, list, shortened, strong } from '../blocks.ts';
import { addressOf, type Catalogue } from '../catalogue.ts';
import { type Entry, gistOf, titleOf, writtenOf } from '../kind.ts';
import type { Lookup } from '../lookup.ts';
import { bestPlace, type Place } from '../places.ts';
import { highlight } from '../search/highlight.ts';
import type { Found, Hit } from '../search/search.ts';
import { verdictOf } from '../verdicts.ts';
import { type Filters, filtersSet } from './filters.ts';
import { filterLabel } from './reading.ts';

/** Longer ones are left to `explain`. */
const LONGEST_GIST = 280;

/** How a search is shown: what was typed, under which filters, and how many hits at most. */
interface SearchShown {
  readonly words: string;
  readonly filters: Filters;
  readonly limit: number;
  readonly catalogue: Catalogue;
  /** Terms that come near the words, where there was no hit. */
  readonly nearest: readonly string[];
}

/** What a search found, with the place that says it and the id that explains it. */
export function foundSheet(found: Found, asked: SearchShown, lookup: Lookup): Sheet {
  const shown = found.hits.slice(0, asked.limit).map((hit) => describe(hit, asked.catalogue, lookup));
  const labels = filtersSet(asked.filters).map((one) => filterLabel(...one, lookup));
  const left = found.hits.length - shown.length;
  const title = lookup.say(labels.length === 0 ? 'library/found' : 'library/found-under', {
    words: asked.words,
    filters: labels,
  });
  return {
    title,
    language: lookup.language,
    blocks: [
      ...Object.entries(found.read).map(([word, term]) =>
        paragraph([faint(lookup.say('library/taken-for', { word, term }))]),
      ),
      ...(shown.length === 0
        ? nothingFound(asked, lookup)
        : list(
            shown.map((one) => hitItem(one, found, lookup)),
            'steps',
          )),
      ...(left > 0 ? [paragraph([faint(lookup.say('library/more-hits', { count: left }))])] : []),
    ],
    contents: {
      words: asked.words,
      filters: asked.filters,
      total: found.hits.length,
      hits: shown.map(({ kind, id, address, title: name, gist, verdict, place }) => ({
        kind,
        id,
        explain: address,
        title: name,
        summary: gist,
        verdict: verdict ?? null,
        section: place?.id ?? null,
        place: place?.title ?? null,
        url: place?.url ?? null,
      })),
      nearest: asked.nearest,
    },
  };
}

interface Described {
  readonly kind: string;
  readonly id: string;
  /** What `explain` takes. */
  readonly address: string;
  readonly title: string;
  readonly gist: string;
  /** What a check made of what it states. */
  readonly verdict: Verdict | undefined;
  readonly place: Place | undefined;
}

function describe({ entry }: Hit, catalogue: Catalogue, lookup: Lookup): Described {
  return {
    kind: entry.kind.name,
    id: entry.id,
    address: addressOf(entry, catalogue),
    title: titleOf(entry, lookup),
    gist: gistOf(entry, lookup),
    verdict: verdictOf(checkedBy(entry), lookup),
    place: bestPlace(entry, lookup),
  };
}

/** The evidence named beside what an entry states, in its rows too. */
function checkedBy(entry: Entry): readonly SourceId[] {
  const { evidence = [], rows = [] } = writtenOf(entry) as Checked & { readonly rows?: readonly Checked[] };
  return [...evidence, ...rows.flatMap((row) => row.evidence ?? [])];
}

interface Checked {
  readonly evidence?: readonly SourceId[];
}

function hitItem(
  { kind, address, title, gist, verdict, place }: Described,
  { matched }: Found,
  lookup: Lookup,
): SheetItem {
  const named = lookup.word(`library/kind/${kind}`) ?? kind;
  const isDoubted = verdict === 'corrected' || verdict === 'outdated';
  const below: readonly (Inline | undefined)[] = [
    gist === '' ? undefined : highlight(shortened(gist, LONGEST_GIST), matched),
    place === undefined ? undefined : [link(place)],
    [faint(lookup.say(isDoubted ? 'library/explained-doubted' : 'library/explained-by', { id: address, kind: named }))],
  ];
  return { text: [strong(title)], below: below.filter((line): line is Inline => line !== undefined) };
}

function nothingFound({ words, nearest }: SearchShown, lookup: Lookup) {
  const near = nearest.length === 0 ? 'library/nothing-near' : 'library/nothing-but';
  return [paragraph(lookup.say(near, { words, nearest }))];
}
