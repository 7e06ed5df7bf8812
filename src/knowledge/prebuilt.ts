import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeBase, Reference } from '../domain/index.ts';
import { compile } from './compile/compile.ts';
import { type Library, type LibraryRecord, libraryOf } from './library.ts';
import type { RawDecision } from './schema/decision.ts';

/** Raised whenever an older program could misread a newer file. */
const FORMAT = 1;
const DECISION = 'decision.json';
const LIBRARY = 'library.json';

/**
 * Knowledge as a build leaves it: checked, with its sources resolved, so that a start parses JSON and compiles and needs
 * neither YAML nor schemas. Conditions stay text, because parsing them costs less than reading them parsed.
 */
export interface PrebuiltDecision {
  readonly format: typeof FORMAT;
  readonly digest: string;
  readonly references: Readonly<Record<string, Reference>>;
  readonly decision: RawDecision;
}

/** The files of a prebuilt knowledge base, by name. */
export function serialise(
  raw: RawDecision,
  knowledge: KnowledgeBase,
  library: Library,
): Readonly<Record<string, string>> {
  const decision: PrebuiltDecision = {
    format: FORMAT,
    digest: knowledge.digest,
    references: knowledge.references,
    decision: raw,
  };
  return { [DECISION]: JSON.stringify(decision), [LIBRARY]: JSON.stringify(library) };
}

/** Undefined when there is none, or one of another format. */
export function readPrebuilt(folder: string): PrebuiltDecision | undefined {
  const prebuilt = readJson(join(folder, DECISION)) as PrebuiltDecision | undefined;
  return prebuilt?.format === FORMAT ? prebuilt : undefined;
}

export function readPrebuiltLibrary(folder: string): Library | undefined {
  const sections = readJson(join(folder, LIBRARY)) as Record<string, readonly LibraryRecord[]> | undefined;
  return sections === undefined ? undefined : libraryOf(sections);
}

/** What was checked when it was built is not checked again: a finding here is a bug of ours. */
export function compilePrebuilt({ digest, references, decision }: PrebuiltDecision): KnowledgeBase {
  return compile(decision, { digest, references, overlays: [] }, ({ message }) => {
    throw new Error(`the prebuilt knowledge does not compile: ${message}`);
  });
}

function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return JSON.parse(text);
}
