import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Answers, ProcedureReport } from '../../../src/domain/index.ts';
import { runProcedures } from '../../../src/procedures/index.ts';
import { normalise } from '../../../src/requirements/index.ts';
import { knowledge } from './knowledge.ts';

/** Every documented procedure against cases.yaml: what was answered, and nothing implied. */

interface Case {
  readonly answers: Answers;
  readonly verdict: readonly string[];
  readonly external?: readonly string[];
  readonly missing?: readonly string[];
  readonly path?: readonly string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'cases.yaml'), 'utf8')) as Record<string, readonly Case[]>;

function ask(id: string, answers: Answers): ProcedureReport {
  const { requirements, problems } = normalise(answers, knowledge);
  expect(problems).toEqual([]);
  const report = runProcedures(knowledge, requirements, [], 'en').find((one) => one.id === id);
  if (report === undefined) throw new Error(`no procedure has the id "${id}"`);
  return report;
}

/** Those of the wanted steps that the path takes, each after the one before; a step may be given by its beginning. */
function inOrder(wanted: readonly string[], path: readonly string[]): string[] {
  let from = 0;
  return wanted.filter((step) => {
    const found = path.findIndex((taken, i) => i >= from && taken.startsWith(step));
    if (found >= 0) from = found + 1;
    return found >= 0;
  });
}

it('has at least three cases for every procedure and none for others', () => {
  expect(Object.keys(cases).sort()).toEqual(knowledge.procedures.map(({ id }) => id).sort());
  expect(Object.entries(cases).filter(([, rows]) => rows.length < 3)).toEqual([]);
});

describe.each(Object.entries(cases))('%s', (id, rows) => {
  it.each(rows.map((row) => [JSON.stringify(row.answers), row] as const))('%s', (_, row) => {
    const report = ask(id, row.answers);
    expect({ verdict: report.verdict, external: report.external, missing: report.missing }).toEqual({
      verdict: row.verdict,
      external: row.external ?? [],
      missing: row.missing ?? [],
    });
    expect(inOrder(row.path ?? [], report.path)).toEqual(row.path ?? []);
  });
});
