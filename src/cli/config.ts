import { join } from 'node:path';
import {
  configurationSheet,
  type FilledFile,
  fillConfigurations,
  shareFiles,
  writeConfiguration,
} from '../configuration/index.ts';
import { type Alternative, inLanguage, type Problem, type RivalReport } from '../domain/index.ts';
import { lookAt } from '../knowledge/look-at.ts';
import { makePlan, type Plan, type Planned } from '../planning/index.ts';
import { type JudgedWorkload, sayRival } from '../recommendation/index.ts';
import type { Served } from '../scoring/index.ts';
import { both } from '../words/suggest.ts';
import { flagAnswers } from './answer-flags.ts';
import type { Setting } from './command.ts';
import { foldersFor, ownNamesFor, writeFolder } from './config-files.ts';
import { deliver } from './deliver-report.ts';
import { judgeRequest } from './judge-request.ts';
import { givesNothing } from './lay-flags.ts';
import { TOOL, toolVersion } from './package-info.ts';
import type { PlanningOptions } from './planning.ts';
import { type AnswersRead, readAnswers } from './read-answers.ts';
import { readAssumptions } from './read-assumptions.ts';
import { plannedIn, recommendedFor, systemsServing } from './recommended-parts.ts';
import { refuse } from './refuse.ts';
import { showSheet } from './show-sheet.ts';
import { tell } from './tell.ts';
import { unknownValue } from './unknown-value.ts';
import { pathAt, STATUS } from './world.ts';

export const CONFIG_FORMATS = ['text', 'markdown', 'json'];

export interface ConfigOptions extends PlanningOptions {
  readonly file?: string;
  readonly force?: boolean;
}

/** What a configuration is written for. */
interface Target {
  /** Of the workload or the part of a hybrid; empty when there is one only. */
  readonly id: string;
  readonly name: string;
  readonly planned: Planned;
  /** Name of the cluster that serves others too. */
  readonly cluster?: string;
  /** That it is not decided, or that a hard constraint excludes it. */
  readonly doubt?: string;
}

/** Files for one target. */
interface Written {
  readonly target: Target;
  readonly plan: Plan;
  readonly files: readonly FilledFile[];
}

/**
 * `config`: starting configurations for what is recommended, or for the alternative asked for.
 *
 * @param words  an alternative or a technology, and an answers file; either may be left out
 * @returns      the exit status
 */
export async function runConfig(words: readonly string[], options: ConfigOptions, setting: Setting): Promise<number> {
  const { say, language, knowledge, plans } = setting;
  if (!CONFIG_FORMATS.includes(options.format)) {
    return refuse([unknownValue('--format', options.format, CONFIG_FORMATS)], setting);
  }
  const { wanted, file, problem } = readWords(words, setting);
  if (problem !== undefined) return refuse([problem], setting);
  const { currency } = plans();
  const { given, problems } = readAssumptions(options, currency, setting);
  if (problems.length > 0) return refuse(problems, setting);
  const read = await readConfigAnswers(file, wanted, options, setting);
  if (typeof read === 'number') return read;
  const planned = { knowledge: knowledge(), plans: plans(), given, currency, language, say };
  const targets = targetsOf(read, wanted, planned, setting);
  if (targets.length === 0) {
    await tell(setting.world, say('configuration/nothing-recommended'));
    return STATUS.noWinner;
  }
  const doubts = new Set(targets.flatMap(({ doubt }) => (doubt === undefined ? [] : [doubt])));
  await tell(setting.world, ...doubts);
  const own = read.request.workloads.length > 1 ? ownNamesFor(targets.map(({ id }) => id)) : [];
  const written = clustered(
    targets.map((target, i): Written => {
      const plan = makePlan(target.planned);
      return { target, plan, files: fillConfigurations(plan, own[i]) };
    }),
  );
  const bare = written.filter(({ files }) => files.length === 0);
  for (const name of new Set(bare.map(({ target }) => inLanguage(target.planned.alternative.name, language)))) {
    await tell(setting.world, say('configuration/none-known', { name }));
  }
  if (bare.length === written.length) return STATUS.noWinner;
  return options.format === 'text' ? writeFiles(written, options, setting) : showFiles(written, options, setting);
}

