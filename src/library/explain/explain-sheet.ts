import type { Sheet, SheetBlock } from '../../domain/index.ts';
import { code, facts, faint, list, part } from '../blocks.ts';
import { addressOf, type Catalogue } from '../catalogue.ts';
import { type Entry, gistOf, titleOf, writtenOf } from '../kind.ts';
import { localised } from '../localised.ts';
import type { Lookup } from '../lookup.ts';
import { resolveSources, sourcesIn } from '../places.ts';
import { placesOf, restsOn, saidIn } from '../tables/sources-below.ts';
import { cardOf } from './cards.ts';
import { type Citing, citedBy } from './cited-by.ts';
import { EXAMPLES, type Example, exampleBlocks } from './example.ts';

/** More would bury what they cite; programs get all of them. */
const MOST_CITING = 12;

/** Kinds whose cards show their sources themselves. */
const SELF_SOURCED: ReadonlySet<string> = new Set([
  ...[
    'alternative',
    'document',
    'section',
    'evidence',
    'matrix',
    'metric',
    'conflict',
    'learning-path',
    'reading-list',
  ],
]);

/** Everything known of one thing: what it is, why, where it stands, when it speaks, and what rests on it. */
export function explainSheet(
  [entry, ...others]: readonly [Entry, ...Entry[]],
  catalogue: Catalogue,
  lookup: Lookup,
): Sheet {
  const { say } = lookup;
  const { kind, id } = entry;
  const example = exampleOf(entry, lookup);
  const citing = citedBy(entry, catalogue, lookup);
  const sources = sourcesIn(writtenOf(entry)).filter((one) => one !== id);
  return {
    title: titleOf(entry, lookup),
    language: lookup.language,
    blocks: [
      ...facts([{ label: kindName(entry, lookup), value: [code(id)] }]),
      ...cardOf(entry, lookup),
      ...(example === undefined ? [] : exampleBlocks(example, lookup)),
      ...(SELF_SOURCED.has(kind.name) ? [] : [...restsOn(sources, lookup), ...saidIn(sources, lookup)]),
      ...part(say('library/cited-by'), citingBlocks(citing, lookup)),
      ...part(say('library/same-name'), facts(others.map((one) => otherFact(one, catalogue, lookup)))),
    ],
    contents: {
      kind: kind.name,
      id,
      title: titleOf(entry, lookup),
      summary: gistOf(entry, lookup),
      record: localised(writtenOf(entry), lookup),
      sources: placesOf(sources, lookup),
      evidence: resolveSources(sources, lookup).evidence.map(({ id: of, verdict, current, links }) => ({
        id: of,
        verdict: verdict ?? null,
        current: lookup.text(current),
        links: localised(links, lookup),
      })),
      example: example === undefined ? null : { answers: example.answers, ...example.outcome },
      citedBy: citing.map(({ kind: of, id: by, title }) => ({ kind: of, id: by, title })),
      others: others.map((one) => addressOf(one, catalogue)),
    },
  };
}

function exampleOf({ kind, record }: Entry, lookup: Lookup): Example | undefined {
  const find = (EXAMPLES as Readonly<Record<string, unknown>>)[kind.name];
  return find === undefined
    ? undefined
    : (find as (record: object, lookup: Lookup) => Example | undefined)(record, lookup);
}

function kindName({ kind }: Entry, { word }: Lookup): string {
  return word(`library/kind/${kind.name}`) ?? kind.name;
}

function citingBlocks(citing: readonly Citing[], lookup: Lookup): readonly SheetBlock[] {
  const left = citing.length - MOST_CITING;
  return list([
    ...citing.slice(0, MOST_CITING).map(({ kind, title, address }) => ({
      text: [{ text: title }, faint(` · ${lookup.word(`library/kind/${kind}`) ?? kind} · ${address}`)],
    })),
    ...(left > 0 ? [{ text: [faint(lookup.say('library/more-citing', { count: left }))] }] : []),
  ]);
}

function otherFact(one: Entry, catalogue: Catalogue, lookup: Lookup) {
  return { label: `explain ${addressOf(one, catalogue)}`, value: titleOf(one, lookup) };
}
