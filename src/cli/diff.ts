import { type DecidedTwice, decidedTwice, diffSheet, flipsSheet, namesIn, type Side } from '../comparison/index.ts';
import { inLanguage, type KnowledgeBase, type Problem, type Sheet, usageProblem } from '../domain/index.ts';
import { lookAt } from '../knowledge/look-at.ts';
import { isRecord, readRecord } from '../records/index.ts';
import { recordedDecision } from '../records/recorded-decision.ts';
import { readReport } from '../saved/read-report.ts';
import type { Setting } from './command.ts';
import { type Draws, decideAgain } from './decide-again.ts';
import { BUILT_IN_NAME, loadSide } from './load-side.ts';
import type { OutputOptions } from './options.ts';
import { readText } from './read-text.ts';
import { refuse } from './refuse.ts';
import { shippedExamples } from './shipped-examples.ts';
import { showProblems } from './show-problems.ts';
import { readLook, showSheet } from './show-sheet.ts';
import { readDraws, readSeed } from './whole-number.ts';
import { pathAt, STATUS } from './world.ts';
import { write } from './write.ts';

export const DIFF_FORMATS = ['text', 'markdown', 'json', 'csv'];

export interface DiffOptions extends OutputOptions {
  /** To be decided with two knowledge bases. */
  readonly answers?: readonly string[];
  readonly draws?: string;
  readonly seed?: string;
}

/** A report in JSON is larger than answers. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * `diff`: how two decisions differ, or which decisions two knowledge bases make otherwise.
 *
 * @returns the exit status: 1 when a decision flips
 */
export async function runDiff(before: string, after: string, options: DiffOptions, setting: Setting): Promise<number> {
  const wrong: Problem[] = [...readLook(options, DIFF_FORMATS).problems];
  const draws = readDraws(options.draws, wrong);
  const seed = readSeed(options.seed, wrong);
  if (wrong.length > 0) return refuse(wrong, setting);
  const drawn: Draws = { ...(draws === undefined ? {} : { draws }), ...(seed === undefined ? {} : { seed }) };
  const folders = [before, after].filter((side) => isKnowledge(side, setting));
  if (folders.length === 1) {
    const other = readText(folders[0] === before ? after : before, setting.world, MOST_BYTES);
    const twoKinds = usageProblem({ id: 'records/two-kinds', gaps: { before, after } });
    return refuse([typeof other === 'string' ? twoKinds : other], setting);
  }
  if (folders.length === 2) return diffKnowledge(before, after, options, drawn, setting);
  if (options.answers !== undefined) return refuse([usageProblem({ id: 'records/answers-with-knowledge' })], setting);
  const [one, other] = [before, after].map((side) => readSide(side, drawn, setting));
  const problems = [one, other].flatMap((side) => side?.problems ?? []);
  if (one?.side === undefined || other?.side === undefined) return refuse(problems, setting);
  const twice = decidedTwice(after, one.side, other.side);
  const names = namesIn(setting.knowledge(), setting.language, setting.say);
  const sheet = diffSheet({ before, after }, twice, names, setting.language, setting.say);
  return show(sheet, [twice], options, setting);
}

async function show(
  sheet: Sheet,
  requests: readonly DecidedTwice[],
  options: DiffOptions,
  setting: Setting,
): Promise<number> {
  const shown = await showSheet(sheet, options, DIFF_FORMATS, setting);
  if (shown !== STATUS.done) return shown;
  return requests.some(({ comparison }) => comparison.flips) ? STATUS.noWinner : STATUS.done;
}

function isKnowledge(path: string, { world }: Setting): boolean {
  const found = lookAt(pathAt(world, path));
  return found === undefined ? path === BUILT_IN_NAME : found.isDirectory();
}

/** A decision from an answers file, a report or a record: by what it holds, whatever it is called. */
function readSide(
  file: string,
  draws: Draws,
  setting: Setting,
): { readonly side?: Side; readonly problems: readonly Problem[] } {
  const text = readText(file, setting.world, MOST_BYTES);
  if (typeof text !== 'string') return { problems: [text] };
  if (isRecord(file)) {
    const { record, problems } = readRecord(text, file);
    return record === undefined ? { problems } : { side: { decision: record.decision }, problems: [] };
  }
  if (/^\s*\{/.test(text) && /"schemaVersion"\s*:/.test(text)) {
    const { report, problems } = readReport(text, file);
    return report === undefined ? { problems } : { side: sideOf(report), problems: [] };
  }
  const { recommendation, problems } = decideAgain(text, file, draws, setting);
  return recommendation === undefined ? { problems } : { side: sideOf(recommendation), problems: [] };
}

function sideOf(recommendation: NonNullable<Side['recommendation']>): Side {
  return { decision: recordedDecision(recommendation), recommendation };
}

async function diffKnowledge(
  before: string,
  after: string,
  options: DiffOptions,
  draws: Draws,
  setting: Setting,
): Promise<number> {
  const { world, language, say } = setting;
  const [one, other] = [await loadSide(before, setting), await loadSide(after, setting)];
  const broken = [...one.problems, ...other.problems];
  if (one.knowledge === undefined || other.knowledge === undefined) {
    await write(world.stderr, showProblems(broken, say, setting.debug));
    return STATUS.broken;
  }
  const requests = requestsFor(options.answers, other.knowledge, setting);
  const unread = requests.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  if (unread.length > 0) return refuse(unread, setting);
  const twice: DecidedTwice[] = [];
  for (const { name, file, text = '' } of requests) {
    const [was, is] = [one.knowledge, other.knowledge].map((knowledge) =>
      decideAgain(text, file, draws, { knowledge: () => knowledge, language }),
    );
    const problems = [...(was?.problems ?? []), ...(is?.problems ?? [])];
    if (was?.recommendation === undefined || is?.recommendation === undefined) return refuse(problems, setting);
    twice.push(decidedTwice(name, sideOf(was.recommendation), sideOf(is.recommendation)));
  }
  const names = namesIn(other.knowledge, language, say);
  return show(flipsSheet({ before, after }, twice, names, language, say), twice, options, setting);
}

interface RequestText {
  readonly name: string;
  /** How to call it in messages. */
  readonly file: string;
  readonly text?: string;
  readonly problem?: Problem;
}

/** The answers files given; else the shipped examples, and every scenario as the only answer. */
function requestsFor(
  files: readonly string[] | undefined,
  { scenarios }: KnowledgeBase,
  { world, language }: Setting,
): readonly RequestText[] {
  if (files !== undefined) {
    return files.map((file) => {
      const text = readText(file, world);
      return typeof text === 'string' ? { name: file, file, text } : { name: file, file, problem: text };
    });
  }
  return [
    ...shippedExamples(),
    ...scenarios.map(({ id, name }) => ({ name: inLanguage(name, language), file: id, text: `scenario: ${id}\n` })),
  ];
}
