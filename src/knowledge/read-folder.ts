import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Message, Problem } from '../domain/index.ts';

/** A YAML file of a knowledge folder: its path as messages name it, and its bytes. */
export interface KnowledgeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const YAML_FILE = /\.ya?ml$/;
/** A folder that holds these is a whole knowledge base; what lies beside them is not part of it. */
const PARTS = ['data', 'rules'];
/** More files than any knowledge base has: somebody pointed at the wrong folder. */
const MAX_FILES = 2000;
const MAX_DEPTH = 8;

/**
 * The YAML files below a folder, or below its `data` and `rules` where it has them, sorted by path. Links to folders and
 * names that start with a dot are left out.
 */
export function readFolder(folder: string): {
  readonly files: readonly KnowledgeFile[];
  readonly problems: readonly Problem[];
} {
  const problem = (code: string, message: Message, hint: Message) => ({
    files: [],
    problems: [{ code, severity: 'error', message, hint, at: { file: folder } } as const],
  });
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return problem('knowledge/no-folder', { id: 'entry/no-folder' }, { id: 'entry/folder-with-yaml' });
  }
  const parts = PARTS.map((part) => join(folder, part)).filter((part) =>
    statSync(part, { throwIfNoEntry: false })?.isDirectory(),
  );
  const paths = (parts.length > 0 ? parts : [folder]).flatMap((part) => yamlFilesBelow(part, 0));
  if (paths.length === 0) {
    return problem('knowledge/no-files', { id: 'entry/no-files' }, { id: 'entry/files-named' });
  }
  if (paths.length > MAX_FILES) {
    const message = { id: 'entry/too-many-files', gaps: { count: paths.length } };
    return problem('knowledge/too-many-files', message, { id: 'entry/at-most-files', gaps: { most: MAX_FILES } });
  }
  const files: KnowledgeFile[] = [];
  const problems: Problem[] = [];
  for (const path of paths.sort()) {
    try {
      files.push({ path, bytes: readFileSync(path) });
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : undefined;
      const message =
        reason === undefined ? { id: 'entry/unreadable' } : { id: 'entry/unreadable-because', gaps: { reason } };
      problems.push({ code: 'knowledge/unreadable', severity: 'error', message, at: { file: path } });
    }
  }
  return { files, problems };
}

function yamlFilesBelow(folder: string, depth: number): string[] {
  if (depth > MAX_DEPTH) return [];
  return entriesOf(folder).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return yamlFilesBelow(path, depth + 1);
    const isFile = entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile());
    return isFile && YAML_FILE.test(entry.name) ? [path] : [];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
