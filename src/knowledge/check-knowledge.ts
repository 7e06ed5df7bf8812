import type { Problem } from '../domain/index.ts';
import { loadOver } from './load-knowledge.ts';

/** Everything that is wrong with folders of knowledge, and how many entries of each section they hold. */
export function checkKnowledge(folders: readonly string[]): {
  readonly problems: readonly Problem[];
  readonly counts: Readonly<Record<string, number>>;
} {
  const { problems, counts } = loadOver(undefined, folders, []);
  return { problems, counts };
}
