import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { lookAt } from '../knowledge/look-at.ts';
import { isRecord, RECORD_FOLDERS, readRecord } from '../records/index.ts';
import type { Setting } from './command.ts';
import { type AnswersFile, nameOf, READABLE } from './find-answers.ts';
import { findRecords } from './find-records.ts';
import { readToEdit } from './read-text.ts';
import { repositoryOf } from './repository.ts';

/** Paths of records by those of the answers files that they were made from, all absolute. */
type Made = ReadonlyMap<string, readonly string[]>;

/**
 * Finds the records of an answers file: `orders/answers.md` of `orders/answers.yaml`, and those that name it as what they were
 * made from, in its own folder or where records are kept by convention. A folder is read once, however many files are asked
 * for; a record that cannot be read names no file.
 *
 * @param roots  absolute; the folders of the convention are looked for in each, and in the repository that a file is in
 * @returns      what lies beside first, then folder by folder in the order of names
 */
export function recordFinder(
  roots: readonly string[],
  setting: Setting,
): (file: AnswersFile) => readonly AnswersFile[] {
  const cwd = setting.world.cwd();
  const keptIn = (root: string) => RECORD_FOLDERS.map((folder) => join(root, folder));
  const kept = roots.flatMap(keptIn);
  const read = new Map<string, Made>();
  const madeIn = (folder: string): Made => {
    const made = read.get(folder) ?? readFolder(folder, setting);
    read.set(folder, made);
    return made;
  };
  return ({ path, name }) => {
    if (isRecord(path)) return [];
    const beside = join(dirname(path), `${basename(path).replace(READABLE, '')}.md`);
    const found = [
      ...(lookAt(beside)?.isFile() ? [beside] : []),
      ...eachOnce([dirname(path), ...kept, ...keptIn(repositoryOf(dirname(path)))]).flatMap(
        (folder) => madeIn(folder).get(path) ?? [],
      ),
    ];
    return [...new Set(found)].map((record) => ({ path: record, name: nameOf(record, name, cwd) }));
  };
}

/** Folders that are there, by the first of the names that a link gives them. */
function eachOnce(folders: readonly string[]): readonly string[] {
  const byPlace = new Map<string, string>();
  for (const folder of folders.filter((one) => lookAt(one)?.isDirectory())) {
    const place = realpathSync(folder);
    if (!byPlace.has(place)) byPlace.set(place, folder);
  }
  return [...byPlace.values()];
}

function readFolder(folder: string, setting: Setting): Made {
  const made = new Map<string, string[]>();
  for (const record of findRecords(folder, [], setting)) {
    const text = readToEdit(record, setting.world);
    if (typeof text !== 'string' || !text.includes('answersFile')) continue;
    const answersFile = readRecord(text, record).record?.decision.answersFile ?? null;
    if (answersFile === null || isAbsolute(answersFile)) continue;
    const file = resolve(dirname(record), answersFile);
    made.set(file, [...(made.get(file) ?? []), record]);
  }
  return made;
}
