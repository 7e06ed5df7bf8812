import type { HybridPart } from '../domain/index.ts';
import type { Say } from './say.ts';

/** What serves each part; what serves several is named once. */
export function titleOfParts(parts: readonly Pick<HybridPart, 'name' | 'workload'>[], say: Say): string {
  const names = [...new Set(parts.map(({ name }) => name))];
  return names
    .map((name) => {
      const workloads = parts
        .filter((part) => part.name === name)
        .map((part) => say('word/named', { name: part.workload }));
      const workload = workloads.reduce((list, next, i) =>
        say(i < workloads.length - 1 ? 'engine/part-next' : 'engine/part-last', { list, next }),
      );
      return say('engine/part', { name, workload });
    })
    .join(say('word/comma'));
}
