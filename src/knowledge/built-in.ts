import type { KnowledgeBase, Language } from '../domain/index.ts';
import type { Library } from './library.ts';
import type { Base, Loaded } from './load-knowledge.ts';
import {
  type PrebuiltParts,
  readPrebuiltKnowledge,
  readPrebuiltLibrary,
  readPrebuiltParts,
  readPrebuiltPlans,
  readPrebuiltWording,
} from './prebuilt.ts';

/** Where the built-in knowledge is, and what a user lays over it. */
export interface BuiltIn {
  /** Folder with the prebuilt JSON. */
  readonly distDir: string;
  /** Folders with the YAML it is built from; read when nothing is prebuilt. */
  readonly sourceDirs: readonly string[];
  readonly overlays?: readonly string[];
  /** The only language that texts are wanted in; saves reading the others where these are apart. */
  readonly alone?: Language;
  /** What {@link loadWording} gave, so that it is not read again. */
  readonly wording?: KnowledgeBase['wording'];
}

/**
 * The knowledge base the product comes with. Without overlays nothing is read but the compiled JSON: the library is left
 * to {@link loadLibrary}, YAML and schemas to those who bring their own files.
 */
export async function loadBuiltIn({ distDir, sourceDirs, overlays = [], alone, wording }: BuiltIn): Promise<Loaded> {
  if (overlays.length === 0) {
    const knowledge = readPrebuiltKnowledge(distDir, alone, wording);
    if (knowledge !== undefined) return { knowledge, problems: [] };
  }
  const { loadKnowledge, loadOver, withoutForm } = await import('./load-knowledge.ts');
  const parts = await readPrebuiltParts(distDir);
  const library = await readPrebuiltLibrary(distDir);
  if (parts === undefined || library === undefined) return loadKnowledge(sourceDirs, overlays);
  return withoutForm(loadOver(baseOf(parts, library), [], overlays));
}

/** What the program says, for those who have to speak before the rest is loaded, or when it is broken. */
export async function loadWording({ distDir, sourceDirs, alone }: BuiltIn): Promise<KnowledgeBase['wording']> {
  const wording = readPrebuiltWording(distDir, alone);
  if (wording !== undefined) return wording;
  const { readWording } = await import('./load-knowledge.ts');
  return readWording(sourceDirs);
}

/** The library alone, or with everything else where it has to be read from YAML. */
export async function loadLibrary(builtIn: BuiltIn): Promise<Pick<Loaded, 'library' | 'problems'>> {
  if ((builtIn.overlays ?? []).length === 0) {
    const library = await readPrebuiltLibrary(builtIn.distDir);
    if (library !== undefined) return { library, problems: [] };
    const { loadKnowledge } = await import('./load-knowledge.ts');
    return loadKnowledge(builtIn.sourceDirs);
  }
  return loadBuiltIn(builtIn);
}

/** The plans alone, or with everything else where it has to be read from YAML. */
export async function loadPlans(builtIn: BuiltIn): Promise<Pick<Loaded, 'plans' | 'problems'>> {
  if ((builtIn.overlays ?? []).length > 0) return loadBuiltIn(builtIn);
  const plans = await readPrebuiltPlans(builtIn.distDir);
  if (plans !== undefined) return { plans, problems: [] };
  const { loadKnowledge } = await import('./load-knowledge.ts');
  return loadKnowledge(builtIn.sourceDirs);
}

function baseOf({ decision, planning }: PrebuiltParts, library: Library): Base {
  const byId = (entries: readonly { readonly id: string }[]) => new Map(entries.map((entry) => [entry.id, entry]));
  const compiled = (part: Readonly<Record<string, unknown>>) =>
    new Map(
      Object.entries(part).map(([name, section]) => [
        name,
        Array.isArray(section) ? byId(section) : new Map<string, unknown>(Object.entries(section as object)),
      ]),
    );
  return {
    decision: compiled(decision),
    planning: compiled(planning),
    library: new Map(Object.entries(library).map(([name, entries]) => [name, byId(entries)])),
  };
}
