import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/**
 * The notices of every package whose code is in the bundle, sorted by name.
 *
 * @param moduleIds  absolute paths of the bundled modules, as the bundler reports them
 * @throws           when a bundled package carries no licence text: it may not be shipped then
 */
export function collectLicenses(moduleIds: readonly string[]): string {
  const folders = new Set(moduleIds.map(packageFolder).filter((folder) => folder !== undefined));
  const packages = [...folders].map(readPackage);
  packages.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const notices = packages.map((p) => `${p.name} ${p.version} (${p.license})\n\n${p.text}\n`);
  return `mq-advisor contains code of the packages below.\n\n${notices.join(`\n${'-'.repeat(72)}\n\n`)}`;
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

function readPackage(folder: string): Package {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|-|$)/i.test(name));
  if (file === undefined) throw new Error(`${manifest.name} is bundled but ships no licence text`);
  return {
    name: manifest.name,
    version: manifest.version,
    license: manifest.license,
    text: readFileSync(join(folder, file), 'utf8').trim(),
  };
}
