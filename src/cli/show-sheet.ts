import type { Problem, Sheet } from '../domain/index.ts';
import { sheetReporters } from '../reporters/index.ts';
import type { Setting } from './command.ts';
import { deliver, surfaceFor } from './deliver-report.ts';
import type { OutputOptions } from './options.ts';
import { refuse } from './refuse.ts';
import { unknownValue } from './usage-problem.ts';
import { readWidth } from './whole-number.ts';
import { STATUS } from './world.ts';

/**
 * Shows a sheet in the format asked for, where it is wanted.
 *
 * @param formats  that this command takes; keys of `sheetReporters`
 * @returns        the exit status
 */
export async function showSheet(
  sheet: Sheet,
  options: OutputOptions,
  formats: readonly string[],
  setting: Setting,
): Promise<number> {
  if (!formats.includes(options.format)) return refuse([unknownValue('--format', options.format, formats)], setting);
  const problems: Problem[] = [];
  const width = readWidth(options.width, problems);
  if (problems.length > 0) return refuse(problems, setting);
  const report = await sheetReporters[options.format]?.();
  if (report === undefined) throw new Error(`no reporter "${options.format}"`);
  const text = report(sheet, { ...surfaceFor(options, width, setting.world), say: setting.say });
  return (await deliver(text, options.output, setting)) ? STATUS.done : STATUS.usage;
}
