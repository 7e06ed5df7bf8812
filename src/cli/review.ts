import { dirname, relative, resolve } from 'node:path';
import type { Parsed, Problem } from '../domain/index.ts';
import { isRecord } from '../records/index.ts';
import { chosenTitle } from '../reporters/choice.ts';
import {
  applyExceptions,
  isToBeStamped,
  isUnreadable,
  type ReviewedFile,
  reportRefusal,
  reportReview,
  reviewFile,
  reviewNames,
  stampDecision,
  unmatchedGlobs,
} from '../review/index.ts';
import type { Policy } from '../review/read-policy.ts';
import type { Setting } from './command.ts';
import { deliverFindings, deliverRefusal } from './deliver-findings.ts';
import {
  ANSWERS_FILES,
  type AnswersFile,
  coversFrom,
  type FoundAnswers,
  findAnswers,
  takesFrom,
} from './find-answers.ts';
import { type LoadedPolicy, loadPolicy } from './load-policy.ts';
import { TOOL, toolVersion } from './package-info.ts';
import { pathFrom } from './paths.ts';
import { readFileBounded, readStreamBounded } from './read-input.ts';
import { readWeighting } from './read-weighting.ts';
import { recordFinder } from './records-of.ts';
import { complain, refuse } from './refuse.ts';
import { repositoryOf } from './repository.ts';
import { reviewAnswers } from './review-answers.ts';
import { type ReviewOptions, readGates } from './review-settings.ts';
import { type OutputWord, pairOutputs } from './several-outputs.ts';
import { tell } from './tell.ts';
import { readToday } from './today.ts';
import { STATUS } from './world.ts';
import { writeFileAtomically } from './write-file.ts';

export const REVIEW_FORMATS = ['text', 'markdown', 'json', 'github', 'sarif', 'junit', 'gitlab'] as const;

/** Standard input among the files. */
const STDIN: AnswersFile = { path: '-', name: '<stdin>' };

const NO_POLICY: Policy = { file: '', exceptions: [] };

