import { sectionOf } from '../../knowledge/library.ts';
import { createLookup } from '../../library/lookup.ts';
import { caseSheet, casesOf, casesSheet, VERDICTS } from '../../library/shelves/cases-sheet.ts';
import type { CommandModule } from '../command.ts';
import { scenarioIds, technologyIds, unknownValues } from '../known-values.ts';
import { addCommonOptions, addKnownExamples, addOutputOptions, type OutputOptions } from '../options.ts';
import { refuse } from '../refuse.ts';
import { showSheet } from '../show-sheet.ts';

const FORMATS = ['text', 'markdown', 'csv', 'json'];

interface CasesOptions extends OutputOptions {
  readonly technology?: string;
  readonly scenario?: string;
  readonly verdict?: string;
}

export const casesCommand: CommandModule = {
  needs: 'library',
  define(command, setting) {
    const { say } = setting;
    command
      .description(say('help/cases/description'))
      .argument('[CASE]', say('help/argument/case'))
      .option('--technology <id>', say('help/option/only-technology'))
      .option('--scenario <id>', say('help/option/only-scenario'))
      .option('--verdict <verdict>', say('help/option/only-verdict'));
    addOutputOptions(command, setting, FORMATS);
    addCommonOptions(command, setting);
    addKnownExamples(command, say);
    command.action(async (id: string | undefined, options: CasesOptions) => {
      const lookup = createLookup(setting.library(), setting.knowledge(), setting.language);
      const all = sectionOf(setting.library(), 'cases');
      const problems = unknownValues([
        ['CASE', id, all.map((one) => one.id)],
        ['--technology', options.technology, technologyIds(setting.knowledge())],
        ['--scenario', options.scenario, scenarioIds(setting.knowledge())],
        ['--verdict', options.verdict, VERDICTS],
      ]);
      if (problems.length > 0) return setting.end(await refuse(problems, setting));
      const one = all.find((found) => found.id === id);
      const listed = one === undefined ? casesOf(options, lookup) : [one];
      const inFull = one !== undefined && options.format !== 'csv';
      setting.end(
        await showSheet(inFull ? caseSheet(one, lookup) : casesSheet(listed, lookup), options, FORMATS, setting),
      );
    });
  },
};
