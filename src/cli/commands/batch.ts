import { type BatchOptions, runBatch, SUMMARY_FORMATS } from '../batch.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, addExamples, addOutputOptions } from '../options.ts';
import { TOOL } from '../package-info.ts';

export const batchCommand: CommandModule = {
  needs: 'knowledge',
  define(command, setting) {
    const { say } = setting;
    command
      .description(say('help/batch/description'))
      .argument('[FILES...]', say('help/argument/batch'))
      .option('-j, --jobs <n>', say('help/option/jobs'))
      .option('--summary', say('help/option/summary'))
      .option('--resume', say('help/option/resume'))
      .option('--exit-zero', say('help/option/exit-zero'))
      .option('--draws <n>', say('help/option/batch-draws'))
      .option('--seed <n>', say('help/option/seed'))
      .option('--profile <id>', say('help/option/profile'))
      .option('--weights <text>', say('help/option/weights'));
    addOutputOptions(command, setting, SUMMARY_FORMATS);
    addCommonOptions(command, setting);
    addExamples(command, say, [
      `${TOOL} batch requests.ndjson --output answers.ndjson --jobs all`,
      `${TOOL} batch requests.ndjson --summary`,
      `cat shard-*.ndjson | ${TOOL} batch --exit-zero > answers.ndjson`,
    ]);
    command.action(async (files: readonly string[], options: BatchOptions) =>
      setting.end(await runBatch(files, options, setting)),
    );
  },
};
