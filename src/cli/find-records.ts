import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../domain/index.ts';
import { lookAt } from '../knowledge/look-at.ts';
import { isRecord, numberOf, writtenNumber } from '../records/index.ts';
import type { Setting } from './command.ts';
import { withSlashes } from './paths.ts';
import { cannotBeRead } from './read-text.ts';
import { pathAt } from './world.ts';

/** A file as it is; of a folder, the markdown files in it, by name. A pipe that lies there is nothing to wait for. */
export function findRecords(path: string, problems: Problem[], { world }: Setting): readonly string[] {
  const folder = pathAt(world, path);
  if (lookAt(folder)?.isDirectory() !== true) return [path];
  try {
    return readdirSync(folder)
      .filter((name) => isRecord(name) && lookAt(join(folder, name))?.isFile() !== false)
      .sort()
      .map((name) => withSlashes(join(path, name)));
  } catch (error) {
    problems.push(cannotBeRead(path, error));
    return [];
  }
}

/** `2024-01-31-title.md` begins with a date, which several records may have. */
const DATED = /^\d{4}-\d{2}-\d{2}-/;

/** Of `0001-title.zh.md`, which is `0001-title.md` in another language. */
const LANGUAGE = /\.[a-z]{2}(-[a-z]+)?(?=\.md$)/i;

/** Whether two files are one record, in one language or another. */
export function isSameRecord(one: string, other: string): boolean {
  return one.replace(LANGUAGE, '') === other.replace(LANGUAGE, '');
}

/** Numbers that two records of a folder have: of two branches each took the next. */
export function numbersTaken(files: readonly string[]): readonly Problem[] {
  const byNumber = new Map<string, string[]>();
  for (const file of files) {
    const number = DATED.test(basename(file)) ? undefined : numberOf(basename(file));
    if (number === undefined) continue;
    const key = `${dirname(file)} ${number}`;
    const others = byNumber.get(key) ?? [];
    const isTranslation = others.some((other) => isSameRecord(other, file));
    byNumber.set(key, isTranslation ? others : [...others, file]);
  }
  return [...byNumber.values()].flatMap(([first = '', ...others]): readonly Problem[] => {
    if (others.length === 0) return [];
    const gaps = {
      folder: dirname(first),
      number: writtenNumber(numberOf(basename(first)) ?? 0),
      files: [first, ...others].map((file) => basename(file)),
    };
    const message = { id: 'records/number-twice', gaps };
    return [{ code: 'record/number-twice', severity: 'warning', message, hint: { id: 'records/number-twice-hint' } }];
  });
}
