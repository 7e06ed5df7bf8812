import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** One file of `src/`, with what the architecture rules look at. */
export interface SourceModule {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Specifiers as written: static, dynamic, re-exported and type-only alike. */
  readonly imports: readonly Use[];
  /** Names read without a declaration in reach of a property: `process`, `Date`, also `Math.random`. */
  readonly names: readonly Use[];
}

export interface Use {
  readonly name: string;
  readonly line: number;
}

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Every TypeScript file below `folder`, in path order. */
export function readSourceTree(root: string, folder = 'src'): readonly SourceModule[] {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort();
  return paths.map((path) => readModule(path, readFileSync(join(root, path), 'utf8')));
}

export function readModule(path: string, text: string): SourceModule {
  const imports: Use[] = [];
  const names: Use[] = [];
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  walk(text, (node, parent, key) => {
    const source = node.source as Node | null | undefined;
    if (typeof source?.value === 'string') imports.push({ name: source.value, line: lineOf(node.start) });
    const member = memberName(node);
    if (member !== undefined) names.push({ name: member, line: lineOf(node.start) });
    if (node.type === 'Identifier' && !isPropertyName(parent, key)) {
      names.push({ name: node.name as string, line: lineOf(node.start) });
    }
  });
  return { path, text, imports, names };
}

/** Visits every node of a module, parents first; `key` is that of the parent. */
export function walk(text: string, visit: (node: Node, parent: Node | undefined, key: string) => void): void {
  const descend = (node: Node, parent: Node | undefined, key: string): void => {
    visit(node, parent, key);
    for (const [childKey, child] of Object.entries(node)) {
      for (const item of Array.isArray(child) ? child : [child]) if (isNode(item)) descend(item, node, childKey);
    }
  };
  descend(parseAst(text, { lang: 'ts', sourceType: 'module' }) as unknown as Node, undefined, '');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** `Math.random` as a whole, and `.localeCompare` of anything. */
function memberName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' || node.computed === true) return undefined;
  const object = node.object as Node;
  const property = (node.property as Node).name as string;
  return object.type === 'Identifier' ? `${object.name}.${property}` : `.${property}`;
}

function isPropertyName(parent: Node | undefined, key: string): boolean {
  if (parent === undefined) return false;
  if (key === 'property') return parent.computed !== true;
  if (key === 'key') return parent.computed !== true && parent.shorthand !== true;
  return false;
}
