import type { CommandModule } from '../command.ts';
import { EXPLAIN_FORMATS, type ExplainOptions, runExplain } from '../explain.ts';
import { addCommonOptions, addKnownExamples, addOutputOptions } from '../options.ts';

export const explainCommand: CommandModule = {
  needs: ['planning', 'library'],
  define(command, setting) {
    const { say } = setting;
    command
      .description(say('help/explain/description'))
      .argument('[ID]', say('help/argument/id'))
      .option('--trace <file>', say('help/option/trace'));
    addOutputOptions(command, setting, EXPLAIN_FORMATS);
    addCommonOptions(command, setting);
    addKnownExamples(command, say);
    command.action(async (id: string | undefined, options: ExplainOptions) =>
      setting.end(await runExplain(id, options, setting)),
    );
  },
};
