import { sectionOf } from '../../knowledge/library.ts';
import { createLookup } from '../../library/lookup.ts';
import { metricSheet } from '../../library/tables/metric-sheet.ts';
import { metricsSheet } from '../../library/tables/metrics-sheet.ts';
import { SPECIAL_TABLES } from '../../library/tables/special-tables.ts';
import type { CommandModule } from '../command.ts';
import { technologyIds, unknownValues } from '../known-values.ts';
import { addCommonOptions, addKnownExamples, addOutputOptions, type OutputOptions } from '../options.ts';
import { refuse } from '../refuse.ts';
import { showSheet } from '../show-sheet.ts';

const FORMATS = ['text', 'markdown', 'csv', 'json'];

interface MetricsOptions extends OutputOptions {
  readonly technology?: string;
}

export const metricsCommand: CommandModule = {
  needs: 'library',
  define(command, setting) {
    const { say } = setting;
    command
      .description(say('help/metrics/description'))
      .argument('[NAME]', say('help/argument/metric'))
      .option('--technology <id>', say('help/option/only-technology'));
    addOutputOptions(command, setting, FORMATS);
    addCommonOptions(command, setting);
    addKnownExamples(command, say);
    command.action(async (name: string | undefined, options: MetricsOptions) => {
      const lookup = createLookup(setting.library(), setting.knowledge(), setting.language);
      const { technology } = options;
      const names = [
        ...sectionOf(setting.library(), 'metricKinds').map(({ id }) => id),
        ...Object.keys(SPECIAL_TABLES),
      ];
      const problems = unknownValues([
        ['NAME', name, names],
        ['--technology', technology, technologyIds(setting.knowledge())],
      ]);
      if (problems.length > 0) return setting.end(await refuse(problems, setting));
      const special = name === undefined ? undefined : SPECIAL_TABLES[name];
      const sheet =
        special?.sheet(technology, lookup) ??
        (name === undefined ? metricsSheet(technology, lookup) : metricSheet(name, technology, lookup));
      setting.end(await showSheet(sheet, options, FORMATS, setting));
    });
  },
};
