import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../domain/index.ts';

/**
 * Writes a file whole or not at all: a temporary file beside it, synced, then renamed over it. Keeps the mode of what was
 * there and follows a link to its target.
 *
 * @returns what is wrong, or undefined when it is written
 */
export function writeFileAtomically(path: string, text: string): Problem | undefined {
  let temporary: string | undefined;
  try {
    const target = targetOf(path);
    const mode = modeOf(target);
    if (mode === 'directory') return problem(path, 'is a folder', 'name a file in it');
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    const handle = openSync(temporary, 'wx', mode ?? 0o666);
    try {
      if (mode !== undefined) fchmodSync(handle, mode);
      const bytes = Buffer.from(text, 'utf8');
      for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return problem(path, reason(error as NodeJS.ErrnoException), undefined);
  }
}

function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function modeOf(path: string): number | 'directory' | undefined {
  try {
    const found = statSync(path);
    return found.isDirectory() ? 'directory' : found.mode & 0o777;
  } catch {
    return undefined;
  }
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
      return 'its folder does not exist';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'may not be written';
    case 'ENOSPC':
      return 'no space left on the disk';
    default:
      return `cannot be written (${code ?? message})`;
  }
}

function problem(path: string, message: string, hint: string | undefined): Problem {
  return {
    code: 'output/not-written',
    severity: 'error',
    message: `${path}: ${message}`,
    ...(hint === undefined ? {} : { hint }),
  };
}
