import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('package.json', () => {
  it('has nothing to install beside the package: the program is a bundle', () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.peerDependencies).toBeUndefined();
    expect(manifest.optionalDependencies).toBeUndefined();
  });

  it.each(['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare'])(
    'runs nothing on a user’s machine: no %s',
    (script) => {
      expect(manifest.scripts).not.toHaveProperty(script);
    },
  );

  it.each(Object.entries<string>(manifest.devDependencies))('pins %s exactly: %s', (_name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  it('starts as CommonJS', () => {
    for (const folder of ['bin', 'dist']) {
      expect(JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))).toEqual({ type: 'commonjs' });
    }
  });

  it.each<string>(manifest.files)('publishes %s, which exists', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });

  it('names a version the changelog knows', () => {
    expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toContain(`## ${manifest.version}`);
  });
});

describe('package-lock.json', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const locked = Object.entries<Record<string, unknown>>(lock.packages).filter(([path]) => path !== '');

  it('holds no addresses, so that it works behind any registry', () => {
    expect(locked.filter(([, entry]) => 'resolved' in entry)).toEqual([]);
  });

  it('holds a checksum of every package', () => {
    expect(locked.length).toBeGreaterThan(20);
    expect(locked.filter(([, entry]) => typeof entry.integrity !== 'string').map(([path]) => path)).toEqual([]);
  });
});
