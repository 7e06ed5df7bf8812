import type { Alternative, KnowledgeBase } from '../domain/index.ts';
import { firstOf, TIE_TOLERANCE } from '../scoring/index.ts';
import { type Combination, combine, penaltyOf } from './combine.ts';
import { setting } from './setting.ts';

/** Which alternative serves which workload, and what that is worth. */
export interface Assignment {
  /** By workload: the position of its alternative. */
  readonly serves: readonly number[];
  readonly combination: Combination;
  /** What the combination takes. */
  readonly penalty: number;
  /** Mean of the scores less the penalty, which the workloads share: a second system is run once, however many there are. */
  readonly value: number;
}

/** The best that each technology can do for all workloads by itself, best first, and the best that several can. */
export interface Assignments {
  readonly singles: readonly Assignment[];
  readonly hybrid: Assignment | undefined;
}

/** More systems than this for one request are no recommendation. */
const MOST_TOGETHER = 4;

interface Team {
  readonly members: readonly number[];
  readonly combination: Combination;
}

/**
 * Weighs every way of serving several workloads. What a combination costs hangs on its members alone, so that within one
 * each workload takes the member that serves it best. Of one technology another mode has to be worth as much as another
 * system has: `hybridMargin` of one workload.
 *
 * @param exchanged  so much of each bridge counts, 0 to 1
 * @returns the best assignments for scores by workload and alternative, NaN for what is excluded, and how hard operations
 *          press, 0 to 1; undefined when the budget is unknown
 */
export function assigner(
  knowledge: KnowledgeBase,
  workloads: number,
  exchanged: number,
): (scores: readonly ArrayLike<number>[], pressure: number | undefined) => Assignments {
  const { alternatives } = knowledge;
  const teams = teamsOf(alternatives, Math.min(workloads, MOST_TOGETHER)).map((members): Team => {
    const own = members.map((i) => alternatives[i] as Alternative);
    const combination = combine(own, knowledge);
    return { members, combination: { ...combination, joints: combination.joints * exchanged } };
  });
  const margin = setting(knowledge, 'hybridMargin') / workloads;
  return (scores, pressure) => {
    const singles = new Map<string, Assignment>();
    let hybrid: Assignment | undefined;
    for (const { members, combination } of teams) {
      const serves = scores.map((own) => firstOf(members, own));
      // A team with an idle member is another team's work at a higher price.
      if (serves.includes(-1) || new Set(serves).size < members.length) continue;
      const sum = serves.reduce((total, i, w) => total + (scores[w]?.[i] ?? 0), 0);
      const penalty = penaltyOf(combination, knowledge, pressure);
      const value = (sum - penalty) / scores.length;
      const isHybrid = combination.technologies > 1;
      const technology = alternatives[members[0] ?? -1]?.technology ?? '';
      const rival = isHybrid ? hybrid : singles.get(technology);
      const isMore = !isHybrid && members.length > new Set(rival?.serves).size;
      if (rival !== undefined && value <= rival.value + (isMore ? margin : TIE_TOLERANCE)) continue;
      const found = { serves, combination, penalty, value };
      if (isHybrid) hybrid = found;
      else singles.set(technology, found);
    }
    return { singles: [...singles.values()].sort((a, b) => b.value - a.value), hybrid };
  };
}

/** Sets of up to so many positions, small ones first, each in the order of ids. */
function teamsOf(alternatives: readonly Alternative[], most: number): number[][] {
  const byId = alternatives.map(({ id }, i) => ({ id, i })).sort((a, b) => (a.id < b.id ? -1 : 1));
  let teams: number[][] = byId.map((_, at) => [at]);
  const all = [...teams];
  for (let size = 2; size <= most; size++) {
    teams = teams.flatMap((team) => byId.flatMap((_, at) => (at > (team.at(-1) ?? -1) ? [[...team, at]] : [])));
    all.push(...teams);
  }
  return all.map((team) => team.map((at) => byId[at]?.i ?? -1));
}
