import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatAnswers } from '../answers/format-answers.ts';
import { type StatedWeighting, weightingIn } from '../answers/stated-request.ts';
import type { DrawSettings, Request } from '../domain/index.ts';
import { selectCommand } from '../reporters/select-command.ts';
import { oneLine } from '../words/escape.ts';
import { shellWord } from '../words/shell-word.ts';
import type { Prompts } from './ask-prompts.ts';
import type { Setting } from './command.ts';
import { deliverFile } from './deliver-report.ts';
import { TOOL } from './package-info.ts';
import { unasked } from './repeat-inputs.ts';
import { tell } from './tell.ts';

/** A run as an answers file keeps it. */
export interface Repeatable extends StatedWeighting {
  readonly request: Request;
  /** Questions were left out, which are not to be asked when it is repeated. */
  readonly cutShort?: true;
  readonly draws: DrawSettings;
}

/** Writes the answers file that repeats a run, and the command that does. @returns whether it was written */
export async function saveAnswers(
  path: string,
  { request, cutShort, draws, ...weighting }: Repeatable,
  setting: Setting,
): Promise<boolean> {
  const { language, say, world, overlays } = setting;
  const { questions } = setting.knowledge();
  const inputs = [shellWord(path), ...unasked(cutShort)];
  const command = selectCommand(TOOL, inputs, { overlays, asked: draws, format: 'text', language });
  const header = [say('cli/answers-header', { tool: TOOL, command })];
  const text = formatAnswers(request, questions, header, weightingIn(weighting));
  const written = await deliverFile(text, path, setting);
  if (written) await tell(world, say('cli/saved', { command }));
  return written;
}

/** Asks whether to save, at the end of a run that asked. Leaving the prompt is a no: the report is out. */
export async function offerToSave(run: Repeatable, prompts: Prompts, setting: Setting): Promise<void> {
  const [{ Cancelled }, { givenText }] = await Promise.all([import('./ask-prompts.ts'), import('./ask-question.ts')]);
  const { say, world } = setting;
  try {
    for (;;) {
      const typed = await prompts.input({
        message: say('cli/save'),
        help: say('cli/save-help'),
        validate: () => true,
        echo: (text) => oneLine(givenText(text)) || say('word/no'),
      });
      const file = givenText(typed);
      if (file === '') return;
      const kept = existsSync(resolve(world.cwd(), file));
      if (kept && !(await prompts.confirm({ message: say('cli/overwrite', { file: oneLine(file) }) }))) continue;
      if (await saveAnswers(file, run, setting)) return;
    }
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  }
}
