import {
  type Advice,
  type AdviceReport,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type Requirements,
  type RiskReport,
} from '../domain/index.ts';
import { readRequirements } from '../situation/index.ts';
import { type Read, testCondition } from '../tables/index.ts';
import { cite } from './citations.ts';

/**
 * The advice whose condition holds, that nothing makes pointless, and that is about one of the chosen alternatives, in file
 * order. A risk is there already where the upper end of a range brings it, as sizes are of the upper end.
 *
 * @param systems  how many clusters all that is recommended runs as
 */
export function adviceFor(
  chosen: readonly string[],
  requirements: Requirements,
  knowledge: KnowledgeBase,
  systems = 1,
): Advice[] {
  const read = readRequirements(requirements, knowledge);
  const readHigh: Read = (column) => {
    const value = read(column);
    return value?.kind === 'number' ? { ...value, min: value.max } : value;
  };
  return knowledge.advice.filter(
    (advice) =>
      (advice.systems ?? 1) <= systems &&
      (advice.alternatives.length === 0 || advice.alternatives.some((id) => chosen.includes(id))) &&
      testCondition(advice.when, advice.kind === 'risk' ? readHigh : read).result === 'yes' &&
      advice.unless.every((condition) => testCondition(condition, read).result !== 'yes'),
  );
}

export function reportAdvice(advice: Advice, knowledge: KnowledgeBase, language: Language): AdviceReport {
  const { id, text, alternatives, source } = advice;
  const about = alternatives.length === 0 ? {} : { about: alternatives };
  return { id, text: inLanguage(text, language), ...about, ...cite(source, knowledge) };
}

const WORST_FIRST: readonly RiskReport['severity'][] = ['high', 'medium', 'low'];

/**
 * Worst first, of equally bad ones those that an answer brought before those that come with any; a report that shows some of
 * them shows those.
 */
export function reportRisks(risks: readonly Advice[], knowledge: KnowledgeBase, language: Language): RiskReport[] {
  const place = ({ severity = 'medium', when }: Advice) =>
    2 * WORST_FIRST.indexOf(severity) + (when.cells.length > 0 ? 0 : 1);
  return [...risks].sort((a, b) => place(a) - place(b)).map((one) => reportRisk(one, knowledge, language));
}

function reportRisk(advice: Advice, knowledge: KnowledgeBase, language: Language): RiskReport {
  return {
    ...reportAdvice(advice, knowledge, language),
    severity: advice.severity ?? 'medium',
    mitigation: advice.mitigation === undefined ? null : inLanguage(advice.mitigation, language),
  };
}
