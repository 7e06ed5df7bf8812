import type { Problem, Text } from '../domain/index.ts';
import { nearest } from '../words/nearest.ts';
import { about, didYouMean, oneOf, suggest } from '../words/suggest.ts';
import { placeAt } from '../yaml/index.ts';
import { gapsOf } from './checks/check-templates.ts';
import type { Layer } from './layer.ts';
import type { Values } from './raw-decision.ts';
import { address, type Entry, error } from './read-sections.ts';
import { SECTIONS } from './sections.ts';

/**
 * What an overlay says in mappings such as `wording` and `settings` is something that is said below it, for the program
 * looks for nothing else there; and the gaps of a sentence are those that are filled.
 *
 * @param layers  folders laid over others, from below
 * @param below   all that these lie over
 */
export function checkOverlaid(layers: readonly Layer[], below: Values): readonly Problem[] {
  return layers.flatMap((layer) =>
    [...layer.values()].flatMap((entry): readonly Problem[] => {
      if (entry.section.form !== 'map') return [];
      const known = below.get(entry.section.name);
      if (known === undefined) return [];
      if (!known.has(entry.id)) return [unknownEntry(entry, [...known.keys()])];
      return entry.section === SECTIONS.get('wording') ? foreignGaps(entry, known.get(entry.id) as Text) : [];
    }),
  );
}

/** Lists of more are left to the file they stand in. */
const MOST_LISTED = 20;

function unknownEntry({ section: { name }, id, idPlace }: Entry, known: readonly string[]): Problem {
  const meant = nearest(id, known);
  const list = known.length > MOST_LISTED ? { id: 'check/as-below', gaps: { section: name } } : oneOf(known);
  const message = about(address(name, id, []), { id: 'check/nothing-below' });
  return error('knowledge/nothing-below', message, idPlace, meant === undefined ? list : didYouMean(meant));
}

/** Those of the English text; that other languages have no others is looked at for every wording. */
function foreignGaps({ section, id, value, located }: Entry, below: Text): readonly Problem[] {
  const known = gapsOf(below.en);
  const path = located.kind === 'mapping' ? ['en'] : [];
  const kind = { id: 'kind/gap' };
  return gapsOf((value as Text).en)
    .filter((gap) => !known.includes(gap))
    .map((gap) => {
      const message = about(address(section.name, id, path), { id: 'check/unknown', gaps: { kind, id: gap } });
      const hint = known.length === 0 ? { id: 'check/there-is-none', gaps: { kind } } : suggest(gap, known);
      return error('knowledge/unknown-gap', message, placeAt(located, path), hint);
    });
}
