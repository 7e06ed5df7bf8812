import { createLookup } from '../../library/lookup.ts';
import { findScenario, scenarioNames, scenarioSheet, scenariosSheet } from '../../library/shelves/scenarios-sheet.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, addKnownExamples, addOutputOptions, type OutputOptions } from '../options.ts';
import { refuse } from '../refuse.ts';
import { showSheet } from '../show-sheet.ts';
import { unknownValue } from '../unknown-value.ts';

const FORMATS = ['text', 'markdown', 'csv', 'json'];

export const scenariosCommand: CommandModule = {
  needs: 'library',
  define(command, setting) {
    const { say } = setting;
    command.description(say('help/scenarios/description')).argument('[SCENARIO]', say('help/argument/scenario'));
    addOutputOptions(command, setting, FORMATS);
    addCommonOptions(command, setting);
    addKnownExamples(command, say);
    command.action(async (id: string | undefined, options: OutputOptions) => {
      const lookup = createLookup(setting.library(), setting.knowledge(), setting.language);
      const scenario = id === undefined ? undefined : findScenario(id, lookup);
      if (id !== undefined && scenario === undefined) {
        return setting.end(await refuse([unknownValue('SCENARIO', id, scenarioNames(lookup))], setting));
      }
      const sheet = scenario === undefined ? scenariosSheet(lookup) : scenarioSheet(scenario, lookup);
      setting.end(await showSheet(sheet, options, FORMATS, setting));
    });
  },
};
