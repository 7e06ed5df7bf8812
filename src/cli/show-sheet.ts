import type { Problem, Sheet } from '../domain/index.ts';
import { sheetReporters } from '../reporters/index.ts';
import type { Setting } from './command.ts';
import { deliver, surfaceFor } from './deliver-report.ts';
import type { OutputOptions } from './options.ts';
import { refuse } from './refuse.ts';
import { unknownValue } from './unknown-value.ts';
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
  const { width, problems } = readLook(options, formats);
  if (problems.length > 0) return refuse(problems, setting);
  const report = await sheetReporters[options.format]?.();
  if (report === undefined) throw new Error(`no reporter "${options.format}"`);
  const text = report(sheet, { ...surfaceFor(options, width, setting.world), say: setting.say });
  return (await deliver(text, options.output, setting)) ? STATUS.done : STATUS.usage;
}

/** The width that a sheet is to have, and what is wrong with how it is asked for: known before anything is worked out. */
export function readLook(
  { format, width: text }: OutputOptions,
  formats: readonly string[],
): { readonly width: number | undefined; readonly problems: readonly Problem[] } {
  const problems: Problem[] = formats.includes(format) ? [] : [unknownValue('--format', format, formats)];
  return { width: readWidth(text, problems), problems };
}
