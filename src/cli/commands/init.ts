import type { CommandModule } from '../command.ts';
import { ANSWERS_FILE, type InitOptions, runInit } from '../init.ts';
import { addAnswerFlags, addCommonOptions, addExamples } from '../options.ts';
import { TOOL } from '../package-info.ts';

export const initCommand: CommandModule = {
  needs: 'knowledge',
  define(command, setting) {
    const { say } = setting;
    command
      .description(say('help/init/description'))
      .argument('[FILE]', say('help/argument/new-answers', { file: ANSWERS_FILE }), ANSWERS_FILE)
      .option('--force', say('help/option/force'))
      .option('--no-input', say('help/option/no-input'));
    addCommonOptions(command, setting);
    addAnswerFlags(command, setting);
    addExamples(command, say, [
      `${TOOL} init`,
      `${TOOL} init services/orders/answers.yaml --name Orders --throughput 5k --replay`,
      `${TOOL} init - --no-input | less`,
    ]);
    command.action(async (file: string, options: InitOptions) => setting.end(await runInit(file, options, setting)));
  },
};
