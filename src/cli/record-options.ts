import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { statedRequest } from '../answers/stated-request.ts';
import { type Problem, type Recommendation, usageProblem } from '../domain/index.ts';
import { isRecord } from '../records/file-name.ts';
import type { RecordDetails } from '../reporters/index.ts';
import { shellWord } from '../words/shell-word.ts';
import type { Setting } from './command.ts';
import { collect } from './options.ts';
import { TOOL } from './package-info.ts';
import { pathFrom, withSlashes } from './paths.ts';
import { type AnswersInFile, repeatInputs } from './repeat-inputs.ts';
import { repositoryOf } from './repository.ts';
import { isDay, today } from './today.ts';
import { unknownValue } from './unknown-value.ts';
import type { World } from './world.ts';

/** What people say of a decision record, as commander reads it. */
export interface RecordOptions {
  readonly title?: string;
  readonly status?: string;
  readonly date?: string;
  readonly decisionMakers?: readonly string[];
  readonly consulted?: readonly string[];
  readonly informed?: readonly string[];
}

/** Formats that are decision records. */
export const RECORD_FORMATS = ['madr', 'madr-minimal', 'nygard', 'markdown'];

export const STATUSES = ['proposed', 'accepted', 'rejected', 'deprecated'];

/** What was said of a record, in a report that is none and would not show it. */
export function unrecorded(options: RecordOptions, formats: readonly string[]): readonly Problem[] {
  if (formats.some((format) => RECORD_FORMATS.includes(format))) return [];
  const { title, status, date, decisionMakers, consulted, informed } = options;
  const flags = Object.entries({ title, status, date, 'decision-makers': decisionMakers, consulted, informed });
  return flags.flatMap(([flag, value]) =>
    value === undefined
      ? []
      : [
          usageProblem(
            { id: 'records/no-record-format', gaps: { flag: `--${flag}` } },
            { id: 'records/record-formats', gaps: { formats: RECORD_FORMATS } },
          ),
        ],
  );
}

export function addRecordOptions(command: Command, { say }: Setting): void {
  command
    .option('--title <text>', say('help/option/title'))
    .option('--status <word>', say('help/option/status', { statuses: STATUSES }))
    .option('--date <date>', say('help/option/date'))
    .option('--decision-makers <names>', say('help/option/decision-makers'), collect)
    .option('--consulted <names>', say('help/option/consulted'), collect)
    .option('--informed <names>', say('help/option/informed'), collect);
}

/**
 * @param options  a date may be `today`, see {@link today}
 */
export function readRecordDetails(
  { title, status, date, decisionMakers, consulted, informed }: RecordOptions,
  env: World['env'],
): { readonly details: RecordDetails; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  if (status !== undefined && !STATUSES.includes(status)) problems.push(unknownValue('--status', status, STATUSES));
  const day = date === 'today' ? today(env) : date;
  if (day !== undefined && !isDay(day)) {
    const message = { id: 'records/not-a-date', gaps: { date: day } };
    problems.push(usageProblem(message, { id: 'records/not-a-date-hint' }));
  }
  const details: RecordDetails = {
    ...(title === undefined ? {} : { title }),
    ...(status === undefined ? {} : { status }),
    ...(day === undefined ? {} : { date: day }),
    decisionMakers: names(decisionMakers),
    consulted: names(consulted),
    informed: names(informed),
  };
  return { details, problems };
}

/** Names may be given one a flag or several with commas. */
function names(given: readonly string[] = []): readonly string[] {
  return given
    .flatMap((text) => text.split(/[,，、]/))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * The command that checks a record again, with the user's own knowledge where it was made with that: from the root of the
 * repository, wherever it was made. Of a record outside of it the name alone is of use to others.
 */
export function verifyCommand(file: string, overlays: readonly string[], cwd: string): string {
  const root = repositoryOf(cwd);
  const fromRoot = (name: string, outside: string) => {
    const path = pathFrom(root, resolve(cwd, name));
    return shellWord(isAbsolute(path) ? outside : path);
  };
  const folders = overlays.map((folder) => `--knowledge ${fromRoot(folder, folder)}`);
  return [`${TOOL} verify ${fromRoot(file, basename(file))}`, ...folders].join(' ');
}

/** The command that accepts a record that is proposed, with the user's own knowledge, whose names it writes into the text. */
export function acceptCommand(file: string, overlays: readonly string[]): string {
  return [`${TOOL} accept ${shellWord(file)}`, ...knowledgeFlags(overlays)].join(' ');
}

export function knowledgeFlags(folders: readonly string[]): readonly string[] {
  return folders.map((folder) => `--knowledge ${shellWord(folder)}`);
}

/** Where the record will be, when it goes into a file. */
export function confirmedBy(
  output: string | undefined,
  overlays: readonly string[],
  { cwd }: Pick<World, 'cwd'>,
): RecordDetails {
  return output === undefined || output === '-' ? {} : { verifyCommand: verifyCommand(output, overlays, cwd()) };
}

/**
 * The answers file of a record that goes into a file, by its path from there: where all of its answers stand in that file, and
 * both are in the repository. What is made from a record comes from the answers file of that one.
 */
export function answersKept(
  output: string | undefined,
  { answers }: Pick<Recommendation, 'answers'>,
  from: AnswersInFile | undefined,
  world: Pick<World, 'cwd'>,
): RecordDetails {
  const source = from !== undefined && isRecord(from.file) ? from.madeFrom : from;
  if (output === undefined || output === '-' || source === undefined) return {};
  if (repeatInputs(statedRequest(answers), source)?.length !== 1) return {};
  const cwd = world.cwd();
  const root = repositoryOf(cwd);
  const [record, file] = [output, source.file].map((name) => pathFrom(root, resolve(cwd, name))) as [string, string];
  if ([record, file].some((path) => isAbsolute(path))) return {};
  return { answersFile: withSlashes(relative(dirname(join(root, record)), join(root, file))) };
}
