import { dirname, join } from 'node:path';
import { lookAt } from '../knowledge/look-at.ts';

/** The folder of the repository that a folder is in: the nearest one with `.git`; the folder itself where there is none. */
export function repositoryOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (lookAt(join(at, '.git')) !== undefined) return at;
    if (at === dirname(at)) return folder;
  }
}

/** The nearest file of this name in a folder or above it, up to the folder of the repository. */
export function findUpwards(name: string, folder: string): string | undefined {
  const root = repositoryOf(folder);
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, name);
    if (lookAt(path) !== undefined) return path;
    if (at === root) return undefined;
  }
}
