/** A program that only wants to start fast takes `./built-in.ts`, which loads neither YAML nor schemas until they are needed. */
export { type BuiltIn, loadBuiltIn, loadLibrary, loadWording } from './built-in.ts';
export { checkKnowledge } from './check-knowledge.ts';
export type { Library, LibraryRecord } from './library.ts';
export { type Loaded, loadKnowledge, readWording } from './load-knowledge.ts';
export { createResolver, type Resolver } from './references.ts';
export type { DocumentRecord, EvidenceRecord } from './schema/library.ts';
