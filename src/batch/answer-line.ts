import { type RequestReading, readRequest } from '../answers/read-request.ts';
import { compareOutcomes, outcomeOf } from '../comparison/compare-outcomes.ts';
import {
  type KnowledgeBase,
  type Problem,
  type Recommendation,
  type RecordedDecision,
  usageProblem,
} from '../domain/index.ts';
import { countingInstead, type RecommendOptions, recommend } from '../recommendation/index.ts';
import { entryOf } from '../records/fields.ts';
import { readDecision } from '../records/read-decision.ts';
import { parseWeights, weighedInVain } from '../weighting/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { jsonLine } from '../words/escape.ts';
import { answerText, type BatchAnswer, batchAnswerOf, ID_KEY, isRequestId } from './answer.ts';
import { quickAnswerer } from './quick-answer.ts';
import type { InputLine } from './split-lines.ts';

/** The line that answers a request, and what it says for those who count. */
export interface AnsweredLine {
  /** JSON, without a newline. */
  readonly text: string;
  /** Absent when the request could not be read. */
  readonly answer?: BatchAnswer;
}

const WIDE_KEY = /"\s+:/;

/**
 * Answers requests line by line. Nothing is remembered that could change an answer, so that lines may be answered anywhere
 * and in any order.
 */
export function lineAnswerer(
  knowledge: KnowledgeBase,
  options: RecommendOptions,
  say: Say,
): (line: InputLine) => AnsweredLine {
  const quick = options.draws === 0 ? quickAnswerer(knowledge, options, say) : undefined;
  return (line) => {
    const parsed = typeof line === 'string' ? parseObject(line) : undefined;
    const isPlain = typeof line === 'string' && parsed !== undefined && !mayHaveDoubleKeys(line, parsed);
    const answer = isPlain ? quick?.(parsed) : undefined;
    if (answer !== undefined) return { text: answerText(answer), answer };
    return answerWhole(line, parsed, knowledge, options, say);
  };
}

function answerWhole(
  line: InputLine,
  parsed: Readonly<Record<string, unknown>> | undefined,
  knowledge: KnowledgeBase,
  options: RecommendOptions,
  say: Say,
): AnsweredLine {
  const { request, profile, weights, document, problems } = readRequest(line, '<line>', knowledge.questions, [ID_KEY]);
  const notJson: Problem = { code: 'batch/not-json', severity: 'error', message: { id: 'batch/not-json' } };
  const { name, [ID_KEY]: id } = parsed ?? {};
  const called = isRequestId(id) ? { id } : {};
  const refused = (all: readonly Problem[]) =>
    refusal(all, { ...called, ...(typeof name === 'string' ? { name } : {}) }, say);
  if (request === undefined) {
    return refused(parsed === undefined && problems[0]?.code === 'answers/not-a-mapping' ? [notJson] : problems);
  }
  if (parsed === undefined) return refused([notJson]);
  if (id !== undefined && !isRequestId(id)) {
    return refused([usageProblem({ id: 'batch/no-id' })]);
  }
  const asked = options.profile ?? profile;
  if (asked !== undefined && !knowledge.profiles.some(({ id }) => id === asked)) {
    return refused([usageProblem({ id: 'batch/no-profile', gaps: { profile: asked } })]);
  }
  const stated = options.weights === undefined && weights !== undefined ? parseWeights(weights, knowledge) : undefined;
  if (stated?.ok === false) return refused([usageProblem(stated.message, stated.hint)]);
  const weighed = stated?.value.weights ?? options.weights;
  const counting = countingInstead(request, knowledge, weighed);
  if (counting !== undefined) return refused([weighedInVain(counting)]);
  const { decision, problems: unreadable } = decisionIn(document);
  if (unreadable.length > 0) return refused(unreadable);
  const report = recommend(request, knowledge, {
    ...options,
    ...(asked === undefined ? {} : { profile: asked }),
    ...(stated === undefined || weights === undefined ? {} : { weights: stated.value.weights, stated: { weights } }),
  });
  const answer = { ...called, ...batchAnswerOf(report, agreement(decision, report)) };
  return { text: answerText(answer), answer };
}

/** What was decided before. Programs that write JSON write null where that is nothing. */
function decisionIn(document: RequestReading['document']): ReturnType<typeof readDecision> {
  const value = document?.kind === 'mapping' ? entryOf(document, 'decision')?.value : undefined;
  return value === undefined || (value.kind === 'scalar' && value.value === null)
    ? { problems: [] }
    : readDecision(value);
}

/** Null where nothing was decided. */
function agreement(decision: RecordedDecision | undefined, report: Recommendation): boolean | null {
  if (decision === undefined || decision.kind === 'undecided') return null;
  return compareOutcomes(decision, outcomeOf(report)).outcome === 'holds';
}

/** @param called  by which whoever reads the answers finds the request again */
function refusal(
  problems: readonly Problem[],
  called: Partial<Pick<BatchAnswer, 'id' | 'name'>>,
  say: Say,
): AnsweredLine {
  const errors = problems.map(({ code, message, hint, at }) => ({
    code,
    message: sayMessage(say, message),
    ...(hint === undefined ? {} : { hint: sayMessage(say, hint) }),
    ...(at?.column === undefined ? {} : { column: at.column }),
  }));
  return { text: jsonLine({ ...called, errors }) };
}

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a line may give a key twice, of which the parser keeps the last in silence. Keys are counted as `":`, so that one
 * with a space in between would make up for one that is given twice: such a line is read with care as well.
 */
function mayHaveDoubleKeys(line: string, parsed: Readonly<Record<string, unknown>>): boolean {
  if (WIDE_KEY.test(line)) return true;
  let written = 0;
  for (let at = line.indexOf('":'); at >= 0; at = line.indexOf('":', at + 2)) written++;
  let kept = 0;
  for (const key in parsed) {
    kept++;
    if (key === 'decision') kept += Object.keys(parsed[key] ?? {}).length;
  }
  return written !== kept;
}
