import { reporters } from '../../reporters/index.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, addExamples, addOutputOptions } from '../options.ts';
import { TOOL } from '../package-info.ts';
import { addRecordOptions } from '../record-options.ts';
import { type RenderOptions, runRender } from '../render.ts';

export const renderCommand: CommandModule = {
  needs: 'knowledge',
  everyLanguage: true,
  define(command, setting) {
    const { say } = setting;
    command
      .description(say('help/render/description'))
      .argument('[REPORT]', say('help/argument/report'))
      .option('--answers <file>', say('help/option/answers-named'))
      .option('-v, --verbose', say('help/option/verbose'));
    addRecordOptions(command, setting);
    addOutputOptions(command, setting, Object.keys(reporters));
    addCommonOptions(command, setting);
    addExamples(command, say, [
      `${TOOL} render decision.json`,
      `${TOOL} render decision.json --format madr --status accepted --output docs/decisions/0007-choose-a.md`,
    ]);
    command.action(async (report: string | undefined, options: RenderOptions) => {
      // Where somebody types, waiting for a report would look as if it hung.
      if (report === undefined && setting.world.stdin.isTTY === true) {
        command.error("'REPORT'", { code: 'commander.missingArgument' });
      }
      setting.end(await runRender(report ?? '-', options, setting));
    });
  },
};
