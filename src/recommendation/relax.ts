import {
  inLanguage,
  type KnowledgeBase,
  type Language,
  type RelaxReport,
  type Requirement,
  type Requirements,
  type Text,
} from '../domain/index.ts';
import { imply } from '../requirements/index.ts';
import { describe } from '../situation/index.ts';
import type { Say } from '../wording/say.ts';
import { assess } from './assess.ts';
import type { Assessed } from './assessment.ts';

/**
 * For each excluded alternative the smallest set of answers (one or two) whose withdrawal makes it eligible again,
 * fewest answers first. An answer that is a fact is withdrawn only where no others are enough.
 */
export function relaxations(assessed: Assessed, language: Language, say: Say): RelaxReport[] {
  const { knowledge, requirements } = assessed.situation;
  const answered = Object.keys(requirements).filter(
    (key) => requirements[key]?.origin === 'answer' && requirements[key]?.kind !== 'unknown',
  );
  const another = (means: Text | undefined) =>
    means === undefined ? say('engine/not-required') : inLanguage(means, language);
  const reports: RelaxReport[] = [];
  for (const { id, judgement } of assessed.standings) {
    if (judgement.violated.length === 0) continue;
    const involved = answered.filter((key) => touches(key, judgement.violated, knowledge));
    const each = [...involved.map((key) => [key]), ...pairs(involved)];
    const isFact = (keys: readonly string[]) => keys.some((key) => meansOf(key, knowledge) !== undefined);
    const sets = [...each.filter((keys) => !isFact(keys)), ...each.filter(isFact)];
    const enough = sets.find((keys) => isEligible(id, without(requirements, keys), knowledge));
    if (enough === undefined) continue;
    reports.push({
      alternative: id,
      changes: enough.map((key) => ({
        requirement: key,
        from: describe(key, requirements[key], knowledge, language, say),
        to: another(meansOf(key, knowledge)),
      })),
    });
  }
  return reports.sort((a, b) => a.changes.length - b.changes.length || (a.alternative < b.alternative ? -1 : 1));
}

/** What another answer would mean, of one that is a fact. */
function meansOf(key: string, { questions }: KnowledgeBase): Text | undefined {
  return questions.find(({ id }) => id === key)?.anotherMeans;
}

function touches(key: string, violated: Assessed['judgements'][number]['violated'], knowledge: KnowledgeBase): boolean {
  const columns = new Set(violated.flatMap(({ when }) => when.cells.map(({ column }) => column)));
  if (columns.has(key) || (key === 'scenario' && columns.has('traits'))) return true;
  return knowledge.implications.some(
    ({ requires, when }) =>
      columns.has(requires.key) &&
      when.cells.some(({ column }) => column === key || (column === 'traits' && key === 'scenario')),
  );
}

function pairs(keys: readonly string[]): string[][] {
  return keys.flatMap((a, i) => keys.slice(i + 1).map((b) => [a, b]));
}

/** The requirements without some answers, and without everything that was implied, implied anew. */
function without(requirements: Requirements, keys: readonly string[]): Requirements {
  const unknown: Requirement = { kind: 'unknown', origin: 'default', firm: false };
  return Object.fromEntries(
    Object.entries(requirements).map(([key, requirement]) => [
      key,
      keys.includes(key) || requirement.origin !== 'answer' ? unknown : requirement,
    ]),
  );
}

function isEligible(id: string, requirements: Requirements, knowledge: KnowledgeBase): boolean {
  const standing = assess(knowledge, imply(requirements, knowledge)).standings.find((one) => one.id === id);
  return standing !== undefined && !standing.excluded;
}
