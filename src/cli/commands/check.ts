import { CHECK_FORMATS, type CheckOptions, runCheck } from '../check.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, addExamples, addLookOptions } from '../options.ts';
import { TOOL } from '../package-info.ts';
import { addSeveralOutputs } from '../several-outputs.ts';

export const checkCommand: CommandModule = {
  needs: 'wording',
  define(command, setting) {
    const { say } = setting;
    command
      .description(say('help/check/description'))
      .argument('[DIR]', say('help/argument/knowledge'))
      .option('--as-of <year>', say('help/option/as-of'))
      .option('-v, --verbose', say('help/option/verbose-check'));
    const words = addSeveralOutputs(command, setting, CHECK_FORMATS);
    addLookOptions(command, setting);
    addCommonOptions(command, setting);
    addExamples(command, say, [
      `${TOOL} check`,
      `${TOOL} check my-knowledge --format github`,
      `${TOOL} check --knowledge my-knowledge --format sarif --output check.sarif`,
    ]);
    command.action(async (folder: string | undefined, options: CheckOptions) => {
      const folders = [...(options.knowledge ?? []), ...(folder === undefined ? [] : [folder])];
      setting.end(await runCheck(folders, words, options, setting));
    });
  },
};
