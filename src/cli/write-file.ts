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
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Message, Problem } from '../domain/index.ts';
import { about } from '../words/suggest.ts';

/** Signals wait for these few moments, or a temporary file would stay behind. */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes a file whole or not at all: a temporary file beside it, synced, then renamed over it. Keeps the mode of what was
 * there and follows a link to its target. What is no file, such as a named pipe, is written to as it is, until nobody reads
 * any further; so is a file that a descriptor of this process has open: who redirected it writes to it as well.
 *
 * @param name  how to call it in messages
 * @returns     what is wrong, or undefined when it is written
 */
export function writeFileAtomically(path: string, text: string, name: string): Problem | undefined {
  return undisturbed(() => write(path, text, name));
}

/** Does something that leaves a file behind when it is cut off. */
export function undisturbed<Result>(work: () => Result): Result {
  const wait = () => {};
  for (const signal of ENDING_SIGNALS) process.on(signal, wait);
  try {
    return work();
  } finally {
    for (const signal of ENDING_SIGNALS) process.off(signal, wait);
  }
}

function write(path: string, text: string, name: string): Problem | undefined {
  let temporary: string | undefined;
  try {
    const target = targetOf(path);
    const found = statSync(target, { throwIfNoEntry: false });
    if (found?.isDirectory()) return targetIsFolder(name);
    if (found !== undefined && !found.isFile()) return writeThrough(target, text);
    const descriptor = descriptorOf(path);
    if (descriptor !== undefined) return writeThrough(descriptor, text);
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    writeSynced(temporary, text, found?.mode);
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) removeIfThere(temporary);
    return notWritten(name, error as NodeJS.ErrnoException);
  }
}

function writeThrough(end: string | number, text: string): undefined {
  try {
    writeFileSync(end, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

/** The one that a path such as `/dev/stdout` stands for. */
function descriptorOf(path: string): number | undefined {
  const [, name] = /^\/(?:dev|proc\/self)\/(stdout|stderr|fd\/\d+)$/.exec(path) ?? [];
  if (name === undefined) return undefined;
  return { stdout: 1, stderr: 2 }[name] ?? Number(name.slice('fd/'.length));
}

export function targetIsFolder(name: string): Problem {
  return problem(name, { id: 'cli/target-is-folder' }, { id: 'cli/file-in-folder' });
}

/** What should be a folder is a file, or something else that holds none. */
export function targetIsNoFolder(name: string): Problem {
  return problem(name, { id: 'cli/target-is-no-folder' }, { id: 'cli/name-a-folder' });
}

/** Why a file cannot be written, in words. */
export function notWritten(name: string, error: NodeJS.ErrnoException): Problem {
  return problem(name, reasonOf(error));
}

/** Where a folder turned out to be a file, there is nothing to remove, and that is an error of its own on some versions. */
export function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What went wrong first is what the user has to hear.
  }
}

/** Onto the disk, where Node may ask for that: under its permission model it may not. */
export function syncFile(handle: number): void {
  if (process.permission === undefined) fsyncSync(handle);
}

/** @throws when it is there already, or cannot be written */
export function writeSynced(path: string, text: string, mode?: number): void {
  const handle = openSync(path, 'wx', 0o666);
  try {
    if (mode !== undefined) fchmodSync(handle, mode & 0o777);
    writeFileSync(handle, text);
    syncFile(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * The file that a path leads to when links are followed; the path itself where no file is: that of an open pipe leads to
 * what is no path.
 */
export function targetOf(path: string): string {
  try {
    return statSync(path).isFile() ? realpathSync(path) : path;
  } catch {
    return path;
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): Message {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { id: 'cli/folder-missing' };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { id: 'cli/not-permitted' };
    case 'ENOSPC':
      return { id: 'cli/disk-full' };
    default:
      return { id: 'cli/not-writable', gaps: { reason: code ?? message } };
  }
}

function problem(file: string, reason: Message, hint?: Message): Problem {
  return {
    code: 'output/not-written',
    severity: 'error',
    message: about(file, reason),
    ...(hint === undefined ? {} : { hint }),
  };
}
