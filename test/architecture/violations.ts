import { posix } from 'node:path';
import { ladder, type Reservation, type Rung, reservedImports, reservedNames } from './ladder.ts';
import type { SourceModule, Use } from './source-tree.ts';

/** Every broken rule as a sentence that starts with the place and ends with the reason. */
export function violations(modules: readonly SourceModule[]): readonly string[] {
  return modules.flatMap((module) => [...arrowsUp(module), ...reserved(module)]);
}

function arrowsUp(module: SourceModule): readonly string[] {
  const folder = folderOf(module.path);
  const rung = ladder.find((r) => r.folder === folder);
  if (rung === undefined)
    return [`${module.path}: folder ${folder} is not on the ladder in test/architecture/ladder.ts`];
  return module.imports.flatMap((use) => arrowUp(module, rung, use) ?? []);
}

function arrowUp(module: SourceModule, rung: Rung, use: Use): string | undefined {
  if (!use.name.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(module.path), use.name);
  if (!target.startsWith('src/')) return `${module.path}:${use.line}: ${use.name} is outside src/`;
  const folder = folderOf(target);
  if (folder === rung.folder || rung.mayImport.includes(folder)) return undefined;
  return `${module.path}:${use.line}: ${rung.folder} must not import ${folder}: ${rung.because}`;
}

/** `from → to` for every folder that another may import, and does not. */
export function unusedPermissions(modules: readonly SourceModule[]): readonly string[] {
  const used = new Set(
    modules.flatMap(({ path, imports }) =>
      imports.map(({ name }) => `${folderOf(path)} → ${folderOf(posix.join(posix.dirname(path), name))}`),
    ),
  );
  return ladder
    .flatMap(({ folder, mayImport }) => mayImport.map((other) => `${folder} → ${other}`))
    .filter((arrow) => !used.has(arrow));
}

function reserved(module: SourceModule): readonly string[] {
  return [
    ...module.imports.flatMap((use) => misuse(module, reservedImports, use)),
    ...module.names.flatMap((use) => misuse(module, reservedNames, use)),
  ];
}

function misuse(module: SourceModule, rules: readonly Reservation[], use: Use): readonly string[] {
  const folder = folderOf(module.path);
  return rules
    .filter((rule) => rule.what.test(use.name) && !rule.only.includes(folder))
    .map((rule) => `${module.path}:${use.line}: ${use.name} ${allowed(rule)}: ${rule.because}`);
}

function allowed(rule: Reservation): string {
  return rule.only.length === 0 ? 'is used nowhere in src/' : `belongs to ${rule.only.join(', ')} alone`;
}

/** `src/scoring/rank.ts` → `scoring`. */
function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** Import cycles, each once, starting at its first module in path order. */
export function cycles(modules: readonly SourceModule[]): readonly string[] {
  const edges = new Map(
    modules.map((m) => [
      m.path,
      m.imports.filter((u) => u.name.startsWith('.')).map((u) => posix.join(posix.dirname(m.path), u.name)),
    ]),
  );
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.add(fromFirst(trail.slice(at)).join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return [...found].sort();
}

function fromFirst(cycle: readonly string[]): readonly string[] {
  const start = cycle.indexOf([...cycle].sort()[0] ?? '');
  return [...cycle.slice(start), ...cycle.slice(0, start)];
}
