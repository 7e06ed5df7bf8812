import { formatAnswers } from '../answers/format-answers.ts';
import { type StatedWeighting, weightingIn } from '../answers/stated-request.ts';
import type { DrawSettings, Request } from '../domain/index.ts';
import { selectCommand } from '../reporters/select-command.ts';
import { fileWord } from '../words/shell-word.ts';
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
  const inputs = [fileWord(path), ...unasked(cutShort)];
  const command = selectCommand(TOOL, inputs, { overlays, asked: draws, format: 'text', language });
  const header = [say('cli/answers-header', { tool: TOOL, command })];
  const text = formatAnswers(request, questions, header, weightingIn(weighting));
  const written = await deliverFile(text, path, setting);
  if (written) await tell(world, say('cli/saved', { command }));
  return written;
}
