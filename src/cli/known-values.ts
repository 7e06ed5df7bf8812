import type { KnowledgeBase, Problem } from '../domain/index.ts';
import { unknownValue } from './unknown-value.ts';

/** Where a value was given, what it was, and what it may be. */
export type Given = readonly [where: string, value: string | undefined, known: readonly string[]];

/** A problem for every value that was given and is none of those there are. */
export function unknownValues(given: readonly Given[]): readonly Problem[] {
  return given.flatMap(([where, value, known]) =>
    value === undefined || known.includes(value) ? [] : [unknownValue(where, value, known)],
  );
}

/** What `--technology` takes: technologies and alternatives. */
export function technologyIds({ technologies, alternatives }: KnowledgeBase): readonly string[] {
  return [...new Set([...technologies, ...alternatives].map(({ id }) => id))];
}

/** What `--scenario` takes. */
export function scenarioIds({ scenarios }: KnowledgeBase): readonly string[] {
  return scenarios.map(({ id }) => id);
}
