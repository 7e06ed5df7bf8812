import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import {
  type AnsweredBlock,
  blockAnswerer,
  dropLines,
  EMPTY,
  joinPortfolios,
  lineSplitter,
  type Portfolio,
  portfolioSheet,
} from '../batch/index.ts';
import { type Message, type Problem, usageProblem } from '../domain/index.ts';
import { lookAt } from '../knowledge/look-at.ts';
import { DEFAULT_LIMITS } from '../yaml/index.ts';
import { type BatchOutput, fileOutput, type KeptLines, NOTHING_KEPT, streamOutput } from './batch-output.ts';
import { type BatchProgress, batchProgress } from './batch-progress.ts';
import type { BatchWork } from './batch-workers.ts';
import type { Setting } from './command.ts';
import type { CommonOptions, OutputOptions } from './options.ts';
import { TOOL, toolVersion } from './package-info.ts';
import { readWeighting, weighedBy } from './read-weighting.ts';
import { complain, refuse } from './refuse.ts';
import { showSheet } from './show-sheet.ts';
import { unknownValue } from './unknown-value.ts';
import { readDraws, readSeed, valueIn, wholeNumber } from './whole-number.ts';
import { currentFolder, pathAt, STATUS } from './world.ts';
import { targetIsFolder } from './write-file.ts';

/** Formats of the summary. */
export const SUMMARY_FORMATS = ['text', 'markdown', 'json'] as const;

/** Said without a summary, these change nothing: the first of the summary, and what lines are. */
const LINE_FORMATS: readonly string[] = [SUMMARY_FORMATS[0], 'json'];

export interface BatchOptions extends CommonOptions, OutputOptions {
  readonly jobs?: string;
  readonly draws?: string;
  readonly seed?: string;
  readonly profile?: string;
  readonly weights?: string;
  readonly summary?: boolean;
  readonly resume?: boolean;
  readonly exitZero?: boolean;
}

/** Files are read in pieces of this size; the answers to one are small enough to die young. */
const READ_BYTES = 64 * 1024;
/** Blocks of about this size go to a worker: enough to be worth the way. */
const BLOCK_BYTES = 128 * 1024;
/** Blocks that may wait for each worker, so that a slow reader slows the reading and nothing piles up. */
const WAITING = 2;

/**
 * `batch`: a line of JSON in, a line of JSON out, in order.
 *
 * @param files  none or `-` for standard input
 * @returns      the exit status
 */
export async function runBatch(files: readonly string[], options: BatchOptions, setting: Setting): Promise<number> {
  const { world } = setting;
  const read = readOptions(files, options, setting);
  if (!read.ok) return refuse(read.problems, setting);
  if (read.doubts.length > 0) await complain(read.doubts, setting);
  const target = options.output === '-' ? undefined : options.output;
  let output: BatchOutput;
  try {
    output =
      target === undefined
        ? options.summary === true
          ? { before: NOTHING_KEPT, write: async () => true, finish: () => {}, stop: () => {} }
          : streamOutput(world.stdout)
        : fileOutput(target, options.resume === true, world);
  } catch (error) {
    return refuse([notUsable(target ?? '', error)], setting);
  }
  const progress = batchProgress(setting);
  let portfolio: Portfolio;
  try {
    portfolio = await answerAll(files, read, output, progress, setting);
    output.finish();
  } catch (error) {
    output.stop();
    progress.end();
    const { code, path, syscall } = error as NodeJS.ErrnoException;
    // Errors of Node itself have a code as well: what no call of the system caused is a bug of ours. Standard output is
    // the matter of every command.
    if (syscall === undefined || (syscall === 'write' && target === undefined)) throw error;
    const file = files.find((one) => pathAt(world, one) === path);
    if (code === 'ENOENT' && file !== undefined) return refuse([missing(file)], setting);
    return refuse([notUsable(file ?? path ?? target ?? '<stdin>', error)], setting);
  }
  progress.end();
  if (options.summary === true) {
    const sheet = portfolioSheet(portfolio, setting.knowledge(), setting.language, setting.say);
    const { output: _, ...shown } = options;
    const status = await showSheet(sheet, shown, SUMMARY_FORMATS, setting);
    if (status !== STATUS.done) return status;
  }
  if (portfolio.requests + output.before.lines === 0) await complain([noRequests()], setting);
  if (options.exitZero === true) return STATUS.done;
  const doubts = doubtsOf(portfolio, output.before);
  if (doubts.length > 0) await complain(doubts, setting);
  return statusOf(portfolio, output.before);
}

