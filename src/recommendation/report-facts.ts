import {
  type Alternative,
  type Condition,
  type Criterion,
  type FactReport,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type SizingRule,
} from '../domain/index.ts';
import { displayQuantity } from '../units/index.ts';
import { sayMessage, speaker } from '../wording/say.ts';
import { remembered } from '../words/remembered.ts';
import type { Assessed } from './assessment.ts';
import { cite } from './citations.ts';
import { rounded } from './rounded.ts';

const PREFIX = 'alternative.';

/**
 * Which capabilities and figures of an alternative the rules look at for these requirements: those of the criteria that
 * count, of the constraints whose answers are known, and of what is sized. Only a change of one of them can move the result.
 *
 * @param rules  those of sizing that count under the requirements
 * @returns       ids, in the order of the knowledge base
 */
export function factsRead(
  { situation, matrix }: Pick<Assessed, 'situation' | 'matrix'>,
  rules: readonly SizingRule[],
): readonly string[] {
  const { knowledge, requirements } = situation;
  const isKnown = (key: string) => requirements[key] !== undefined && requirements[key].kind !== 'unknown';
  const read = new Set<string>();
  for (const [j, criterion] of knowledge.criteria.entries()) {
    if (matrix.active[j] !== true) continue;
    for (const id of ofCriterion(criterion)) read.add(id);
    const volume = criterion.utility.kind === 'headroom' ? criterion.utility.volume : undefined;
    if (volume !== undefined && isKnown(volume.times)) read.add(volume.figure);
  }
  for (const { when, unless } of knowledge.constraints) {
    const isOpen = when.cells.some(({ column }) => requirements[column] !== undefined && !isKnown(column));
    if (!isOpen) for (const id of [when, ...unless].flatMap(ofCondition)) read.add(id);
  }
  for (const { need, figure, replicated } of rules) {
    if (need.every(isKnown)) for (const id of [figure, ...(replicated ? ['replicas'] : [])]) read.add(id);
  }
  return [...knowledge.capabilities, ...knowledge.figures].map(({ id }) => id).filter((id) => read.has(id));
}

/** Rules do not change, and there are many requests to one knowledge base. */
const ofCriterion = remembered(readByCriterion);
const ofCondition = remembered(readByCondition);

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
): Record<string, FactReport> {
  const say = speaker(knowledge.wording, language);
  const report: Record<string, FactReport> = {};
  const isRead = new Set(ids);
  for (const { id, label, levelLabels } of knowledge.capabilities) {
    const capability = capabilities[id];
    if (capability === undefined || !isRead.has(id)) continue;
    const words = levelLabels[capability.level];
    report[id] = {
      label: inLanguage(label, language),
      level: capability.level,
      dimension: null,
      display: words === undefined ? capability.level : inLanguage(words, language),
      ...cite(capability.source, knowledge),
    };
  }
  for (const { id, label, dimension } of knowledge.figures) {
    const figure = figures[id];
    if (figure === undefined || !isRead.has(id)) continue;
    report[id] = {
      label: inLanguage(label, language),
      typical: rounded(figure.typical),
      min: rounded(figure.min),
      max: rounded(figure.max),
      dimension,
      display: sayMessage(say, displayQuantity(figure.typical, dimension)),
      ...cite(figure.source, knowledge),
    };
  }
  return report;
}
