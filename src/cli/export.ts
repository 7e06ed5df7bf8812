import { join } from 'node:path';
import { compareOutcomes, namesIn, outcomeOf } from '../comparison/index.ts';
import { type Problem, type Recommendation, usageProblem } from '../domain/index.ts';
import { isInForce, markSuperseded, numberOf, recordHead, writtenNumber } from '../records/index.ts';
import { choiceLine, chosenTitle, openBetween, titleOf } from '../reporters/choice.ts';
import type { RecordDetails } from '../reporters/index.ts';
import { nothingFits } from '../reporters/nothing-fits.ts';
import { oneLine } from '../words/escape.ts';
import { createRecord, findRecord } from './adr-folder.ts';
import type { Setting } from './command.ts';
import { type DecidedRequest, decideFrom, statusOf } from './decide-from.ts';
import { deliver, reportMaker } from './deliver-report.ts';
import { readToEdit } from './read-text.ts';
import {
  acceptCommand,
  answersKept,
  confirmedBy,
  RECORD_FORMATS,
  readRecordDetails,
  verifyCommand,
} from './record-options.ts';
import { refuse } from './refuse.ts';
import type { SelectOptions } from './select-settings.ts';
import { tell } from './tell.ts';
import { unknownValue } from './unknown-value.ts';
import { pathAt, STATUS } from './world.ts';
import { write } from './write.ts';
import { notWritten, targetIsNoFolder, writeFileAtomically } from './write-file.ts';

export interface ExportOptions extends SelectOptions {
  readonly format: string;
  readonly output?: string;
  readonly adrDir?: string;
  readonly supersedes?: string;
}

/** A record that is to be superseded, as it is now. */
interface OldRecord {
  readonly file: string;
  readonly text: string;
  readonly title: string;
}

/** `export`: from answers to a decision record, in a file or in the next number of a folder. @returns the exit status */
export async function runExport(file: string | undefined, options: ExportOptions, setting: Setting): Promise<number> {
  const { details, problems } = readRecordDetails(options, setting.world.env);
  const old = options.supersedes === undefined ? undefined : findOld(options.supersedes, options.adrDir, setting);
  const wrong = [
    ...(RECORD_FORMATS.includes(options.format) ? [] : [unknownValue('--format', options.format, RECORD_FORMATS)]),
    ...problems,
    ...(options.adrDir !== undefined && options.output !== undefined
      ? [usageProblem({ id: 'records/folder-or-file' })]
      : []),
    ...(old !== undefined && 'code' in old ? [old] : []),
  ];
  if (wrong.length > 0) return refuse(wrong, setting);
  const decided = await decideFrom(file, options, setting);
  if (typeof decided === 'number') return decided;
  const { recommendation, settings, from } = decided;
  await sayOtherwise(decided, file ?? '<stdin>', setting);
  const isOpen = openBetween(recommendation, setting.say).length > 0;
  if (isOpen && details.status === 'accepted') {
    await say(setting, 'records/accept-open', { options: chosenTitle(recommendation, setting.say) });
    return STATUS.noWinner;
  }
  const make = await reportMaker(options, settings, setting);
  const status = await statusOf(recommendation, settings.minConfidence, setting);
  if (options.adrDir === undefined) {
    const report = make(recommendation, from, {
      ...details,
      ...confirmedBy(options.output, setting.overlays, setting.world),
      ...answersKept(options.output, recommendation, from, setting.world),
    });
    return (await deliver(report, options.output, setting)) ? status : STATUS.usage;
  }
  if (status !== STATUS.done) {
    if (recommendation.recommendation.kind === 'none') await sayNothing(recommendation, setting);
    return status;
  }
  const predecessor = old !== undefined && 'file' in old ? old : undefined;
  return keep(decided, make, details, options.adrDir, predecessor, setting);
}

