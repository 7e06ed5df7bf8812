import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundledPackages } from '../../scripts/bundled-packages.ts';
import { billOfMaterials } from '../../scripts/sbom.ts';
import { cyclonedxFaults } from '../support/formats/cyclonedx.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string) => readFileSync(join(root, name), 'utf8');

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

/** `yaml 2.9.1 (ISC)`, as the notices head each package. */
const noticed = [...read('dist/THIRD-PARTY-LICENSES.txt').matchAll(/^(\S+) (\d\S*) \(([\w.-]+)\)$/gm)];

describe('the bill of materials', () => {
  const text = read('dist/sbom.cdx.json');
  const bill = JSON.parse(text);

  it('is CycloneDX 1.6', () => {
    expect(cyclonedxFaults(text)).toEqual([]);
    expect(cyclonedxFaults(text.replace('"library"', '"libary"'))).not.toEqual([]);
  });

  it('lists what is bundled and nothing else', () => {
    const listed = bill.components.map(({ name, version }: Record<string, string>) => `${name} ${version}`);
    expect(listed.length).toBeGreaterThan(10);
    expect(listed).toEqual(noticed.map(([, name, version]) => `${name} ${version}`));
    for (const name of ['yaml', 'zod', 'commander']) expect(listed.join('\n')).toMatch(new RegExp(`^${name} `, 'm'));
  });

  it('carries the checksums of the lock file, and no date or number of its own', () => {
    for (const { hashes } of bill.components)
      expect(hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/) }]);
    expect(text).not.toMatch(/timestamp|serialNumber/);
  });

  it('cannot be written for what is not locked', () => {
    const stranger = { name: 'stranger', version: '1.0.0', license: 'MIT', text: 'x' };
    expect(() => billOfMaterials(root, [stranger])).toThrow('stranger 1.0.0 is bundled and not locked');
  });
});

describe('licences', () => {
  it('of what is shipped are read from what is installed, or the build fails', () => {
    const of = (...parts: readonly string[]) => [join(root, 'node_modules', ...parts)];
    expect(bundledPackages(of('yaml', 'browser', 'index.js'))).toMatchObject([{ name: 'yaml', license: 'ISC' }]);
    expect(() => bundledPackages(of('lightningcss', 'node', 'index.js'))).toThrow('MPL-2.0, which is not allowed');
    expect(bundledPackages([join(root, 'src/cli/main.ts')])).toEqual([]);
  });

  /** For tools that are run and not shipped: anything that may be used freely. */
  const FREE = new Set([
    ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MIT OR Apache-2.0', 'MIT OR CC0-1.0'],
    'BlueOak-1.0.0',
    'CC-BY-4.0',
    'MPL-2.0',
    'Python-2.0',
  ]);
  it('of what is needed to build and test allow that', () => {
    expect(locked.filter(([, { license }]) => !FREE.has(license ?? 'none')).map(([path]) => path)).toEqual([]);
  });
});

describe('what runs when the tools are installed', () => {
  it('are no scripts but those we know', () => {
    // Its script only checks that the binary that npm brought can be run.
    const known = ['node_modules/esbuild', 'node_modules/fsevents', 'node_modules/vite/node_modules/fsevents'];
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path);
    expect(scripted.filter((path) => !known.includes(path))).toEqual([]);
  });
});

describe('SECURITY.md', () => {
  it('says how to report, what is promised, and how to check a release', () => {
    expect(existsSync(join(root, 'SECURITY.md'))).toBe(true);
    for (const words of [/report/i, /no network/i, /sbom\.cdx\.json/, /npm run reproducible/])
      expect(read('SECURITY.md')).toMatch(words);
  });
});
