import type { ProcedureReport, Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { evidenceTitle } from './evidence-title.ts';
import { nameOf } from './names.ts';

export interface Opinions {
  readonly agreeing: readonly ProcedureReport[];
  readonly disagreeing: readonly ProcedureReport[];
  /** Those that reached no verdict. */
  readonly silent: readonly ProcedureReport[];
}

/** The documents' procedures by what they think of the recommendation. */
export function opinionsOf(procedures: readonly ProcedureReport[]): Opinions {
  return {
    agreeing: procedures.filter(({ agrees }) => agrees === true),
    disagreeing: procedures.filter(({ agrees }) => agrees === false),
    silent: procedures.filter(({ agrees }) => agrees === null),
  };
}

/** What a procedure names, in words: an alternative not again beside all of its technology. */
export function namedBy({ verdict, external }: ProcedureReport, recommendation: Recommendation, say: Say): string[] {
  const ids = verdict.filter((id) => {
    const technology = technologyOf(id, recommendation);
    return technology === id || !verdict.includes(technology);
  });
  return [...ids.map((id) => nameOf(id, recommendation, say)), ...external];
}

/** Of an alternative, or the technology itself. */
function technologyOf(id: string, { ranking }: Pick<Recommendation, 'ranking'>): string {
  return ranking.find(({ alternative }) => alternative === id)?.technology ?? id;
}

/**
 * How many of them agree, in words. One that names others besides tells little: a path through all technologies agrees with
 * every choice.
 */
export function agreement(procedures: readonly ProcedureReport[], recommendation: Recommendation, say: Say): string {
  const { agreeing, disagreeing } = opinionsOf(procedures);
  const { technology, parts } = recommendation.recommendation;
  const chosen = new Set(parts.length > 0 ? parts.map((part) => part.technology) : [technology]);
  const sharing = agreeing.filter(
    ({ verdict, external }) =>
      external.length > 0 || verdict.some((id) => !chosen.has(technologyOf(id, recommendation))),
  );
  const gaps = { agreeing: agreeing.length, spoke: agreeing.length + disagreeing.length, count: sharing.length };
  return say(sharing.length === 0 ? 'report/agreeing' : 'report/agreeing-among-others', gaps);
}

/**
 * Why a dissenting procedure that no evidence speaks against is not followed: what it names cannot do the job, one constraint
 * for each being enough, or nothing is known against it. Of several workloads each may rule out what another would take.
 */
export function unopposed(
  { verdict }: ProcedureReport,
  { ranking, workloads }: Pick<Recommendation, 'ranking' | 'workloads'>,
  say: Say,
): string {
  const named = ranking.filter(({ alternative, technology }) =>
    verdict.some((id) => id === alternative || id === technology),
  );
  if (workloads !== undefined || named.length === 0 || named.some(({ excluded }) => !excluded))
    return say('report/dissents');
  const excluded = named.map(({ name, violations }) =>
    say('report/option-out', { name, rule: violations[0]?.constraint ?? '' }),
  );
  return say('report/dissents-excluded', { excluded: excluded.join(say('word/comma')) });
}

/** What the evidence that speaks against a procedure is about. */
export function disputes({ disputedBy }: ProcedureReport, recommendation: Recommendation, say: Say): string {
  const titles = disputedBy.map((id) => {
    const record = recommendation.evidence.find((one) => one.id === id);
    return record === undefined ? id : evidenceTitle(record, recommendation, say);
  });
  return titles.join(say('word/comma'));
}
