import type {
  Alternative,
  CellValue,
  Condition,
  Constraint,
  DecisionTable,
  KnowledgeBase,
  UtilityOutcome,
} from '../domain/index.ts';
import { type Read, testCell } from '../tables/index.ts';
import { fixedColumns } from './read-alternative.ts';

/** The rules of a knowledge base with everything that is fixed for one alternative already decided. */
export interface Specialised {
  /** What stands in the columns of the alternative. */
  readonly fixed: ReadonlyMap<string, CellValue>;
  /** Constraints that can fire for this alternative, with the cells that are left to decide. */
  readonly constraints: readonly { readonly constraint: Constraint; readonly when: Condition }[];
  /** By criterion id, for criteria that are tables. */
  readonly tables: ReadonlyMap<string, DecisionTable<UtilityOutcome>>;
}

const cache = new WeakMap<KnowledgeBase, ReadonlyMap<string, Specialised>>();

/**
 * Rules are run for every alternative and thousands of times in a robustness run, yet most of their cells ask what the
 * alternative is. Those are decided once for each knowledge base here, which leaves outcomes as they are.
 */
export function specialise(knowledge: KnowledgeBase, alternative: Alternative): Specialised {
  let byAlternative = cache.get(knowledge);
  if (byAlternative === undefined) {
    byAlternative = new Map(knowledge.alternatives.map((one) => [one.id, specialiseFor(knowledge, one)]));
    cache.set(knowledge, byAlternative);
  }
  return byAlternative.get(alternative.id) ?? specialiseFor(knowledge, alternative);
}

function specialiseFor(knowledge: KnowledgeBase, alternative: Alternative): Specialised {
  const fixed = fixedColumns(alternative);
  const read: Read = (column) => fixed.get(column);
  const tables = new Map<string, DecisionTable<UtilityOutcome>>();
  for (const { id, utility } of knowledge.criteria) {
    if (utility.kind !== 'table') continue;
    const rules = utility.table.rules.flatMap((rule) => {
      const when = reduce(rule.when, read);
      return when === undefined ? [] : [{ ...rule, when }];
    });
    tables.set(id, { ...utility.table, rules });
  }
  const constraints = knowledge.constraints.flatMap((constraint) => {
    const when = reduce(constraint.when, read);
    return when === undefined ? [] : [{ constraint, when }];
  });
  return { fixed, constraints, tables };
}

/** The condition without the cells that certainly hold; undefined when one certainly does not. */
function reduce(condition: Condition, read: Read): Condition | undefined {
  const cells: Condition['cells'][number][] = [];
  for (const cell of condition.cells) {
    const result = testCell(cell.test, read(cell.column));
    if (result === 'no') return undefined;
    if (result === 'unknown') cells.push(cell);
  }
  return { cells };
}
