import { runAccept } from '../accept.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, addExamples } from '../options.ts';
import { TOOL } from '../package-info.ts';

export const acceptCommand: CommandModule = {
  needs: 'knowledge',
  everyLanguage: true,
  define(command, setting) {
    const { say } = setting;
    command.description(say('help/accept/description')).argument('<RECORD>', say('help/argument/proposed'));
    addCommonOptions(command, setting);
    addExamples(command, say, [`${TOOL} accept docs/decisions/0007-choose-a.md`]);
    command.action(async (record: string) => setting.end(await runAccept(record, setting)));
  },
};