/** Which requests keep it from ending with 0: the lines that answer them may be far up, or in a file. */
function doubtsOf({ requests, unreadable, choices }: Portfolio, before: KeptLines): readonly Problem[] {
  const counts = { unreadable: unreadable + before.unreadable, none: (choices.none ?? 0) + before.none };
  const gaps = (count: number) => ({ count, all: requests + before.lines });
  return [
    ...(counts.unreadable === 0
      ? []
      : [doubt('batch/unreadable', { id: 'batch/some-unreadable', gaps: gaps(counts.unreadable) })]),
    ...(counts.none === 0 ? [] : [doubt('batch/nothing-fits', { id: 'batch/some-none', gaps: gaps(counts.none) })]),
  ];
}

function doubt(code: string, message: Message): Problem {
  return { code, severity: 'error', message, hint: { id: 'batch/exit-zero-hint' } };
}

/** Of all lines, those that an earlier run has answered among them. */
function statusOf({ requests, unreadable, choices }: Portfolio, before: KeptLines): number {
  if (unreadable + before.unreadable > 0 || requests + before.lines === 0) return STATUS.usage;
  return (choices.none ?? 0) + before.none > 0 ? STATUS.noWinner : STATUS.done;
}

function noRequests(): Problem {
  return {
    code: 'batch/none',
    severity: 'error',
    message: { id: 'batch/no-input' },
    hint: { id: 'batch/no-input-hint' },
  };
}

function missing(file: string): Problem {
  return { code: 'batch/not-usable', severity: 'error', message: { id: 'cli/does-not-exist', gaps: { file } } };
}

function folder(file: string): Problem {
  const message = { id: 'cli/is-a-folder', gaps: { file } };
  return { code: 'batch/not-usable', severity: 'error', message, hint: { id: 'batch/no-input-hint' } };
}

function notUsable(name: string, error: unknown): Problem {
  const { code } = error as NodeJS.ErrnoException;
  return {
    code: 'batch/not-usable',
    severity: 'error',
    message: { id: 'batch/not-usable', gaps: { name, reason: code ?? String(error) } },
  };
}

interface Read {
  readonly ok: true;
  readonly jobs: number;
  /** What is odd about the options, which nothing hinders. */
  readonly doubts: readonly Problem[];
  readonly work: Omit<BatchWork, 'cwd'>;
}

function readOptions(
  files: readonly string[],
  options: BatchOptions,
  { world, language, overlays, knowledge }: Setting,
): Read | { readonly ok: false; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const jobs =
    options.jobs === 'all'
      ? availableParallelism()
      : (valueIn(wholeNumber('--jobs', options.jobs, 1, 256), problems) ?? 1);
  const draws = readDraws(options.draws, problems) ?? 0;
  const seed = readSeed(options.seed, problems);
  const weighting = readWeighting(options, {}, '', knowledge());
  problems.push(...weighting.problems.filter(({ severity }) => severity === 'error'));
  if (options.summary === true && !SUMMARY_FORMATS.includes(options.format as 'text')) {
    problems.push(unknownValue('--format', options.format, SUMMARY_FORMATS));
  }
  if (options.summary !== true && !LINE_FORMATS.includes(options.format)) {
    problems.push(usageProblem({ id: 'batch/format-needs-summary' }));
  }
  const output = options.output === '-' ? undefined : options.output;
  const target = output === undefined ? undefined : lookAt(pathAt(world, output));
  if (output !== undefined && target?.isDirectory()) problems.push(targetIsFolder(output));
  else if (options.resume === true && (output === undefined || target?.isFile() === false)) {
    problems.push(usageProblem({ id: 'batch/resume-needs-output' }));
  }
  if (files.length === 0 && world.stdin.isTTY === true) problems.push(noRequests());
  for (const file of files) {
    if (file !== '-' && lookAt(pathAt(world, file))?.isDirectory()) problems.push(folder(file));
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    jobs,
    doubts: weighting.problems,
    work: {
      overlays,
      language,
      draws,
      ...(seed === undefined ? {} : { seed }),
      ...weighedBy(weighting),
    },
  };
}

