import { jsonText } from '../../words/escape.ts';
import type { SheetReporter } from './sheet-reporter.ts';

/** What a sheet holds, for programs: its contents, not its blocks. */
export const sheetJson: SheetReporter = ({ contents }) => `${jsonText({ schemaVersion: 1, ...contents })}\n`;
