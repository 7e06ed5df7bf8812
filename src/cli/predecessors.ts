import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Problem } from '../domain/index.ts';
import { isInForce, numberOf, type Predecessor, recordHead, writtenNumber } from '../records/index.ts';
import { findRecord } from './adr-folder.ts';
import { readToEdit } from './read-text.ts';
import type { World } from './world.ts';

/** A record that is in force although another has taken its place. */
export interface Unmarked {
  /** As the user would name it. */
  readonly file: string;
  readonly text: string;
  readonly status: string | null;
}

export interface UnmarkedReading {
  readonly unmarked: readonly Unmarked[];
  /** Those that are not there or cannot be read. */
  readonly problems: readonly Problem[];
}

/** Which of the predecessors of a record, in its folder, do not say yet that they are superseded. */
export function findUnmarked(
  record: string,
  predecessors: readonly Predecessor[],
  world: Pick<World, 'cwd'>,
): UnmarkedReading {
  const unmarked: Unmarked[] = [];
  const problems: Problem[] = [];
  const folder = resolve(world.cwd(), dirname(record));
  for (const { number, file } of predecessors) {
    if (number === numberOf(basename(record))) continue;
    const found = existsSync(join(folder, file)) ? file : findRecord(folder, String(number), dirname(record));
    if (typeof found !== 'string') {
      problems.push(found);
      continue;
    }
    const name = join(dirname(record), found);
    const text = readToEdit(name, world);
    if (typeof text !== 'string') {
      problems.push(text);
      continue;
    }
    const { status } = recordHead(text);
    if (isInForce(status)) unmarked.push({ file: name, text, status });
  }
  return { unmarked, problems };
}

/** How a record is called by those that it supersedes. */
export function successorOf(record: string): { readonly number: string; readonly file: string } | undefined {
  const file = basename(record);
  const number = numberOf(file);
  return number === undefined ? undefined : { number: writtenNumber(number), file };
}
