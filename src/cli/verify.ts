import { readdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import {
  compareDecisions,
  isEdited,
  namesIn,
  outcomeOf,
  type VerifiedRecord,
  verifySheet,
} from '../comparison/index.ts';
import { type Problem, type Recommendation, type RecordedDecision, shortfallOf } from '../domain/index.ts';
import { lookAt } from '../knowledge/look-at.ts';
import {
  contradictions,
  countsAsAccepted,
  isInForce,
  isKnownStatus,
  markdownLines,
  NO_BLOCK,
  numberOf,
  predecessorsOf,
  type ReadRecord,
  readRecord,
  recordHead,
  writtenNumber,
} from '../records/index.ts';
import { recordedDecision } from '../records/recorded-decision.ts';
import { suggest } from '../words/suggest.ts';
import type { Setting } from './command.ts';
import { decideAgain } from './decide-again.ts';
import { readMinConfidence } from './gate-flags.ts';
import type { OutputOptions } from './options.ts';
import { findUnmarked } from './predecessors.ts';
import { reasonOf } from './read-input.ts';
import { readText } from './read-text.ts';
import { acceptCommand, knowledgeFlags, STATUSES } from './record-options.ts';
import { refuse } from './refuse.ts';
import { showProblems } from './show-problems.ts';
import { showSheet } from './show-sheet.ts';
import { usageProblem } from './usage-problem.ts';
import { STATUS } from './world.ts';
import { write } from './write.ts';

export const VERIFY_FORMATS = ['text', 'markdown', 'json'];

export interface VerifyOptions extends OutputOptions {
  /** An answers file that stands in for the answers of the record. */
  readonly answers?: string;
  readonly minConfidence?: string;
}

/**
 * `verify`: makes the decisions of records again and says what has changed since.
 *
 * @returns the exit status: 1 when a decision no longer holds, or one that is accepted chooses nothing, 2 when a record cannot be read or there is none
 */
export async function runVerify(paths: readonly string[], options: VerifyOptions, setting: Setting): Promise<number> {
  const problems: Problem[] = [];
  const least = readMinConfidence(options.minConfidence, problems);
  const files = paths.flatMap((path) => recordsIn(path, problems, setting));
  if (options.answers !== undefined && files.length !== 1 && problems.length === 0) {
    problems.push({ code: 'usage/invalid', severity: 'error', message: { id: 'records/one-record' } });
  }
  if (problems.length > 0) return refuse(problems, setting);
  const records: VerifiedRecord[] = [];
  for (const file of files) {
    const { record, problems: found } = await verifyRecord(file, options.answers, least, setting);
    records.push(record);
    problems.push(...found);
  }
  problems.push(...numbersTaken(files));
  if (problems.length > 0) await write(setting.world.stderr, showProblems(problems, setting.say));
  const names = namesIn(setting.knowledge(), setting.language, setting.say);
  const sheet = verifySheet(records, names, setting.language, setting.say);
  const shown = await showSheet(sheet, options, VERIFY_FORMATS, setting);
  return shown === STATUS.done ? statusOf(records, setting) : shown;
}

async function statusOf(records: readonly VerifiedRecord[], setting: Setting): Promise<number> {
  const are = (...states: readonly VerifiedRecord['state'][]) => records.some(({ state }) => states.includes(state));
  if (are('unreadable')) return STATUS.usage;
  const isVoid = records.some((one) => one.state === 'open' && countsAsAccepted(one.status));
  if (isVoid || are('broken', 'contradictory', 'unsure')) return STATUS.noWinner;
  if (are('open', 'holds', 'overtaken')) return STATUS.done;
  return refuse([{ code: 'record/none', severity: 'error', message: { id: 'records/none-verified' } }], setting);
}

/** A file as it is; of a folder, the markdown files in it, by name. A pipe that lies there is nothing to wait for. */
function recordsIn(path: string, problems: Problem[], { world }: Setting): readonly string[] {
  const folder = resolve(world.cwd(), path);
  if (lookAt(folder)?.isDirectory() !== true) return [path];
  try {
    return readdirSync(folder)
      .filter((name) => /\.(md|markdown)$/i.test(name) && lookAt(join(folder, name))?.isFile() !== false)
      .sort()
      .map((name) => join(path, name));
  } catch (error) {
    const message = { id: 'cli/cannot-be-read', gaps: { file: path, reason: reasonOf(error) } };
    problems.push({ code: 'file/unreadable', severity: 'error', message });
    return [];
  }
}

/** `2024-01-31-title.md` begins with a date, which several records may have. */
const DATED = /^\d{4}-\d{2}-\d{2}-/;

/** Of `0001-title.zh.md`, which is `0001-title.md` in another language. */
const LANGUAGE = /\.[a-z]{2}(-[a-z]+)?(?=\.md$)/i;

/** Numbers that two records of a folder have: of two branches each took the next. */
function numbersTaken(files: readonly string[]): readonly Problem[] {
  const byNumber = new Map<string, string[]>();
  for (const file of files) {
    const number = DATED.test(basename(file)) ? undefined : numberOf(basename(file));
    if (number === undefined) continue;
    const key = `${dirname(file)} ${number}`;
    const others = byNumber.get(key) ?? [];
    const isTranslation = others.some((other) => other.replace(LANGUAGE, '') === file.replace(LANGUAGE, ''));
    byNumber.set(key, isTranslation ? others : [...others, file]);
  }
  return [...byNumber.values()].flatMap(([first = '', ...others]): readonly Problem[] => {
    if (others.length === 0) return [];
    const gaps = {
      folder: dirname(first),
      number: writtenNumber(numberOf(basename(first)) ?? 0),
      files: [first, ...others].map((file) => basename(file)),
    };
    const message = { id: 'records/number-twice', gaps };
    return [{ code: 'record/number-twice', severity: 'warning', message, hint: { id: 'records/number-twice-hint' } }];
  });
}

interface Verified {
  readonly record: VerifiedRecord;
  readonly problems: readonly Problem[];
}

async function verifyRecord(
  file: string,
  answers: string | undefined,
  least: number | undefined,
  setting: Setting,
): Promise<Verified> {
  const unreadable = (problems: readonly Problem[]): Verified => ({ record: { file, state: 'unreadable' }, problems });
  const text = readText(file, setting.world);
  if (typeof text !== 'string') return unreadable([text]);
  const { record, foreign, problems } = readRecord(text, file);
  if (foreign) return { record: { file, state: 'foreign' }, problems: [] };
  const { title, status } = recordHead(text);
  const needsBlock = record !== undefined || problems.some(({ code }) => code !== NO_BLOCK);
  if (!isInForce(status) && (record !== undefined || !needsBlock)) {
    return { record: { file, state: 'overtaken', title, status }, problems: [] };
  }
  if (record === undefined) return unreadable(problems);
  const { decision } = record;
  const again = answersFor(record, file, answers, setting);
  if ('code' in again) return unreadable([again]);
  const decided = decideAgain(again.text, again.file, drawsOf(decision), setting);
  const missing = missingKnowledge(decision, setting);
  if (decided.recommendation === undefined) return unreadable([...decided.problems, ...madeWith(missing, file)]);
  const own = decided.recommendation;
  const unchanged = compareDecisions(decision, recordedDecision(own), outcomeOf(own));
  const kept = answers === undefined ? keptAnswers(record, file, own, setting) : undefined;
  if (kept !== undefined && 'problems' in kept) return unreadable([...kept.problems, ...madeWith(missing, file)]);
  const drifted = unchanged.flips ? undefined : kept?.recommendation;
  const now = drifted ?? own;
  const comparison =
    drifted === undefined ? unchanged : compareDecisions(decision, recordedDecision(drifted), outcomeOf(drifted));
  const unsure = least !== undefined && shortfallOf(now.recommendation, least) !== undefined;
  const otherwise = contradictions(markdownLines(text), record, setting.knowledge()).filter(
    // Who chooses changes the block; accepting the record changes its text.
    ({ chosen }) => chosen !== null || countsAsAccepted(status),
  );
  const edited = isEdited(unchanged);
  const holds = otherwise.length > 0 || edited ? 'contradictory' : unsure ? 'unsure' : 'holds';
  const state = decision.kind === 'undecided' ? 'open' : comparison.flips ? 'broken' : holds;
  const unmarked = findUnmarked(file, predecessorsOf(text), setting.world).unmarked.map((one) => ({
    file: one.file,
    status: one.status,
    command: acceptCommand(file, setting.overlays),
  }));
  const shownAnswers = answers ?? kept?.file;
  return {
    record: {
      file,
      state,
      title,
      status,
      name: record.name ?? null,
      comparison,
      now,
      ...(record.openAt === undefined ? {} : { openAt: record.openAt }),
      ...(missing.length === 0 ? {} : { notLoaded: { folders: missing, flags: knowledgeFlags(missing).join(' ') } }),
      ...(otherwise.length === 0 ? {} : { otherwise }),
      ...(edited ? { edited } : {}),
      ...(shownAnswers === undefined ? {} : { answersFile: shownAnswers }),
      ...(kept === undefined ? {} : { answersKept: kept.state }),
      ...(unmarked.length === 0 ? {} : { unmarked }),
    },
    problems: isKnownStatus(status) ? [] : [unknownStatus(file, status ?? '')],
  };
}

function unknownStatus(file: string, status: string): Problem {
  return {
    code: 'record/status',
    severity: 'warning',
    message: { id: 'records/status-unknown', gaps: { status } },
    hint: suggest(status, STATUSES),
    at: { file },
  };
}

interface KeptAnswers {
  /** As the user would name it. */
  readonly file: string;
  readonly state: 'same' | 'changed' | 'renamed' | 'missing';
  /** What they lead to, where they are others than those of the record. */
  readonly recommendation?: Recommendation;
}

/**
 * The answers file that a record was made from, as it is now. A record that has been moved may point to nothing; what is there
 * counts, whatever name it has: or to change the name would keep the answers from being looked at.
 *
 * @returns the problems of a file that is there and cannot be read
 */
function keptAnswers(
  { decision, name }: ReadRecord,
  record: string,
  own: Recommendation,
  setting: Setting,
): KeptAnswers | { readonly problems: readonly Problem[] } | undefined {
  const { answersFile } = decision;
  if (answersFile === null || isAbsolute(answersFile)) return undefined;
  const file = join(dirname(record), answersFile);
  if (lookAt(resolve(setting.world.cwd(), file))?.isFile() !== true) return { file, state: 'missing' };
  const text = readText(file, setting.world);
  if (typeof text !== 'string') return { problems: [text] };
  const first = decideAgain(text, file, { draws: 0 }, setting);
  if (first.recommendation === undefined) return { problems: first.problems };
  const { scopes } = compareDecisions(recordedDecision(own), recordedDecision(first.recommendation));
  const isSame = scopes.every(
    ({ answers, profile, reweighted, presence, margin }) =>
      presence === 'both' &&
      profile.from === profile.to &&
      !reweighted &&
      answers.length + (margin?.moves.length ?? 0) === 0,
  );
  if (isSame) return { file, state: 'same' };
  const state = first.recommendation.name === (name ?? null) ? 'changed' : 'renamed';
  const { recommendation = first.recommendation } = decideAgain(text, file, drawsOf(decision), setting);
  return { file, state, recommendation };
}

/** The knowledge of their own that a record was made with, where none is loaded. */
function missingKnowledge({ reviewedWith }: RecordedDecision, { overlays }: Setting): readonly string[] {
  return overlays.length > 0 ? [] : reviewedWith.overlays;
}

/** What a record is about may stand in knowledge of the user's own, without which its answers are unknown keys. */
function madeWith(missing: readonly string[], file: string): readonly Problem[] {
  if (missing.length === 0) return [];
  const message = { id: 'records/made-with', gaps: { folders: missing } };
  const flags = knowledgeFlags(missing).join(' ');
  return [{ ...usageProblem(message, { id: 'records/add-knowledge', gaps: { flags } }), at: { file } }];
}

function answersFor(
  { answersText }: ReadRecord,
  file: string,
  answers: string | undefined,
  { world }: Setting,
): { readonly text: string; readonly file: string } | Problem {
  if (answers === undefined) return { text: answersText, file };
  const text = readText(answers, world);
  return typeof text === 'string' ? { text, file: answers } : text;
}

/** The draws that were asked for then, so that a confidence differs only when something else does. */
function drawsOf({ reviewedWith: { draws, seed } }: RecordedDecision) {
  return {
    ...(draws === null ? {} : { draws: Math.min(Math.max(0, Math.trunc(draws)), MOST_DRAWS) }),
    ...(seed === null ? {} : { seed: Math.min(Math.max(0, Math.trunc(seed)), MOST_SEED) }),
  };
}

/** A record is a text that anybody may have changed. */
const MOST_DRAWS = 1_000_000;
const MOST_SEED = 4_294_967_295;
