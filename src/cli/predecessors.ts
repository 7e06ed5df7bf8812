import { basename, dirname, join } from 'node:path';
import type { Problem } from '../domain/index.ts';
import { lookAt } from '../knowledge/look-at.ts';
import { isInForce, numberOf, type Predecessor, recordHead, writtenNumber } from '../records/index.ts';
import { findRecord } from './adr-folder.ts';
import { withSlashes } from './paths.ts';
import { readToEdit } from './read-text.ts';
import { pathAt, type World } from './world.ts';

/** A record that is in force although another has taken its place. */
interface Unmarked {
  /** As the user would name it. */
  readonly file: string;
  readonly text: string;
  readonly status: string | null;
}

interface UnmarkedReading {
  readonly unmarked: readonly Unmarked[];
  /** Those whose place a third record has taken before. */
  readonly taken: readonly Omit<Unmarked, 'text'>[];
  /** Those that are not there or cannot be read. */
  readonly problems: readonly Problem[];
}

/** Which of the predecessors of a record, in its folder, do not say yet that they are superseded, and which by another. */
export function findUnmarked(
  record: string,
  predecessors: readonly Predecessor[],
  world: Pick<World, 'cwd'>,
): UnmarkedReading {
  const unmarked: Unmarked[] = [];
  const taken: Omit<Unmarked, 'text'>[] = [];
  const problems: Problem[] = [];
  const folder = pathAt(world, dirname(record));
  for (const { number, file } of predecessors) {
    if (number === numberOf(basename(record))) continue;
    const found = lookAt(join(folder, file)) !== undefined ? file : findRecord(folder, String(number), dirname(record));
    if (typeof found !== 'string') {
      problems.push(found);
      continue;
    }
    const name = withSlashes(join(dirname(record), found));
    const text = readToEdit(name, world);
    if (typeof text !== 'string') {
      problems.push(text);
      continue;
    }
    const { status } = recordHead(text);
    if (isInForce(status)) unmarked.push({ file: name, text, status });
    else if (isTakenFrom(record, status)) taken.push({ file: name, status });
  }
  return { unmarked, taken, problems };
}

/** Whether a status names records by their numbers, as `superseded by ADR-0001`, and this one is not among them. */
function isTakenFrom(record: string, status: string | null): boolean {
  const named = [...(status ?? '').matchAll(/\bADR-(\d+)/g)].map(([, number]) => Number(number));
  return named.length > 0 && !named.includes(Number(numberOf(basename(record))));
}

/** How a record is called by those that it supersedes. */
export function successorOf(record: string): { readonly number: string; readonly file: string } | undefined {
  const file = basename(record);
  const number = numberOf(file);
  return number === undefined ? undefined : { number: writtenNumber(number), file };
}