/** The first word may be an alternative, a technology, or already the answers file. */
function readWords(
  [first, second]: readonly string[],
  { knowledge, world }: Setting,
): { readonly wanted?: readonly Alternative[]; readonly file?: string; readonly problem?: Problem } {
  if (first === undefined) return {};
  const { alternatives } = knowledge();
  const exact = alternatives.filter(({ id }) => id === first);
  const wanted = exact.length > 0 ? exact : alternatives.filter(({ technology }) => technology === first);
  if (wanted.length > 0) return second === undefined ? { wanted } : { wanted, file: second };
  const isFile = first === '-' || /[./\\]/.test(first) || lookAt(pathAt(world, first)) !== undefined;
  if (isFile && second === undefined) return { file: first };
  const known = alternatives.map(({ id }) => id);
  return { problem: unknownValue('config', first, known) };
}

/** With an alternative and nothing else, a configuration of all defaults; standard input is then left alone. */
async function readConfigAnswers(
  file: string | undefined,
  wanted: readonly Alternative[] | undefined,
  options: ConfigOptions,
  setting: Setting,
): Promise<AnswersRead | number> {
  const flags = flagAnswers(options, options.set ?? [], setting.knowledge().questions);
  const silent = givesNothing(flags) && flags.problems.length === 0;
  if (wanted !== undefined && file === undefined && silent)
    return { request: { workloads: [{ answers: {} }] }, weighting: {} };
  return readAnswers(file, options, setting);
}

/** What is recommended, part by part, or for every workload the alternative asked for. */
function targetsOf(
  read: AnswersRead,
  wanted: readonly Alternative[] | undefined,
  planned: Omit<Planned, keyof Served>,
  setting: Setting,
): readonly Target[] {
  const { judged, choice, rival } = judgeRequest(read, setting);
  const { winner } = choice;
  const asked = wanted ?? (winner === undefined ? [] : [winner.alternative]);
  const recommended = wanted === undefined ? recommendedFor(judged, choice, setting) : undefined;
  const systems = recommended?.systems ?? systemsServing(judged, asked, setting);
  const undecided = wanted === undefined ? whyUndecided(judged, rival(), setting) : undefined;
  const doubtOf = ({ workload, alternative }: { workload: string; alternative: Alternative }) =>
    wanted === undefined ? undecided : whyExcluded(alternative, workload, judged, setting);
  return systems.flatMap(({ name, parts }) =>
    parts.map((part) => {
      const doubt = doubtOf(part);
      return {
        id: part.id,
        name: part.workload,
        planned: plannedIn(parts, part, planned),
        ...(parts.length > 1 ? { cluster: name } : {}),
        ...(doubt === undefined ? {} : { doubt }),
      };
    }),
  );
}

/** That several are level, or that more draws, or every answer to a question, come to something else. */
function whyUndecided(
  [only, ...others]: readonly JudgedWorkload[],
  rival: RivalReport | undefined,
  { language, say }: Setting,
): string | undefined {
  if (rival !== undefined) return sayRival(rival, say);
  const level = (only?.assessed.standings ?? []).filter(({ excluded, rank }) => !excluded && rank === 1);
  if (level.length < 2 || others.length > 0) return undefined;
  return say('configuration/level', {
    level: both(level.map(({ alternative }) => inLanguage(alternative.name, language))),
  });
}

