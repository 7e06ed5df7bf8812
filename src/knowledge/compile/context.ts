import type { ColumnType, Dimension } from '../../domain/index.ts';
import type { Report } from '../finding.ts';

/** What every part of the compilation needs to know. */
export interface Compiling {
  /** Without prototype, so that any text may be looked up. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** By figure id. */
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly report: Report;
  /** Conditions are asked of a request as a whole: no alternative is at hand, and none can be named. */
  readonly ofRequest?: true;
  /** Columns that are not there yet where the conditions are tested, and what they are derived from. */
  readonly derivedLater?: ReadonlyMap<string, readonly string[]>;
}
