import { makePlan, sizeSheet } from '../../planning/index.ts';
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
import { showSheet } from '../show-sheet.ts';

const FORMATS = ['text', 'markdown', 'csv', 'json'];

export const sizeCommand: CommandModule = {
  needs: 'planning',
  define(command, setting) {
    const { say, language } = setting;
    command.description(say('help/size/description'));
    addAlternativeOption(command, setting);
    addAssumptionOptions(command, setting);
    addOutputOptions(command, setting, FORMATS);
    addCommonOptions(command, setting);
    addAnswerOptions(command, setting);
    addExamples(command, say, [
      `${TOOL} size answers.yaml`,
      `${TOOL} size --throughput 200k --message-size 1KB --retention 7d`,
      `${TOOL} size answers.yaml --assume readers=4 --assume diskFill=60`,
      `${TOOL} size answers.yaml --format csv --output size.csv`,
    ]);
    command.action(async (file: string | undefined, options: PlanningOptions) => {
      const toPlan = await readToPlan(file, options, setting.plans().currency, setting);
      if (typeof toPlan === 'number') return setting.end(toPlan);
      const sized = workOutAll(toPlan, makePlan, setting);
      const sheet = sizeSheet(titleFor('planning/size', 'planning/size-of', toPlan, setting), sized, language, say);
      setting.end(await showSheet(sheet, options, FORMATS, setting));
    });
  },
};
