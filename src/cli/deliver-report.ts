import { statedRequest } from '../answers/stated-request.ts';
import type { Recommendation } from '../domain/index.ts';
import { type RecordDetails, reporters, type Surface } from '../reporters/index.ts';
import { selectCommand } from '../reporters/select-command.ts';
import type { Setting } from './command.ts';
import type { OutputOptions } from './options.ts';
import { TOOL } from './package-info.ts';
import { complain } from './refuse.ts';
import { type AnswersInFile, repeatInputs, unasked } from './repeat-inputs.ts';
import type { SelectSettings } from './select-settings.ts';
import { unoptimised } from './unoptimised.ts';
import { colourFor, pathAt, showsHyperlinks, showsUnicode, type World, widthOf } from './world.ts';
import { write } from './write.ts';

/** In which format, where and how a report is shown. */
type ReportLook = Pick<OutputOptions, 'format' | 'output' | 'color'> & {
  readonly verbose?: boolean;
  /** See {@link AskedFor}. */
  readonly cutShort?: true | undefined;
};

/** The report in the format asked for, dressed for where it goes. */
export async function makeReport(
  recommendation: Recommendation,
  from: AnswersInFile | undefined,
  options: ReportLook,
  settings: SelectSettings,
  setting: Setting,
  record: RecordDetails,
): Promise<string> {
  const report = await reportMaker(options, settings, setting);
  const draw = () => report(recommendation, from, record);
  // JSON is written by V8 itself.
  return options.format === 'json' ? draw() : unoptimised(draw);
}

/** Makes reports in the format asked for, which is loaded by then. */
export async function reportMaker(
  options: ReportLook,
  { width }: Pick<SelectSettings, 'width'>,
  { world, say, knowledge }: Pick<Setting, 'world' | 'say' | 'knowledge'>,
): Promise<(recommendation: Recommendation, from: AnswersInFile | undefined, record: RecordDetails) => string> {
  const report = await reporters[options.format]?.();
  if (report === undefined) throw new Error(`no reporter "${options.format}"`);
  const pages = options.format === 'html' ? await import('./page-assets.ts') : undefined;
  return (recommendation, from, record) =>
    report(recommendation, {
      say,
      ...surfaceFor(options, width, world),
      ...(pages === undefined ? {} : { page: pages.pageAssets(recommendation, knowledge()) }),
      ...(options.verbose === undefined ? {} : { verbose: options.verbose }),
      ...repeatedBy(recommendation, from, options),
      record,
    });
}

/** What a report is shown on: a file is no screen, whatever the terminal is. */
export function surfaceFor(
  { output, color }: Pick<OutputOptions, 'output' | 'color'>,
  width: number | undefined,
  { stdout, env }: World,
): Surface {
  const toFile = output !== undefined && output !== '-';
  const toScreen = !toFile && stdout.isTTY === true;
  return {
    width: toFile ? (width ?? 80) : widthOf(stdout, env, width),
    colour: toFile ? (color === true ? 'full' : 'none') : colourFor(stdout, env, color),
    hyperlinks: toScreen && showsHyperlinks(stdout, env),
    unicode: !toScreen || showsUnicode(env),
  };
}

/** The command that repeats the run, where one does. */
function repeatedBy(
  { answers, knowledge: { overlays }, asked, language }: Recommendation,
  from: AnswersInFile | undefined,
  { format, cutShort }: ReportLook,
): { readonly commandLine?: string } {
  const inputs = repeatInputs(statedRequest(answers), from);
  if (inputs === undefined) return {};
  const settings = { overlays, ...(asked === undefined ? {} : { asked }), format, language };
  return { commandLine: selectCommand(TOOL, [...inputs, ...unasked(cutShort)], settings) };
}

/** Writes the report where it is wanted. @returns whether it got there */
export async function deliver(
  report: string,
  output: string | undefined,
  { world, say }: Pick<Setting, 'world' | 'say'>,
): Promise<boolean> {
  if (output === undefined || output === '-') {
    await write(world.stdout, report);
    return true;
  }
  return deliverFile(report, output, { world, say });
}

/** Writes a file and says so when it cannot be written. @returns whether it was */
export async function deliverFile(
  text: string,
  path: string,
  setting: Pick<Setting, 'world' | 'say' | 'debug'>,
): Promise<boolean> {
  const { world } = setting;
  const { writeFileAtomically } = await import('./write-file.ts');
  const problem = writeFileAtomically(pathAt(world, path), text, path);
  if (problem !== undefined) await complain([problem], setting);
  return problem === undefined;
}