async function answerAll(
  files: readonly string[],
  { jobs, work }: Read,
  output: BatchOutput,
  progress: BatchProgress,
  setting: Setting,
): Promise<Portfolio> {
  // Where Node may start none, or they would have no folder to start in, the answers are the same, only later.
  const cwd = process.permission?.has('worker') === false ? undefined : currentFolder(setting.world);
  const workers =
    jobs > 1 && cwd !== undefined
      ? (await import('./batch-workers.ts')).startWorkers(jobs, { ...work, cwd })
      : undefined;
  const answer = workers?.answer ?? answererHere(work, setting);
  const waiting: (AnsweredBlock | Promise<AnsweredBlock>)[] = [];
  let portfolio: Portfolio = { ...EMPTY, lines: output.before.lines };
  let isRead = true;
  const settle = async (): Promise<void> => {
    const { lines, portfolio: more } = await (waiting.shift() as AnsweredBlock | Promise<AnsweredBlock>);
    isRead = await output.write(lines);
    portfolio = joinPortfolios(portfolio, more);
    progress.at(output.before.lines + portfolio.requests);
  };
  try {
    // Whoever answers here goes on with what has been read, while the next piece comes in.
    const least = workers === undefined ? 1 : BLOCK_BYTES;
    for await (const block of blocksOf(files, output.before.lines, least, setting)) {
      waiting.push(answer(block));
      if (waiting.length > (workers === undefined ? 0 : jobs * WAITING)) await settle();
      if (!isRead) return portfolio;
    }
    while (waiting.length > 0 && isRead) await settle();
    return portfolio;
  } finally {
    await workers?.end();
  }
}

function answererHere(
  { draws, seed, profile, weights }: Read['work'],
  setting: Setting,
): (block: Uint8Array) => AnsweredBlock {
  const options = {
    language: setting.language,
    draws,
    ...(seed === undefined ? {} : { seed }),
    ...(profile === undefined ? {} : { profile }),
    ...(weights === undefined ? {} : { weights }),
    tool: { name: TOOL, version: toolVersion() },
  };
  return blockAnswerer(setting.knowledge(), options, setting.say, DEFAULT_LIMITS.maxBytes);
}

/**
 * The input in blocks of whole lines.
 *
 * @param skip   so many lines are left out first
 * @param least  bytes of a block, but for the last
 */
async function* blocksOf(
  files: readonly string[],
  skip: number,
  least: number,
  { world }: Setting,
): AsyncGenerator<Uint8Array> {
  let left = skip;
  for (const file of files.length === 0 ? ['-'] : files) {
    const stream = file === '-' ? world.stdin : createReadStream(pathAt(world, file), { highWaterMark: READ_BYTES });
    const splitter = lineSplitter(DEFAULT_LIMITS.maxBytes);
    let gathered: Uint8Array[] = [];
    let size = 0;
    const gather = (block: Uint8Array): void => {
      const { rest, dropped } = left === 0 ? { rest: block, dropped: 0 } : dropLines(block, left);
      left -= dropped;
      if (rest.length > 0) gathered.push(rest);
      size += rest.length;
    };
    const flush = (): Uint8Array => {
      const block = gathered.length === 1 ? (gathered[0] as Uint8Array) : Buffer.concat(gathered);
      gathered = [];
      size = 0;
      return block;
    };
    for await (const chunk of stream) {
      for (const block of splitter.push(chunk as Uint8Array)) gather(block);
      if (size >= least) yield flush();
    }
    const last = splitter.end();
    if (last !== undefined) gather(last);
    if (gathered.length > 0) yield flush();
  }
}
