import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SourceModule } from './source-tree.ts';

/** A name that belongs to the knowledge base and so must not stand in code. */
export interface KnownName {
  readonly name: string;
  readonly kind: 'technology' | 'scenario' | 'document';
}

type Localised = string | { readonly en?: string; readonly zh?: string };
interface Entry {
  readonly id: string;
  readonly name?: Localised;
  readonly title?: Localised;
}
type Sections = Readonly<Record<string, readonly Entry[]>>;

/** Parts of names that are plain English and say nothing alone. */
const PLAIN_WORDS = new Set(['core', 'message', 'queue', 'streaming', 'server', 'broker', 'apache']);

/** Ids, names and the telling words of names of technologies, scenarios and documents, read from `data/`. */
export function knownNames(dataFolder: string): readonly KnownName[] {
  const files = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const names = files.flatMap((file) => namesOf(parse(readFileSync(join(dataFolder, file), 'utf8')) ?? {}));
  const unique = new Map(names.map((n) => [`${n.kind} ${normalise(n.name)}`, n]));
  return [...unique.values()];
}

function namesOf(sections: Sections): readonly KnownName[] {
  const brokers = [...(sections.technologies ?? []), ...(sections.alternatives ?? [])];
  const technologies = brokers
    .flatMap((entry) => [entry.id, ...texts(entry.name)])
    .flatMap((name) => [name, ...name.split(/[\s-]+/)])
    .filter((name) => !PLAIN_WORDS.has(name.toLowerCase()));
  const scenarios = (sections.scenarios ?? []).flatMap((entry) => [entry.id, ...texts(entry.name)]);
  const documents = (sections.documents ?? [])
    .flatMap((entry) => [entry.id, ...texts(entry.title)])
    // A bare number or an everyday word as id or title ("01", "Glossary") cannot be told from other uses.
    .filter((name) => /[^\d\s]/.test(name) && (/[-_/]|[^\x20-\x7f]/.test(name) || name.split(' ').length > 2));
  return [
    ...technologies.map((name) => ({ name, kind: 'technology' as const })),
    ...scenarios.map((name) => ({ name, kind: 'scenario' as const })),
    ...documents.map((name) => ({ name, kind: 'document' as const })),
  ];
}

function texts(text: Localised | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : [text.en, text.zh].filter((t) => t !== undefined);
}

/** Words in lower case with single spaces: `logAggregation`, `log-aggregation` and `Log aggregation` are one name. */
function normalise(text: string): string {
  return text
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();
}

/** Lines that hold a known name as whole words, in strings and comments as well as in code. */
export function mentions(module: SourceModule, names: readonly KnownName[]): readonly string[] {
  const wanted = names.map((n) => ({ ...n, words: ` ${normalise(n.name)} ` }));
  return module.text.split('\n').flatMap((line, index) => {
    const words = ` ${normalise(line)} `;
    return wanted
      .filter((n) => words.includes(n.words))
      .map(
        (n) => `${module.path}:${index + 1}: names the ${n.kind} "${n.name}": knowledge belongs in data/ and rules/`,
      );
  });
}
