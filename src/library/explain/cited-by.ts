import type { SourceId } from '../../domain/index.ts';
import { remembered } from '../../words/remembered.ts';
import { addressOf, type Catalogue } from '../catalogue.ts';
import { type Entry, titleOf, writtenOf } from '../kind.ts';
import type { Lookup } from '../lookup.ts';
import { sourcesIn } from '../places.ts';

/** Something that rests on a source. */
export interface Citing {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly address: string;
}

/** Everything that cites an entry, rules before figures before the rest, as the catalogue has them. */
export function citedBy(entry: Entry, catalogue: Catalogue, lookup: Lookup): readonly Citing[] {
  if (lookup.resolve(entry.id) === undefined) return [];
  return (citingIn(catalogue).get(entry.id) ?? [])
    .filter((one) => one !== entry)
    .map((one) => ({
      kind: one.kind.name,
      id: one.id,
      title: titleOf(one, lookup),
      address: addressOf(one, catalogue),
    }));
}

const citingIn = remembered(citationsIn);

/** Who cites each source. That documents hold their sections is no citation. */
function citationsIn({ entries }: Catalogue): ReadonlyMap<SourceId, readonly Entry[]> {
  const citing = new Map<SourceId, Entry[]>();
  for (const entry of entries) {
    if (entry.kind.section === 'documents') continue;
    for (const source of sourcesIn(writtenOf(entry))) {
      citing.set(source, [...(citing.get(source) ?? []), entry]);
    }
  }
  return citing;
}
