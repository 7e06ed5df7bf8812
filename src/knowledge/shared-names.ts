import type { Problem } from '../domain/index.ts';
import { about } from '../words/suggest.ts';
import { placeAt } from '../yaml/index.ts';
import type { Layer } from './layer.ts';
import { type LeftOut, leftOutOf } from './left-out.ts';
import type { Values } from './raw-decision.ts';
import { address, error } from './read-sections.ts';

/** Sections whose entries conditions and formulas call by a name alone, and the key that gives it. */
const NAMED = [
  ['questions', 'id'],
  ['derived', 'id'],
  ['parameters', 'id'],
  ['capacity', 'quantity'],
] as const;

/** The nodes of a cluster and the time that a cost is of, as formulas call them; what conditions call the traits of a scenario. */
const BUILT_IN: readonly string[] = ['nodes', 'period', 'traits'];

interface Holder {
  readonly section: string;
  readonly id: string;
  /** Of the layers the last that gives it; -1 for what lies below them. */
  readonly layer: number;
}

/**
 * Entries that take a name which one of another section has, so that a condition or a formula would read the one for the other.
 * Found at the one that was laid over the other: what lies below is right by itself.
 *
 * @param layers  of the folders, each laid over the ones before
 */
export function sharedNames(
  values: Values,
  layers: readonly Layer[],
): { readonly problems: readonly Problem[]; readonly leftOut: LeftOut } {
  const holders = new Map<string, Holder>();
  const problems: Problem[] = [];
  const leftOut: LeftOut[] = [];
  const refuse = (name: string, { section, id, layer }: Holder, other?: Holder) => {
    const entry = layers[layer]?.get(`${section} ${id}`);
    if (entry === undefined) return;
    const message =
      other === undefined
        ? { id: 'check/name-built-in', gaps: { name } }
        : { id: 'check/name-taken', gaps: { name, other: address(other.section, other.id, []) } };
    const at = placeAt(entry.located, [keyOf(section)]);
    problems.push(
      error('knowledge/reserved', about(address(section, id, []), message), at, { id: 'check/another-name' }),
    );
    leftOut.push({ entries: [{ section, id }], names: new Set([id, name]), isOpen: false });
  };
  for (const [section, key] of NAMED) {
    for (const [id, value] of values.get(section) ?? []) {
      const name = String((value as Readonly<Record<string, unknown>>)[key]);
      const layer = layers.findLastIndex((one) => one.has(`${section} ${id}`));
      const holder: Holder = { section, id, layer };
      const first = holders.get(name);
      if (BUILT_IN.includes(name)) refuse(name, holder);
      else if (first === undefined) holders.set(name, holder);
      else if (first.section !== section && first.layer <= layer) refuse(name, holder, first);
      else if (first.section !== section) {
        refuse(name, first, holder);
        holders.set(name, holder);
      }
    }
  }
  return { problems, leftOut: leftOutOf(leftOut) };
}

function keyOf(section: string): 'id' | 'quantity' {
  return NAMED.find(([name]) => name === section)?.[1] ?? 'id';
}
