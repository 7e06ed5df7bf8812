import type { Requirement } from '../domain/index.ts';
import type { JudgedWorkload } from './whole.ts';

/** An answer, of all workloads that give it alike. */
export interface StatedAnswer {
  /** Position of the question. */
  readonly at: number;
  /** Positions of the workloads. */
  readonly of: readonly number[];
  readonly value: Requirement;
}

/** Every answer that was given, in an order that nothing depends on; what a rule sets in a part nobody gave. */
export function statedIn(workloads: readonly JudgedWorkload[]): readonly StatedAnswer[] {
  const groups = new Map<string, { readonly id: string; readonly stated: StatedAnswer & { readonly of: number[] } }>();
  workloads.forEach(({ assessed: { knowledge, values }, partOf }, w) => {
    knowledge.questions.forEach(({ id }, at) => {
      if (partOf !== undefined && !partOf.part.keeps.includes(id)) return;
      const value = values[at];
      if (value?.origin !== 'answer' || value.kind === 'unknown') return;
      const key = `${id} ${value.kind === 'number' ? `${value.min}..${value.max}` : value.value}`;
      const group = groups.get(key) ?? { id, stated: { at, of: [], value } };
      group.stated.of.push(w);
      groups.set(key, group);
    });
  });
  return [...groups.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).map(({ stated }) => stated);
}
