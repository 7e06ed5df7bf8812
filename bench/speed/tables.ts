import { createRequire } from 'node:module';
import type { ColumnType, DecisionTable } from '../../src/domain/index.ts';
import { createRandom } from '../../src/robustness/index.ts';
import {
  type ColumnTests,
  compileFirstTable,
  createResults,
  createTestBank,
  fillNumber,
  parseUnaryTest,
  programOf,
  runFirstTable,
} from '../../src/tables/index.ts';
import { fillChoice, fillFlag } from '../../src/tables/test-bank.ts';

/** Twelve rules over six inputs, the first that hits decides; the same table for every engine. */
const CHOICES = ['logs', 'devices', 'calls', 'events'];
const NUMBERS = ['throughput', 'latency', 'devices'] as const;
const RULES: readonly Readonly<Record<string, string>>[] = Array.from({ length: 12 }, (_, i) => ({
  scenario: CHOICES[i % 4] as string,
  ...(i % 2 === 0 ? { throughput: `> ${(i + 1) * 40_000}` } : { latency: `<= ${(12 - i) * 3}` }),
  ...(i % 3 === 0 ? { replay: i % 2 === 0 ? 'true' : 'false' } : {}),
  ...(i % 4 === 0 ? { devices: `[${i * 1000}..${(i + 4) * 100_000}]` } : {}),
  ...(i % 5 === 0 ? { durable: 'true' } : {}),
}));

export interface TableRecord {
  readonly scenario: string;
  readonly throughput: number;
  readonly latency: number;
  readonly devices: number;
  readonly replay: boolean;
  readonly durable: boolean;
}

export function randomRecords(count: number): readonly TableRecord[] {
  const random = createRandom(1, 'bench');
  return Array.from({ length: count }, () => ({
    scenario: CHOICES[Math.floor(random() * 4)] as string,
    throughput: Math.floor(random() * 500_000),
    latency: Math.floor(random() * 40),
    devices: Math.floor(random() * 1_000_000),
    replay: random() < 0.5,
    durable: random() < 0.5,
  }));
}

const TYPES: Readonly<Record<string, ColumnType>> = {
  scenario: { kind: 'choice', choices: CHOICES },
  replay: { kind: 'flag' },
  durable: { kind: 'flag' },
  ...Object.fromEntries(NUMBERS.map((id) => [id, { kind: 'number', dimension: 'count' } as const])),
};

/** The rule that decides, from 0; the number of rules where none does. */
export type Decide = (record: TableRecord) => number;

export function ownEngine(): Decide {
  const bank = createTestBank();
  const table: DecisionTable<number> = {
    id: 'bench',
    hitPolicy: 'first',
    columns: TYPES,
    rules: RULES.map((when, i) => ({
      id: String(i),
      when: {
        cells: Object.entries(when).map(([column, text]) => {
          const parsed = parseUnaryTest(text, TYPES[column] as ColumnType);
          if (!parsed.ok) throw new Error(`${text} is no condition`);
          return { column, test: parsed.value };
        }),
      },
      then: i,
    })),
  };
  const programs = table.rules.map(({ when }) =>
    programOf(when.cells.map(({ column, test }) => bank.placeOf(column, test))),
  );
  const program = compileFirstTable(table, programs);
  const results = createResults(bank.words());
  const column = (id: string): ColumnTests => {
    const found = bank.column(id);
    if (found === undefined) throw new Error(`no rule looks at ${id}`);
    return found;
  };
  const [scenario, replay, durable] = [column('scenario'), column('replay'), column('durable')];
  const [throughput, latency, devices] = [column('throughput'), column('latency'), column('devices')];
  return (record) => {
    fillChoice(scenario, record.scenario, results);
    fillNumber(throughput, record.throughput, record.throughput, results);
    fillNumber(latency, record.latency, record.latency, results);
    fillNumber(devices, record.devices, record.devices, results);
    fillFlag(replay, record.replay, results);
    fillFlag(durable, record.durable, results);
    return runFirstTable(program, results);
  };
}

const requirePeer = createRequire(new URL('../peers/package.json', import.meta.url));

/** Rules by priority; the first event stops the run. */
export async function jsonRulesEngine(): Promise<(record: TableRecord) => Promise<number>> {
  const { Engine } = requirePeer('json-rules-engine');
  const engine = new Engine([], { allowUndefinedFacts: false });
  RULES.forEach((when, i) => {
    engine.addRule({
      priority: RULES.length - i,
      conditions: { all: Object.entries(when).flatMap(([fact, text]) => conditionsOf(fact, text)) },
      event: { type: String(i) },
      onSuccess: () => engine.stop(),
    });
  });
  return async (record) => {
    const { events } = await engine.run(record);
    return events.length === 0 ? RULES.length : Number(events[0].type);
  };
}

function conditionsOf(fact: string, text: string): object[] {
  const range = /^\[(\d+)\.\.(\d+)\]$/.exec(text);
  if (range !== null) {
    return [
      { fact, operator: 'greaterThanInclusive', value: Number(range[1]) },
      { fact, operator: 'lessThanInclusive', value: Number(range[2]) },
    ];
  }
  const [, operator, number] = /^(>|<=) (\d+)$/.exec(text) ?? [];
  if (operator !== undefined) {
    return [{ fact, operator: operator === '>' ? 'greaterThan' : 'lessThanInclusive', value: Number(number) }];
  }
  return [{ fact, operator: 'equal', value: text === 'true' ? true : text === 'false' ? false : text }];
}

/** Its decision table with the first hit. Its calls are asynchronous; many are under way at once, which is its best. */
export async function zenEngine(): Promise<(records: readonly TableRecord[]) => Promise<readonly number[]>> {
  const { ZenEngine } = requirePeer('@gorules/zen-engine');
  const inputs = Object.keys(TYPES).map((field) => ({ id: field, name: field, type: 'expression', field }));
  const rules = [
    ...RULES.map((when, i) => ({
      _id: `r${i}`,
      ...Object.fromEntries(Object.keys(TYPES).map((field) => [field, zenCell(field, when[field])])),
      out: String(i),
    })),
    { _id: 'none', ...Object.fromEntries(Object.keys(TYPES).map((field) => [field, ''])), out: String(RULES.length) },
  ];
  const content = {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      {
        id: 'table',
        type: 'decisionTableNode',
        name: 'table',
        position: { x: 0, y: 0 },
        content: {
          hitPolicy: 'first',
          inputs,
          outputs: [{ id: 'out', name: 'out', type: 'expression', field: 'out' }],
          rules,
        },
      },
      { id: 'end', type: 'outputNode', name: 'end', position: { x: 0, y: 0 } },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: 'b', type: 'edge', sourceId: 'table', targetId: 'end' },
    ],
  };
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(content)));
  return async (records) => {
    const results = await Promise.all(records.map((record) => decision.evaluate(record)));
    return results.map(({ result }) => result.out as number);
  };
}

function zenCell(field: string, text: string | undefined): string {
  if (text === undefined) return '';
  return field === 'scenario' ? `"${text}"` : text;
}
