import type { CommandModule } from '../command.ts';
import { addAnswerOptions, addCommonOptions, addExamples, addLookOptions } from '../options.ts';
import { TOOL } from '../package-info.ts';
import { addRecordOptions } from '../record-options.ts';
import { runSelect, SELECT_FORMATS } from '../select.ts';
import type { SelectOptions } from '../select-settings.ts';
import { addSeveralOutputs } from '../several-outputs.ts';

export const selectCommand: CommandModule = {
  needs: 'knowledge',
  define(command, setting) {
    const { say } = setting;
    command
      .description(say('help/select/description'))
      .option('--require <keys>', say('help/option/require'))
      .option('--min-confidence <share>', say('help/option/min-confidence'))
      .option('--save-answers <file>', say('help/option/save-answers'))
      .option('--profile <id>', say('help/option/profile'))
      .option('--weights <text>', say('help/option/weights'))
      .option('--draws <n>', say('help/option/draws'))
      .option('--seed <n>', say('help/option/seed'))
      .option('-v, --verbose', say('help/option/verbose'))
      .option('--no-input', say('help/option/no-input'));
    addRecordOptions(command, setting);
    const words = addSeveralOutputs(command, setting, SELECT_FORMATS);
    addLookOptions(command, setting);
    addCommonOptions(command, setting);
    addAnswerOptions(command, setting);
    addExamples(command, say, [
      `${TOOL} select answers.yaml --no-input`,
      `${TOOL} select answers.yaml --format json --min-confidence 0.8`,
      `${TOOL} select - --format markdown --output decision.md`,
      `${TOOL} select --throughput 200k --replay --retention 7d --ops-budget low`,
      `${TOOL} select answers.yaml --set durability=required --profile balanced`,
    ]);
    command.action(async (file: string | undefined, options: SelectOptions) =>
      setting.end(await runSelect(file, words, options, setting)),
    );
  },
};
