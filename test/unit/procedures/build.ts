import type {
  CellValue,
  ColumnType,
  Condition,
  DecisionTable,
  HitPolicy,
  KnowledgeBase,
  Procedure,
  ProcedureInput,
  ProcedureOutcome,
  Requirement,
  Requirements,
  TreeNode,
} from '../../../src/domain/index.ts';
import { parseUnaryTest, type Read } from '../../../src/tables/index.ts';

/** Small procedures over four inputs and two technologies, one of which has two alternatives. */

export const columns: Readonly<Record<string, ColumnType>> = {
  load: { kind: 'number', dimension: 'rate' },
  kept: { kind: 'flag' },
  shape: { kind: 'choice', choices: ['round', 'square', 'other'] },
  traits: { kind: 'labels', choices: ['warm', 'cold'] },
};

type Cells = Readonly<Record<string, string | boolean>>;

export function condition(cells: Cells): Condition {
  return {
    cells: Object.entries(cells).map(([column, cell]) => {
      const type = columns[column];
      const test = type === undefined ? undefined : parseUnaryTest(cell, type);
      if (test === undefined || !test.ok) throw new Error(`no condition: ${column} ${cell}`);
      return { column, test: test.value };
    }),
  };
}

export function outcome(recommend: string, reason?: string, external = ''): ProcedureOutcome {
  const words = (list: string) => (list === '' ? [] : list.split(' '));
  return {
    recommend: words(recommend),
    external: words(external).map((en) => ({ en, zh: `${en}（外）` })),
    ...(reason === undefined ? {} : { reason: { en: reason, zh: `${reason}（中）` } }),
  };
}

export function table<T>(
  hitPolicy: HitPolicy,
  rules: readonly (readonly [Cells, T])[],
  ...otherwise: readonly T[]
): DecisionTable<T> {
  return {
    id: 'table',
    hitPolicy,
    columns,
    rules: rules.map(([when, then], i) => ({ id: `rule-${i + 1}`, when: condition(when), then })),
    ...(otherwise[0] === undefined ? {} : { otherwise: otherwise[0] }),
  };
}

export function ask(input: string, branches: readonly (readonly [string, string | boolean, TreeNode])[]): TreeNode {
  return {
    kind: 'question',
    ask: { en: `${input}?`, zh: `${input}（问）？` },
    input,
    branches: branches.map(([label, cell, then]) => ({
      label: { en: label },
      when: condition({ [input]: cell }),
      then,
    })),
  };
}

export function leaf(recommend: string, reason?: string): TreeNode {
  return { kind: 'outcome', ...outcome(recommend, reason) };
}

export const plainInputs: readonly ProcedureInput[] = ['load', 'kept', 'shape'].map((id) => ({
  id,
  label: { en: id, zh: `${id}（名）` },
  type: columns[id] as ColumnType,
  from: id,
}));

export function procedure(body: Procedure['body'], changes: Partial<Procedure> = {}): Procedure {
  return {
    id: 'procedure',
    title: { en: 'A procedure', zh: '流程' },
    document: 'doc/page#section',
    inputs: plainInputs,
    body,
    ambiguities: [],
    disputedBy: [],
    ...changes,
  };
}

const wording = {
  'word/yes': { en: 'yes', zh: '是' },
  'word/no': { en: 'no', zh: '否' },
  'word/not-known': { en: 'not known' },
  'word/comma': { en: ', ' },
  'procedure/no-branch': { en: 'no branch fits' },
  'procedure/no-rule': { en: 'no rule fits' },
  'procedure/nothing': { en: 'nothing named' },
  'procedure/step': { en: '{ask} {answer}' },
  'procedure/test': { en: '{condition}? {answer}' },
  'procedure/is': { en: '{label}: {value}' },
  'procedure/not': { en: 'no {label}' },
  'procedure/and': { en: ' and ' },
  'procedure/outcome': { en: '{named}: {why}', zh: '{named}：{why}' },
  'procedure/total': { en: '{name} {total}' },
};

export function knowledge(...procedures: readonly Procedure[]): KnowledgeBase {
  const named = (id: string, technology: string) => ({ id, technology, name: { en: id.toUpperCase() } });
  return {
    procedures,
    wording,
    questions: [],
    derived: [],
    scenarios: [{ id: 'kettle', traits: ['warm'] }],
    technologies: [named('oak', ''), named('ash', '')],
    alternatives: [named('oak', 'oak'), named('ash-green', 'ash'), named('ash-dry', 'ash')],
  } as unknown as KnowledgeBase;
}

/** Values as a procedure reads them: numbers and `[min, max]`, flags, choices. */
export type Given = Readonly<Record<string, number | readonly [number, number] | boolean | string>>;

function cellValue(value: Given[string]): NonNullable<CellValue> {
  if (typeof value === 'boolean') return { kind: 'flag', value };
  if (typeof value === 'string') return { kind: 'choice', value };
  const [min, max] = typeof value === 'number' ? [value, value] : value;
  return { kind: 'number', min, max };
}

export function reading(given: Given): Read {
  return (column) => {
    const value = given[column];
    return value === undefined ? undefined : cellValue(value);
  };
}

export function requirements(given: Given): Requirements {
  return Object.fromEntries(
    Object.entries(given).map(([id, value]) => [
      id,
      { ...cellValue(value), dimension: 'rate', origin: 'answer', firm: true } as Requirement,
    ]),
  );
}
