import { join } from 'node:path';
import type { CodeSplittingNameFunction } from 'rolldown';

/** By name, the modules that are loaded together with all that they import: reading one file is faster than reading twenty. */
const TOGETHER: readonly (readonly [name: string, roots: readonly string[]])[] = [
  ['world', ['src/cli/main.ts']],
  ['program', ['src/cli/program.ts']],
  ['select', ['src/cli/commands/select.ts', 'src/cli/gather.ts', 'src/cli/read-input.ts']],
  ['read-request', ['src/answers/read-request.ts']],
  ['text', ['src/reporters/text/report-text.ts']],
];

/** Large, and needed by itself elsewhere. */
const APART = /node_modules[\\/]yaml[\\/]/;

/**
 * Names the chunk of a module: that of the first that needs it at its start, undefined for one that none of them does.
 *
 * @param root  of the repository
 */
export function chunkNames(root: string): CodeSplittingNameFunction {
  let chunkOf: Map<string, string> | undefined;
  return (id, graph) => {
    if (chunkOf === undefined) {
      chunkOf = new Map();
      for (const [name, roots] of TOGETHER) {
        const waiting = roots.map((file) => join(root, file));
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
          if (chunkOf.has(next) || APART.test(next)) continue;
          const info = graph.getModuleInfo(next);
          if (info === null) throw new Error(`no module ${next}`);
          chunkOf.set(next, name);
          waiting.push(...info.importedIds);
        }
      }
      // An entry is a chunk of its own.
      chunkOf.delete(join(root, 'src/cli/main.ts'));
    }
    return chunkOf.get(id);
  };
}
