import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The knowledge files as plain values, for tests that look at all of them. */

export interface Entry {
  readonly id: string;
  readonly [key: string]: unknown;
}

export const root = join(import.meta.dirname, '../..');

function yamlFilesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((found) => {
    const path = join(folder, found.name);
    if (found.isDirectory()) return yamlFilesBelow(path);
    return found.name.endsWith('.yaml') ? [path] : [];
  });
}

export const files = ['data', 'rules']
  .flatMap((folder) => yamlFilesBelow(join(root, folder)))
  .map((path) => ({
    name: path.slice(root.length + 1).replaceAll('\\', '/'),
    bytes: statSync(path).size,
    text: readFileSync(path, 'utf8'),
  }))
  .map((file) => ({ ...file, content: parse(file.text, { maxAliasCount: 0 }) as Record<string, unknown> }));

/** All entries of one section, over all files, in file order. */
export function section(name: string): Entry[] {
  return files.flatMap(({ content }) => (Array.isArray(content[name]) ? (content[name] as Entry[]) : []));
}

/** Every string below a value, with the path that leads to it. */
export function strings(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, path === '' ? key : `${path}.${key}`));
}

/** Every mapping below a value, itself included. */
export function mappings(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(mappings);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

export function ids(name: string): Set<string> {
  return new Set(section(name).map((entry) => entry.id));
}
