import { runCheck } from '../check.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, addExamples, type CommonOptions } from '../options.ts';
import { TOOL } from '../package-info.ts';

export const checkCommand: CommandModule = {
  needs: 'wording',
  define(command, setting) {
    const { say } = setting;
    command.description(say('help/check/description')).argument('[DIR]', say('help/argument/knowledge'));
    addCommonOptions(command, setting);
    addExamples(command, say, [`${TOOL} check`, `${TOOL} check --knowledge my-knowledge`]);
    command.action(async (folder: string | undefined, { knowledge = [] }: CommonOptions) =>
      setting.end(await runCheck([...(folder === undefined ? [] : [folder]), ...knowledge], setting)),
    );
  },
};
