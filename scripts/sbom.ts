import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundledPackage } from './bundled-packages.ts';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}

/**
 * A CycloneDX 1.6 bill of what the package is made of: itself, and every package whose code was bundled into it, with the
 * checksums of the lock file. Without a serial number or a date, so that the same sources give the same bytes.
 *
 * @param root  of the repository
 */
export function billOfMaterials(root: string, packages: readonly BundledPackage[]): string {
  const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
  const { name, version, license, description } = read('package.json');
  const lock = read('package-lock.json') as Lock;
  const self = purl(name, version);
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': self,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl: self,
      },
    },
    components: packages.map((each) => ({
      type: 'library',
      'bom-ref': purl(each.name, each.version),
      name: each.name,
      version: each.version,
      scope: 'required',
      hashes: hashesOf(each, lock),
      licenses: [{ license: { id: each.license } }],
      purl: purl(each.name, each.version),
    })),
    dependencies: [
      { ref: self, dependsOn: packages.map((each) => purl(each.name, each.version)) },
      ...packages.map((each) => ({ ref: purl(each.name, each.version) })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** Package URL: the scope's sign is percent-encoded. */
function purl(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** @throws when the lock file does not hold what was bundled */
function hashesOf({ name, version }: BundledPackage, { packages }: Lock) {
  const entry = Object.entries(packages).find(
    ([path, locked]) => path.endsWith(`node_modules/${name}`) && locked.version === version,
  )?.[1];
  const [, algorithm, digest] = /^(sha512|sha256|sha1)-(.+)$/.exec(entry?.integrity ?? '') ?? [];
  if (algorithm === undefined || digest === undefined) throw new Error(`${name} ${version} is bundled and not locked`);
  return [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }];
}
