import { type Dirent, readdirSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Message, Place, Problem } from '../domain/index.ts';
import { lookAt } from '../knowledge/look-at.ts';
import { glob, splitGlob } from './glob.ts';
import { pathFrom, withSlashes } from './paths.ts';
import { besideIt } from './read-input.ts';

/** An answers file: where it is, and how the user would name it. */
export interface AnswersFile {
  readonly path: string;
  readonly name: string;
}

export interface FoundAnswers {
  /** Each once, in the order of the paths; in a folder in the order of code units. */
  readonly files: readonly AnswersFile[];
  readonly problems: readonly Problem[];
}

/** Which files of a folder are answers files; of one that a glob of a policy matches, those that are called so. */
interface Taken {
  readonly globs: readonly string[];
  /** Where globs are meant from; undefined: from the folder that is looked into. */
  readonly folder?: string;
  /** Where they stand, when a policy says what is to be reviewed and nobody named a path. */
  readonly stated?: Place;
}

/** What a file is called that is taken from a folder when no policy says otherwise. */
export const ANSWERS_FILES: Taken = { globs: ['**/answers.{yaml,yml,json}', '**/*.answers.{yaml,yml,json}'] };
/** How a file ends that can be read as answers. */
export const READABLE = /\.(ya?ml|json)$/;

/**
 * The answers files that paths stand for: a file itself, a folder what is taken from it, a glob what it matches, of folders
 * what is taken from them. A path that stands for nothing is a problem: it was written to be reviewed. Names that start with a
 * dot, `node_modules` and links to folders are left out.
 *
 * @param cwd  absolute; paths and their globs are meant from here
 */
export function findAnswers(paths: readonly string[], cwd: string, taken: Taken): FoundAnswers {
  const files = new Map<string, AnswersFile>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const found = filesAt(path, cwd, taken, problems);
    if (found.length === 0) problems.push(nothingAt(path, cwd, taken));
    for (const file of found) if (!files.has(file)) files.set(file, { path: file, name: nameOf(file, path, cwd) });
  }
  return { files: [...files.values()], problems };
}

/** Absolute paths. */
function filesAt(path: string, cwd: string, { globs, folder }: Taken, problems: Problem[]): readonly string[] {
  const at = resolve(cwd, path);
  const found = lookAt(at);
  const taken = globs.map(folder === undefined ? glob : fileOrFolder);
  const isTaken = (file: string, from: string) => {
    const way = pathFrom(folder ?? from, file);
    return taken.some((matches) => matches(way));
  };
  if (found?.isDirectory()) return [...filesBelow(at, problems)].filter((file) => isTaken(file, at));
  if (found !== undefined) return [at];
  const split = splitGlob(withSlashes(path));
  const from = resolve(cwd, split?.base ?? '');
  if (split === undefined || lookAt(from)?.isDirectory() !== true) return [];
  const matches = glob(split.rest);
  const folderOf = foldersMatching(matches);
  return [...filesBelow(from, problems)].filter((file) => {
    const way = pathFrom(from, file);
    if (READABLE.test(file) && matches(way)) return true;
    return folderOf(way).some((name) => isTaken(file, join(from, name)));
  });
}

/** What a glob of a policy takes: the files that it matches, and of a folder that it matches the answers files in it. */
function fileOrFolder(text: string): (way: string) => boolean {
  const matches = glob(text.replace(/\/+$/, ''));
  const folderOf = foldersMatching(matches);
  const isAnswers = ANSWERS_FILES.globs.map(glob);
  return (way) =>
    matches(way) || folderOf(way).some((name) => isAnswers.some((isOne) => isOne(way.slice(name.length + 1))));
}

/** The folders that a path leads through and that are meant, each by its own path; each is asked for once. */
function foldersMatching(matches: (folder: string) => boolean): (way: string) => readonly string[] {
  const known = new Map<string, boolean>();
  return (way) => {
    const names = way.split('/');
    return names
      .slice(1)
      .map((_, index) => names.slice(0, index + 1).join('/'))
      .filter((name) => {
        const isMeant = known.get(name) ?? matches(name);
        known.set(name, isMeant);
        return isMeant;
      });
  };
}

function* filesBelow(folder: string, problems: Problem[]): Generator<string> {
  for (const entry of entriesOf(folder, problems)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path, problems);
    else if (entry.isFile() || (entry.isSymbolicLink() && lookAt(path)?.isFile())) yield path;
  }
}

/** A folder that cannot be looked into may hold what was to be reviewed: that is said, not passed over. */
function entriesOf(folder: string, problems: Problem[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const reason = String((error as NodeJS.ErrnoException).code);
    problems.push({
      code: 'review/unreadable-folder',
      severity: 'error',
      message: { id: 'review/closed-folder', gaps: { reason } },
      at: { file: folder },
    });
    return [];
  }
}

function nothingAt(path: string, cwd: string, { globs, stated }: Taken): Problem {
  const nothing = (message: Message, hint: Message | undefined, at: Place): Problem => ({
    code: 'review/nothing-found',
    severity: 'error',
    message,
    ...(hint === undefined ? {} : { hint }),
    at,
  });
  if (stated !== undefined) return nothing({ id: 'review/no-files-of-policy', gaps: { globs } }, undefined, stated);
  const at = resolve(cwd, path);
  const isMissing = splitGlob(withSlashes(path)) === undefined && lookAt(at) === undefined;
  return isMissing
    ? nothing({ id: 'review/no-such-file' }, besideIt(at, path), { file: path })
    : nothing({ id: 'review/no-files' }, { id: 'review/no-files-hint', gaps: { globs } }, { file: path });
}

/** Absolute where the user wrote an absolute path, else from where the user is. */
export function nameOf(file: string, path: string, cwd: string): string {
  return withSlashes(isAbsolute(path) ? file : relative(cwd, file));
}

/** Whether a glob, meant from a folder, is about a path. */
export function coversFrom(folder: string): (glob: string, path: string) => boolean {
  return askedFrom(folder, glob);
}

/** Whether a glob of a policy takes a path. */
export function takesFrom(folder: string): (glob: string, path: string) => boolean {
  return askedFrom(folder, fileOrFolder);
}

function askedFrom(
  folder: string,
  make: (text: string) => (path: string) => boolean,
): (glob: string, path: string) => boolean {
  const made = new Map<string, (path: string) => boolean>();
  return (text, path) => {
    const matches = made.get(text) ?? make(text);
    made.set(text, matches);
    return matches(pathFrom(folder, path));
  };
}
