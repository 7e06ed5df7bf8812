import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** The folder of the repository that a folder is in: the nearest one with `.git`; the folder itself where there is none. */
export function repositoryOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return folder;
  }
}

/** A path from a folder, with forward slashes; the path itself where it leads out of it. */
export function pathFrom(folder: string, path: string): string {
  const way = relative(folder, path);
  if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return path;
  return withSlashes(way);
}

/** A path as it is written in globs, references and addresses, on every system. */
export function withSlashes(path: string): string {
  return path.split(sep).join('/');
}

/** The nearest file of this name in a folder or above it, up to the folder of the repository. */
export function findUpwards(name: string, folder: string): string | undefined {
  const root = repositoryOf(folder);
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, name);
    if (existsSync(path)) return path;
    if (at === root) return undefined;
  }
}
