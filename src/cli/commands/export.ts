import type { CommandModule } from '../command.ts';
import { type ExportOptions, runExport } from '../export.ts';
import { addAnswerOptions, addCommonOptions, addExamples, addOutputOptions } from '../options.ts';
import { TOOL } from '../package-info.ts';
import { addRecordOptions, RECORD_FORMATS } from '../record-options.ts';

export const exportCommand: CommandModule = {
  needs: 'knowledge',
  define(command, setting) {
    const { say } = setting;
    command
      .description(say('help/export/description'))
      .option('--adr-dir <dir>', say('help/option/adr-dir'))
      .option('--supersedes <number>', say('help/option/supersedes'));
    addRecordOptions(command, setting);
    command
      .option('--require <keys>', say('help/option/require'))
      .option('--min-confidence <share>', say('help/option/min-confidence'))
      .option('--profile <id>', say('help/option/profile'))
      .option('--weights <text>', say('help/option/weights'))
      .option('--draws <n>', say('help/option/draws'))
      .option('--seed <n>', say('help/option/seed'));
    addOutputOptions(command, setting, RECORD_FORMATS);
    addCommonOptions(command, setting);
    addAnswerOptions(command, setting);
    addExamples(command, say, [
      `${TOOL} export answers.yaml --output decision.md`,
      `${TOOL} export answers.yaml --adr-dir docs/decisions --status accepted --decision-makers "Ann, Bo" --date today`,
      `${TOOL} export docs/decisions/0003-choose-a.md --adr-dir docs/decisions --supersedes 0003`,
    ]);
    command.action(async (file: string | undefined, options: ExportOptions) =>
      setting.end(await runExport(file, { ...options, input: false }, setting)),
    );
  },
};
