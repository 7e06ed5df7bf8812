import type { Problem, Recommendation } from '../domain/index.ts';
import { reporters } from '../reporters/index.ts';
import { readReport } from '../saved/read-report.ts';
import { speaker } from '../wording/say.ts';
import type { Setting } from './command.ts';
import { deliver, type MadeFrom, reportMaker } from './deliver-report.ts';
import type { CommonOptions, OutputOptions } from './options.ts';
import { readInputText } from './read-text.ts';
import { confirmedBy, type RecordOptions, readRecordDetails } from './record-options.ts';
import { refuse } from './refuse.ts';
import { unknownValue } from './usage-problem.ts';
import { wholeNumber } from './whole-number.ts';
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
  const width = wholeNumber('--width', options.width, 20, 400);
  const formats = Object.keys(reporters);
  const wrong = [
    ...(formats.includes(options.format) ? [] : [unknownValue('--format', options.format, formats)]),
    ...(width.ok ? [] : [width.problem]),
    ...problems,
  ];
  if (wrong.length > 0 || !width.ok) return refuse(wrong, setting);
  const reading = await readSaved(file, setting);
  if (reading.report === undefined) return refuse(reading.problems, setting);
  const { report } = reading;
  if (options.lang !== undefined && options.lang !== report.language) return refuse([spoken(file, report)], setting);
  const { language } = report;
  const speaking = { ...setting, language, say: speaker(setting.knowledge().wording, language) };
  const make = await reportMaker(options, { width: width.value }, speaking);
  const text = make(report, madeFrom(report, options.answers), {
    ...details,
    ...confirmedBy(options, report.knowledge.overlays),
  });
  return (await deliver(text, options.output, setting)) ? STATUS.done : STATUS.usage;
}

/** How it is weighed stands among the answers of a report, whether the answers file or a flag said so. */
function madeFrom({ answers }: Recommendation, file: string | undefined): MadeFrom {
  const { profile, weights } = answers as Record<string, unknown>;
  return {
    file,
    ...(typeof profile === 'string' ? { profile } : {}),
    ...(typeof weights === 'string' ? { weights } : {}),
  };
}

/** A saved report by its file, or from standard input. */
export async function readSaved(
  file: string,
  { world }: Pick<Setting, 'world'>,
): Promise<{ readonly report?: Recommendation; readonly problems: readonly Problem[] }> {
  const text = await readInputText(file, world, MOST_BYTES);
  return typeof text === 'string' ? readReport(text, file === '-' ? '<stdin>' : file) : { problems: [text] };
}

function spoken(file: string, { language }: Recommendation): Problem {
  return {
    code: 'usage/language',
    severity: 'error',
    message: { id: 'saved/language', gaps: { file, language } },
    hint: { id: 'saved/language-hint' },
  };
}
