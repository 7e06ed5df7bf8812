import { deepFreeze } from './freeze.ts';
import type { Library } from './library.ts';
import type { Base, Loaded } from './load-knowledge.ts';
import { compilePrebuilt, type PrebuiltDecision, readPrebuilt, readPrebuiltLibrary } from './prebuilt.ts';

/** Where the built-in knowledge is, and what a user lays over it. */
export interface BuiltIn {
  /** Folder with the prebuilt JSON. */
  readonly distDir: string;
  /** Folders with the YAML it is built from; read when nothing is prebuilt. */
  readonly sourceDirs: readonly string[];
  readonly overlays?: readonly string[];
}

/**
 * The knowledge base the product comes with. Without overlays nothing is loaded but the prebuilt decision part: the
 * library is left to {@link loadLibrary}, YAML and schemas to those who bring their own files.
 */
export async function loadBuiltIn({ distDir, sourceDirs, overlays = [] }: BuiltIn): Promise<Loaded> {
  const prebuilt = readPrebuilt(distDir);
  if (prebuilt !== undefined && overlays.length === 0) {
    return { knowledge: deepFreeze(compilePrebuilt(prebuilt)), problems: [] };
  }
  const library = prebuilt === undefined ? undefined : readPrebuiltLibrary(distDir);
  const { loadKnowledge, loadOver } = await import('./load-knowledge.ts');
  if (prebuilt === undefined || library === undefined) return loadKnowledge(sourceDirs, overlays);
  const { knowledge, library: merged, problems } = loadOver(baseOf(prebuilt, library), [], overlays);
  return knowledge === undefined || merged === undefined ? { problems } : { knowledge, library: merged, problems };
}

/** The library alone, or with everything else where it has to be read from YAML. */
export async function loadLibrary(builtIn: BuiltIn): Promise<Pick<Loaded, 'library' | 'problems'>> {
  const library = readPrebuiltLibrary(builtIn.distDir);
  if (library !== undefined && (builtIn.overlays ?? []).length === 0) return { library, problems: [] };
  return loadBuiltIn(builtIn);
}

function baseOf({ decision }: PrebuiltDecision, library: Library): Base {
  const byId = (entries: readonly { readonly id: string }[]) => new Map(entries.map((entry) => [entry.id, entry]));
  return {
    decision: new Map(
      Object.entries(decision).map(([name, section]) => [
        name,
        Array.isArray(section) ? byId(section) : new Map<string, unknown>(Object.entries(section)),
      ]),
    ),
    library: new Map(Object.entries(library).map(([name, entries]) => [name, byId(entries)])),
  };
}
