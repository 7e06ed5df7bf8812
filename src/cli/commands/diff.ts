import type { CommandModule } from '../command.ts';
import { DIFF_FORMATS, type DiffOptions, runDiff } from '../diff.ts';
import { addCommonOptions, addExamples, addOutputOptions, collect } from '../options.ts';
import { TOOL } from '../package-info.ts';

export const diffCommand: CommandModule = {
  needs: 'knowledge',
  define(command, setting) {
    const { say } = setting;
    command
      .description(say('help/diff/description'))
      .argument('<BEFORE>', say('help/argument/before'))
      .argument('<AFTER>', say('help/argument/after'))
      .option('--answers <file>', say('help/option/answers-to-run'), collect)
      .option('--draws <n>', say('help/option/draws'))
      .option('--seed <n>', say('help/option/seed'));
    addOutputOptions(command, setting, DIFF_FORMATS);
    addCommonOptions(command, setting);
    addExamples(command, say, [
      `${TOOL} diff answers.yaml answers-next-year.yaml`,
      `${TOOL} diff decision.json docs/decisions/0007-choose-a.md --format json`,
      `${TOOL} diff built-in my-knowledge --answers services/orders/answers.yaml`,
    ]);
    command.action(async (before: string, after: string, options: DiffOptions) =>
      setting.end(await runDiff(before, after, options, setting)),
    );
  },
};
