import type { CommandModule } from '../command.ts';
import { addCommonOptions, addExamples } from '../options.ts';
import { TOOL } from '../package-info.ts';
import { refuse } from '../refuse.ts';
import { unknownValue } from '../usage-problem.ts';
import { STATUS } from '../world.ts';
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
      const { ASKED_IDS, completionModel } = await import('../completion-model.ts');
      if (shell === ASKED_IDS) {
        const { everyId } = await import('../every-id.ts');
        await write(
          world.stdout,
          everyId(setting)
            .map((id) => `${id}\n`)
            .join(''),
        );
        return;
      }
      const { completionScripts } = await import('../../completion/index.ts');
      const script = Object.hasOwn(completionScripts, shell) ? completionScripts[shell] : undefined;
      if (script === undefined) {
        return setting.end(await refuse([unknownValue('completion', shell, Object.keys(completionScripts))], setting));
      }
      await write(world.stdout, script(await completionModel(setting)));
      setting.end(STATUS.done);
    });
  },
};
