import { resolve } from 'node:path';
import type { KnowledgeBase, Problem } from '../domain/index.ts';
import { loadBuiltIn } from '../knowledge/built-in.ts';
import { PACKAGE_ROOT } from './package-info.ts';

/** The built-in knowledge with the user's folders laid over it. */
export async function loadFor(
  overlays: readonly string[],
  cwd: string,
): Promise<{ readonly knowledge?: KnowledgeBase; readonly problems: readonly Problem[] }> {
  const { knowledge, problems } = await loadBuiltIn({
    distDir: `${PACKAGE_ROOT}dist/knowledge`,
    sourceDirs: [`${PACKAGE_ROOT}data`, `${PACKAGE_ROOT}rules`],
    overlays: overlays.map((folder) => resolve(cwd, folder)),
  });
  if (knowledge === undefined) return { problems };
  // What a report names are the folders as they were given, so that it is the same on every machine.
  return { knowledge: { ...knowledge, overlays }, problems };
}
