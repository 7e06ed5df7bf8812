import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './package-info.ts';

/** The answers files that come with the program, by name. */
export function shippedExamples(): readonly { readonly name: string; readonly file: string; readonly text: string }[] {
  const folder = join(PACKAGE_ROOT, 'examples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, file: `examples/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}
