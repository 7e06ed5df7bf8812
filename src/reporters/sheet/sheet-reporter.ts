import type { Sheet } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import type { Surface } from '../reporter.ts';

/** How a sheet is shown; speaks its language. */
export interface SheetContext extends Surface {
  readonly say: Say;
}

/** A sheet in one format, ending in one newline. */
export type SheetReporter = (sheet: Sheet, context: SheetContext) => string;
