import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { identityOf, pathFrom } from '../../../src/cli/paths.ts';

/** A disk on which upper and lower case are the same, as far as it is asked here. */
const disk = vi.hoisted(() => ({ ignoresCase: false }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const asStored = (path: string) =>
    disk.ignoresCase ? join(dirname(folder), relative(dirname(folder), path).toLowerCase()) : path;
  const realpathSync = Object.assign((path: string) => (disk.ignoresCase ? path : fs.realpathSync(path)), {
    native: (path: string) => (disk.ignoresCase ? path : fs.realpathSync.native(path)),
  });
  const statSync = (path: string, options: object) => fs.statSync(asStored(path), options);
  return { ...fs, realpathSync, statSync };
});

let folder = '';
beforeEach(() => {
  disk.ignoresCase = false;
  const made = mkdtempSync(join(tmpdir(), 'mq-advisor-paths-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  folder = join(made, 'all-small');
  mkdirSync(join(folder, 'real'), { recursive: true });
  symlinkSync('real', join(folder, 'link'));
  writeFileSync(join(folder, 'real/a.yaml'), '');
});
const at = (path: string) => join(folder, path);

describe('what tells files apart', () => {
  it('is not how one comes to them', () => {
    symlinkSync('link/a.yaml', at('other'));
    const same = ['real/a.yaml', 'link/a.yaml', 'other'].map((path) => identityOf(at(path)));
    expect(new Set(same).size).toBe(1);
  });

  it('is their name, even where the content is one', () => {
    linkSync(at('real/a.yaml'), at('real/b.yaml'));
    expect(identityOf(at('real/a.yaml'))).not.toBe(identityOf(at('real/b.yaml')));
  });

  it('is upper and lower case where the disk has it so, and only there', () => {
    disk.ignoresCase = true;
    expect(identityOf(at('Real/A.yaml'))).toBe(identityOf(at('real/a.yaml')));
    disk.ignoresCase = false;
    writeFileSync(at('real/A.yaml'), '');
    expect(identityOf(at('real/A.yaml'))).not.toBe(identityOf(at('real/a.yaml')));
  });

  it('is the path of what is not there', () => {
    expect(identityOf(at('real/none'))).toBe(at('real/none'));
  });
});

describe('a path from a folder', () => {
  it('is the one that links lead to where it leads out otherwise, also of what is not there yet', () => {
    for (const file of ['a.yaml', 'new/folder/b.md']) {
      expect(pathFrom(at('real'), at(`link/${file}`))).toBe(file);
      expect(pathFrom(at('link'), at(`real/${file}`))).toBe(file);
    }
    expect(pathFrom(folder, at('link/a.yaml'))).toBe('link/a.yaml');
  });

  it('is the whole one where it leads out all the same', () => {
    expect(pathFrom(at('real'), at('a.yaml'))).toBe(at('a.yaml'));
    expect(pathFrom(at('real'), at('real'))).toBe(at('real'));
  });
});