/** `review`: answers files against the decisions made from them. @returns the exit status */
export async function runReview(
  paths: readonly string[],
  words: readonly OutputWord[],
  options: ReviewOptions,
  setting: Setting,
): Promise<number> {
  const { world, language, say } = setting;
  const knowledge = setting.knowledge();
  const loaded = await loadPolicy(options.config, setting);
  const policy = loaded.policy ?? NO_POLICY;
  const gates = readGates(options, policy, knowledge.questions);
  const { outputs, problems: wrongOutputs } = pairOutputs(words, REVIEW_FORMATS);
  const today = readToday(options.today, world.env);
  const weighting = policy.weighting && readWeighting({}, policy.weighting, policy.file, knowledge);
  const wrong = [
    ...loaded.problems,
    ...gates.problems,
    ...(weighting?.problems ?? []).filter(({ severity }) => severity === 'error'),
    ...wrongOutputs,
    ...(today.ok ? [] : [today.problem]),
  ];
  const tool = { name: TOOL, version: toolVersion() };
  const look = { ...options, width: gates.width };
  const refused = async (problems: readonly Problem[]) => {
    const report = { ...reportRefusal(problems, { language, tool }, say), exitCode: STATUS.usage };
    await deliverRefusal(report, outputs, look, setting);
    return refuse(problems, setting);
  };
  if (wrong.length > 0 || !today.ok) return refused(wrong);
  const found = filesOf(paths, world.cwd(), loaded);
  if (found.problems.length > 0) return refused(found.problems);

  const root = repositoryOf(world.cwd());
  const recordsOf = recordFinder([root, ...found.looked], setting);
  const engine = { language, tool, ...(gates.draws === undefined ? {} : { draws: gates.draws }) };
  const files = [];
  for (const file of found.files) {
    const isStdin = file === STDIN;
    const bytes = isStdin ? await readStreamBounded(world.stdin) : readFileBounded(file.path, file.name);
    const names = { file: file.name, inRepository: isStdin ? file.name : pathFrom(root, file.path) };
    const records = isStdin ? [] : recordsOf(file);
    const reviewed = reviewAnswers(names, bytes, records, setting, engine, weighting);
    const stamped = options.stamp === true && !isStdin ? await stamp(file, reviewed, bytes, setting) : undefined;
    if (stamped === 'unwritable') return STATUS.usage;
    files.push(stamped === undefined ? reviewed : reviewAnswers(names, stamped, records, setting, engine, weighting));
  }

  const names = reviewNames(knowledge, language, say, (now) => chosenTitle(now, say));
  const pathOf = new Map(found.files.map(({ path, name }) => [name, path]));
  const folder = dirname(loaded.path ?? '');
  const byPath = (isAbout: (glob: string, path: string) => boolean) => (glob: string, file: string) =>
    isAbout(glob, pathOf.get(file) ?? file);
  const isWhole = paths.length === 0;
  const held = {
    policy,
    gates: gates.gates,
    today: today.value,
    covers: byPath(coversFrom(folder)),
    isWhole,
  };
  const named = files.map(({ file }) => file);
  const excepted = applyExceptions(
    [
      ...files.flatMap((file) => reviewFile(file, gates, names)),
      ...(isWhole ? unmatchedGlobs(named, held, byPath(takesFrom(folder))) : []),
    ],
    named,
    held,
  );
  const { version, digest, overlays } = knowledge;
  const used = { version, digest, overlays };
  const run = { ...gates, language, tool, knowledge: used, today: today.value };
  const report = reportReview(files, excepted, run, names, say);
  const ended = report.failed ? STATUS.noWinner : STATUS.done;
  const exitCode = files.some(isUnreadable) ? STATUS.usage : ended;
  const delivered = await deliverFindings({ ...report, exitCode }, outputs, look, setting);
  return delivered ? exitCode : STATUS.usage;
}

/** Puts a review down in an answers file whose decision holds. @returns what is in it then, where it changed */
async function stamp(
  { path, name }: AnswersFile,
  reviewed: ReviewedFile,
  bytes: Parsed<Uint8Array>,
  setting: Setting,
): Promise<Parsed<Uint8Array> | 'unwritable' | undefined> {
  const { world, say } = setting;
  if (!bytes.ok || isUnreadable(reviewed) || isRecord(path) || !isToBeStamped(reviewed)) return undefined;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value);
  const stamped = stampDecision(text, reviewed.recommendation);
  if (stamped === undefined || stamped === text) return undefined;
  const problem = writeFileAtomically(path, stamped, name);
  if (problem !== undefined) {
    await complain([problem], setting);
    return 'unwritable';
  }
  await tell(world, say('review/stamped', { file: name }));
  return { ok: true, value: new TextEncoder().encode(stamped) };
}

/**
 * Where nothing is named: what the policy takes, from its folder on; else what there is from here on.
 *
 * @returns also where it was looked for, as absolute paths
 */
function filesOf(
  paths: readonly string[],
  cwd: string,
  { policy, path }: LoadedPolicy,
): FoundAnswers & { readonly looked: readonly string[] } {
  const folder = dirname(path ?? '');
  const own = policy?.answers;
  const stated = paths.length > 0 ? undefined : own?.[0]?.at;
  const taken =
    own === undefined
      ? ANSWERS_FILES
      : { globs: own.map(({ glob }) => glob), folder, ...(stated === undefined ? {} : { stated }) };
  const all = paths.length > 0 ? paths : [own === undefined ? '.' : relative(cwd, folder) || '.'];
  const onDisk = all.filter((one) => one !== '-');
  const named = findAnswers(onDisk, cwd, taken);
  const looked = onDisk.map((one) => resolve(cwd, one));
  return { ...named, files: [...(all.includes('-') ? [STDIN] : []), ...named.files], looked };
}
