import { lookAt } from '../knowledge/look-at.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { oneLine } from '../words/escape.ts';
import { unreadableName } from './answers-name.ts';
import { Cancelled, type Prompts } from './ask-prompts.ts';
import { BACK, ENOUGH, givenText } from './ask-question.ts';
import type { Setting } from './command.ts';
import { withSlashes } from './paths.ts';
import { type Repeatable, saveAnswers } from './save-answers.ts';
import { pathAt } from './world.ts';

/** Asks whether to save, at the end of a run that asked. Leaving the prompt is a no: the report is out. */
export async function offerToSave(run: Repeatable, prompts: Prompts, setting: Setting): Promise<void> {
  const { say, world } = setting;
  try {
    for (;;) {
      const typed = await prompts.input({
        message: say('cli/save'),
        help: say('cli/save-help'),
        validate: (text) => complaintAbout(givenText(text), say),
        echo: (text) => (isNo(givenText(text), say) ? say('word/no') : oneLine(givenText(text))),
      });
      const given = givenText(typed);
      if (isNo(given, say)) return;
      // As a shell would have it.
      const file = withSlashes(given).replace(/^~(?=\/)/, () => world.env.HOME ?? world.env.USERPROFILE ?? '~');
      const kept = lookAt(pathAt(world, file)) !== undefined;
      if (kept && !(await prompts.confirm({ message: say('cli/overwrite', { file: oneLine(file) }) }))) continue;
      if (await saveAnswers(file, run, setting)) return;
    }
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  }
}

function isNo(text: string, say: Say): boolean {
  return ['', 'n', 'no', say('word/no')].includes(text.toLowerCase());
}

/** What answers other prompts is no name, nor is one that nothing can be read from again. */
function complaintAbout(text: string, say: Say): true | string {
  if (isNo(text, say)) return true;
  const isWord = [BACK, ENOUGH, 'y', 'yes', say('word/yes')].includes(text.toLowerCase());
  const wrong = isWord ? { id: 'cli/save-name' } : unreadableName(text);
  return wrong === undefined || oneLine(sayMessage(say, wrong));
}
