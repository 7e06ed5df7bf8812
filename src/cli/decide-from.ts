import { isUnanswered } from '../answers/parse-answer.ts';
import {
  errorProblem,
  type Message,
  type Problem,
  type Recommendation,
  type RecordedDecision,
  type Request,
  type Shortfall,
  shortfallOf,
} from '../domain/index.ts';
import { recommend } from '../recommendation/index.ts';
import { whyProvisional } from '../reporters/confidence.ts';
import type { DecidedReading } from '../review/read-decided.ts';
import { displayShares } from '../units/display-share.ts';
import { shellWord } from '../words/shell-word.ts';
import { both } from '../words/suggest.ts';
import { flagAnswers, flagName } from './answer-flags.ts';
import { askFor } from './ask-for.ts';
import type { Prompts } from './ask-prompts.ts';
import type { Setting } from './command.ts';
import { type Gathered, gather } from './gather.ts';
import { TOOL, toolVersion } from './package-info.ts';
import { readWeighting, weighedBy, weightProblems } from './read-weighting.ts';
import { complain, refuse } from './refuse.ts';
import type { AnswersInFile } from './repeat-inputs.ts';
import type { Repeatable } from './save-answers.ts';
import { readSettings, type SelectOptions, type SelectSettings } from './select-settings.ts';
import { unoptimised } from './unoptimised.ts';
import { referenceTo } from './workload-reference.ts';
import { isInteractive, STATUS } from './world.ts';

export interface DecidedRequest {
  readonly recommendation: Recommendation;
  readonly settings: SelectSettings;
  /** The answers file as it is, without flags and what was asked. */
  readonly from: AnswersInFile | undefined;
  /** What its answers file says was decided; nothing is decided by it here. */
  readonly decided?: RecordedDecision;
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
  const gathered = await gather(file, flags, knowledge, world, interactive);
  if (gathered.request === undefined) return refuse(gathered.problems, setting);
  const weighting = readWeighting(options, gathered, file ?? '<stdin>', knowledge);
  if (weighting.problems.some(({ severity }) => severity === 'error')) return refuse(weighting.problems, setting);
  const before = await decidedBefore(gathered, file ?? '<stdin>', setting);
  const doubts = [...gathered.problems, ...weighting.problems, ...before.problems.map(asWarning)];
  if (doubts.length > 0) await complain(doubts, setting);
  const { draws, seed } = settings;
  const prompts = interactive ? (await import('./prompts.ts')).createPrompts(world, say, options) : undefined;
  const given = { ...gathered.request, ...flags.texts };
  const drawn = { ...(draws === undefined ? {} : { draws }), ...(seed === undefined ? {} : { seed }) };
  const started = { weighting, from: gathered.inFile, draws: drawn, command: 'select' };
  const talk = prompts === undefined ? { request: given } : await askFor(given, started, prompts, setting);
  if (talk === 'cancelled') return STATUS.cancelled;
  const { request: asked, ...cutShort } = talk;
  const missing = missingKeys(settings.required, asked);
  if (missing.length > 0) return refuse(missing, setting);
  const vain = weightProblems(weighting, asked, knowledge);
  if (vain.length > 0) return refuse(vain, setting);
  const decision = {
    language,
    ...weighedBy(weighting),
    stated: weighting,
    ...drawn,
    tool: { name: TOOL, version: toolVersion() },
  };
  const make = () => recommend(asked, knowledge, decision);
  const recommendation = draws === 0 ? make() : unoptimised(make);
  return {
    recommendation,
    settings,
    from: gathered.inFile,
    ...(before.decided === undefined ? {} : { decided: before.decided.decision }),
    run: { ...weighting, request: asked, ...cutShort, draws: drawn },
    ...(prompts === undefined ? {} : { prompts }),
    asked: asked !== given,
  };
}

/** What an answers file says was decided, and what a review would refuse of that or miss. */
async function decidedBefore({ request, document }: Gathered, file: string, setting: Setting): Promise<DecidedReading> {
  if (request === undefined || document?.kind !== 'mapping') return { problems: [] };
  if (!document.entries.some(({ key }) => key === 'decision')) return { problems: [] };
  const { readDecided } = await import('../review/read-decided.ts');
  const { decided, problems } = readDecided(document, file, request, setting.knowledge());
  const { madeWithIn } = await import('./missing-knowledge.ts');
  return { ...(decided === undefined ? {} : { decided }), problems: [...problems, ...madeWithIn(document, setting)] };
}

function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}

function missingKeys(required: readonly string[], { workloads }: Request): readonly Problem[] {
  return required.flatMap((key): readonly Problem[] => {
    const open = workloads.flatMap(({ answers }, w) => (isUnanswered(answers[key]) ? [referenceTo(w, workloads)] : []));
    if (open.length === 0) return [];
    const several = workloads.length > 1;
    const gaps = { key, flag: flagName(key), set: shellWord(`${several ? `${open[0]}.` : ''}${key}=`) };
    const message = several
      ? { id: 'cli/required-for', gaps: { key, workloads: both(open) } }
      : { id: 'cli/required', gaps: { key } };
    return [errorProblem('answers/required', message, { id: several ? 'cli/give-it-for' : 'cli/give-it', gaps })];
  });
}

/**
 * Whether there is a winner, and one that is sure enough; a gate that passes what is provisional says so.
 *
 * @param least  0..1; undefined where there is no gate
 * @returns      the exit status
 */
export async function statusOf(whole: Recommendation, least: number | undefined, setting: Setting): Promise<number> {
  const { recommendation } = whole;
  if (recommendation.kind === 'none') return STATUS.noWinner;
  if (least === undefined) return STATUS.done;
  const short = shortfallOf(recommendation, least);
  if (short === undefined) {
    const why = least === 0 ? undefined : whyProvisional(whole, setting.say);
    if (why === undefined) return STATUS.done;
    const passed = errorProblem('decision/provisional', { id: 'cli/confidence-provisional', gaps: { why } });
    await complain([asWarning(passed)], setting);
    return STATUS.done;
  }
  await complain([errorProblem('decision/low-confidence', sayShort(short, least))], setting);
  return STATUS.noWinner;
}

function sayShort(short: Shortfall, least: number): Message {
  if (short.why === 'open') return { id: 'cli/confidence-open', gaps: { label: short.label, title: short.title } };
  const [found, wanted] = displayShares(short.why === 'below' ? short.confidence : 0, least);
  return { id: `cli/confidence-${short.why}`, gaps: { found, least: wanted } };
}
