import type { Place, Problem, RecordedDecision } from '../domain/index.ts';
import { placeAt, readYaml } from '../yaml/index.ts';
import { entryOf, textOf } from './fields.ts';
import { findStatus } from './find-status.ts';
import { type FencedBlock, fencedBlocks, type MarkdownLine, markdownLines } from './markdown-lines.ts';
import { lineLeftOpen, plainText } from './prose-choice.ts';
import { readDecision } from './read-decision.ts';
import { NOTHING_CHOSEN } from './recorded-decision.ts';

interface RecordHead {
  /** The first heading; null without one. */
  readonly title: string | null;
  /** As written, such as `accepted` or `superseded by ADR-0012`; null when it says none. */
  readonly status: string | null;
}

/** A decision record as it is read again: enough to make the decision anew and to compare it with this one. */
export interface ReadRecord extends RecordHead {
  /** An answers file, behind as many empty lines as stand before it in the record: a place in it is a place in the record. */
  readonly answersText: string;
  /** What the answers are of; undefined where they do not say. */
  readonly name: string | undefined;
  readonly decision: RecordedDecision;
  /** Of the line of the block, from 1, that says that nothing is chosen; absent where its text alone does. */
  readonly openAt?: number;
}

interface RecordReading {
  /** Absent when anything is wrong. */
  readonly record?: ReadRecord;
  /** True for a text without any answers: somebody else's record, or none at all. That is then all that is wrong. */
  readonly foreign: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Reads a decision record. Its answers are a fenced block of YAML, an answers file with what was decided under
 * `decision:`; where it stands and what stands around it does not matter.
 *
 * @param file  how to call the text in messages
 */
export function readRecord(text: string, file: string): RecordReading {
  const lines = markdownLines(text);
  const [block, second] = fencedBlocks(lines).filter(holdsDecision);
  if (block === undefined && lines.some(({ text, part }) => part === 'prose' && OURS.test(text))) {
    const problem: Problem = {
      code: NO_BLOCK,
      severity: 'error',
      message: { id: 'records/no-block' },
      hint: { id: 'records/no-block-hint' },
      at: { file },
    };
    return { foreign: false, problems: [problem] };
  }
  if (block === undefined) {
    const problem: Problem = {
      code: 'record/foreign',
      severity: 'error',
      message: { id: 'records/no-record' },
      hint: { id: 'records/no-record-hint' },
      at: { file },
    };
    return { foreign: true, problems: [problem] };
  }
  if (second !== undefined) {
    const problem: Problem = {
      code: 'record/twice',
      severity: 'error',
      message: { id: 'records/twice' },
      hint: { id: 'records/twice-hint', gaps: { line: block.line } },
      at: placeOf(second, file),
    };
    return { foreign: false, problems: [problem] };
  }
  const answersText = '\n'.repeat(block.line - 1) + block.text;
  const { document, problems } = readYaml(answersText, file);
  const value = document?.kind === 'mapping' ? entryOf(document, 'decision')?.value : undefined;
  if (value === undefined) return { foreign: false, problems: problems.map((one) => behindToo(one, block, lines)) };
  const reading = readDecision(value);
  if (reading.decision === undefined) return { foreign: false, problems: reading.problems };
  const name = document?.kind === 'mapping' ? entryOf(document, 'name')?.value : undefined;
  return {
    record: {
      ...headOf(lines),
      answersText,
      name: name === undefined ? undefined : textOf(name),
      ...chosenOrOpen(reading.decision, placeAt(value, ['kind']), lines),
    },
    foreign: false,
    problems: [],
  };
}

/**
 * A record whose text says that nothing is chosen is undecided, though its block names what is first by its score and how sure
 * that is. Where somebody has chosen, those figures are not there.
 */
function chosenOrOpen(
  decision: RecordedDecision,
  kindPlace: Place,
  lines: readonly MarkdownLine[],
): Pick<ReadRecord, 'decision' | 'openAt'> {
  if (decision.kind === 'undecided') return { decision, openAt: kindPlace.line ?? 1 };
  const { confidence, margin, runnerUp } = decision;
  if (lineLeftOpen(lines) === undefined || (confidence ?? margin ?? runnerUp) === null) return { decision };
  return { decision: { ...decision, ...NOTHING_CHOSEN } };
}

/** What made it, in the words of `report/made-by`, or how it is checked, in those of `records/confirmation`. */
const OURS =
  /^mq-advisor \S+(?:, knowledge|，知识库) \S+ ?[(（][0-9a-f]{12}[)）]$|^(?:This makes the decision again with the present knowledge base|以下命令依据当前知识库重新决策)/;

/** The code of a record that is ours and has lost its answers. */
export const NO_BLOCK = 'record/no-block';

function holdsDecision({ language, text }: FencedBlock): boolean {
  return (language === 'yaml' || language === 'yml') && /^decision[ \t]*:/m.test(text);
}

/** What is missing at the end of a block is missing where the record goes on. */
function behindToo(problem: Problem, { text, line }: FencedBlock, lines: readonly MarkdownLine[]): Problem {
  const { at } = problem;
  const behind = line + text.split('\n').length - 1;
  if (at?.line === undefined || at.line < behind) return problem;
  return { ...problem, at: { ...at, sourceLine: lines[at.line - 1]?.text ?? '' } };
}

function placeOf({ text, line }: FencedBlock, file: string): Place {
  const sourceLine = text.slice(0, text.indexOf('\n'));
  return { file, line, column: 1, length: Math.max(1, sourceLine.length), sourceLine };
}

/** Title and status of any decision record, ours or not. */
export function recordHead(text: string): RecordHead {
  return headOf(markdownLines(text));
}

function headOf(lines: readonly MarkdownLine[]): RecordHead {
  const heading = lines.find(({ text, part }) => part === 'prose' && /^\uFEFF? {0,3}#[ \t]+\S/.test(text));
  return {
    title: heading === undefined ? null : plainText(betweenMarks(heading.text)),
    status: findStatus(lines)?.value ?? null,
  };
}

/** What stands between the marks of a heading: those that close it are marks only behind a space. */
function betweenMarks(line: string): string {
  const text = line.replace(/^\uFEFF? {0,3}#[ \t]+/, '').trimEnd();
  let end = text.length;
  while (text[end - 1] === '#') end--;
  return /[ \t]/.test(text[end - 1] ?? '') ? text.slice(0, end).trimEnd() : text;
}
