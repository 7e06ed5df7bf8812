import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Message, Problem } from '../domain/index.ts';
import { lookAt } from './look-at.ts';

/** A YAML file of a knowledge folder: its path as messages name it, and its bytes. */
export interface KnowledgeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const YAML_FILE = /\.ya?ml$/i;
/** Where a folder holds one of these, what lies beside them is not part of it. */
const PARTS = ['data', 'rules'];
/** More files than any knowledge base has: somebody pointed at the wrong folder. */
const MAX_FILES = 2000;
/** Whoever points at the root of a disk should not wait until all of it has been walked. */
const MAX_ENTRIES = 20_000;
/** Far above the largest file of ours; beyond it nothing is even read. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The YAML files below a folder, or below its `data` and `rules` where it has them, sorted by path. Links to folders and
 * names that start with a dot are left out.
 */
export function readFolder(folder: string): {
  readonly files: readonly KnowledgeFile[];
  /** Of YAML files that look as if they belonged to it, and do not. */
  readonly warnings: readonly Problem[];
  readonly problems: readonly Problem[];
} {
  const problem = (code: string, message: Message, hint: Message) => ({
    files: [],
    warnings: [],
    problems: [{ code, severity: 'error', message, hint, at: { file: folder } } as const],
  });
  if (!lookAt(folder)?.isDirectory()) {
    return problem('knowledge/no-folder', { id: 'entry/no-folder' }, { id: 'entry/folder-with-yaml' });
  }
  const parts = PARTS.map((part) => join(folder, part)).filter((part) => lookAt(part)?.isDirectory());
  const walk: Walk = { paths: [], problems: [], entries: 0 };
  for (const part of parts.length > 0 ? parts : [folder]) collectBelow(part, walk);
  const { paths, problems, entries } = walk;
  if (entries > MAX_ENTRIES || paths.length > MAX_FILES) {
    const message = entries > MAX_ENTRIES ? 'entry/too-many-entries' : 'entry/too-many-files';
    const gaps = { count: entries > MAX_ENTRIES ? MAX_ENTRIES : paths.length };
    const hint = { id: 'entry/at-most-files', gaps: { most: MAX_FILES } };
    return problem('knowledge/too-many-files', { id: message, gaps }, hint);
  }
  if (paths.length === 0 && problems.length === 0) {
    return problem('knowledge/no-files', { id: 'entry/no-files' }, { id: 'entry/files-named' });
  }
  const files: KnowledgeFile[] = [];
  for (const path of paths.sort()) {
    try {
      if (statSync(path).size > MAX_BYTES) problems.push(tooLarge(path));
      else files.push({ path, bytes: readFileSync(path) });
    } catch (error) {
      problems.push(unreadable(path, 'entry/unreadable', error));
    }
  }
  const beside =
    parts.length === 0
      ? []
      : entriesOf(folder, problems).filter(({ name }) => YAML_FILE.test(name) && !name.startsWith('.'));
  return { files, warnings: beside.map(({ name }) => notRead(join(folder, name))), problems };
}

function notRead(path: string): Problem {
  return {
    code: 'knowledge/beside',
    severity: 'warning',
    message: { id: 'entry/beside' },
    hint: { id: 'entry/move-it' },
    at: { file: path },
  };
}

function tooLarge(path: string): Problem {
  return {
    code: 'knowledge/too-large',
    severity: 'error',
    message: { id: 'entry/too-large', gaps: { most: MAX_BYTES } },
    hint: { id: 'entry/split-it' },
    at: { file: path },
  };
}

/** Knowledge that cannot be read may be what decides: that is said, not passed over. */
function unreadable(path: string, message: string, error: unknown): Problem {
  const gaps = { reason: String((error as NodeJS.ErrnoException).code) };
  return { code: 'knowledge/unreadable', severity: 'error', message: { id: message, gaps }, at: { file: path } };
}

interface Walk {
  /** Of YAML files. */
  readonly paths: string[];
  /** Of folders that cannot be looked into. */
  readonly problems: Problem[];
  /** Everything that was looked at. */
  entries: number;
}

function collectBelow(folder: string, walk: Walk): void {
  for (const entry of entriesOf(folder, walk.problems)) {
    if (++walk.entries > MAX_ENTRIES) return;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) collectBelow(path, walk);
    else if (
      YAML_FILE.test(entry.name) &&
      (entry.isFile() || (entry.isSymbolicLink() && lookAt(path)?.isFile() !== false))
    ) {
      walk.paths.push(path);
    }
  }
}

function entriesOf(folder: string, problems: Problem[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    problems.push(unreadable(folder, 'entry/closed-folder', error));
    return [];
  }
}
