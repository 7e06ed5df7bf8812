import { basename, dirname, join } from 'node:path';
import { readRequest } from '../answers/index.ts';
import type { KnowledgeBase, Parsed, Problem } from '../domain/index.ts';
import { lookAt } from '../knowledge/look-at.ts';
import { type RecommendOptions, recommend } from '../recommendation/index.ts';
import { isRecord, type ReadRecord, readRecord } from '../records/index.ts';
import { type ReviewedFile, readDecided } from '../review/index.ts';
import type { DecidedReading } from '../review/read-decided.ts';
import { decodeUtf8 } from '../yaml/decode.ts';
import type { AnswersFile } from './find-answers.ts';
import { readFileBounded } from './read-input.ts';
import { readWeighting, weighedBy, weightProblems } from './read-weighting.ts';

type Names = Pick<ReviewedFile, 'file' | 'inRepository'>;

/**
 * Runs one answers file, or the answers inside a decision record, through the engine, and finds what was decided: in the file
 * itself, else in the record beside it.
 *
 * @param bytes    what was read, or why it was not
 * @param recordOf the record beside a file, where there is one
 */
export function reviewAnswers(
  names: Names,
  bytes: Parsed<Uint8Array>,
  recordBeside: AnswersFile | undefined,
  knowledge: KnowledgeBase,
  options: RecommendOptions,
): ReviewedFile {
  const unreadable = (problems: readonly Problem[]): ReviewedFile => ({ ...names, problems });
  if (!bytes.ok) return unreadable([notRead(names.file, bytes)]);
  const inside = isRecord(names.file) ? recordIn(bytes.value, names.file) : undefined;
  if (inside !== undefined && 'problems' in inside) return unreadable(inside.problems);
  const reading = readRequest(inside?.answersText ?? bytes.value, names.file, knowledge.questions);
  const { request, document } = reading;
  if (request === undefined || document === undefined) return unreadable(reading.problems);
  const weighting = readWeighting({}, reading, names.file, knowledge);
  const own = isOpen(inside) ? NOTHING_DECIDED : readDecided(document, names.file, request, knowledge);
  const beside = recordBeside === undefined ? undefined : decidedBeside(recordBeside, knowledge);
  const problems = [
    ...weighting.problems.filter(({ severity }) => severity === 'error'),
    ...own.problems,
    ...(beside?.problems ?? []),
    ...weightProblems(weighting, request, knowledge),
  ];
  if (problems.length > 0) return unreadable(problems);
  const recommendation = recommend(request, knowledge, {
    ...options,
    ...weighedBy(weighting),
  });
  const decided = own.decided ?? beside?.decided;
  return {
    ...names,
    document,
    request,
    recommendation,
    ...(decided === undefined ? {} : { decided }),
    ...(own.decided === undefined || beside?.decided === undefined ? {} : { recorded: beside.decided }),
  };
}

/** `orders/answers.yaml` has its record in `orders/answers.md`. */
export function recordBeside({ path, name }: AnswersFile): AnswersFile | undefined {
  if (isRecord(path)) return undefined;
  const record = (file: string) => join(dirname(file), `${basename(file).replace(/\.(ya?ml|json)$/, '')}.md`);
  return lookAt(record(path))?.isFile() ? { path: record(path), name: record(name) } : undefined;
}

const NOTHING_DECIDED: DecidedReading = { problems: [] };

/** Whether nothing is chosen in a record, be it that its text alone says so. */
function isOpen(record: ReadRecord | undefined): boolean {
  return record?.decision.kind === 'undecided';
}

function recordIn(bytes: Uint8Array, file: string): ReadRecord | { readonly problems: readonly Problem[] } {
  const text = decodeUtf8(bytes);
  if (!text.ok) return { problems: [notRead(file, text)] };
  const { record, problems } = readRecord(text.value, file);
  return record ?? { problems };
}

/** A markdown file of that name which is no record of ours is no affair of ours either. */
function decidedBeside({ path, name }: AnswersFile, knowledge: KnowledgeBase): DecidedReading {
  const bytes = readFileBounded(path, name);
  if (!bytes.ok) return { problems: [notRead(name, bytes)] };
  const text = decodeUtf8(bytes.value);
  if (!text.ok) return { problems: [notRead(name, text)] };
  const { record, foreign, problems } = readRecord(text.value, name);
  if (record === undefined) return { problems: foreign ? [] : problems };
  if (isOpen(record)) return NOTHING_DECIDED;
  const { request, document, problems: faults } = readRequest(record.answersText, name, knowledge.questions);
  if (request === undefined || document === undefined) return { problems: faults };
  return readDecided(document, name, request, knowledge);
}

function notRead(file: string, { message, hint }: Extract<Parsed<never>, { ok: false }>): Problem {
  return {
    code: 'answers/unreadable',
    severity: 'error',
    message,
    ...(hint === undefined ? {} : { hint }),
    at: { file },
  };
}
