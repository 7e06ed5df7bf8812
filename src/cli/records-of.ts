import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { lookAt } from '../knowledge/look-at.ts';
import { isRecord, RECORD_FOLDERS, readRecord } from '../records/index.ts';
import type { Setting } from './command.ts';
import { type AnswersFile, nameOf, READABLE } from './find-answers.ts';
import { findRecords } from './find-records.ts';
import { identityOf } from './paths.ts';
import { readToEdit } from './read-text.ts';
import { repositoryOf } from './repository.ts';
import { targetOf } from './write-file.ts';

/** Paths of records by the identity of the answers file that they were made from. */
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
    // Where the user sees it, and where a link leads.
    const places = [...new Set([path, targetOf(path)])];
    const folders = places.map((one) => dirname(one));
    const beside = places.map((one) => join(dirname(one), `${basename(one).replace(READABLE, '')}.md`));
    const looked = [...folders, ...kept, ...folders.flatMap((folder) => keptIn(repositoryOf(folder)))];
    const identity = identityOf(path);
    const found = [
      ...beside.filter((one) => lookAt(one)?.isFile()),
      ...eachOnce(looked.filter((one) => lookAt(one)?.isDirectory())).flatMap(
        (folder) => madeIn(folder).get(identity) ?? [],
      ),
    ];
    return eachOnce(found).map((record) => ({ path: record, name: nameOf(record, name, cwd) }));
  };
}

/** Each file or folder by the first of its names. */
function eachOnce(paths: readonly string[]): readonly string[] {
  const named = new Map<string, string>();
  for (const path of paths) {
    const identity = identityOf(path);
    if (!named.has(identity)) named.set(identity, path);
  }
  return [...named.values()];
}

function readFolder(folder: string, setting: Setting): Made {
  const made = new Map<string, string[]>();
  for (const record of findRecords(folder, [], setting)) {
    const text = readToEdit(record, setting.world);
    if (typeof text !== 'string' || !text.includes('answersFile')) continue;
    const answersFile = readRecord(text, record).record?.decision.answersFile ?? null;
    if (answersFile === null || isAbsolute(answersFile)) continue;
    const file = identityOf(resolve(dirname(record), answersFile));
    made.set(file, [...(made.get(file) ?? []), record]);
  }
  return made;
}
