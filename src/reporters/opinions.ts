import type { ProcedureReport } from '../domain/index.ts';

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
