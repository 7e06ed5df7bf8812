import type { Answers, KnowledgeBase, Language, Problem, Recommendation, Request } from '../domain/index.ts';
import { assess, decide, outcomeOf, recommend, requirementsOf } from '../recommendation/index.ts';
import { flagAnswers, flagName } from './answer-flags.ts';
import type { Prompts } from './ask-prompts.ts';
import type { Setting } from './command.ts';
import { deliver, makeReport } from './deliver-report.ts';
import { gather } from './gather.ts';
import { TOOL, toolVersion } from './package-info.ts';
import { readWeighting } from './read-weighting.ts';
import { confirmedBy, readRecordDetails } from './record-options.ts';
import { refuse } from './refuse.ts';
import { offerToSave, type Repeatable, saveAnswers } from './save-answers.ts';
import { readSettings, type SelectOptions, type SelectSettings } from './select-settings.ts';
import { showProblems } from './show-problems.ts';
import { isInteractive, STATUS, type World } from './world.ts';
import { write } from './write.ts';

/** `select`: from answers to a report. @returns the exit status */
export async function runSelect(file: string | undefined, options: SelectOptions, setting: Setting): Promise<number> {
  const { details, problems } = readRecordDetails(options, setting.world.env);
  if (problems.length > 0) return refuse(problems, setting);
  const decided = await decideFrom(file, options, setting);
  if (typeof decided === 'number') return decided;
  const { recommendation, settings, run, prompts, asked } = decided;
  const record = { ...details, ...confirmedBy(options, setting.overlays) };
  const report = await makeReport(recommendation, file, options, settings, setting, record);
  const done =
    (await deliver(report, options.output, setting)) &&
    (options.saveAnswers === undefined || (await saveAnswers(options.saveAnswers, run, setting)));
  if (!done) return STATUS.usage;
  if (prompts !== undefined && asked && options.saveAnswers === undefined) await offerToSave(run, prompts, setting);
  return statusOf(recommendation, settings.minConfidence, setting.world);
}

export interface DecidedRequest {
  readonly recommendation: Recommendation;
  readonly settings: SelectSettings;
  readonly run: Repeatable;
  /** Absent where nothing can be asked. */
  readonly prompts?: Prompts;
  /** Whether anything was. */
  readonly asked: boolean;
}

/**
 * Reads the answers, asks for what is missing where it can, and decides.
 *
 * @returns the exit status when it came to nothing, which has then been said
 */
export async function decideFrom(
  file: string | undefined,
  options: SelectOptions,
  setting: Setting,
): Promise<DecidedRequest | number> {
  const { world, language, say } = setting;
  const knowledge = setting.knowledge();
  const settings = readSettings(options, knowledge);
  const flags = flagAnswers(options, options.set ?? [], knowledge.questions);
  const wrong = [...settings.problems, ...flags.problems];
  if (wrong.length > 0) return refuse(wrong, setting);
  const interactive = options.input && file !== '-' && isInteractive(world);
  const gathered = await gather(file, flags.answers, knowledge, world, interactive);
  if (gathered.request === undefined) return refuse(gathered.problems, setting);
  const weighting = readWeighting(options, gathered, file ?? '<stdin>', knowledge);
  if (weighting.problems.some(({ severity }) => severity === 'error')) return refuse(weighting.problems, setting);
  if (weighting.problems.length > 0) await write(world.stderr, showProblems(weighting.problems, say));
  const { draws, seed } = settings;
  const prompts = interactive ? (await import('./prompts.ts')).createPrompts(world, options) : undefined;
  const asked =
    prompts === undefined ? gathered.request : await askFor(gathered.request, knowledge, prompts, language, world);
  if (asked === 'cancelled') return STATUS.cancelled;
  const missing = missingKeys(settings.required, asked);
  if (missing.length > 0) return refuse(missing, setting);
  const recommendation = recommend(asked, knowledge, {
    language,
    ...(weighting.profile === undefined ? {} : { profile: weighting.profile }),
    ...(weighting.parsed === undefined ? {} : { weights: weighting.parsed }),
    stated: weighting,
    ...(draws === undefined ? {} : { draws }),
    ...(seed === undefined ? {} : { seed }),
    tool: { name: TOOL, version: toolVersion() },
  });
  return {
    recommendation,
    settings,
    run: { ...weighting, request: asked },
    ...(prompts === undefined ? {} : { prompts }),
    asked: asked !== gathered.request,
  };
}

function missingKeys(required: readonly string[], { workloads }: Request): Problem[] {
  return required
    .filter((key) => workloads.some(({ answers }) => ['undefined', 'unknown', '?'].includes(String(answers[key]))))
    .map((key) => ({
      code: 'answers/required',
      severity: 'error',
      message: `${key} is required and not answered`,
      hint: `give it as ${key}: in the answers file, as --${flagName(key)}, or as --set ${key}=`,
    }));
}

/**
 * Asks for what is missing. Of several workloads nothing is asked: nobody could tell which one a question is about.
 *
 * @returns the same request when nothing had to be asked
 */
async function askFor(
  request: Request,
  knowledge: KnowledgeBase,
  prompts: Prompts,
  language: Language,
  world: World,
): Promise<Request | 'cancelled'> {
  const [workload, ...others] = request.workloads;
  if (others.length > 0) return request;
  const { askAll } = await import('./ask.ts');
  const winner = (answers: Answers) => outcomeOf(decide(assess(knowledge, requirementsOf(answers, knowledge))));
  const asked = await askAll(knowledge, workload?.answers ?? {}, language, prompts, winner);
  if (asked === 'cancelled') {
    await write(world.stderr, 'cancelled: nothing was decided and nothing saved\n');
    return 'cancelled';
  }
  if (asked.answers === workload?.answers) return request;
  return {
    ...request,
    ...(asked.name === undefined ? {} : { name: asked.name }),
    workloads: [{ ...workload, answers: asked.answers }],
  };
}

/** Whether there is a winner, and one that is sure enough. @returns the exit status */
export async function statusOf(
  { recommendation }: Recommendation,
  least: number | undefined,
  world: World,
): Promise<number> {
  if (recommendation.kind === 'none') return STATUS.noWinner;
  const { confidence: found } = recommendation;
  if (least === undefined || (found !== null && found >= least)) return STATUS.done;
  const percent = (value: number) => `${Math.round(value * 100)}%`;
  const text = found === null ? 'unknown, since no draws were made' : percent(found);
  await write(world.stderr, `${TOOL}: confidence is ${text}, below --min-confidence ${percent(least)}\n`);
  return STATUS.noWinner;
}
