import type { CommandModule } from '../command.ts';
import { addCommonOptions, addExamples, addOutputOptions } from '../options.ts';
import { TOOL } from '../package-info.ts';
import { runVerify, VERIFY_FORMATS, type VerifyOptions } from '../verify.ts';

export const verifyCommand: CommandModule = {
  needs: 'knowledge',
  everyLanguage: true,
  define(command, setting) {
    const { say } = setting;
    command
      .description(say('help/verify/description'))
      .argument('<RECORD...>', say('help/argument/records'))
      .option('--answers <file>', say('help/option/answers-instead'))
      .option('--min-confidence <share>', say('help/option/min-confidence'));
    addOutputOptions(command, setting, VERIFY_FORMATS);
    addCommonOptions(command, setting);
    addExamples(command, say, [
      `${TOOL} verify docs/decisions/0007-choose-a.md`,
      `${TOOL} verify docs/decisions --format json`,
      `${TOOL} verify docs/decisions/0007-choose-a.md --answers services/orders/answers.yaml`,
    ]);
    command.action(async (records: readonly string[], options: VerifyOptions) =>
      setting.end(await runVerify(records, options, setting)),
    );
  },
};
