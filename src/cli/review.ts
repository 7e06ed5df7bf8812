import { dirname, relative } from 'node:path';
import type { Parsed } from '../domain/index.ts';
import { isRecord } from '../records/index.ts';
import {
  applyExceptions,
  isToBeStamped,
  isUnreadable,
  type ReviewedFile,
  reportReview,
  reviewFile,
  reviewNames,
  stampDecision,
} from '../review/index.ts';
import { oneLine } from '../words/escape.ts';
import type { Setting } from './command.ts';
import { deliverFindings } from './deliver-findings.ts';
import { ANSWERS_FILES, type AnswersFile, coversFrom, type FoundAnswers, findAnswers } from './find-answers.ts';
import { type LoadedPolicy, loadPolicy } from './load-policy.ts';
import { TOOL, toolVersion } from './package-info.ts';
import { readFileBounded, readStreamBounded } from './read-input.ts';
import { complain, refuse } from './refuse.ts';
import { pathFrom, repositoryOf } from './repository.ts';
import { recordBeside, reviewAnswers } from './review-answers.ts';
import { type ReviewOptions, readGates } from './review-settings.ts';
import { type OutputWord, pairOutputs } from './several-outputs.ts';
import { readToday } from './today.ts';
import { STATUS } from './world.ts';
import { write } from './write.ts';
import { writeFileAtomically } from './write-file.ts';

export const REVIEW_FORMATS = ['text', 'markdown', 'json', 'github', 'sarif', 'junit', 'gitlab'] as const;

/** Standard input among the files. */
const STDIN: AnswersFile = { path: '-', name: '<stdin>' };

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
  const gates = readGates(options, loaded.policy ?? {}, knowledge.questions);
  const { outputs, problems: wrongOutputs } = pairOutputs(words, REVIEW_FORMATS);
  const today = readToday(options.today, world.env);
  const wrong = [...loaded.problems, ...gates.problems, ...wrongOutputs, ...(today.ok ? [] : [today.problem])];
  if (wrong.length > 0 || !today.ok) return refuse(wrong, setting);
  const found = filesOf(paths, world.cwd(), loaded);
  if (found.problems.length > 0) return refuse(found.problems, setting);

  const root = repositoryOf(world.cwd());
  const tool = { name: TOOL, version: toolVersion() };
  const engine = { language, tool, ...(gates.draws === undefined ? {} : { draws: gates.draws }) };
  const files = [];
  for (const file of found.files) {
    const isStdin = file === STDIN;
    const bytes = isStdin ? await readStreamBounded(world.stdin) : readFileBounded(file.path, file.name);
    const names = { file: file.name, inRepository: isStdin ? file.name : pathFrom(root, file.path) };
    const beside = isStdin ? undefined : recordBeside(file);
    const reviewed = reviewAnswers(names, bytes, beside, knowledge, engine);
    const stamped = options.stamp === true && !isStdin ? await stamp(file, reviewed, bytes, setting) : undefined;
    if (stamped === 'unwritable') return STATUS.usage;
    files.push(stamped === undefined ? reviewed : reviewAnswers(names, stamped, beside, knowledge, engine));
  }

  const names = reviewNames(knowledge, language, say);
  const pathOf = new Map(found.files.map(({ path, name }) => [name, path]));
  const covers = coversFrom(dirname(loaded.path ?? ''));
  const excepted = applyExceptions(
    files.flatMap((file) => reviewFile(file, gates, names)),
    files.map(({ file }) => file),
    {
      policy: loaded.policy ?? { file: '', exceptions: [] },
      gates: gates.gates,
      today: today.value,
      covers: (glob, file) => covers(glob, pathOf.get(file) ?? file),
    },
  );
  const { version, digest, overlays } = knowledge;
  const used = { version, digest, overlays };
  const run = { ...gates, language, tool, knowledge: used, policy: loaded.policy?.file ?? null, today: today.value };
  const report = reportReview(files, excepted, run, names, say);
  const delivered = await deliverFindings(report, outputs, { ...options, width: gates.width }, setting);
  if (!delivered || files.some(isUnreadable)) return STATUS.usage;
  return report.failed ? STATUS.noWinner : STATUS.done;
}

/** Puts a review down in an answers file whose decision holds. @returns what is in it then, where it changed */
async function stamp(
  { path, name }: AnswersFile,
  reviewed: ReviewedFile,
  bytes: Parsed<Uint8Array>,
  { world, say }: Setting,
): Promise<Parsed<Uint8Array> | 'unwritable' | undefined> {
  if (!bytes.ok || isUnreadable(reviewed) || isRecord(path) || !isToBeStamped(reviewed)) return undefined;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value);
  const stamped = stampDecision(text, reviewed.recommendation);
  if (stamped === undefined || stamped === text) return undefined;
  const problem = writeFileAtomically(path, stamped, name);
  if (problem !== undefined) {
    await complain([problem], { world, say });
    return 'unwritable';
  }
  await write(world.stderr, `${oneLine(say('review/stamped', { file: name }))}\n`);
  return { ok: true, value: new TextEncoder().encode(stamped) };
}

/** Where nothing is named: what the policy takes, from its folder on; else what there is from here on. */
function filesOf(paths: readonly string[], cwd: string, { policy, path }: LoadedPolicy): FoundAnswers {
  const folder = dirname(path ?? '');
  const taken = policy?.answers === undefined ? ANSWERS_FILES : { globs: policy.answers, folder };
  const all = paths.length > 0 ? paths : [policy?.answers === undefined ? '.' : relative(cwd, folder) || '.'];
  const named = findAnswers(
    all.filter((one) => one !== '-'),
    cwd,
    taken,
  );
  return { ...named, files: [...(all.includes('-') ? [STDIN] : []), ...named.files] };
}
