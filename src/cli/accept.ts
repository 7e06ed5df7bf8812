import { namesIn, sayContradictions } from '../comparison/index.ts';
import { type Problem, usageProblem } from '../domain/index.ts';
import {
  type Acceptance,
  accept,
  chooseInProse,
  confidenceOtherwise,
  contradictions,
  lineLeftOpen,
  markdownLines,
  markSuperseded,
  notOffered,
  type ReadRecord,
  readRecord,
} from '../records/index.ts';
import { oneLine } from '../words/escape.ts';
import type { Setting } from './command.ts';
import { findUnmarked, successorOf } from './predecessors.ts';
import { readToEdit } from './read-text.ts';
import { refuse } from './refuse.ts';
import { tell } from './tell.ts';
import { unknownIn } from './unknown-choice.ts';
import { pathAt, STATUS } from './world.ts';
import { write } from './write.ts';
import { writeFileAtomically } from './write-file.ts';

/** One file before and after. */
interface Edit {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** What it is now, in words. */
  readonly said: string;
}

/**
 * `accept`: a proposed record becomes an accepted one, and what it supersedes says so. What is done already is left alone, so
 * that it can be run again. Says which files it changed. A record that chooses nothing yet is left as it is.
 *
 * @returns the exit status: 1 where nothing is chosen that could be accepted
 */
export async function runAccept(record: string, setting: Setting): Promise<number> {
  const { world, say } = setting;
  const text = readToEdit(record, world);
  if (typeof text !== 'string') return refuse([text], setting);
  const { record: chosen, foreign, problems: faults } = readRecord(text, record);
  const accepted = accept(chosen === undefined ? text : withChoice(text, chosen, setting));
  if ('refused' in accepted) {
    const gaps = { file: record, status: accepted.refused };
    return refuse([usageProblem({ id: 'records/not-proposed', gaps }, { id: 'records/not-proposed-hint' })], setting);
  }
  if (chosen === undefined && !(foreign && isRecord(accepted))) return refuse(faults, setting);
  const unknown = chosen === undefined ? [] : unknownIn(chosen, record, setting);
  if (unknown.length > 0) return refuse(unknown, setting);
  const left =
    chosen === undefined ? [] : notAcceptable(chosen, { before: text, after: accepted.text }, record, setting);
  if (left.length > 0) {
    await tell(world, ...left);
    return STATUS.noWinner;
  }
  const { unmarked, taken, problems } = findUnmarked(record, accepted.predecessors, world);
  if (problems.length > 0) return refuse(problems, setting);
  const [gone] = taken;
  if (gone !== undefined) {
    const gaps = { file: record, old: gone.file, status: gone.status ?? '' };
    return refuse([usageProblem({ id: 'records/taken', gaps }, { id: 'records/taken-hint' })], setting);
  }
  const successor = successorOf(record);
  const [first] = unmarked;
  if (first !== undefined && successor === undefined) {
    const gaps = { file: record, old: first.file };
    return refuse([usageProblem({ id: 'records/unnumbered', gaps }, { id: 'records/unnumbered-hint' })], setting);
  }
  const edits: readonly Edit[] = [
    { file: record, before: text, after: accepted.text, said: 'records/accepted' },
    ...unmarked.map(({ file, text: before }) => {
      const after = successor === undefined ? before : markSuperseded(before, successor);
      return { file, before, after, said: 'records/superseded' };
    }),
  ].filter(({ before, after }) => before !== after);
  const notWritten = writeAll(edits, setting);
  if (notWritten.length > 0) return refuse(notWritten, setting);
  const done = edits.map(({ file, said }) => say(said, { file }));
  const lines = done.length === 0 ? [say('records/accepted-before', { file: record })] : done;
  await write(world.stdout, lines.map((line) => `${oneLine(line)}\n`).join(''));
  return STATUS.done;
}

/** Whether a text without answers of ours is a decision record all the same. */
function isRecord({ status, predecessors }: Extract<Acceptance, { readonly text: string }>): boolean {
  return status !== null || predecessors.length > 0;
}

/** The text says what its block chooses, where it says in words of ours that nothing is chosen yet. */
function withChoice(text: string, { decision, name }: ReadRecord, { knowledge, language, say }: Setting): string {
  if (decision.kind === 'undecided') return text;
  const title = namesIn(knowledge(), language, say).outcome(decision);
  return chooseInProse(text, markdownLines(text), { name, title }, knowledge());
}

/** Why a decision cannot be accepted as it stands: nothing is chosen, or the text says something else than its block. */
function notAcceptable(
  record: ReadRecord,
  { before, after: text }: Pick<Edit, 'before' | 'after'>,
  file: string,
  { knowledge, language, say }: Setting,
): readonly string[] {
  const { decision, openAt } = record;
  if (openAt !== undefined) return [say('records/accepted-open', { place: `${file}:${openAt}` })];
  if (decision.kind === 'undecided') {
    const place = `${file}:${lineLeftOpen(markdownLines(text)) ?? 1}`;
    return [say('records/accepted-open-before', { place })];
  }
  const names = namesIn(knowledge(), language, say);
  const offer = notOffered(markdownLines(before), record, knowledge());
  if (offer !== undefined) {
    const gaps = { place: `${file}:${offer.line}`, open: offer.chosen, block: names.outcome(decision) };
    return [say('records/not-offered', gaps)];
  }
  const lines = markdownLines(text);
  const otherwise = contradictions(lines, record, knowledge());
  const otherConfidence = confidenceOtherwise(lines, decision, knowledge().wording);
  return sayContradictions({ file, otherwise, otherConfidence }, decision, names, say);
}

/** All of the files or none: what was written before one that cannot be is put back, and what cannot be is named. */
function writeAll(edits: readonly Edit[], { world }: Setting): readonly Problem[] {
  const put = (file: string, text: string) => writeFileAtomically(pathAt(world, file), text, file);
  for (const [index, { file, after }] of edits.entries()) {
    const problem = put(file, after);
    if (problem === undefined) continue;
    const left = edits.slice(0, index).flatMap((written): readonly Problem[] => {
      const kept = put(written.file, written.before);
      return kept === undefined
        ? []
        : [{ ...kept, hint: { id: 'records/not-put-back', gaps: { file: written.file } } }];
    });
    return [problem, ...left];
  }
  return [];
}
