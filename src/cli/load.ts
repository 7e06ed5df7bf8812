import type { KnowledgeBase, Language, Plans, Problem } from '../domain/index.ts';
import { type BuiltIn, loadBuiltIn, loadLibrary, loadPlans, loadWording } from '../knowledge/built-in.ts';
import type { Library } from '../knowledge/library.ts';
import type { Wording } from '../wording/say.ts';
import type { CommandModule } from './command.ts';
import { PACKAGE_ROOT } from './package-info.ts';
import { pathAt, type World } from './world.ts';

const BUILT_IN: BuiltIn = {
  distDir: `${PACKAGE_ROOT}dist/knowledge`,
  sourceDirs: [`${PACKAGE_ROOT}data`, `${PACKAGE_ROOT}rules`],
};

/** What there was to load, as far as it was asked for and nothing is wrong with it. */
interface LoadedFor {
  readonly knowledge?: KnowledgeBase;
  readonly plans?: Plans;
  readonly library?: Library;
  readonly problems: readonly Problem[];
  /** What is probably not meant, and leaves the knowledge as it is. */
  readonly warnings?: readonly Problem[];
}

/**
 * The built-in knowledge with the user's folders laid over it.
 *
 * @param wording  that of {@link builtInWording}
 * @param alone    the only language that texts are wanted in
 */
export async function loadFor(
  needs: CommandModule['needs'],
  overlays: readonly string[],
  world: Pick<World, 'cwd'>,
  wording: Wording,
  alone?: Language,
): Promise<LoadedFor> {
  if (needs === 'wording') return { problems: [] };
  const from = {
    ...BUILT_IN,
    ...(alone === undefined ? {} : { alone }),
    wording,
    overlays: overlays.map((folder) => pathAt(world, folder)),
  };
  const loaded: LoadedFor = await loadBuiltIn(from);
  const { warnings = [] } = loaded;
  if (loaded.knowledge === undefined) return { problems: loaded.problems, warnings };
  // What a report names are the folders as they were given, so that it is the same on every machine.
  const knowledge = { ...loaded.knowledge, overlays };
  const wanted = new Set([needs].flat());
  const planning = wanted.has('planning') && loaded.plans === undefined ? await loadPlans(from) : loaded;
  const lookedUp = wanted.has('library') && loaded.library === undefined ? await loadLibrary(from) : loaded;
  const problems = [...planning.problems, ...lookedUp.problems];
  if (problems.length > 0) return { problems };
  return {
    knowledge,
    ...(planning.plans === undefined ? {} : { plans: planning.plans }),
    ...(lookedUp.library === undefined ? {} : { library: lookedUp.library }),
    problems,
    warnings,
  };
}

/**
 * What the program says, whatever the user's folders do to the rest.
 *
 * @param alone  the only language it is wanted in
 */
export async function builtInWording(alone?: Language): Promise<Wording> {
  return loadWording({ ...BUILT_IN, ...(alone === undefined ? {} : { alone }) });
}
