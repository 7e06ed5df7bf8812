import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lookAt } from '../knowledge/look-at.ts';
import type { Setting } from './command.ts';
import { deliverFile } from './deliver-report.ts';
import { withSlashes } from './paths.ts';
import { refuse } from './refuse.ts';
import { tell } from './tell.ts';
import { pathAt, STATUS } from './world.ts';

/**
 * A folder for each name: its letters and digits alone, so that it stays inside whatever a workload is called, and a number
 * where two would be the same.
 *
 * @param names  with what to call the folder where a name has no letters
 */
export function foldersFor(names: readonly { readonly name: string; readonly otherwise: string }[]): readonly string[] {
  return distinct(
    names.map(({ name, otherwise }) => {
      const slug = slugOf(name, /[^\p{L}\p{N}\p{M}]+/gu, '-') || otherwise;
      return DEVICES.test(slug) ? `${slug}-${otherwise}` : slug;
    }),
    '-',
  );
}

/** No file can be called so on Windows. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * What stands for each workload in names of its own, such as that of a topic: `a-z`, `0-9` and `_` alone, which every file and
 * shell takes as they are, and no `-`, so that it is told apart from what is numbered behind one.
 */
export function ownNamesFor(workloads: readonly string[]): readonly string[] {
  return distinct(
    workloads.map((name) => slugOf(name, /[^a-z0-9]+/g, '_').slice(0, LONGEST_NAME) || 'workload'),
    '_',
  );
}

/** Letters; with what is put behind it a topic may have 249. */
const LONGEST_NAME = 60;

function slugOf(name: string, other: RegExp, joint: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(other, joint)
    .replace(new RegExp(`^${joint}|${joint}$`, 'g'), '');
}

function distinct(slugs: readonly string[], joint: string): readonly string[] {
  const taken = new Set<string>();
  return slugs.map((slug) => {
    let own = slug;
    for (let number = 2; taken.has(own); number++) own = `${slug}${joint}${number}`;
    taken.add(own);
    return own;
  });
}

/** Writes files into a folder, replacing none that are there unless told. @returns the exit status */
export async function writeFolder(
  files: readonly { readonly path: string; readonly text: string }[],
  folder: string,
  { force }: { readonly force?: boolean },
  setting: Setting,
): Promise<number> {
  const { world, say } = setting;
  const root = pathAt(world, folder);
  const there = files.filter(({ path }) => lookAt(join(root, path)) !== undefined);
  if (there.length > 0 && force !== true) {
    const message = {
      id: 'configuration/exists',
      gaps: { files: there.map(({ path }) => withSlashes(join(folder, path))) },
    };
    return refuse(
      [{ code: 'output/exists', severity: 'error', message, hint: { id: 'configuration/force' } }],
      setting,
    );
  }
  for (const { path, text } of files) {
    const shown = withSlashes(join(folder, path));
    try {
      mkdirSync(resolve(root, path, '..'), { recursive: true });
    } catch (error) {
      const gaps = { folder: shown, reason: (error as NodeJS.ErrnoException).code ?? String(error) };
      const message = { id: 'configuration/no-folder', gaps };
      return refuse([{ code: 'output/not-written', severity: 'error', message }], setting);
    }
    if (!(await deliverFile(text, shown, { world, say }))) return STATUS.usage;
    await tell(world, say('configuration/wrote', { file: shown }));
  }
  return STATUS.done;
}
