import { sectionOf } from '../../knowledge/library.ts';
import { createLookup } from '../../library/lookup.ts';
import { matricesSheet } from '../../library/tables/matrices-sheet.ts';
import { matrixSheet } from '../../library/tables/matrix-sheet.ts';
import type { CommandModule } from '../command.ts';
import { unknownValues } from '../known-values.ts';
import { addCommonOptions, addKnownExamples, addOutputOptions, type OutputOptions } from '../options.ts';
import { refuse } from '../refuse.ts';
import { showSheet } from '../show-sheet.ts';

const FORMATS = ['text', 'markdown', 'csv', 'json'];

export const matrixCommand: CommandModule = {
  needs: 'library',
  define(command, setting) {
    const { say } = setting;
    command.description(say('help/matrix/description')).argument('[NAME]', say('help/argument/matrix'));
    addOutputOptions(command, setting, FORMATS);
    addCommonOptions(command, setting);
    addKnownExamples(command, say);
    command.action(async (name: string | undefined, options: OutputOptions) => {
      const lookup = createLookup(setting.library(), setting.knowledge(), setting.language);
      const matrices = sectionOf(setting.library(), 'matrices');
      const problems = unknownValues([['NAME', name, matrices.map(({ id }) => id)]]);
      if (problems.length > 0) return setting.end(await refuse(problems, setting));
      const matrix = matrices.find(({ id }) => id === name);
      const sheet = matrix === undefined ? matricesSheet(lookup) : matrixSheet(matrix, lookup);
      setting.end(await showSheet(sheet, options, FORMATS, setting));
    });
  },
};
