import { type Stats, statSync } from 'node:fs';

/** What stands at a path; undefined where nothing does, or nothing that could be: a link to itself, a name too long. */
export function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
