import type { SourceId, Text } from '../domain/index.ts';

/** How the documents reckon cost, as the library keeps it. */
export interface CostModel {
  readonly id: string;
  readonly title: Text | string;
  readonly formulas?: readonly (Text | string)[];
  readonly constants?: readonly {
    readonly technology: string;
    readonly failureProbability: Measured;
    readonly recoveryTime: Measured;
  }[];
  readonly sizes?: {
    readonly unit: Text | string;
    readonly rows: readonly {
      readonly size: string;
      readonly label: Text | string;
      readonly totals: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
    }[];
  };
  readonly breakdown?: {
    readonly unit: Text | string;
    readonly company: Text | string;
    readonly rows: readonly {
      readonly item: string;
      readonly costs: Readonly<Record<string, { readonly value: number }>>;
    }[];
  };
  readonly notes?: readonly (Text | string)[];
  readonly source: readonly SourceId[];
  readonly evidence?: readonly SourceId[];
}

interface Measured {
  readonly value: number;
  readonly unit: Text | string;
}

/** Two statements of the documents that do not agree. */
export interface Conflict {
  readonly id: string;
  readonly topic: Text | string;
  readonly statements: readonly { readonly says: Text | string; readonly source: readonly SourceId[] }[];
  readonly comment?: Text | string;
  readonly evidence?: readonly SourceId[];
}

/** The item of a breakdown that the model works out from its constants. */
const FAILURE_LOSS = 'failure-loss';
const MINUTES_AN_HOUR = 60;

/**
 * The loss an hour that the printed failure loss of a technology would need, were it odds times recovery time times loss
 * rate as the printed formula says; in the unit of the breakdown. Where the model holds together, all are the same.
 */
export function impliedLossRates({ constants = [], breakdown }: CostModel): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  const losses = breakdown?.rows.find(({ item }) => item === FAILURE_LOSS)?.costs ?? {};
  for (const { technology, failureProbability, recoveryTime } of constants) {
    const loss = losses[technology]?.value;
    if (loss === undefined) continue;
    rates.set(technology, loss / ((failureProbability.value / 100) * (recoveryTime.value / MINUTES_AN_HOUR)));
  }
  return rates;
}

/** The conflicts about the model: a section speaks in them that it is taken from, on what its evidence is about. */
export function conflictsOf({ source, evidence = [] }: CostModel, conflicts: readonly Conflict[]): readonly Conflict[] {
  const about = conflicts.filter((conflict) => conflict.evidence?.some((id) => evidence.includes(id)));
  return about.filter(({ statements }) => statements.some((one) => one.source.some((id) => source.includes(id))));
}
