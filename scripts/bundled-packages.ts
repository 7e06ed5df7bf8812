import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A package whose code is in the bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
  /** The licence text it ships. */
  readonly text: string;
}

/** Licences under which code may be shipped inside an MIT package, with their notices and nothing else. */
const ALLOWED: ReadonlySet<string> = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

/**
 * Every package whose code is in the bundle, sorted by name.
 *
 * @param moduleIds  absolute paths of the bundled modules, as the bundler reports them
 * @throws           when one carries no licence text, or a licence that is not allowed: it may not be shipped then
 */
export function bundledPackages(moduleIds: readonly string[]): readonly BundledPackage[] {
  const folders = new Set(moduleIds.map(packageFolder).filter((folder) => folder !== undefined));
  const packages = [...folders].map(readPackage);
  return packages.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** `/x/node_modules/@scope/name/lib/a.js` → `/x/node_modules/@scope/name`; our own modules have none. */
function packageFolder(moduleId: string): string | undefined {
  const marker = `${sep}node_modules${sep}`;
  const at = moduleId.lastIndexOf(marker);
  if (at < 0) return undefined;
  const rest = moduleId.slice(at + marker.length).split(sep);
  const name = rest[0]?.startsWith('@') ? rest.slice(0, 2) : rest.slice(0, 1);
  return join(moduleId.slice(0, at + marker.length), ...name);
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!ALLOWED.has(license)) throw new Error(`${name} is bundled under ${license}, which is not allowed`);
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|-|$)/i.test(each));
  if (file === undefined) throw new Error(`${name} is bundled but ships no licence text`);
  return { name, version, license, text: readFileSync(join(folder, file), 'utf8').trim() };
}
