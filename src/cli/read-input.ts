import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Message, type Parsed, type Refused, refused } from '../domain/index.ts';
import { lookAt } from '../knowledge/look-at.ts';
import { nearest } from '../words/nearest.ts';
import { didYouMean } from '../words/suggest.ts';
import { withSlashes } from './paths.ts';
import type { InputStream } from './world.ts';

/** More than this is no answers file. */
const MOST_BYTES = 1024 * 1024;

/**
 * Reads a file up to the limit, whatever it is: devices and pipes end there too.
 *
 * @param name  how to call it in messages
 * @param mostBytes  how many are read at most, of more it is refused; 1 MiB unless said
 */
export function readFileBounded(path: string, name: string, mostBytes = MOST_BYTES): Parsed<Uint8Array> {
  let handle: number | undefined;
  try {
    if (statSync(path).isDirectory()) {
      return refused({ id: 'cli/is-a-folder', gaps: { file: name } }, { id: 'cli/name-a-file' });
    }
    handle = openSync(path, 'r');
    const chunks: Buffer[] = [];
    let total = 0;
    for (;;) {
      const chunk = Buffer.alloc(65536);
      const read = readSync(handle, chunk, 0, chunk.length, null);
      if (read === 0) return { ok: true, value: Buffer.concat(chunks) };
      total += read;
      if (total > mostBytes) return tooLarge(name, mostBytes);
      chunks.push(chunk.subarray(0, read));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return refused({ id: 'cli/does-not-exist', gaps: { file: name } }, besideIt(path, name));
    }
    return unreadable(name, error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Reads a file that was found and not named: a pipe would be waited for, which only whoever names one can want. */
export function readFoundFile(path: string, name: string): Parsed<Uint8Array> {
  const found = lookAt(path);
  if (found === undefined || found.isFile() || found.isDirectory()) return readFileBounded(path, name);
  return refused({ id: 'cli/no-file', gaps: { file: name } });
}

/** Reads standard input to its end, or to the limit. */
export async function readStreamBounded(stream: InputStream, mostBytes = MOST_BYTES): Promise<Parsed<Uint8Array>> {
  const chunks: Buffer[] = [];
  let total = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk as Uint8Array);
      total += bytes.length;
      if (total > mostBytes) return tooLarge('<stdin>', mostBytes);
      chunks.push(bytes);
    }
  } catch (error) {
    return unreadable('<stdin>', error);
  }
  return { ok: true, value: Buffer.concat(chunks) };
}

/** The file that was probably meant: one of nearly that name in the same folder. */
export function besideIt(path: string, name: string): Message | undefined {
  try {
    const meant = nearest(basename(path), readdirSync(dirname(path)));
    return meant === undefined ? undefined : didYouMean(withSlashes(join(dirname(name), meant)));
  } catch {
    return undefined;
  }
}

function unreadable(file: string, error: unknown): Refused {
  return refused({ id: 'cli/cannot-be-read', gaps: { file, reason: reasonOf(error) } });
}

/** Of a failure of the file system. */
export function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function tooLarge(file: string, mostBytes: number): Refused {
  return refused(
    { id: 'cli/too-large', gaps: { file, most: mostBytes / 1024 / 1024 } },
    mostBytes === MOST_BYTES ? { id: 'cli/few-lines' } : undefined,
  );
}
