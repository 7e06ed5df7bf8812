import {
  compareDecisions,
  isEdited,
  namesIn,
  outcomeOf,
  type VerifiedRecord,
  verifySheet,
} from '../comparison/index.ts';
import { type Problem, type Recommendation, shortfallOf, usageProblem } from '../domain/index.ts';
import {
  confidenceOtherwise,
  contradictions,
  countsAsAccepted,
  isInForce,
  isKnownStatus,
  markdownLines,
  NO_BLOCK,
  predecessorsOf,
  type ReadRecord,
  readRecord,
  recordHead,
} from '../records/index.ts';
import { recordedDecision } from '../records/recorded-decision.ts';
import { suggest } from '../words/suggest.ts';
import type { Setting } from './command.ts';
import { decideAgain } from './decide-again.ts';
import { findRecords, numbersTaken } from './find-records.ts';
import { readMinConfidence } from './gate-flags.ts';
import { drawsOf, keptAnswers } from './kept-answers.ts';
import { madeWith, missingKnowledge } from './missing-knowledge.ts';
import type { OutputOptions } from './options.ts';
import { findUnmarked } from './predecessors.ts';
import { readText } from './read-text.ts';
import { acceptCommand, knowledgeFlags, STATUSES } from './record-options.ts';
import { refuse } from './refuse.ts';
import { showProblems } from './show-problems.ts';
import { readLook, showSheet } from './show-sheet.ts';
import { unknownIn } from './unknown-choice.ts';
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
  const problems: Problem[] = [...readLook(options, VERIFY_FORMATS).problems];
  const least = readMinConfidence(options.minConfidence, problems);
  const files = paths.flatMap((path) => findRecords(path, problems, setting));
  if (options.answers !== undefined && files.length !== 1 && problems.length === 0) {
    problems.push(usageProblem({ id: 'records/one-record' }));
  }
  if (problems.length > 0) return refuse(problems, setting);
  const records: VerifiedRecord[] = [];
  for (const file of files) {
    const { record, problems: found } = await verifyRecord(file, options.answers, least, setting);
    records.push(record);
    problems.push(...found);
  }
  problems.push(...numbersTaken(files));
  if (problems.length > 0) await write(setting.world.stderr, showProblems(problems, setting.say, setting.debug));
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
  const missing = missingKnowledge(decision, setting);
  const unknown = missing.length > 0 ? [] : unknownIn(record, file, setting);
  if (unknown.length > 0) return unreadable(unknown);
  const decided = decideAgain(again.text, again.file, drawsOf(decision), setting);
  if (decided.recommendation === undefined) return unreadable([...decided.problems, ...madeWith(missing, { file })]);
  const own = decided.recommendation;
  const unchanged = compareDecisions(decision, recordedDecision(own), outcomeOf(own));
  const kept = answers === undefined ? keptAnswers(record, file, own, setting) : undefined;
  if (kept !== undefined && 'problems' in kept) return unreadable([...kept.problems, ...madeWith(missing, { file })]);
  const drifted = unchanged.flips ? undefined : kept?.recommendation;
  const now = drifted ?? own;
  const comparison =
    drifted === undefined ? unchanged : compareDecisions(decision, recordedDecision(drifted), outcomeOf(drifted));
  const unsure = least !== undefined && isUnsure(now.recommendation, least);
  const lines = markdownLines(text);
  const otherConfidence = confidenceOtherwise(lines, decision, setting.knowledge().wording);
  const otherwise = contradictions(lines, record, setting.knowledge()).filter(
    // Who chooses changes the block; accepting the record changes its text.
    ({ chosen }) => chosen !== null || countsAsAccepted(status),
  );
  const edited = isEdited(unchanged);
  const disagrees = otherwise.length > 0 || otherConfidence !== undefined || edited;
  const holds = disagrees ? 'contradictory' : unsure ? 'unsure' : 'holds';
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
      ...(otherConfidence === undefined ? {} : { otherConfidence }),
      ...(edited ? { edited } : {}),
      ...(shownAnswers === undefined ? {} : { answersFile: shownAnswers }),
      ...(kept === undefined ? {} : { answersKept: kept.state }),
      ...(unmarked.length === 0 ? {} : { unmarked }),
    },
    problems: isKnownStatus(status) ? [] : [unknownStatus(file, status ?? '')],
  };
}

/** That nothing fits is sure, and nothing to be confident in: whoever asks for a confidence asks for a choice. */
function isUnsure(decision: Recommendation['recommendation'], least: number): boolean {
  return decision.kind === 'none' ? least > 0 : shortfallOf(decision, least) !== undefined;
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
