import {
  inLanguage,
  type KnowledgeBase,
  type Language,
  type Question,
  type RelaxReport,
  type Requirement,
} from '../domain/index.ts';
import { implyInto } from '../requirements/index.ts';
import { copyState, createState, describe, put, UNKNOWN } from '../situation/index.ts';
import type { Say } from '../wording/say.ts';
import { createWorkspace, judgeIn } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { boundsAt, type Probe, probesOf } from './explore.ts';
import { byDistance, edgeOf } from './report-sensitivity.ts';

/** An answer that gives way: to the nearest value that is enough or, where its values are no scale, altogether. */
interface Change {
  /** Position of the question. */
  readonly at: number;
  readonly to: Requirement;
  readonly probe?: Probe;
}

/**
 * For each excluded alternative the smallest set of answers (one or two) that have to give way to make it eligible again, the
 * fewest answers first and of as many those that have to move least. An answer that is a fact is moved only where no others
 * are enough.
 */
export function relaxations(assessed: Assessed, language: Language, say: Say): RelaxReport[] {
  const { knowledge, requirements } = assessed.situation;
  const reports: RelaxReport[] = [];
  for (const { id, index, judgement } of assessed.standings) {
    if (judgement.violated.length === 0) continue;
    const changes = leastOf(relaxing(assessed, index, judgement.violated));
    if (changes === undefined) continue;
    reports.push({
      alternative: id,
      changes: changes.map(({ at, probe }) => {
        const question = knowledge.questions[at] as Question;
        return {
          requirement: question.id,
          from: describe(question.id, requirements[question.id], knowledge, language, say),
          to: another(question, probe),
        };
      }),
    });
  }
  return reports.sort((a, b) => a.changes.length - b.changes.length || (a.alternative < b.alternative ? -1 : 1));

  function another({ anotherMeans }: Question, probe: Probe | undefined): string {
    if (anotherMeans !== undefined) return inLanguage(anotherMeans, language);
    return probe === undefined ? say('engine/not-required') : edgeOf(probe, knowledge, language, say);
  }
}

/** All sets of changes that are enough, of the first kind that has any: few answers before many, and facts last. */
function relaxing(
  assessed: Assessed,
  alternative: number,
  violated: Assessed['judgements'][number]['violated'],
): readonly (readonly Change[])[] {
  const { knowledge, values } = assessed;
  const involved = knowledge.questions
    .map(({ id }, at) => ({ id, at }))
    .filter(({ at }) => values[at]?.origin === 'answer' && values[at]?.kind !== 'unknown')
    .filter(({ id }) => touches(id, violated, knowledge))
    // Nothing depends on the order of questions.
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ at }) => at);
  const isFact = (at: number) => knowledge.questions[at]?.anotherMeans !== undefined;
  const isEligible = eligibility(assessed, alternative);
  const singles = involved.map((at) => [at]);
  const both = pairs(involved);
  for (const sets of [
    singles.filter((set) => !set.some(isFact)),
    both.filter((set) => !set.some(isFact)),
    singles.filter((set) => set.some(isFact)),
    both.filter((set) => set.some(isFact)),
  ]) {
    const enough = sets
      .map((set) => set.map((at): Change => ({ at, to: UNKNOWN })))
      .filter((changes) => isEligible(changes));
    if (enough.length > 0) return enough.map((changes) => tightened(changes, assessed, isEligible));
  }
  return [];
}

/** Each answer only as far from what it is as it has to be. */
function tightened(
  changes: readonly Change[],
  assessed: Assessed,
  isEligible: (changes: readonly Change[]) => boolean,
): readonly Change[] {
  return changes.reduce((so, { at }, i) => {
    const question = assessed.knowledge.questions[at] as Question;
    if (question.anotherMeans !== undefined || !isScale(question)) return so;
    const outcome = (to: Requirement) => (isEligible(so.with(i, { at, to })) ? ELIGIBLE : '');
    const probes = probesOf(question, assessed.values[at] as Requirement, outcome, '', boundsAt(assessed, at));
    const probe = probes.filter(({ outcome: found }) => found === ELIGIBLE).sort(byDistance)[0];
    return probe === undefined ? so : so.with(i, { at, to: probe.to, probe });
  }, changes);
}

const ELIGIBLE = 'eligible';

function isScale({ answer }: Question): boolean {
  return answer.kind === 'number' || (answer.kind === 'choice' && answer.ordered);
}

/** The first of those that move least in all; an answer that is given up counts as one step. */
function leastOf(sets: readonly (readonly Change[])[]): readonly Change[] | undefined {
  const distance = (changes: readonly Change[]) => changes.reduce((sum, { probe }) => sum + (probe?.distance ?? 1), 0);
  return sets.reduce<readonly Change[] | undefined>(
    (least, one) => (least === undefined || distance(one) < distance(least) ? one : least),
    undefined,
  );
}

/** Whether changes make an alternative eligible, everything implied anew. */
function eligibility({ plan, values }: Assessed, alternative: number): (changes: readonly Change[]) => boolean {
  const stated = createState(
    plan,
    values.map((value) => (value.origin === 'answer' ? value : undefined)),
  );
  const workspace = createWorkspace(plan, { isDraft: true });
  return (changes) => {
    copyState(stated, workspace.state);
    for (const { at, to } of changes) put(workspace.state, at, to);
    implyInto(workspace.state);
    return judgeIn(workspace).judgements[alternative]?.violated.length === 0;
  };
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

function pairs<T>(items: readonly T[]): T[][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b]));
}
