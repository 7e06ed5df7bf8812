import type { CommandModule, Setting } from '../command.ts';
import { addCommonOptions, addExamples } from '../options.ts';
import { TOOL } from '../package-info.ts';
import { refuse } from '../refuse.ts';
import { unknownValue } from '../unknown-value.ts';
import { write } from '../write.ts';

export const completionCommand: CommandModule = {
  needs: ['planning', 'library'],
  define(command, setting) {
    const { say, world } = setting;
    command.description(say('help/completion/description')).argument('<SHELL>', say('help/argument/shell'));
    addCommonOptions(command, setting);
    addExamples(command, say, [
      `eval "$(${TOOL} completion bash)"`,
      `${TOOL} completion zsh > ~/.zfunc/_${TOOL}`,
      `${TOOL} completion fish > ~/.config/fish/completions/${TOOL}.fish`,
      `${TOOL} completion powershell | Out-String | Invoke-Expression`,
    ]);
    command.action(async (shell: string) => {
      const asked = Object.hasOwn(ASKED, shell) ? ASKED[shell] : undefined;
      if (asked !== undefined) {
        const words = await asked(setting);
        await write(world.stdout, words.map((word) => `${word}\n`).join(''));
        return;
      }
      const { completionScripts } = await import('../../completion/index.ts');
      const script = Object.hasOwn(completionScripts, shell) ? completionScripts[shell] : undefined;
      if (script === undefined) {
        return setting.end(await refuse([unknownValue('completion', shell, Object.keys(completionScripts))], setting));
      }
      const { completionModel } = await import('../completion-model.ts');
      await write(world.stdout, script(await completionModel(setting)));
    });
  },
};

/** What scripts ask for instead of a shell's name: words too many to be kept in a script. */
const ASKED: Readonly<Record<string, (setting: Setting) => Promise<readonly string[]>>> = {
  ids: async (setting) => (await import('../every-id.ts')).everyId(setting),
  boxes: async (setting) => (await import('../checklist.ts')).everyBox(setting),
};
