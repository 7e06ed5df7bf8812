import { compareSheet } from '../../library/compare/compare-sheet.ts';
import { comparable, compared } from '../../library/compare/compared.ts';
import { createLookup } from '../../library/lookup.ts';
import type { CommandModule } from '../command.ts';
import { type Given, scenarioIds, unknownValues } from '../known-values.ts';
import { addCommonOptions, addKnownExamples, addOutputOptions, type OutputOptions } from '../options.ts';
import { refuse } from '../refuse.ts';
import { showSheet } from '../show-sheet.ts';

const FORMATS = ['text', 'markdown', 'csv', 'json'];

interface CompareOptions extends OutputOptions {
  readonly scenario?: string;
  readonly differences?: boolean;
}

export const compareCommand: CommandModule = {
  needs: 'library',
  define(command, setting) {
    const { say } = setting;
    command
      .description(say('help/compare/description'))
      .argument('[NAMES...]', say('help/argument/names'))
      .option('--scenario <id>', say('help/option/compare-scenario'))
      .option('--differences', say('help/option/differences'));
    addOutputOptions(command, setting, FORMATS);
    addCommonOptions(command, setting);
    addKnownExamples(command, say);
    command.action(async (names: readonly string[], options: CompareOptions) => {
      const knowledge = setting.knowledge();
      const known = comparable(knowledge);
      const scenario = knowledge.scenarios.find(({ id }) => id === options.scenario);
      const problems = unknownValues([
        ...names.map((name): Given => ['NAMES', name, known]),
        ['--scenario', options.scenario, scenarioIds(knowledge)],
      ]);
      if (problems.length > 0) return setting.end(await refuse(problems, setting));
      const lookup = createLookup(setting.library(), knowledge, setting.language);
      const sheet = compareSheet(
        { alternatives: compared(names, knowledge), scenario, onlyDifferences: options.differences === true },
        lookup,
      );
      setting.end(await showSheet(sheet, options, FORMATS, setting));
    });
  },
};
