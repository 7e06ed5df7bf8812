import { addressOf, type Catalogue } from '../catalogue.ts';
import { type Entry, titleOf } from '../kind.ts';
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
  const isPart = ({ kind }: Entry) => kind.name === 'document' || kind.name === 'section';
  return catalogue.entries
    .filter(
      (one) => one !== entry && !isPart(one) && sourcesIn(one.kind.said?.(one.record) ?? one.record).includes(entry.id),
    )
    .map((one) => ({
      kind: one.kind.name,
      id: one.id,
      title: titleOf(one, lookup),
      address: addressOf(one, catalogue),
    }));
}
