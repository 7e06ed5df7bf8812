import { DEFAULT_GATES, GATES, TOLERANCE } from '../../review/checks.ts';
import type { CommandModule } from '../command.ts';
import { knowledgeOfPolicy, POLICY_FILE } from '../load-policy.ts';
import { addCommonOptions, addExamples, addLookOptions } from '../options.ts';
import { TOOL } from '../package-info.ts';
import { REVIEW_FORMATS, runReview } from '../review.ts';
import type { ReviewOptions } from '../review-settings.ts';
import { addSeveralOutputs } from '../several-outputs.ts';

export const reviewCommand: CommandModule = {
  needs: 'knowledge',
  knowledgeIn: knowledgeOfPolicy,
  define(command, setting) {
    const { say } = setting;
    command
      .description(say('help/review/description'))
      .argument('[PATHS...]', say('help/argument/paths'))
      .option('--fail-on <checks>', say('help/option/fail-on', { gates: GATES, defaults: DEFAULT_GATES }))
      .option('--min-confidence <share>', say('help/option/review-confidence'))
      .option('--tolerance <score>', say('help/option/tolerance', { default: String(TOLERANCE) }))
      .option('--require <keys>', say('help/option/review-require'))
      .option('--config <file>', say('help/option/config', { file: POLICY_FILE }))
      .option('--no-config', say('help/option/no-config'))
      .option('--today <date>', say('help/option/today'))
      .option('--draws <n>', say('help/option/draws'))
      .option('--stamp', say('help/option/stamp'));
    const words = addSeveralOutputs(command, setting, REVIEW_FORMATS);
    addLookOptions(command, setting);
    addCommonOptions(command, setting);
    addExamples(command, say, [
      `${TOOL} review`,
      `${TOOL} review services --fail-on conflict,excluded,stale --min-confidence 0.8`,
      `${TOOL} review 'services/*/answers.yaml' --require throughput,latencyP99`,
      `${TOOL} review services/orders --stamp`,
      `${TOOL} review --format github --format sarif --output review.sarif`,
    ]);
    command.action(async (paths: readonly string[], options: ReviewOptions) =>
      setting.end(await runReview(paths, words, options, setting)),
    );
  },
};
