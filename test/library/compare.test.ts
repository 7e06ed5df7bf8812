import { describe, expect, it } from 'vitest';
import type { Inline, Sheet } from '../../src/domain/index.ts';
import { compareSheet } from '../../src/library/compare/compare-sheet.ts';
import { comparable, compared } from '../../src/library/compare/compared.ts';
import { realLookups } from '../support/real-library.ts';

const lookup = realLookups().en;
const { knowledge } = lookup;
const ids = (names: readonly string[]) => compared(names, knowledge).map(({ id }) => id);

interface Contents {
  readonly alternatives: readonly { id: string }[];
  readonly scenario: { fit: { alternative: string; utility: number }[]; criteria: { weight: number }[] } | null;
  readonly groups: readonly {
    id: string;
    rows: readonly {
      id: string;
      differs: boolean;
      weight: number | null;
      cells: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
    }[];
  }[];
}
function contentsOf(names: readonly string[], scenario?: string, onlyDifferences = false): Contents {
  const sheet: Sheet = compareSheet(
    {
      alternatives: compared(names, knowledge),
      scenario: knowledge.scenarios.find(({ id }) => id === scenario),
      onlyDifferences,
    },
    lookup,
  );
  return sheet.contents as unknown as Contents;
}

const inWords = (inline: Inline) => (typeof inline === 'string' ? inline : inline.map(({ text }) => text).join(''));

describe('what is compared', () => {
  it.each<[string, string[], string[]]>([
    ['the alternatives named, in that order', ['nats-jetstream', 'kafka'], ['nats-jetstream', 'kafka']],
    ['all of a technology', ['nats'], ['nats-core', 'nats-jetstream']],
    ['each once', ['kafka', 'kafka', 'mqtt'], ['kafka', 'mqtt']],
    ['one with all others', ['mqtt'], ['mqtt', 'kafka', 'nats-core', 'nats-jetstream']],
    ['all where none is named', [], ['kafka', 'mqtt', 'nats-core', 'nats-jetstream']],
  ])('is %s', (_, names, expected) => {
    expect(ids(names)).toEqual(expected);
  });

  it('may be a technology or an alternative', () => {
    expect(comparable(knowledge)).toEqual(expect.arrayContaining(['nats', 'nats-core', 'kafka']));
  });
});

describe('a comparison', () => {
  it('has the groups an architect asks for', () => {
    expect(contentsOf([]).groups.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['performance', 'guarantees', 'operations', 'cost', 'evolution', 'ecosystem']),
    );
  });

  it('leaves no capability and no figure out', () => {
    const rows = contentsOf([]).groups.flatMap((group) => group.rows.map(({ id }) => id));
    expect(rows).toEqual(expect.arrayContaining([...knowledge.capabilities, ...knowledge.figures].map(({ id }) => id)));
  });

  it('marks what differs, and nothing that is the same', () => {
    const rows = contentsOf(['kafka', 'nats-jetstream']).groups.flatMap((group) => group.rows);
    expect(rows.find(({ id }) => id === 'latencyP99')?.differs).toBe(true);
    expect(rows.find(({ id }) => id === 'replay')?.differs).toBe(false);
    const differing = contentsOf(['kafka', 'nats-jetstream'], undefined, true).groups.flatMap((group) => group.rows);
    expect(differing.length).toBeLessThan(rows.length);
    expect(differing.every(({ differs }) => differs)).toBe(true);
  });

  it('shows figures with conditions, verdict and source', () => {
    const rows = contentsOf(['kafka', 'mqtt']).groups.flatMap((group) => group.rows);
    expect(rows.find(({ id }) => id === 'latencyP99')?.cells.kafka).toMatchObject({
      typical: 0.008,
      verdict: 'corrected',
      source: ['evidence/kafka-07'],
      conditions: expect.stringContaining('replication 3'),
    });
  });

  it('says nothing twice in a cell, and nothing of the documents where no check was made', () => {
    const sheet = compareSheet(
      { alternatives: compared([], knowledge), scenario: undefined, onlyDifferences: false },
      lookup,
    );
    const tables = sheet.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    const cells = tables.flatMap(({ rows }) => rows.flat()).map((cell) => inWords(cell));
    expect(cells).not.toContain('none: none');
    for (const cell of cells) expect(cell).not.toMatch(/documents \[|\b(\d\.\d+\+?)\b.*; \1$/);
    const labels = tables.flatMap(({ rows }) => rows.map(([, label]) => inWords(label ?? '')));
    expect(labels.filter((label) => /^[a-z]/.test(label))).toEqual([]);
  });

  it.each(knowledge.scenarios.map(({ id }) => id))(
    'in the light of %s puts first what weighs most there',
    (scenario) => {
      const { groups, scenario: view } = contentsOf([], scenario);
      for (const { rows } of groups) {
        const weights = rows.map(({ weight }) => weight ?? Number.NaN);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
      }
      expect(view?.fit).toHaveLength(4);
      const sum = (view?.criteria ?? []).reduce((total, { weight }) => total + weight, 0);
      expect(sum).toBeCloseTo(1, 4);
    },
  );

  it('weighs nothing where no scenario is named', () => {
    const { groups, scenario } = contentsOf(['kafka', 'mqtt']);
    expect(scenario).toBeNull();
    expect(groups.flatMap(({ rows }) => rows).every(({ weight }) => weight === null)).toBe(true);
  });
});
