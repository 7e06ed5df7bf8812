import type { ConfigurationSetting } from '../domain/index.ts';
import { type FilledFile, type FilledSetting, groupsOf } from './fill-settings.ts';

/**
 * Writes what belongs to a cluster once, with the first part that has it, for all parts.
 *
 * Where parts would set a key in different ways, the one that is listed first in the rules is taken, as it is within a part, or
 * the largest of all where that is said.
 * Where they would set it alike and it adds up, amounts of a node are added, mappings joined and names listed; of other numbers
 * the largest is taken, and what is no number stands once for each, all but the first to be switched on by hand.
 *
 * @param parts  the files of each part that the cluster serves
 * @returns      as many
 */
export function shareFiles(parts: readonly (readonly FilledFile[])[]): readonly (readonly FilledFile[])[] {
  const shown = new Set<string>();
  return parts.map((files) =>
    files.flatMap((file) => {
      const { configuration } = file;
      if (!configuration.shared) return [file];
      if (shown.has(configuration.id)) return [];
      shown.add(configuration.id);
      return [together(parts.flatMap((own) => own.filter((one) => one.configuration.id === configuration.id)))];
    }),
  );
}

function together(files: readonly FilledFile[]): FilledFile {
  const [first] = files as readonly [FilledFile];
  const filled = files.flatMap(({ settings }) => settings);
  const settings = groupsOf(first.configuration.settings).flatMap((group) => ofAll(group, filled));
  const set = new Set(settings.map(({ setting }) => setting.key));
  const open = files.flatMap(({ leftOut }) => leftOut).filter(({ key }) => !set.has(key));
  const leftOut = [...new Map(open.map((one) => [one.key, one])).values()];
  return { ...first, count: Math.max(...files.map(({ count }) => count)), settings, leftOut };
}

/** What stands for one key. */
function ofAll(group: readonly ConfigurationSetting[], filled: readonly FilledSetting[]): readonly FilledSetting[] {
  const own = filled.filter(({ setting }) => group.includes(setting));
  const rank = Math.min(...own.map(({ setting }) => group.indexOf(setting)));
  const [first, ...rest] = own
    .filter(({ setting }) => setting === group[rank] || setting.largest)
    .toSorted((a, b) => numberIn(b.value) - numberIn(a.value));
  if (first === undefined) return [];
  if (first.setting.adds) return [{ ...first, value: addedUp(first, own) }];
  if (numberIn(first.value) > 0) return [first];
  const others = new Map(rest.filter(({ value }) => value !== first.value).map((one) => [one.value, one]));
  return [first, ...[...others.values()].map((one) => ({ ...one, setting: { ...one.setting, off: true } }))];
}

/**
 * Mappings joined, amounts in one unit added, names listed.
 *
 * @param first  one of all, which says what they are
 */
function addedUp({ value: first }: FilledSetting, own: readonly FilledSetting[]): string {
  const all = own.map(({ value }) => value);
  if (first.startsWith('{')) {
    const inside = new Set(all.map((value) => value.replace(/^\{|\}$/g, '').trim()));
    return `{ ${[...inside].join(', ')} }`;
  }
  if (numberIn(first) === 0) return [...new Set(all)].join(',');
  return first.replace(/^\d+/, String(all.reduce((total, value) => total + numberIn(value), 0)));
}

/** What a value begins with, as 12 in `12GB`; 0 where it is no number. */
function numberIn(value: string): number {
  return Number(/^\d+(?=[A-Za-z]*$)/.exec(value)?.[0] ?? 0);
}
