import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * A path from a folder, with forward slashes; the path itself where it leads out of it. What leads out as it is spelt may be in
 * it all the same: where the folder or the path goes through a link, or is written in another case than the disk has it.
 */
export function pathFrom(folder: string, path: string): string {
  const way = wayFrom(folder, path) ?? wayFrom(realFolder(folder), join(realFolder(dirname(path)), basename(path)));
  return withSlashes(way ?? path);
}

function wayFrom(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  const leadsOut = way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  return leadsOut ? undefined : way;
}

/** Without links, as far as it is there. */
function realFolder(folder: string): string {
  try {
    return realPath(folder);
  } catch {
    const above = dirname(folder);
    return above === folder ? folder : join(realFolder(above), basename(folder));
  }
}

/** As the disk spells it, where the system says so; on Windows it cannot of every disk. @throws where nothing is there */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return realpathSync(path);
  }
}

/**
 * The same for every way to spell one file or folder, whether by links, case or composed letters, and only there. Hard links
 * by other names are files of their own. Of what is not there, the path.
 */
export function identityOf(path: string): string {
  try {
    const real = realPath(path);
    const [folder, file] = [dirname(real), real].map((one) => statSync(one, { bigint: true }));
    return [folder?.dev, folder?.ino, file?.ino, basename(real).normalize().toLowerCase()].join(' ');
  } catch {
    return path;
  }
}

/** A path as it is written in globs, references and addresses, on every system. */
export function withSlashes(path: string): string {
  return path.split(sep).join('/');
}