/** That the answers file records another decision than the record will. */
async function sayOtherwise(
  { recommendation, decided }: DecidedRequest,
  file: string,
  setting: Setting,
): Promise<void> {
  if (decided === undefined || compareOutcomes(decided, outcomeOf(recommendation)).outcome === 'holds') return;
  const names = namesIn(setting.knowledge(), setting.language, setting.say);
  await say(setting, 'records/decided-before', {
    file,
    decided: names.outcome(decided),
    recommended: choiceLine(recommendation, setting.say),
  });
}

/** That nothing fits and nothing was written: what excludes each alternative, and what would have to give. */
async function sayNothing(recommendation: Recommendation, setting: Setting): Promise<void> {
  await say(setting, 'records/nothing-to-record');
  for (const line of nothingFits(recommendation, setting.say)) await tell(setting.world, line);
}

/** Puts the record into the folder and marks the one it supersedes, if it does so already. */
async function keep(
  { recommendation, from }: DecidedRequest,
  make: Awaited<ReturnType<typeof reportMaker>>,
  details: RecordDetails,
  adrDir: string,
  old: OldRecord | undefined,
  setting: Setting,
): Promise<number> {
  const { world } = setting;
  const folder = pathAt(world, adrDir);
  const shown = (name: string) => `${adrDir.replace(/\/+$/, '')}/${name}`;
  const supersedes =
    old === undefined
      ? {}
      : { supersedes: { number: writtenNumber(numberOf(old.file) ?? 0), file: old.file, title: old.title } };
  const title = details.title ?? titleOf(recommendation, setting.say);
  let created: ReturnType<typeof createRecord>;
  try {
    created = createRecord(folder, title, ({ number, file }) =>
      make(recommendation, from, {
        ...details,
        ...supersedes,
        number,
        verifyCommand: verifyCommand(join(folder, file), setting.overlays, world.cwd()),
        ...answersKept(join(folder, file), recommendation, from, world),
      }),
    );
  } catch (error) {
    const failed = error as NodeJS.ErrnoException;
    // Names in the folder that are taken are none of its errors: it is the folder itself that is there, and is none.
    return refuse([failed.code === 'EEXIST' ? targetIsNoFolder(adrDir) : notWritten(adrDir, failed)], setting);
  }
  if (created === undefined)
    return refuse([usageProblem({ id: 'records/folder-busy', gaps: { folder: adrDir } })], setting);
  await write(world.stdout, `${oneLine(shown(created.file))}\n`);
  if (old === undefined) return STATUS.done;
  // What is proposed or rejected leaves in force what was decided before.
  if (details.status !== 'accepted' || openBetween(recommendation, setting.say).length > 0) {
    const command = acceptCommand(shown(created.file), setting.overlays);
    await say(setting, 'records/still-in-force', { file: shown(old.file), number: `ADR-${created.number}`, command });
    return STATUS.done;
  }
  const problem = writeFileAtomically(join(folder, old.file), markSuperseded(old.text, created), shown(old.file));
  if (problem !== undefined) return refuse([problem], setting);
  await say(setting, 'records/superseded', { file: shown(old.file) });
  return STATUS.done;
}

function findOld(number: string, adrDir: string | undefined, { world }: Setting): OldRecord | Problem {
  if (adrDir === undefined) return usageProblem({ id: 'records/needs-folder' });
  const folder = pathAt(world, adrDir);
  const file = findRecord(folder, number, adrDir);
  if (typeof file !== 'string') return file;
  const text = readToEdit(join(adrDir, file), world);
  if (typeof text !== 'string') return text;
  const { title, status } = recordHead(text);
  if (isInForce(status)) return { file, text, title: title ?? file };
  const gaps = { file, status: status ?? '' };
  return usageProblem({ id: 'records/overtaken', gaps }, { id: 'records/overtaken-hint' });
}

async function say(setting: Setting, id: string, gaps: Readonly<Record<string, string>> = {}): Promise<void> {
  await tell(setting.world, setting.say(id, gaps));
}
