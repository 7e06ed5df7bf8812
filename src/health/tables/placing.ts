import {
  type Alternative,
  type Answers,
  type Cell,
  type ColumnType,
  type KnowledgeBase,
  propertyIn,
  SPEAKS,
  type UnaryTest,
} from '../../domain/index.ts';
import { assess, requirementsOf } from '../../recommendation/index.ts';
import { type Read, satisfying, testCell } from '../../tables/index.ts';
import type { AxisType } from '../geometry/axis.ts';
import type { Placed } from '../geometry/space.ts';

/** Puts a cell of a table on an axis of the space of inputs. */
type Placing = (cell: Cell) => Placed;

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

/** What a column of this name says depends on the protocol that is required; the others are what they are. */

/** Requirements alone, as they meet one alternative: its levels are decided, its figures are numbers. */
export function placeBeside(alternative: Alternative, knowledge: KnowledgeBase): Placing {
  const place = placeRequirements(knowledge);
  const read = readerOf(alternative, knowledge, {});
  return (cell) => {
    const { column, test } = cell;
    if (test.kind === 'any') return true;
    if (column === SPEAKS) return placeProtocols(alternative, test, knowledge);
    if (propertyIn(column) !== undefined) return testCell(test, read(column)) === 'yes';
    if (test.kind !== 'figure') return place(cell);
    const figure = alternative.figures[test.figure]?.typical;
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
    return testCell(test, readerOf(alternative, knowledge, { protocol: value })(SPEAKS)) === 'yes';
  });
  return { column: 'protocol', type, test: { kind: 'members', text: test.text, members } };
}

/** What the rules see of an alternative under some answers. */
function readerOf({ id }: Alternative, knowledge: KnowledgeBase, answers: Answers): Read {
  const { views } = assess(knowledge, requirementsOf(answers, knowledge)).situation;
  const view = views.find(({ alternative }) => alternative.id === id);
  if (view === undefined) throw new Error(`no view of ${id}`);
  return view.read;
}
