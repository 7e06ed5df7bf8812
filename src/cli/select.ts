import { isAbsolute, resolve } from 'node:path';
import { formatAnswers } from '../answers/format-answers.ts';
import type { Answers, KnowledgeBase, Language, Problem, Recommendation, Request } from '../domain/index.ts';
import { assess, decide, outcomeOf, recommend, requirementsOf } from '../recommendation/index.ts';
import { reporters } from '../reporters/index.ts';
import { isConsistent, parseWeights } from '../weighting/index.ts';
import { speaker } from '../wording/say.ts';
import { nearest } from '../words/nearest.ts';
import { flagAnswers, flagName } from './answer-flags.ts';
import { gather } from './gather.ts';
import { TOOL, toolVersion } from './main.ts';
import { showProblems } from './show-problems.ts';
import { colourFor, isInteractive, STATUS, showsHyperlinks, showsUnicode, type World, widthOf } from './world.ts';
import { write } from './write.ts';
import { writeFileAtomically } from './write-file.ts';

export interface SelectOptions {
  readonly set?: readonly string[];
  readonly require?: string;
  readonly minConfidence?: string;
  readonly format: string;
  readonly output?: string;
  readonly profile?: string;
  readonly weights?: string;
  readonly draws?: string;
  readonly seed?: string;
  readonly lang: string;
  readonly width?: string;
  readonly color?: boolean;
  readonly input: boolean;
  readonly verbose?: boolean;
  readonly saveAnswers?: string;
  readonly [flag: string]: unknown;
}

/** `select`: from answers to a report. @returns the exit status */
export async function runSelect(
  file: string | undefined,
  options: SelectOptions,
  knowledge: KnowledgeBase,
  world: World,
): Promise<number> {
  const settings = readSettings(options, knowledge);
  const flags = flagAnswers(options, options.set ?? [], knowledge.questions);
  const interactive = options.input && file !== '-' && isInteractive(world);
  if (settings.problems.length + flags.problems.length > 0) {
    return refuse([...settings.problems, ...flags.problems], world);
  }
  const gathered = await gather(file, flags.answers, knowledge, world, interactive);
  if (gathered.request === undefined) return refuse(gathered.problems, world);
  const { language } = settings;
  let { request } = gathered;
  if (interactive && request.workloads.length === 1) {
    const asked = await askFor(request, knowledge, language, world);
    if (asked === 'cancelled') return STATUS.cancelled;
    request = asked;
  }
  const missing = missingKeys(settings.required, request);
  if (missing.length > 0) return refuse(missing, world);
  const stated = options.weights ?? gathered.weights;
  const weights = stated === undefined ? undefined : parseWeights(stated, knowledge);
  const profile = options.profile ?? gathered.profile;
  const wrong = [
    ...profileProblems(profile, knowledge),
    ...(weights?.ok === false ? [usage(`--weights: ${weights.message}`, weights.hint)] : []),
  ];
  if (wrong.length > 0) return refuse(wrong, world);
  if (weights?.ok && !isConsistent(weights.value)) {
    const ratio = (weights.value.consistencyRatio ?? 0).toFixed(2);
    await write(
      world.stderr,
      `${TOOL}: warning: the comparisons contradict each other (consistency ratio ${ratio}, above 0.10)\n`,
    );
  }
  const recommendation = recommend(request, knowledge, {
    language,
    ...(profile === undefined ? {} : { profile }),
    ...(weights?.ok ? { weights: weights.value.weights } : {}),
    ...(settings.draws === undefined ? {} : { draws: settings.draws }),
    ...(settings.seed === undefined ? {} : { seed: settings.seed }),
    tool: { name: TOOL, version: toolVersion() },
  });
  const report = await makeReport(recommendation, file, options, settings, knowledge, world);
  const delivered = await deliver(report, options.output, world);
  if (!delivered) return STATUS.usage;
  if (options.saveAnswers !== undefined) {
    const saved = await saveAnswers(options.saveAnswers, request, knowledge, world);
    if (!saved) return STATUS.usage;
  } else if (interactive) await offerToSave(request, knowledge, language, world);
  return statusOf(recommendation, settings.minConfidence, world);
}

