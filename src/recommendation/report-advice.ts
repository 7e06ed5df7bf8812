import {
  type Advice,
  type AdviceReport,
  type Alternative,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type Requirements,
  type RiskReport,
} from '../domain/index.ts';
import { readRequirements } from '../situation/index.ts';
import { type Read, testCondition } from '../tables/index.ts';
import { cite } from './citations.ts';

/** What serves a workload or a part of one, and what that asks for. */
export interface Advised {
  readonly alternative: Pick<Alternative, 'id'>;
  readonly requirements: Requirements;
}

/**
 * The advice whose condition holds and that nothing makes pointless, in file order: about an alternative under what it serves,
 * for a risk of one part is none of another, about none under what was asked for. A risk is there already where the upper end
 * of a range brings it, as sizes are of the upper end. What is about several clusters together is about those alone that serve
 * something for which it holds.
 *
 * @param clusters  what each cluster that is recommended serves
 * @param asked     by workload
 */
export function adviceFor(
  clusters: readonly (readonly Advised[])[],
  asked: readonly Requirements[],
  knowledge: KnowledgeBase,
): Advice[] {
  const workloads = asked.map((requirements) => judgeOf(requirements, knowledge));
  const judged = clusters.map((parts) =>
    parts.map(({ alternative, requirements }) => ({ id: alternative.id, judge: judgeOf(requirements, knowledge) })),
  );
  return knowledge.advice.filter((advice) => {
    const { alternatives, systems } = advice;
    const isConcerned = (parts: (typeof judged)[number]) =>
      parts.some(({ id, judge }) => (alternatives.length === 0 || alternatives.includes(id)) && judge(advice));
    if (systems !== undefined) return judged.filter(isConcerned).length >= systems;
    return alternatives.length === 0 ? workloads.some((judge) => judge(advice)) : judged.some(isConcerned);
  });
}

type Judge = (advice: Advice) => boolean;

function judgeOf(requirements: Requirements, knowledge: KnowledgeBase): Judge {
  const read = readRequirements(requirements, knowledge);
  const readHigh: Read = (column) => {
    const value = read(column);
    return value?.kind === 'number' ? { ...value, min: value.max } : value;
  };
  return ({ when, unless, kind }) => {
    const { result } = testCondition(when, kind === 'risk' ? readHigh : read);
    return result === 'yes' && !unless.some((one) => testCondition(one, read).result === 'yes');
  };
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
