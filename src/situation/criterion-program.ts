import type { Criterion, DecisionTable, KnowledgeBase, UtilityOutcome } from '../domain/index.ts';
import { type ConditionCompiler, possible } from './compile-conditions.ts';
import { type Positions, positionsOf, questionsOf } from './positions.ts';
import type { CriterionProgram, ImplicationProgram } from './programs.ts';

/** What a program has of one kind of utility function alone. */
type OfItsKind = Pick<CriterionProgram, 'question' | 'figure' | 'slope' | 'atLeast' | 'volumes' | 'fit' | 'loosenedBy'>;

/** Every kind has all keys, in this order: one shape, so that calls stay fast. */
const NOTHING_SPECIAL: OfItsKind = {
  question: -1,
  figure: -1,
  slope: 0,
  atLeast: false,
  volumes: [],
  fit: new Map(),
  loosenedBy: [],
};

/** Columns that say which scenario it is. */
const SCENARIO_COLUMNS: ReadonlySet<string> = new Set(['scenario', 'traits']);

/** @param implications  of the whole knowledge base */
export function criterionProgram(
  criterion: Criterion,
  knowledge: KnowledgeBase,
  positions: Positions,
  { compile, compileTable }: ConditionCompiler,
  implications: readonly ImplicationProgram[],
): CriterionProgram {
  const { utility } = criterion;
  const table = utility.kind === 'table' ? utility.table : utility.kind === 'burden' ? utility.pressure : undefined;
  const tables = table === undefined ? [] : knowledge.alternatives.map((_, i) => compileTable(table, i));
  return {
    criterion,
    kind: utility.kind,
    ...sightOf(criterion, table, knowledge, positions),
    ...ofItsKind(criterion, knowledge, positions, implications),
    weighs: criterion.weighs.flatMap(({ when, times, because }) =>
      possible(compile(when), { times, because, looksAt: questionsOf([when], knowledge, positions) }),
    ),
    tables,
    worth: tables.map((program) => Float64Array.from(program?.outcomes ?? [], worthOf)),
  };
}

function ofItsKind(
  { utility }: Criterion,
  knowledge: KnowledgeBase,
  { questionAt, figureAt }: Positions,
  implications: readonly ImplicationProgram[],
): OfItsKind {
  const question = (id: string) => questionAt.get(id) ?? -1;
  const figure = (id: string) => figureAt.get(id) ?? -1;
  switch (utility.kind) {
    case 'headroom':
      return {
        ...NOTHING_SPECIAL,
        question: question(utility.requirement),
        figure: figure(utility.figure),
        slope: utility.slope,
        atLeast: utility.objective === 'at-least',
        volumes: utility.volumes.map(({ times, figure: own, most }) => ({
          questions: times.map(question),
          figure: figure(own),
          most,
        })),
      };
    case 'burden':
      return { ...NOTHING_SPECIAL, figure: figure(utility.figure) };
    case 'fit':
      return {
        ...NOTHING_SPECIAL,
        question: question('scenario'),
        fit: fitsOf(knowledge),
        loosenedBy: implications.filter(
          ({ rule }) =>
            utility.loosenedBy.includes(rule.requires.key) &&
            rule.when.cells.every(({ column }) => SCENARIO_COLUMNS.has(column)),
        ),
      };
    case 'table':
    case 'workarounds':
      return NOTHING_SPECIAL;
  }
}

function sightOf(
  { uses, utility }: Criterion,
  table: DecisionTable<unknown> | undefined,
  knowledge: KnowledgeBase,
  positions: Positions,
): Pick<CriterionProgram, 'looksAt' | 'looksAtFigures'> {
  const conditions = table?.rules.map(({ when }) => when) ?? [];
  const keys = utility.kind === 'headroom' ? [...uses, utility.requirement] : uses;
  const comparesFigures = conditions.some(({ cells }) => cells.some(({ test }) => test.kind === 'figure'));
  return {
    looksAt: [...new Set([...positionsOf(keys, positions), ...questionsOf(conditions, knowledge, positions)])],
    looksAtFigures: 'figure' in utility || comparesFigures,
  };
}

/** Of what a table of a criterion says: a utility with its reason, or a pressure. */
function worthOf(outcome: unknown): number {
  if (typeof outcome === 'number') return outcome;
  return outcome === undefined ? Number.NaN : (outcome as UtilityOutcome).utility;
}

function fitsOf({ scenarios, alternatives }: KnowledgeBase): ReadonlyMap<string, Float64Array> {
  return new Map(
    scenarios.map(({ id }) => [id, Float64Array.from(alternatives, ({ fit }) => fit[id]?.utility ?? Number.NaN)]),
  );
}
