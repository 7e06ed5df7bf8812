import { sectionOf } from '../../knowledge/library.ts';
import { createLookup } from '../../library/lookup.ts';
import { matricesSheet } from '../../library/tables/matrices-sheet.ts';
import { matrixSheet } from '../../library/tables/matrix-sheet.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, addExamples, addOutputOptions, type OutputOptions } from '../options.ts';
import { TOOL } from '../package-info.ts';
import { refuse } from '../refuse.ts';
import { showSheet } from '../show-sheet.ts';
import { unknownValue } from '../usage-problem.ts';

const FORMATS = ['text', 'markdown', 'csv', 'json'];

export const matrixCommand: CommandModule = {
  needs: 'library',
  define(command, setting) {
    const { say } = setting;
    command.description(say('help/matrix/description')).argument('[NAME]', say('help/argument/matrix'));
    addOutputOptions(command, setting, FORMATS);
    addCommonOptions(command, setting);
    addExamples(command, say, [
      `${TOOL} matrix`,
      `${TOOL} matrix core-parameters`,
      `${TOOL} matrix scenario-stars --format markdown`,
      `${TOOL} matrix tco-by-size --format csv --output tco.csv`,
    ]);
    command.action(async (name: string | undefined, options: OutputOptions) => {
      const lookup = createLookup(setting.library(), setting.knowledge(), setting.language);
      const matrices = sectionOf(setting.library(), 'matrices');
      const matrix = matrices.find(({ id }) => id === name);
      if (name !== undefined && matrix === undefined) {
        const ids = matrices.map(({ id }) => id);
        return setting.end(await refuse([unknownValue('NAME', name, ids)], setting));
      }
      const sheet = matrix === undefined ? matricesSheet(lookup) : matrixSheet(matrix, lookup);
      setting.end(await showSheet(sheet, options, FORMATS, setting));
    });
  },
};
