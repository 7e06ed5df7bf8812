import type { CommandModule } from '../command.ts';
import { CONFIG_FORMATS, type ConfigOptions, runConfig } from '../config.ts';
import { addAnswerFlags, addAssumptionOptions, addCommonOptions, addExamples, addOutputOptions } from '../options.ts';
import { TOOL } from '../package-info.ts';

export const configCommand: CommandModule = {
  needs: 'planning',
  define(command, setting) {
    const { say, knowledge } = setting;
    const [first, ...others] = knowledge().alternatives.map(({ id }) => id);
    const last = others.at(-1) ?? first;
    command
      .description(say('help/config/description'))
      .argument('[ALTERNATIVE]', say('help/argument/alternative'))
      .argument('[FILE]', say('help/argument/answers'))
      .option('--file <name>', say('help/option/config-file'))
      .option('--force', say('help/option/force'));
    addOutputOptions(command, setting, CONFIG_FORMATS, { output: say('help/option/config-output') });
    addAssumptionOptions(command, setting);
    addCommonOptions(command, setting);
    addAnswerFlags(command, setting);
    addExamples(command, say, [
      `${TOOL} config answers.yaml`,
      `${TOOL} config ${first} answers.yaml --output config/`,
      `${TOOL} config ${last} --retention 7d --durability required`,
      `${TOOL} config ${last} answers.yaml --format markdown --output configuration.md`,
    ]);
    command.action(async (first: string | undefined, second: string | undefined, options: ConfigOptions) =>
      setting.end(
        await runConfig(
          [first, second].filter((word) => word !== undefined),
          options,
          setting,
        ),
      ),
    );
  },
};
