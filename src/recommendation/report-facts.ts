import {
  type Alternative,
  type FactReport,
  inLanguage,
  type KnowledgeBase,
  type Language,
  propertiesIn,
  readBy,
  type SizingRule,
} from '../domain/index.ts';
import { displayQuantity } from '../units/index.ts';
import { sayMessage, speaker } from '../wording/say.ts';
import { remembered } from '../words/remembered.ts';
import type { Assessed } from './assessment.ts';
import { cite } from './citations.ts';
import { rounded } from './rounded.ts';

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
    const { utility } = criterion;
    const volumes = utility.kind === 'headroom' ? utility.volumes : [];
    const silent = new Set(volumes.flatMap(({ times, figure }) => (times.every(isKnown) ? [] : [figure])));
    for (const id of ofCriterion(criterion)) if (!silent.has(id)) read.add(id);
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
const ofCriterion = remembered(readBy);
const ofCondition = remembered(propertiesIn);

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
