import {
  type Condition,
  type DecisionTable,
  type KnowledgeBase,
  OF_ALTERNATIVE,
  propertiesIn,
  readBy,
} from '../../domain/index.ts';
import type { Spot } from '../../knowledge/finding.ts';
import { questionsBehind } from '../../situation/index.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import type { HealthInput } from '../health-input.ts';

/** Questions whose answer changes nothing, and capabilities, figures and traits of scenarios that no rule looks at. */
export function unusedWords({ knowledge }: HealthInput): readonly HealthFinding[] {
  const columns = new Set(columnsRead(knowledge));
  const figures = new Set(figuresRead(knowledge));
  const unused = (section: string, code: string, ids: readonly string[], isRead: (id: string) => boolean) =>
    ids.filter((id) => !isRead(id)).map((id) => finding({ section, id, path: ['id'] }, code));
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  return [
    ...unused('questions', 'health/unused-question', ids(knowledge.questions), (id) => columns.has(id)),
    ...unused('capabilities', 'health/unused-capability', ids(knowledge.capabilities), (id) =>
      columns.has(OF_ALTERNATIVE + id),
    ),
    ...unused('figures', 'health/unused-figure', ids(knowledge.figures), (id) => figures.has(id)),
    ...unreadTraits(knowledge),
  ];
}

/** A trait is whatever a scenario calls one, so that a misspelt one is found only by this: no rule reads it. */
function unreadTraits(knowledge: KnowledgeBase): readonly HealthFinding[] {
  const read = new Set(
    conditionsOf(knowledge)
      .flatMap(({ cells }) => cells)
      .flatMap(({ column, test }) => (column === 'traits' && test.kind === 'members' ? test.members : [])),
  );
  const known = [...read].sort();
  return knowledge.scenarios.flatMap(({ id, traits }) =>
    traits.flatMap((trait, at): readonly HealthFinding[] => {
      if (read.has(trait)) return [];
      const spot: Spot = { section: 'scenarios', id, path: ['traits', at] };
      return [
        {
          spot,
          code: 'health/unused-trait',
          severity: 'warning',
          subject: subjectOf(spot, trait),
          message: { id: 'health/unused-trait', gaps: { entry: entryOf(spot), trait, known } },
        },
      ];
    }),
  );
}

function finding(spot: Spot, code: string): HealthFinding {
  return {
    spot,
    code,
    severity: 'warning',
    subject: subjectOf(spot),
    message: { id: code, gaps: { entry: entryOf(spot) } },
  };
}

/** Every column that some rule reads, and the questions behind it. */
function columnsRead(knowledge: KnowledgeBase): readonly string[] {
  const cells = conditionsOf(knowledge).flatMap((condition) => condition.cells);
  const named = cells.filter(({ test }) => test.kind !== 'any').map(({ column }) => column);
  return [
    ...named,
    ...named.flatMap((column) => questionsBehind(column, knowledge)),
    ...knowledge.criteria.flatMap(({ utility }) => {
      if (utility.kind === 'headroom') return [utility.requirement, ...utility.volumes.flatMap(({ times }) => times)];
      return utility.kind === 'fit' ? ['scenario', ...utility.loosenedBy] : [];
    }),
    ...knowledge.sizing.flatMap(({ need }) => need),
    ...knowledge.procedures.flatMap(({ inputs }) =>
      inputs.flatMap(({ from }) => (typeof from === 'string' ? from : [])),
    ),
  ];
}

/** Sizing reads two figures of every alternative by name: how few nodes it may have, and how many copies it keeps. */
const FIGURES_OF_SIZING = ['minNodes', 'replicas'];

function figuresRead(knowledge: KnowledgeBase): readonly string[] {
  return [
    ...FIGURES_OF_SIZING,
    ...knowledge.sizing.map(({ figure }) => figure),
    ...knowledge.criteria.flatMap(readBy),
    ...conditionsOf(knowledge).flatMap(propertiesIn),
  ];
}

/** All conditions over requirements and alternatives; those inside a procedure are about its own inputs. */
function conditionsOf(knowledge: KnowledgeBase): readonly Condition[] {
  const ofTable = ({ rules }: DecisionTable<unknown>) => rules.map(({ when }) => when);
  return [
    ...knowledge.constraints.flatMap(({ when, unless }) => [when, ...unless]),
    ...knowledge.implications.map(({ when }) => when),
    ...knowledge.advice.flatMap(({ when, unless }) => [when, ...unless]),
    ...knowledge.sizing.flatMap(({ when, unless }) => [when, ...unless]),
    ...knowledge.splits.flatMap(({ when, unless }) => [when, ...unless]),
    ...knowledge.criteria.flatMap(({ weighs }) => weighs.map(({ when }) => when)),
    ...knowledge.criteria.flatMap(({ utility }) => {
      if (utility.kind === 'table') return ofTable(utility.table);
      return utility.kind === 'burden' ? ofTable(utility.pressure) : [];
    }),
    ...knowledge.procedures.flatMap(({ inputs }) =>
      inputs.flatMap(({ from }) => (typeof from === 'string' ? [] : ofTable(from))),
    ),
  ];
}
