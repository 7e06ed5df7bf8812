import { constants, copyFileSync, linkSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, usageProblem } from '../domain/index.ts';
import { nextNumber, numberOf, recordFileName, writtenNumber } from '../records/file-name.ts';
import { cannotBeRead } from './read-text.ts';
import { removeIfThere, targetIsNoFolder, undisturbed, writeSynced } from './write-file.ts';

/** Somebody else may be writing to the folder as well, but not for ever. */
const MOST_TRIES = 1000;

/** A number is held while its record is written, which takes moments: who still holds it after a minute was killed. */
const ABANDONED_AFTER_MS = 60_000;
const HELD = /^\.\d+\.mq-advisor\.tmp$/;

interface CreatedRecord {
  readonly number: string;
  readonly file: string;
}

/**
 * Writes a new record with the next number of its folder, whole or not at all, and never over another. A number is taken by
 * a file of its own before it is used, so that two runs at once get two numbers.
 *
 * @param folder  made when it is not there
 * @param text    of the record, once its number and its file are known
 * @throws        what the file system throws
 */
export function createRecord(
  folder: string,
  title: string,
  text: (created: CreatedRecord) => string,
): CreatedRecord | undefined {
  mkdirSync(folder, { recursive: true });
  freeAbandoned(folder);
  let number = nextNumber(readdirSync(folder));
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const created = { number: writtenNumber(number), file: recordFileName(number, title) };
    const taken = undisturbed(() => tryToCreate(folder, created, text(created)));
    if (taken === 'created') return created;
    number = Math.max(number + 1, nextNumber(readdirSync(folder)));
  }
  return undefined;
}

/** Gives back the numbers of runs that were killed, or theirs would be passed over for ever. */
function freeAbandoned(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => HELD.test(one))) {
    const held = statSync(join(folder, name), { throwIfNoEntry: false });
    if (held !== undefined && Date.now() - held.mtimeMs > ABANDONED_AFTER_MS) removeIfThere(join(folder, name));
  }
}

function tryToCreate(folder: string, { number, file }: CreatedRecord, text: string): 'created' | 'taken' {
  const temporary = join(folder, `.${number}.mq-advisor.tmp`);
  try {
    writeSynced(temporary, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'taken';
    removeIfThere(temporary);
    throw error;
  }
  try {
    if (readdirSync(folder).some((name) => numberOf(name) === Number(number))) return 'taken';
    placeExclusively(temporary, join(folder, file));
    return 'created';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'taken';
    throw error;
  } finally {
    removeIfThere(temporary);
  }
}

/** A link fails where the name is taken, and shows the whole file at once; where there are no links, a copy has to do. */
function placeExclusively(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

/**
 * The file of a record by its number, however that is written: `7`, `0007` or `ADR-0007`.
 *
 * @param name  how to call the folder in messages
 */
export function findRecord(folder: string, wanted: string, name: string): string | Problem {
  const [, digits] = /^(?:adr-)?(\d{1,9})$/i.exec(wanted.trim()) ?? [];
  if (digits === undefined) return usageProblem({ id: 'records/no-number', gaps: { wanted } });
  const names = namesIn(folder, name);
  if ('code' in names) return names;
  const found = names.filter((file) => numberOf(file) === Number(digits));
  const [file, ...others] = found.sort();
  const number = writtenNumber(Number(digits));
  if (file === undefined) return usageProblem({ id: 'records/not-in-folder', gaps: { folder: name, number } });
  if (others.length === 0) return file;
  return usageProblem({ id: 'records/number-twice', gaps: { folder: name, number, files: found } });
}

/** Of a folder; none where there is none. */
function namesIn(folder: string, name: string): readonly string[] | Problem {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return targetIsNoFolder(name);
    return code === 'ENOENT' ? [] : cannotBeRead(name, error);
  }
}
