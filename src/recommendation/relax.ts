import {
  type Condition,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type Question,
  type RelaxReport,
  type Requirement,
  UNKNOWN,
} from '../domain/index.ts';
import { implyInto } from '../requirements/index.ts';
import { answeredState, copyState, describe, put, questionsBehind } from '../situation/index.ts';
import type { Say } from '../wording/say.ts';
import { createWorkspace, judgeIn } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { boundsAt } from './explore.ts';
import type { Probe } from './probe.ts';
import { probesOf } from './probes.ts';
import { byDistance, edgeOf, fromOf } from './say-probe.ts';
import { type StatedAnswer, statedIn } from './stated-answers.ts';
import { barredIn, type JudgedWorkload } from './whole.ts';

/** An answer that gives way: to the nearest value that is enough or, where its values are no scale, altogether. */
interface Change {
  readonly stated: StatedAnswer;
  readonly to: Requirement;
  readonly probe?: Probe;
}

/** More answers than this are another request. */
const MOST_CHANGES = 4;

/**
 * For each alternative the smallest set of answers, up to {@link MOST_CHANGES}, that have to give way to make it eligible for
 * the workloads that nothing fits ({@link barredIn}), the fewest answers first and of as many those that have to move least.
 * What serves the others goes on serving them. An answer that is a fact is moved only where no others are enough. Workloads
 * are named where not all of the request give way.
 */
export function relaxations(all: readonly JudgedWorkload[], language: Language, say: Say): RelaxReport[] {
  const workloads = barredIn(all);
  const stated = statedIn(workloads);
  const { knowledge } = (workloads[0] as JudgedWorkload).assessed;
  const reports = knowledge.alternatives.flatMap(({ id }, alternative): RelaxReport[] => {
    const exclusion = exclusionOf(workloads, alternative);
    if (exclusion([]) === undefined) return [];
    const sets = relaxing(stated, exclusion, workloads);
    const least = leastOf(sets.map((set) => tightened(set, workloads, exclusion)));
    return least === undefined ? [] : [{ alternative: id, changes: least.map(reportChange) }];
  });
  return reports.sort((a, b) => a.changes.length - b.changes.length || (a.alternative < b.alternative ? -1 : 1));

  function reportChange({ stated: { at, of, value }, probe }: Change): RelaxReport['changes'][number] {
    const { id, anotherMeans } = knowledge.questions[at] as Question;
    const given = probe === undefined ? say('engine/not-required') : edgeOf(probe, knowledge, language, say);
    return {
      requirement: id,
      from:
        probe === undefined ? describe(id, value, knowledge, language, say) : fromOf(probe, knowledge, language, say),
      to: anotherMeans === undefined ? given : inLanguage(anotherMeans, language),
      ...(of.length === all.length ? {} : { workloads: of.map((w) => workloads[w]?.name ?? '') }),
    };
  }
}

type Violated = Assessed['judgements'][number]['violated'];

/** What still excludes an alternative, and in which workload, after changes with everything implied anew. */
type Exclusion = (changes: readonly Change[]) => { readonly workload: number; readonly violated: Violated } | undefined;

function exclusionOf(workloads: readonly JudgedWorkload[], alternative: number): Exclusion {
  const drafts = workloads.map(({ assessed }) => ({
    answered: answeredState(assessed),
    workspace: createWorkspace(assessed.plan, { isDraft: true }),
  }));
  return (changes) => {
    for (const [workload, { answered, workspace }] of drafts.entries()) {
      copyState(answered, workspace.state);
      for (const { stated, to } of changes) if (stated.of.includes(workload)) put(workspace.state, stated.at, to);
      implyInto(workspace.state);
      const violated = judgeIn(workspace).judgements[alternative]?.violated ?? [];
      if (violated.length > 0) return { workload, violated };
    }
    return undefined;
  };
}

/** All sets of answers that are enough when withdrawn, of the first kind that has any: those without facts, then the smallest. */
function relaxing(
  stated: readonly StatedAnswer[],
  exclusion: Exclusion,
  workloads: readonly JudgedWorkload[],
): readonly (readonly Change[])[] {
  const isFact = ({ at }: StatedAnswer) => workloads[0]?.assessed.knowledge.questions[at]?.anotherMeans !== undefined;
  for (const movable of [stated.filter((one) => !isFact(one)), stated]) {
    let sets: readonly (readonly number[])[] = [[]];
    for (let size = 1; size <= MOST_CHANGES; size++) {
      const next = new Map<string, readonly number[]>();
      const enough: (readonly Change[])[] = [];
      for (const set of sets) {
        const open = exclusion(withdrawn(set, movable));
        const knowledge = workloads[open?.workload ?? 0]?.assessed.knowledge;
        movable.forEach(({ at, of }, i) => {
          const id = knowledge?.questions[at]?.id;
          if (open === undefined || knowledge === undefined || id === undefined || set.includes(i)) return;
          if (!of.includes(open.workload) || !touches(id, open.violated, knowledge)) return;
          const larger = [...set, i].sort((a, b) => a - b);
          if (next.has(larger.join())) return;
          next.set(larger.join(), larger);
          const changes = withdrawn(larger, movable);
          if (exclusion(changes) === undefined) enough.push(changes);
        });
      }
      if (enough.length > 0) return enough;
      sets = [...next.values()];
    }
  }
  return [];
}

function withdrawn(set: readonly number[], movable: readonly StatedAnswer[]): readonly Change[] {
  return set.map((i) => ({ stated: movable[i] as StatedAnswer, to: UNKNOWN }));
}

/** Each answer only as far from what it is as it has to be. */
function tightened(
  changes: readonly Change[],
  workloads: readonly JudgedWorkload[],
  exclusion: Exclusion,
): readonly Change[] {
  return changes.reduce((so, { stated }, i) => {
    const assessed = workloads[stated.of[0] ?? 0]?.assessed as Assessed;
    const question = assessed.knowledge.questions[stated.at] as Question;
    if (question.anotherMeans !== undefined || !isScale(question)) return so;
    const outcome = (to: Requirement) => (exclusion(so.with(i, { stated, to })) === undefined ? ELIGIBLE : '');
    const probes = probesOf(question, stated.value, outcome, '', boundsAt(assessed, stated.at));
    const probe = probes.filter(({ outcome: found }) => found === ELIGIBLE).sort(byDistance)[0];
    return probe === undefined ? so : so.with(i, { stated, to: probe.to, probe });
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

function touches(key: string, violated: Violated, knowledge: KnowledgeBase): boolean {
  const behind = ({ cells }: Condition) => cells.flatMap(({ column }) => questionsBehind(column, knowledge));
  const questions = new Set(violated.flatMap(({ when }) => behind(when)));
  if (questions.has(key)) return true;
  return knowledge.implications.some(({ requires, when }) => questions.has(requires.key) && behind(when).includes(key));
}
