import { FILTERS } from '../../library/docs/filters.ts';
import type { CommandModule } from '../command.ts';
import { DOCS_FORMATS, type DocsOptions, runDocs } from '../docs.ts';
import { addCommonOptions, addExamples, addOutputOptions } from '../options.ts';
import { TOOL } from '../package-info.ts';

export const docsCommand: CommandModule = {
  needs: 'library',
  define(command, setting) {
    const { say } = setting;
    command.description(say('help/docs/description')).argument('[WORDS...]', say('help/argument/words'));
    for (const name of FILTERS) command.option(`--${name} <id>`, say(`help/option/docs-${name}`));
    command
      .option('--path <name>', say('help/option/docs-path'))
      .option('--limit <n>', say('help/option/docs-limit'))
      .option('--open', say('help/option/docs-open'));
    addOutputOptions(command, setting, DOCS_FORMATS);
    addCommonOptions(command, setting);
    addExamples(command, say, [
      `${TOOL} docs`,
      `${TOOL} docs what does QoS 2 cost`,
      `${TOOL} docs rebalance --technology kafka --limit 3`,
      `${TOOL} docs --scenario iot-devices --depth intro`,
      `${TOOL} docs --problem failures --format markdown`,
      `${TOOL} docs --path beginner`,
      `${TOOL} docs --open min.insync.replicas`,
    ]);
    command.action(async (words: readonly string[], options: DocsOptions) =>
      setting.end(await runDocs(words, options, setting)),
    );
  },
};
