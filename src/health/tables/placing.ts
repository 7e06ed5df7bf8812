import type { Alternative, Cell, ColumnType, KnowledgeBase, Requirements, UnaryTest } from '../../domain/index.ts';
import { createSituation, figureReader, type View } from '../../situation/index.ts';
import { satisfying, testCell } from '../../tables/index.ts';
import type { AxisType } from '../geometry/axis.ts';
import type { Placed } from '../geometry/space.ts';

/** Puts a cell of a table on an axis of the space of inputs. */
export type Placing = (cell: Cell) => Placed;

/** A column that stands for itself; labels have no axis of their own. */
export function placeAsWritten(columns: Readonly<Record<string, ColumnType>>): Placing {
  return ({ column, test }) => {
    const type = columns[column];
    if (type === undefined || type.kind === 'labels') throw new TypeError(`"${column}" is no axis`);
    return { column, type, test };
  };
}

/**
 * Requirements, and what an alternative may be: every level of every capability, whether any alternative has it today or
 * not. Traits come with the scenario, so they are a set of scenarios. A comparison with a figure holds or not.
 */
export function placeRequirements(knowledge: Pick<KnowledgeBase, 'columns' | 'scenarios'>): Placing {
  const asWritten = placeAsWritten(knowledge.columns);
  const scenario: AxisType = { kind: 'choice', choices: knowledge.scenarios.map(({ id }) => id) };
  return (cell) => {
    const { column, test } = cell;
    if (column === 'traits') {
      const members = knowledge.scenarios
        .filter(({ traits }) => testCell(test, { kind: 'labels', values: traits }) === 'yes')
        .map(({ id }) => id);
      return { column: 'scenario', type: scenario, test: { kind: 'members', text: test.text, members } };
    }
    if (test.kind !== 'figure') return asWritten(cell);
    return {
      column: `${column} ${test.text}`,
      type: { kind: 'flag' },
      test: { kind: 'flag', text: 'true', value: true },
    };
  };
}

const OF_ALTERNATIVE = 'alternative.';
/** What a column of this name says depends on the protocol that is required; the others are what they are. */
const SPEAKS = 'alternative.speaks';

/** Requirements alone, as they meet one alternative: its levels are decided, its figures are numbers. */
export function placeBeside(alternative: Alternative, knowledge: KnowledgeBase): Placing {
  const place = placeRequirements(knowledge);
  const figureOf = figureReader(alternative);
  const view = viewOf(alternative, knowledge, {});
  return (cell) => {
    const { column, test } = cell;
    if (test.kind === 'any') return true;
    if (column === SPEAKS) return placeProtocols(alternative, test, knowledge);
    if (column.startsWith(OF_ALTERNATIVE)) return testCell(test, view.read(column)) === 'yes';
    if (test.kind !== 'figure') return place(cell);
    const figure = figureOf(test.figure);
    const type = knowledge.columns[column];
    if (figure === undefined || type?.kind !== 'number') return false;
    const intervals = satisfying(test.comparison, figure * test.factor);
    return { column, type, test: { kind: 'intervals', text: test.text, intervals } };
  };
}

/** The protocols of which the alternative speaks as much as the cell wants. */
function placeProtocols(alternative: Alternative, test: UnaryTest, knowledge: KnowledgeBase): Placed {
  const type = knowledge.columns.protocol;
  if (type?.kind !== 'choice') return false;
  const members = type.choices.filter((value) => {
    const protocol = { kind: 'choice', value, origin: 'answer', firm: true } as const;
    return testCell(test, viewOf(alternative, knowledge, { protocol }).read(SPEAKS)) === 'yes';
  });
  return { column: 'protocol', type, test: { kind: 'members', text: test.text, members } };
}

function viewOf(alternative: Alternative, knowledge: KnowledgeBase, requirements: Requirements): View {
  const [view] = createSituation({ ...knowledge, alternatives: [alternative] }, requirements).views;
  if (view === undefined) throw new Error(`no view of ${alternative.id}`);
  return view;
}
