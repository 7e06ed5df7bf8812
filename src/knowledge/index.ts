/** A program that only wants to start fast takes `./built-in.ts`, which loads neither YAML nor schemas until they are needed. */
export { checkKnowledge } from './check-knowledge.ts';
export type { Library } from './library.ts';
export { loadKnowledge } from './load-knowledge.ts';
