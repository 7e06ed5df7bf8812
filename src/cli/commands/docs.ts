import { FILTERS } from '../../library/docs/filters.ts';
import type { CommandModule } from '../command.ts';
import { DOCS_FORMATS, type DocsOptions, runDocs } from '../docs.ts';
import { addCommonOptions, addKnownExamples, addOutputOptions } from '../options.ts';

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
    addKnownExamples(command, say);
    command.action(async (words: readonly string[], options: DocsOptions) =>
      setting.end(await runDocs(words, options, setting)),
    );
  },
};
