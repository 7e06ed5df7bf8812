import type { Sheet } from '../../domain/index.ts';
import type { Surface } from '../reporter.ts';

/** A sheet in one format, ending in one newline. */
export type SheetReporter = (sheet: Sheet, surface: Surface) => string;
