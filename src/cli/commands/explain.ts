import type { CommandModule } from '../command.ts';
import { EXPLAIN_FORMATS, type ExplainOptions, runExplain } from '../explain.ts';
import { addCommonOptions, addExamples, addOutputOptions } from '../options.ts';
import { TOOL } from '../package-info.ts';

export const explainCommand: CommandModule = {
  needs: 'library',
  define(command, setting) {
    const { say } = setting;
    command
      .description(say('help/explain/description'))
      .argument('[ID]', say('help/argument/id'))
      .option('--trace <file>', say('help/option/trace'));
    addOutputOptions(command, setting, EXPLAIN_FORMATS);
    addCommonOptions(command, setting);
    addExamples(command, say, [
      `${TOOL} explain`,
      `${TOOL} explain latency/floor`,
      `${TOOL} explain evidence/kafka-01`,
      `${TOOL} explain term:retention --lang zh`,
      `${TOOL} explain "doc/01-07#173-选型决策矩阵"`,
      `${TOOL} explain select-function-1-7-3 --trace answers.yaml --format markdown`,
    ]);
    command.action(async (id: string | undefined, options: ExplainOptions) =>
      setting.end(await runExplain(id, options, setting)),
    );
  },
};
