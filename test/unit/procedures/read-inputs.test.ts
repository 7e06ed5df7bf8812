import { describe, expect, it } from 'vitest';
import type { CellValue, ColumnType, DecisionTable, ProcedureInput } from '../../../src/domain/index.ts';
import { readInputs } from '../../../src/procedures/read-inputs.ts';
import type { Read } from '../../../src/tables/index.ts';
import { columns, type Given, procedure, reading, table } from './build.ts';

function read(type: ColumnType, from: string | DecisionTable<string>, requirement: Read) {
  const input: ProcedureInput = { id: 'input', label: { en: 'Input' }, type, from };
  const inputs = readInputs(procedure({ kind: 'trees', trees: [] }, { inputs: [input] }), requirement, { derived: [] });
  return { value: inputs.read('input'), behind: inputs.behind(['input', 'input']) };
}

describe('an input of a document', () => {
  it.each<[string, Given, CellValue]>([
    ['a number', { load: [1, 5] }, { kind: 'number', min: 1, max: 5 }],
    ['a flag', { kept: true }, { kind: 'flag', value: true }],
  ])('is %s taken over as it is', (_, given, value) => {
    const id = Object.keys(given)[0] as string;
    expect(read(columns[id] as ColumnType, id, reading(given)).value).toEqual(value);
  });

  it.each<[ColumnType, string, CellValue]>([
    [{ kind: 'flag' }, 'true', { kind: 'flag', value: true }],
    [{ kind: 'flag' }, 'false', { kind: 'flag', value: false }],
    [{ kind: 'choice', choices: ['round'] }, 'round', { kind: 'choice', value: 'round' }],
    [{ kind: 'labels', choices: ['warm', 'cold'] }, 'warm, cold', { kind: 'labels', values: ['warm', 'cold'] }],
    [{ kind: 'number', dimension: 'rate' }, '5k..1M', { kind: 'number', min: 5000, max: 1e6 }],
  ])('is derived as %o from the text %s', (type, text, value) => {
    expect(read(type, table<string>('first', [[{ kept: true }, text]]), reading({ kept: true })).value).toEqual(value);
  });

  const derived = table<string>(
    'first',
    [
      [{ kept: true }, 'true'],
      [{ traits: 'warm' }, 'true'],
    ],
    'false',
  );
  const traits: CellValue = { kind: 'labels', values: ['warm'] };

  it.each<[string, Read, CellValue, readonly string[]]>([
    ['nothing is known', () => undefined, undefined, ['kept', 'scenario']],
    ['one of two is known', reading({ kept: false }), undefined, ['scenario']],
    ['the known one decides', reading({ kept: true }), { kind: 'flag', value: true }, []],
    [
      'all are known',
      (id) => (id === 'traits' ? traits : reading({ kept: false })(id)),
      { kind: 'flag', value: true },
      [],
    ],
  ])('is never assumed: %s', (_, requirement, value, behind) => {
    expect(read({ kind: 'flag' }, derived, requirement)).toEqual({ value, behind });
  });

  it('stays unknown where no rule of its table fits', () => {
    expect(read({ kind: 'flag' }, table('first', [[{ kept: true }, 'true']]), reading({ kept: false }))).toEqual({
      value: undefined,
      behind: [],
    });
  });
});
