import { inShort } from '../reporters/in-short.ts';
import { reporters } from '../reporters/index.ts';
import { unreadable } from './answers-name.ts';
import type { Setting } from './command.ts';
import { decideFrom, statusOf } from './decide-from.ts';
import { deliver, makeReport } from './deliver-report.ts';
import { answersKept, confirmedBy, readRecordDetails, unrecorded } from './record-options.ts';
import { refuse } from './refuse.ts';
import { saveAnswers } from './save-answers.ts';
import type { SelectOptions } from './select-settings.ts';
import { type OutputWord, pairOutputs } from './several-outputs.ts';
import { tell } from './tell.ts';
import { STATUS } from './world.ts';

export const SELECT_FORMATS = Object.keys(reporters) as [string, ...string[]];

/**
 * `select`: from answers to a report, or to several.
 *
 * @param words  where its reports go, see {@link pairOutputs}
 * @returns      the exit status
 */
export async function runSelect(
  file: string | undefined,
  words: readonly OutputWord[],
  options: SelectOptions,
  setting: Setting,
): Promise<number> {
  const { details, problems } = readRecordDetails(options, setting.world.env);
  const { outputs, problems: wrong } = pairOutputs(words, SELECT_FORMATS);
  const formats = outputs.map(({ format }) => format);
  const refused = [...wrong, ...problems, ...unrecorded(options, formats), ...unreadable(options.saveAnswers)];
  if (refused.length > 0) return refuse(refused, setting);
  const decided = await decideFrom(file, options, setting);
  if (typeof decided === 'number') return decided;
  const { recommendation, settings, run, prompts, asked } = decided;
  let done = true;
  const { output: _, ...look } = options;
  for (const { format, file: to } of outputs) {
    const record = {
      ...details,
      ...confirmedBy(to, setting.overlays, setting.world),
      ...answersKept(to, recommendation, decided.from, setting.world),
    };
    const shown = { ...look, format, cutShort: run.cutShort, ...(to === undefined ? {} : { output: to }) };
    const report = await makeReport(recommendation, decided.from, shown, settings, setting, record);
    done = (await deliver(report, to, setting)) && done;
  }
  done &&= options.saveAnswers === undefined || (await saveAnswers(options.saveAnswers, run, setting));
  if (!done) return STATUS.usage;
  if ((asked || setting.world.stdout.isTTY === true) && outputs.some(({ file: to }) => to === undefined))
    await tell(setting.world, inShort(recommendation, setting.say));
  if (prompts !== undefined && asked && options.saveAnswers === undefined)
    await (await import('./offer-to-save.ts')).offerToSave(run, prompts, setting);
  return statusOf(recommendation, settings.minConfidence, setting);
}
