import type { NamedAnswers } from '../domain/index.ts';

/** The workload that is meant by its name or, where none is called so, by its number from 1; -1 for none. */
export function workloadCalled(reference: string, workloads: readonly NamedAnswers[]): number {
  const named = workloads.findIndex(({ name }) => name === reference);
  if (named >= 0) return named;
  const number = /^[1-9]\d*$/.test(reference) ? Number(reference) : 0;
  return number <= workloads.length ? number - 1 : -1;
}

/** By what `--set` means a workload: its name where that can stand before `.key=`, else its number. */
export function referenceTo(index: number, workloads: readonly NamedAnswers[]): string {
  const name = workloads[index]?.name;
  const isPlain = name !== undefined && name === name.trim() && name !== '' && !/[=\p{Cc}\p{Zl}\p{Zp}]/u.test(name);
  return isPlain ? name : String(index + 1);
}