/** That hard constraints exclude an alternative for a workload. */
function whyExcluded(
  asked: Alternative,
  workload: string,
  judged: readonly JudgedWorkload[],
  { language, say }: Setting,
): string | undefined {
  const { assessed } = judged.find(({ name }) => name === workload) ?? judged[0] ?? {};
  const out = assessed?.standings.find(({ id, excluded }) => excluded && id === asked.id);
  if (out === undefined) return undefined;
  const constraints = out.judgement.violated.map(({ id }) => id);
  return say('configuration/excluded', { name: inLanguage(asked.name, language), constraints });
}

/** What several parts run in is written once. */
function clustered(written: readonly Written[]): readonly Written[] {
  const clusters = [...new Set(written.map(({ target: { cluster } }) => cluster))];
  return clusters.flatMap((cluster) => {
    const own = written.filter(({ target }) => target.cluster === cluster);
    if (cluster === undefined) return own;
    const files = shareFiles(own.map((one) => one.files));
    return own.map((one, i) => ({ ...one, files: files[i] ?? [] }));
  });
}

/** What a file begins with. */
function headOf({ target }: Written, { say, language }: Setting): (file: FilledFile) => readonly string[] {
  const { cluster, doubt } = target;
  const { alternative } = target.planned;
  return ({ configuration }) => [
    say('configuration/head', {
      title: configuration.title,
      name: inLanguage(alternative.name, language),
      version: alternative.version,
      tool: TOOL,
      toolVersion: toolVersion(),
    }),
    ...(cluster === undefined || !configuration.shared ? [] : [say('configuration/together', { cluster })]),
    ...(doubt === undefined ? [] : [doubt]),
    ...configuration.notes.map((note) => inLanguage(note, language)),
  ];
}

/** As plain files: one of them, all of them one after the other, or all of them in a folder. */
async function writeFiles(written: readonly Written[], options: ConfigOptions, setting: Setting): Promise<number> {
  const { say, world } = setting;
  const folders = foldersFor(
    written.map(({ target: { id, planned } }) => ({ name: id, otherwise: planned.alternative.id })),
  );
  const all = written.flatMap((one, i) =>
    one.files.map((file) => ({
      path: written.length > 1 ? join(folders[i] ?? '', file.configuration.file) : file.configuration.file,
      text: writeConfiguration(file, headOf(one, setting)(file), say),
    })),
  );
  const { file, output } = options;
  const known = all.map(({ path }) => path);
  if (file !== undefined && !known.includes(file)) return refuse([unknownValue('--file', file, known)], setting);
  const chosen = file === undefined ? all : all.filter(({ path }) => path === file);
  if (output !== undefined && output !== '-') return writeFolder(chosen, output, options, setting);
  const texts = chosen.map(({ path, text }) => (chosen.length === 1 ? text : `### ${path}\n${text}`));
  return (await deliver(texts.join('\n'), undefined, { world, say })) ? STATUS.done : STATUS.usage;
}

/** With every setting explained, as one sheet for each target. */
async function showFiles(written: readonly Written[], options: ConfigOptions, setting: Setting): Promise<number> {
  const { say, language } = setting;
  const sheets = written.map((one) => {
    const name = inLanguage(one.target.planned.alternative.name, language);
    const title =
      one.target.name === ''
        ? say('configuration/title', { name })
        : say('configuration/title-for', { name, workload: one.target.name });
    const sheet = configurationSheet(title, one.plan, one.files, headOf(one, setting), say);
    const { doubt } = one.target;
    if (doubt === undefined) return sheet;
    return { ...sheet, blocks: [{ kind: 'paragraph' as const, text: doubt }, ...sheet.blocks] };
  });
  const [first, ...rest] = sheets;
  if (first === undefined) return STATUS.broken;
  if (rest.length === 0) return showSheet(first, options, CONFIG_FORMATS, setting);
  return showSheet(
    {
      title: say('configuration/several'),
      language,
      blocks: sheets.flatMap(({ title, blocks }) => [{ kind: 'heading', level: 2, text: title } as const, ...blocks]),
      contents: { configurations: sheets.map(({ contents }) => contents) },
    },
    options,
    CONFIG_FORMATS,
    setting,
  );
}
