import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Tarball {
  /** Packed. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

// Without prepack: it would build, and other tests are running what is built.
const listing = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const tarball = (JSON.parse(listing) as readonly Tarball[])[0] as Tarball;
const paths = tarball.files.map((file) => file.path);

describe('the published package', () => {
  it.each([
    'bin/mq-advisor.js',
    'bin/package.json',
    'dist/package.json',
    'dist/program/main.cjs',
    'dist/page/page.js',
    'dist/page/page.css',
    'schemas/answers.schema.json',
    'LICENSE',
    'README.md',
  ])('holds %s', (path) => {
    expect(paths).toContain(path);
  });

  it.each([/^src\//, /^test\//, /^scripts\//, /^bench\//, /^\./, /\.ts$/, /\.map$/])(
    'holds nothing like %s',
    (pattern) => {
      expect(paths.filter((path) => pattern.test(path))).toEqual([]);
    },
  );

  it('stays small', () => {
    expect(tarball.size).toBeLessThan(2e6);
    expect(tarball.unpackedSize).toBeLessThan(6.7e6);
  });

  it('carries the licence of all code it bundles', () => {
    const notices = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    expect(notices).toMatch(/^yaml \d+\.\d+\.\d+ \(ISC\)$/m);
    expect(paths).toContain('dist/THIRD-PARTY-LICENSES.txt');
  });
});

describe('the bundle', () => {
  const chunks = paths.filter((path) => path.startsWith('dist/program/'));
  const main = readFileSync(join(root, 'dist/program/main.cjs'), 'utf8');

  it('keeps what most starts do not need in chunks of their own', () => {
    expect(chunks.length).toBeGreaterThan(3);
    expect(main.length).toBeLessThan(60_000);
  });

  it('needs nothing but Node and itself', () => {
    const needed = chunks.flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/\brequire\([`"']([^`"']+)[`"']\)/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    const builtin =
      /^(node:)?(assert|child_process|crypto|events|fs|os|path|process|readline|stream|tty|url|util|module|buffer|async_hooks|v8|vm|worker_threads|zlib)(\/\w+)?$/;
    expect([...new Set(needed)].filter((name) => !name.startsWith('./') && !builtin.test(name))).toEqual([]);
  });
});
