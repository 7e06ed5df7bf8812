import {
  type Alternative,
  type Condition,
  type Criterion,
  type FactReport,
  inLanguage,
  type KnowledgeBase,
  type Language,
} from '../domain/index.ts';
import { displayQuantity } from '../units/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import type { Assessed } from './assess.ts';
import { cite } from './citations.ts';
import { rounded } from './rounded.ts';

const PREFIX = 'alternative.';

/**
 * Which capabilities and figures of an alternative the rules look at for these requirements: those of the criteria that
 * count, of the constraints whose answers are known, and of what is sized. Only a change of one of them can move the result.
 *
 * @returns ids, in the order of the knowledge base
 */
export function factsRead({ situation, matrix }: Pick<Assessed, 'situation' | 'matrix'>): readonly string[] {
  const { knowledge, requirements } = situation;
  const isKnown = (key: string) => requirements[key] !== undefined && requirements[key].kind !== 'unknown';
  const read = new Set<string>();
  for (const [j, criterion] of knowledge.criteria.entries()) {
    if (matrix.active[j] === true) for (const id of readByCriterion(criterion)) read.add(id);
  }
  for (const { when } of knowledge.constraints) {
    const asked = when.cells.filter(({ column }) => requirements[column] !== undefined);
    if (asked.every(({ column }) => isKnown(column))) for (const id of readByCondition(when)) read.add(id);
  }
  for (const { need, figure, replicated } of knowledge.sizing) {
    if (need.every(isKnown)) for (const id of [figure, ...(replicated ? ['replicas'] : [])]) read.add(id);
  }
  return [...knowledge.capabilities, ...knowledge.figures].map(({ id }) => id).filter((id) => read.has(id));
}

function readByCriterion({ utility }: Criterion): readonly string[] {
  switch (utility.kind) {
    case 'fit':
    case 'workarounds':
      return [];
    case 'headroom':
      return [utility.figure];
    case 'burden':
      return [utility.figure, ...utility.pressure.rules.flatMap(({ when }) => readByCondition(when))];
    case 'table':
      return utility.table.rules.flatMap(({ when }) => readByCondition(when));
  }
}

function readByCondition({ cells }: Condition): readonly string[] {
  return cells.flatMap(({ column, test }) => [
    ...(column.startsWith(PREFIX) ? [column.slice(PREFIX.length)] : []),
    ...(test.kind === 'figure' ? [test.figure] : []),
  ]);
}

/** These capabilities and figures of an alternative as the report states them. */
export function reportFacts(
  { capabilities, figures }: Alternative,
  ids: readonly string[],
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): Record<string, FactReport> {
  const report: Record<string, FactReport> = {};
  for (const id of ids) {
    const scale = knowledge.capabilities.find((one) => one.id === id);
    const capability = capabilities[id];
    if (scale !== undefined && capability !== undefined) {
      const label = scale.levelLabels[capability.level];
      report[id] = {
        label: inLanguage(scale.label, language),
        level: capability.level,
        dimension: null,
        display: label === undefined ? capability.level : inLanguage(label, language),
        ...cite(capability.source, knowledge),
      };
    }
    const kind = knowledge.figures.find((one) => one.id === id);
    const figure = figures[id];
    if (kind !== undefined && figure !== undefined) {
      report[id] = {
        label: inLanguage(kind.label, language),
        typical: rounded(figure.typical),
        min: rounded(figure.min),
        max: rounded(figure.max),
        dimension: kind.dimension,
        display: sayMessage(say, displayQuantity(figure.typical, kind.dimension)),
        ...cite(figure.source, knowledge),
      };
    }
  }
  return report;
}
