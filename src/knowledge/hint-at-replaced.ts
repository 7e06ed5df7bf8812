import type { Message, Problem } from '../domain/index.ts';
import type { Layer } from './layer.ts';
import type { Unsound } from './merge.ts';
import type { Values } from './raw-decision.ts';

/** Sections in which a part of an entry of another section is given by itself. */
const PARTS: Readonly<Record<string, string>> = {
  alternatives: 'alternativeFigures',
  parameters: 'parameterValues',
};

/**
 * Says of an entry that takes the place of another and lacks keys that nothing of the other is kept: whoever writes only what
 * is new expects that it were. Said once of each entry.
 *
 * @param below    what lies under the folders, by section and id
 * @param unsound  entries that are wrong by themselves
 */
export function hintAtReplaced(
  problems: readonly Problem[],
  unsound: readonly Unsound[],
  layers: readonly Layer[],
  below: readonly Values[],
): readonly Problem[] {
  const replacing = unsound.filter(
    ({ section: { name }, id, layer }) =>
      layers.slice(0, layer).some((one) => one.has(`${name} ${id}`)) ||
      below.some((values) => values.get(name)?.has(id)),
  );
  const hints = new Map<Problem, Message>();
  for (const { section, id, located } of replacing) {
    const { file, line, column } = located.place;
    const [first, ...others] = problems.filter(
      ({ code, at }) =>
        code === 'knowledge/missing-key' && at?.file === file && at.line === line && at.column === column,
    );
    // A single key may be forgotten.
    if (first !== undefined && others.length > 0) hints.set(first, replacesWhole(section.name, id));
  }
  return problems.map((problem) => {
    const hint = hints.get(problem);
    return hint === undefined ? problem : { ...problem, hint };
  });
}

function replacesWhole(section: string, id: string): Message {
  const apart = PARTS[section];
  return apart === undefined
    ? { id: 'entry/replaces-whole', gaps: { id } }
    : { id: 'entry/replaces-whole-or-apart', gaps: { id, section: apart } };
}
