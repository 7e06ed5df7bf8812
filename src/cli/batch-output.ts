import {
  closeSync,
  createWriteStream,
  fchmodSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { lookAt } from '../knowledge/look-at.ts';
import { type OutputStream, pathAt, type World } from './world.ts';
import { write } from './write.ts';
import { syncFile, targetOf } from './write-file.ts';

/** Where the lines of a batch go, one after another. */
export interface BatchOutput {
  /** What an earlier run has answered already. */
  readonly before: KeptLines;
  /** @returns false when nobody reads any further */
  readonly write: (lines: Uint8Array) => Promise<boolean>;
  /** All lines are written. */
  readonly finish: () => void;
  /** No more will be; what there is is kept for another run to go on from. */
  readonly stop: () => void;
}

/** Whole lines of an earlier run: how many, how many of them refuse a request, and how many find nothing that fits. */
export interface KeptLines {
  readonly lines: number;
  readonly unreadable: number;
  readonly none: number;
}

export const NOTHING_KEPT: KeptLines = { lines: 0, unreadable: 0, none: 0 };

export function streamOutput(stream: OutputStream): BatchOutput {
  return {
    before: NOTHING_KEPT,
    write: (lines) => write(stream, lines),
    finish: () => {},
    stop: () => {},
  };
}

/**
 * A file that is there when all of it is: until then it is called `<name>.partial`, which a later run goes on from. Links, modes
 * and what is no file, such as a named pipe, are met as by `writeFileAtomically`.
 *
 * @param resumes  keep the whole lines of an earlier run
 * @throws         the error of the file system
 */
export function fileOutput(name: string, resumes: boolean, world: World): BatchOutput {
  const target = targetOf(pathAt(world, name));
  const found = statSync(target, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) return openOutput(target);
  const partial = `${target}.partial`;
  const goesOn = resumes && lookAt(partial) !== undefined;
  // Windows cuts off nothing of a file that is open to append.
  const handle = openSync(partial, goesOn ? 'r+' : 'w');
  if (found !== undefined) fchmodSync(handle, found.mode & 0o777);
  const kept = goesOn ? wholeLines(handle) : { ...NOTHING_KEPT, bytes: 0 };
  if (goesOn) ftruncateSync(handle, kept.bytes);
  let end = kept.bytes;
  let isOpen = true;
  const stop = () => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  return {
    before: kept,
    write: async (lines) => {
      for (let done = 0; done < lines.length; ) done += writeSync(handle, lines, done, null, end + done);
      end += lines.length;
      return true;
    },
    finish: () => {
      syncFile(handle);
      stop();
      renameSync(partial, target);
    },
    stop,
  };
}

/** What is no file is written to as it is. */
function openOutput(path: string): BatchOutput {
  const stream = createWriteStream(path, { fd: openSync(path, 'w') });
  const end = () => void stream.end();
  return { ...streamOutput(stream), finish: end, stop: end };
}

/** In no text of a line, where quotes are escaped. */
const UNREADABLE = '"errors":[';
const NONE = '"kind":"none"';

/** What the whole lines of a file say, and where the last of them ends. */
function wholeLines(handle: number): KeptLines & { readonly bytes: number } {
  const chunk = Buffer.alloc(1024 * 1024);
  const kept = { lines: 0, unreadable: 0, none: 0, bytes: 0 };
  let begun: Buffer[] = [];
  for (let from = 0; ; ) {
    const read = readSync(handle, chunk, 0, chunk.length, from);
    if (read === 0) return kept;
    let start = 0;
    for (let at = chunk.indexOf(10); at >= 0 && at < read; at = chunk.indexOf(10, at + 1)) {
      const line = Buffer.concat([...begun, chunk.subarray(start, at)]);
      begun = [];
      start = at + 1;
      kept.lines++;
      kept.bytes = from + start;
      if (line.includes(UNREADABLE)) kept.unreadable++;
      else if (line.includes(NONE)) kept.none++;
    }
    begun.push(Buffer.from(chunk.subarray(start, read)));
    from += read;
  }
}
