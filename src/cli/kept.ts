import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './package-info.ts';
import { cacheFolder, keep } from './start.ts';

/** Only a build can be kept for: from source, what is made may be another thing every time. */
const IS_BUILT = import.meta.url.includes('/dist/program/');

/**
 * What follows from the build alone and takes a while to make: made once and kept beside the compiled code, as long as that
 * is. Where nothing can be kept it is made every time.
 *
 * @param isWhole  whether something that was read can be what was made
 */
export function kept<T>(name: string, make: () => T, isWhole: (found: T) => boolean): T {
  const cache = IS_BUILT ? cacheFolder(`${PACKAGE_ROOT}dist/program`) : undefined;
  if (cache === undefined) return make();
  const found = read(join(cache, name), isWhole);
  if (found !== undefined) return found;
  const made = make();
  keep(cache, name, JSON.stringify(made));
  return made;
}

function read<T>(file: string, isWhole: (found: T) => boolean): T | undefined {
  try {
    const found = JSON.parse(readFileSync(file, 'utf8')) as T;
    return isWhole(found) ? found : undefined;
  } catch {
    return undefined;
  }
}
