import { statedRequest } from '../answers/stated-request.ts';
import type { Problem, Recommendation } from '../domain/index.ts';
import { reporters } from '../reporters/index.ts';
import { readReport } from '../saved/read-report.ts';
import { speaker } from '../wording/say.ts';
import type { Setting } from './command.ts';
import { deliver, reportMaker } from './deliver-report.ts';
import { gather } from './gather.ts';
import { NO_FLAGS } from './lay-flags.ts';
import type { CommonOptions, OutputOptions } from './options.ts';
import { readInputText } from './read-text.ts';
import { confirmedBy, type RecordOptions, readRecordDetails, unrecorded } from './record-options.ts';
import { complain, refuse } from './refuse.ts';
import { type AnswersInFile, repeatInputs } from './repeat-inputs.ts';
import { unknownValue } from './unknown-value.ts';
import { readWidth } from './whole-number.ts';
import { STATUS } from './world.ts';

/** Reports are large, but not without end. */
const MOST_BYTES = 32 * 1024 * 1024;

export interface RenderOptions extends OutputOptions, CommonOptions, RecordOptions {
  readonly verbose?: boolean;
  /** The answers file that the report was made from, to be named in it. */
  readonly answers?: string;
}

/** `render`: a saved report in another format, in the language it was made in. @returns the exit status */
export async function runRender(file: string, options: RenderOptions, setting: Setting): Promise<number> {
  const { details, problems } = readRecordDetails(options, setting.world.env);
  const wrongWidth: Problem[] = [];
  const width = readWidth(options.width, wrongWidth);
  const formats = Object.keys(reporters);
  const wrong = [
    ...(formats.includes(options.format) ? [] : [unknownValue('--format', options.format, formats)]),
    ...wrongWidth,
    ...problems,
    ...unrecorded(options, [options.format]),
  ];
  if (wrong.length > 0) return refuse(wrong, setting);
  const reading = await readSaved(file, setting);
  if (reading.report === undefined) return refuse(reading.problems, setting);
  const { report } = reading;
  if (options.lang !== undefined && options.lang !== report.language) return refuse([spoken(file, report)], setting);
  const { language } = report;
  const speaking = { ...setting, language, say: speaker(setting.knowledge().wording, language) };
  const named = await namedAnswers(options.answers, setting);
  if (Array.isArray(named)) return refuse(named, setting);
  if (named !== undefined && repeatInputs(statedRequest(report.answers), named) === undefined) {
    await complain([otherAnswers(named.file)], setting);
  }
  const make = await reportMaker(options, { width }, speaking);
  const text = make(report, named, {
    ...details,
    ...confirmedBy(options.output, report.knowledge.overlays, setting.world),
  });
  return (await deliver(text, options.output, setting)) ? STATUS.done : STATUS.usage;
}

/** The answers file that a report is said to be made from; whatever it does not hold is said beside it. */
async function namedAnswers(
  file: string | undefined,
  setting: Setting,
): Promise<AnswersInFile | Problem[] | undefined> {
  if (file === undefined || file === '-') return undefined;
  const { inFile, problems } = await gather(file, NO_FLAGS, setting.knowledge(), setting.world);
  return inFile ?? [...problems];
}

/** A saved report by its file, or from standard input. */
async function readSaved(
  file: string,
  { world }: Pick<Setting, 'world'>,
): Promise<{ readonly report?: Recommendation; readonly problems: readonly Problem[] }> {
  const text = await readInputText(file, world, MOST_BYTES);
  return typeof text === 'string' ? readReport(text, file === '-' ? '<stdin>' : file) : { problems: [text] };
}

function otherAnswers(file: string): Problem {
  return {
    code: 'report/other-answers',
    severity: 'warning',
    message: { id: 'saved/other-answers', gaps: { file } },
    hint: { id: 'saved/other-answers-hint' },
  };
}

function spoken(file: string, { language }: Recommendation): Problem {
  return {
    code: 'usage/language',
    severity: 'error',
    message: { id: 'saved/language', gaps: { file, language } },
    hint: { id: 'saved/language-hint' },
  };
}
