import { usageProblem } from '../../domain/index.ts';
import { type Conflict, type CostModel, costSheet, longestOf, makeBill } from '../../planning/index.ts';
import type { CommandModule } from '../command.ts';
import {
  addAlternativeOption,
  addAnswerOptions,
  addAssumptionOptions,
  addCommonOptions,
  addExamples,
  addOutputOptions,
} from '../options.ts';
import { TOOL } from '../package-info.ts';
import { type PlanningOptions, readToPlan, titleFor, workOutAll } from '../planning.ts';
import { refuse } from '../refuse.ts';
import { showSheet } from '../show-sheet.ts';

const FORMATS = ['text', 'markdown', 'csv', 'json'];

interface CostOptions extends PlanningOptions {
  readonly currency?: string;
}

export const costCommand: CommandModule = {
  needs: ['planning', 'library'],
  define(command, setting) {
    const { say, language, knowledge, plans, library } = setting;
    command.description(say('help/cost/description'));
    addAlternativeOption(command, setting);
    addAssumptionOptions(command, setting);
    command.option('--currency <code>', say('help/option/currency', { currency: plans().currency }));
    addOutputOptions(command, setting, FORMATS);
    addCommonOptions(command, setting);
    addAnswerOptions(command, setting);
    addExamples(command, say, [
      `${TOOL} cost answers.yaml`,
      `${TOOL} cost answers.yaml --horizon 5y --growth 1.5`,
      `${TOOL} cost answers.yaml --assume lossRate=50k --assume staff=2 --assume ${knowledge().alternatives[0]?.id}.nodePrice=5000`,
      `${TOOL} cost answers.yaml --currency USD --assumptions prices.yaml --format markdown`,
    ]);
    command.action(async (file: string | undefined, options: CostOptions) => {
      const currency = (options.currency ?? plans().currency).toUpperCase();
      if (!/^[A-Z]{3}$/.test(currency)) return setting.end(await refuse([noCurrency(currency)], setting));
      const toPlan = await readToPlan(file, options, currency, setting);
      if (typeof toPlan === 'number') return setting.end(toPlan);
      const priced = workOutAll(toPlan, makeBill, setting);
      const { years } = longestOf(priced.workloads.flatMap(({ worked }) => worked));
      const { costModels = [], conflicts = [] } = library();
      const sheet = costSheet(
        titleFor('planning/cost', 'planning/cost-of', toPlan, setting, { years }),
        priced,
        {
          models: costModels as unknown as readonly CostModel[],
          conflicts: conflicts as unknown as readonly Conflict[],
        },
        language,
        say,
      );
      setting.end(await showSheet(sheet, options, FORMATS, setting));
    });
  },
};

function noCurrency(currency: string) {
  const message = { id: 'planning/no-currency', gaps: { currency } };
  return { ...usageProblem(message, { id: 'planning/expected-currency' }), at: { file: '--currency' } };
}
