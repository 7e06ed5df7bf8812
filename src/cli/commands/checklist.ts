import { CHECKLIST_FORMATS, type ChecklistOptions, namesOf, runChecklist } from '../checklist.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, addExamples, addOutputOptions, collect } from '../options.ts';
import { TOOL } from '../package-info.ts';

export const checklistCommand: CommandModule = {
  needs: ['planning', 'library'],
  define(command, setting) {
    const { say, plans, knowledge } = setting;
    const example = knowledge().technologies[0]?.id ?? '';
    const stages = namesOf(plans().checklistStages.map(({ id, stage }) => ({ id, number: stage })));
    command
      .description(say('help/checklist/description'))
      .argument('[TECHNOLOGY]', say('help/argument/technology'))
      .option('-s, --stage <stage>', say('help/option/stage', { stages }))
      .option('--state <file>', say('help/option/state'))
      .option('--tick <id>', say('help/option/tick'), collect)
      .option('--untick <id>', say('help/option/untick'), collect)
      .option('--require-done', say('help/option/require-done'))
      .option('--no-input', say('help/option/no-input'));
    addOutputOptions(command, setting, CHECKLIST_FORMATS);
    addCommonOptions(command, setting);
    addExamples(command, say, [
      `${TOOL} checklist ${example} --stage readiness`,
      `${TOOL} checklist ${example} --state go-live.md`,
      `${TOOL} checklist ${example} --format markdown --output go-live.md`,
      `${TOOL} checklist ${example} --stage 6 --state go-live.md --require-done`,
    ]);
    command.action(async (word: string | undefined, options: ChecklistOptions) =>
      setting.end(await runChecklist(word, options, setting)),
    );
  },
};
