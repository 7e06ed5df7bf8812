import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OutputStream, World } from './world.ts';
import { write } from './write.ts';

/** Where the lines of a batch go, one after another. */
export interface BatchOutput {
  /** Requests that an earlier run has answered already. */
  readonly answered: number;
  /** @returns false when nobody reads any further */
  readonly write: (lines: Uint8Array) => Promise<boolean>;
  /** All lines are written. */
  readonly finish: () => void;
  /** No more will be; what there is is kept for another run to go on from. */
  readonly stop: () => void;
}

export function streamOutput(stream: OutputStream): BatchOutput {
  return {
    answered: 0,
    write: (lines) => write(stream, lines),
    finish: () => {},
    stop: () => {},
  };
}

/**
 * A file that is there when all of it is: until then it is called `<name>.partial`, which a later run goes on from.
 *
 * @param resumes  keep the whole lines of an earlier run
 * @throws         the error of the file system
 */
export function fileOutput(name: string, resumes: boolean, world: World): BatchOutput {
  const path = resolve(world.cwd(), name);
  const partial = `${path}.partial`;
  const goesOn = resumes && existsSync(partial);
  const handle = openSync(partial, goesOn ? 'r+' : 'w');
  const kept = goesOn ? wholeLines(handle) : { lines: 0, bytes: 0 };
  if (goesOn) ftruncateSync(handle, kept.bytes);
  let at = kept.bytes;
  return {
    answered: kept.lines,
    write: async (lines) => {
      for (let done = 0; done < lines.length; ) {
        const written = writeSync(handle, lines, done, lines.length - done, at);
        done += written;
        at += written;
      }
      return true;
    },
    finish: () => {
      fsyncSync(handle);
      closeSync(handle);
      renameSync(partial, path);
    },
    stop: () => closeSync(handle),
  };
}

/** How many lines of a file are whole, and where the last of them ends. */
function wholeLines(handle: number): { readonly lines: number; readonly bytes: number } {
  const chunk = Buffer.alloc(1024 * 1024);
  let lines = 0;
  let bytes = 0;
  for (let from = 0; ; ) {
    const read = readSync(handle, chunk, 0, chunk.length, from);
    if (read === 0) return { lines, bytes };
    for (let at = chunk.indexOf(10); at >= 0 && at < read; at = chunk.indexOf(10, at + 1)) {
      lines++;
      bytes = from + at + 1;
    }
    from += read;
  }
}