interface Settings {
  readonly language: Language;
  readonly required: readonly string[];
  readonly minConfidence: number | undefined;
  readonly draws: number | undefined;
  readonly seed: number | undefined;
  readonly width: number | undefined;
  readonly problems: readonly Problem[];
}

function readSettings(options: SelectOptions, knowledge: KnowledgeBase): Settings {
  const problems: Problem[] = [];
  const keys = knowledge.questions.map(({ id }) => id);
  const required = (options.require ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
  for (const key of required) {
    if (!keys.includes(key)) problems.push(unknownOf('--require', key, keys));
  }
  if (!Object.hasOwn(reporters, options.format))
    problems.push(unknownOf('--format', options.format, Object.keys(reporters)));
  if (options.lang !== 'en' && options.lang !== 'zh') problems.push(unknownOf('--lang', options.lang, ['en', 'zh']));
  const whole = (flag: string, text: string | undefined, least: number, most: number): number | undefined => {
    if (text === undefined) return undefined;
    const value = Number(text);
    if (/^\d{1,10}$/.test(text) && value >= least && value <= most) return value;
    problems.push(usage(`${flag}: "${text}" is not a whole number from ${least} to ${most}`, undefined));
    return undefined;
  };
  return {
    language: options.lang === 'zh' ? 'zh' : 'en',
    required,
    minConfidence: confidence(options.minConfidence, problems),
    draws: whole('--draws', options.draws, 0, 1_000_000),
    seed: whole('--seed', options.seed, 0, 4_294_967_295),
    width: whole('--width', options.width, 20, 400),
    problems,
  };
}

/** 0 to 1, or in percent. */
function confidence(text: string | undefined, problems: Problem[]): number | undefined {
  if (text === undefined) return undefined;
  const percent = text.endsWith('%');
  const value = /^\d+(\.\d+)?%?$/.test(text) ? Number(text.replace('%', '')) : Number.NaN;
  const share = percent || value > 1 ? value / 100 : value;
  if (share >= 0 && share <= 1) return share;
  problems.push(usage(`--min-confidence: "${text}" is not a share`, 'expected such as 0.8 or 80%'));
  return undefined;
}

function profileProblems(profile: string | undefined, { profiles }: KnowledgeBase): Problem[] {
  const ids = profiles.map(({ id }) => id);
  return profile === undefined || ids.includes(profile) ? [] : [unknownOf('--profile', profile, ids)];
}

function missingKeys(required: readonly string[], { workloads }: Request): Problem[] {
  return required
    .filter((key) => workloads.some(({ answers }) => answers[key] === undefined || answers[key] === 'unknown'))
    .map((key) => ({
      code: 'answers/required',
      severity: 'error',
      message: `${key} is required and not answered`,
      hint: `give it as ${key}: in the answers file, as --${flagName(key)}, or as --set ${key}=`,
    }));
}

async function askFor(
  request: Request,
  knowledge: KnowledgeBase,
  language: Language,
  world: World,
): Promise<Request | 'cancelled'> {
  const { askAll, Cancelled } = await import('./ask.ts');
  const { createPrompts } = await import('./prompts.ts');
  const [workload] = request.workloads;
  const winner = (answers: Answers) => outcomeOf(decide(assess(knowledge, requirementsOf(answers, knowledge))));
  try {
    const asked = await askAll(knowledge, workload?.answers ?? {}, language, createPrompts(world), winner);
    if (asked === 'cancelled') return cancelled(world);
    return {
      ...request,
      ...(asked.name === undefined ? {} : { name: asked.name }),
      workloads: [{ ...workload, answers: asked.answers }],
    };
  } catch (error) {
    if (error instanceof Cancelled) return cancelled(world);
    throw error;
  }
}

async function cancelled(world: World): Promise<'cancelled'> {
  await write(world.stderr, 'cancelled: nothing was decided and nothing saved\n');
  return 'cancelled';
}

async function makeReport(
  recommendation: Recommendation,
  file: string | undefined,
  options: SelectOptions,
  { language, width }: Settings,
  knowledge: KnowledgeBase,
  { stdout, env }: World,
): Promise<string> {
  const report = await reporters[options.format]?.();
  if (report === undefined) throw new Error(`no reporter "${options.format}"`);
  const toScreen = options.output === undefined && stdout.isTTY === true;
  return report(recommendation, {
    say: speaker(knowledge.wording, language),
    width: toScreen ? widthOf(stdout, env, width) : (width ?? 80),
    colour:
      options.output === undefined ? colourFor(stdout, env, options.color) : options.color === true ? 'full' : 'none',
    hyperlinks: toScreen && showsHyperlinks(stdout, env),
    unicode: !toScreen || showsUnicode(env),
    ...(options.verbose === undefined ? {} : { verbose: options.verbose }),
    ...(file === undefined || file === '-' ? {} : { commandLine: commandLine(file, options) }),
  });
}

/** The command that repeats the run, without what only concerns the screen. */
function commandLine(file: string, { profile, weights, format }: SelectOptions): string {
  const quote = (text: string) => (/^[\w./:@=,+-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`);
  return [
    `${TOOL} select ${quote(file)}`,
    ...(profile === undefined ? [] : [`--profile ${quote(profile)}`]),
    ...(weights === undefined ? [] : [`--weights ${quote(weights)}`]),
    ...(format === 'text' ? [] : [`--format ${format}`]),
  ].join(' ');
}

async function deliver(report: string, output: string | undefined, world: World): Promise<boolean> {
  if (output === undefined || output === '-') {
    await write(world.stdout, report);
    return true;
  }
  const problem = writeFileAtomically(within(world, output), report);
  if (problem === undefined) return true;
  await write(
    world.stderr,
    showProblems([{ ...problem, message: problem.message.replace(within(world, output), output) }]),
  );
  return false;
}

async function saveAnswers(path: string, request: Request, knowledge: KnowledgeBase, world: World): Promise<boolean> {
  const text = formatAnswers(request, knowledge.questions, [`Answers for ${TOOL}. Run again: ${TOOL} select ${path}`]);
  const problem = writeFileAtomically(within(world, path), text);
  await write(world.stderr, problem === undefined ? `saved: ${TOOL} select ${path}\n` : showProblems([problem]));
  return problem === undefined;
}

async function offerToSave(
  request: Request,
  knowledge: KnowledgeBase,
  language: Language,
  world: World,
): Promise<void> {
  const { Cancelled } = await import('./ask.ts');
  const { createPrompts } = await import('./prompts.ts');
  const say = speaker(knowledge.wording, language);
  try {
    const path = await createPrompts(world).input({
      message: say('cli/save'),
      help: say('cli/save-help'),
      validate: () => true,
    });
    if (path.trim() !== '') await saveAnswers(path.trim(), request, knowledge, world);
  } catch (error) {
    // The report is out; not saving is an answer too.
    if (!(error instanceof Cancelled)) throw error;
  }
}

async function statusOf({ recommendation }: Recommendation, least: number | undefined, world: World): Promise<number> {
  if (recommendation.kind === 'none') return STATUS.noWinner;
  const { confidence: found } = recommendation;
  if (least === undefined || (found !== null && found >= least)) return STATUS.done;
  const percent = (value: number) => `${Math.round(value * 100)}%`;
  const text = found === null ? 'unknown, since no draws were made' : percent(found);
  await write(world.stderr, `${TOOL}: confidence is ${text}, below --min-confidence ${percent(least)}\n`);
  return STATUS.noWinner;
}

function within(world: World, path: string): string {
  return isAbsolute(path) ? path : resolve(world.cwd(), path);
}

function usage(message: string, hint: string | undefined): Problem {
  return { code: 'usage/invalid', severity: 'error', message, ...(hint === undefined ? {} : { hint }) };
}

function unknownOf(flag: string, value: string, known: readonly string[]): Problem {
  const meant = nearest(value, known);
  const list = `one of: ${known.join(', ')}`;
  return usage(`${flag}: unknown "${value}"`, meant === undefined ? list : `did you mean "${meant}"? ${list}`);
}

async function refuse(problems: readonly Problem[], world: World): Promise<number> {
  await write(world.stderr, showProblems(problems));
  return STATUS.usage;
}
