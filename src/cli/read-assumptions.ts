import { resolve } from 'node:path';
import type { Problem } from '../domain/index.ts';
import { type Assignment, type GivenParameters, readParameters } from '../planning/index.ts';
import { readYaml } from '../yaml/index.ts';
import type { Setting } from './command.ts';
import { readFileBounded } from './read-input.ts';

/** Flags that replace what a plan assumes. */
export interface AssumptionOptions {
  readonly assume?: readonly string[];
  readonly assumptions?: string;
}

/**
 * What a run says of the parameters of a plan: a file, and flags over it. The file is a mapping of parameters to values,
 * and of alternatives to such mappings.
 *
 * @param currency  that amounts of money are in
 */
export function readAssumptions(
  { assume = [], assumptions }: AssumptionOptions,
  currency: string,
  { world, knowledge, plans }: Setting,
): { readonly given: GivenParameters; readonly problems: readonly Problem[] } {
  const file = assumptions === undefined ? { assignments: [], problems: [] } : readFile(assumptions, world.cwd());
  const flags = readFlags(assume);
  const { given, problems } = readParameters(
    [...file.assignments, ...flags.assignments],
    plans(),
    knowledge(),
    currency,
  );
  return { given, problems: [...file.problems, ...flags.problems, ...problems] };
}

interface Assigned {
  readonly assignments: readonly Assignment[];
  readonly problems: readonly Problem[];
}

function readFlags(assume: readonly string[]): Assigned {
  const assignments: Assignment[] = [];
  const problems: Problem[] = [];
  const at = { file: '--assume' };
  for (const text of assume) {
    const equals = text.indexOf('=');
    if (equals > 0) assignments.push({ key: text.slice(0, equals).trim(), text: text.slice(equals + 1).trim(), at });
    else {
      const message = { id: 'planning/sets-nothing', gaps: { text } };
      problems.push({
        code: 'parameters/invalid',
        severity: 'error',
        message,
        hint: { id: 'planning/expected-assignment' },
        at,
      });
    }
  }
  return { assignments, problems };
}

function readFile(path: string, cwd: string): Assigned {
  const unreadable = (problem: Pick<Problem, 'message' | 'hint'>): Assigned => ({
    assignments: [],
    problems: [{ code: 'parameters/unreadable', severity: 'error', ...problem }],
  });
  const input = readFileBounded(resolve(cwd, path), path);
  if (!input.ok) return unreadable({ message: input.message });
  const { document, problems } = readYaml(input.value, path);
  if (document === undefined) return { assignments: [], problems };
  if (document.kind !== 'mapping') {
    return unreadable({
      message: { id: 'planning/no-mapping', gaps: { file: path } },
      hint: { id: 'planning/expected-mapping' },
    });
  }
  const assignments: Assignment[] = [];
  const wrong: Problem[] = [];
  for (const { key, value } of document.entries) {
    const entries =
      value.kind === 'mapping' ? value.entries.map((one) => ({ ...one, key: `${key}.${one.key}` })) : [{ key, value }];
    for (const { key: name, value: inner } of entries) {
      if (inner.kind === 'scalar') assignments.push({ key: name, text: inner.source, at: inner.place });
      else {
        const message = { id: 'planning/no-value', gaps: { name } };
        wrong.push({ code: 'parameters/invalid', severity: 'error', message, at: inner.place });
      }
    }
  }
  return { assignments, problems: wrong };
}
