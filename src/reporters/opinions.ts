import type { ProcedureReport, Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { evidenceTitle } from './evidence-title.ts';

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

/** What the evidence that speaks against a procedure is about. */
export function disputes({ disputedBy }: ProcedureReport, recommendation: Recommendation, say: Say): string {
  const titles = disputedBy.map((id) => {
    const record = recommendation.evidence.find((one) => one.id === id);
    return record === undefined ? id : evidenceTitle(record, recommendation, say);
  });
  return titles.join(say('word/comma'));
}
