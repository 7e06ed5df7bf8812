import { LONGEST_TEXT } from '../answers/longest-text.ts';
import { type Recommendation, type ServedPart, servedParts, type WarningReport } from '../domain/index.ts';
import { jsonLine } from '../words/escape.ts';

/** What a batch says of one request: the decision of a report, without its words. */
export interface BatchAnswer {
  /** What the request is called by whoever asks; absent where it says nothing. */
  readonly id?: RequestId;
  readonly name: string | null;
  readonly kind: 'single' | 'hybrid' | 'none';
  readonly technology: string | null;
  readonly alternative: string | null;
  readonly parts: readonly ServedPart[];
  /** Null without draws. */
  readonly confidence: number | null;
  readonly margin: number | null;
  readonly runnerUp: string | null;
  /** Nothing is decided: the first of the ranking are level, or the draws speak for something else. */
  readonly undecided: boolean;
  readonly ranking: readonly RankedAnswer[];
  /** Whether it is what the request says was decided, or level with that; null when it says nothing. */
  readonly agrees: boolean | null;
  /** What a report would say is doubtful; absent where nothing is. */
  readonly warnings?: readonly WarningReport[];
}

/** A text, or a whole number that JSON gives back as it was. */
export type RequestId = string | number;

/** The key of a request that is given back with its answer. */
export const ID_KEY = 'id';

export function isRequestId(value: unknown): value is RequestId {
  return typeof value === 'string' ? value.length <= LONGEST_TEXT : Number.isSafeInteger(value);
}

export interface RankedAnswer {
  readonly alternative: string;
  readonly rank: number;
  readonly score: number;
  readonly excluded: boolean;
  /** Ids of the hard constraints it breaks. */
  readonly violations: readonly string[];
}

export function batchAnswerOf(
  { name, recommendation, ranking, warnings }: Recommendation,
  agrees: boolean | null,
): BatchAnswer {
  const { kind, technology, alternative, parts, confidence, margin, runnerUp, undecided } = recommendation;
  return {
    name,
    kind,
    technology,
    alternative,
    parts: servedParts(parts),
    confidence,
    margin,
    runnerUp,
    undecided: undecided ?? false,
    ranking: ranking.map(({ alternative: id, rank, score, excluded, violations }) => ({
      alternative: id,
      rank,
      score,
      excluded,
      violations: violations.map(({ constraint }) => constraint),
    })),
    agrees,
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

/**
 * An answer as the line of JSON that a batch answers: what `jsonLine` makes of it in a third of the time, because all but the
 * numbers and the name is known before.
 */
export function answerText(answer: BatchAnswer): string {
  const { id, name, kind, technology, alternative, parts, confidence, margin, runnerUp, undecided } = answer;
  const { ranking, agrees, warnings } = answer;
  const decision = `"kind":"${kind}","technology":${quoted(technology)},"alternative":${quoted(alternative)}`;
  const workloads = parts.length === 0 ? '[]' : jsonLine(parts);
  const certainty = `"confidence":${confidence},"margin":${margin},"runnerUp":${quoted(runnerUp)},"undecided":${undecided}`;
  let rows = '';
  for (const row of ranking) rows += rows === '' ? rowOf(row) : `,${rowOf(row)}`;
  const doubts = warnings === undefined ? '' : `,"warnings":${jsonLine(warnings)}`;
  return `{${id === undefined ? '' : `"id":${jsonLine(id)},`}"name":${name === null ? 'null' : jsonLine(name)},${decision},"parts":${workloads},${certainty},"ranking":[${rows}],"agrees":${agrees}${doubts}}`;
}

function rowOf({ alternative, rank, score, excluded, violations }: RankedAnswer): string {
  let ids = '';
  for (const id of violations) ids += ids === '' ? quoted(id) : `,${quoted(id)}`;
  return `{"alternative":${quoted(alternative)},"rank":${rank},"score":${score},"excluded":${excluded},"violations":[${ids}]}`;
}

/** Ids of the knowledge base, which are few, as JSON. */
const quotedIds = new Map<string, string>();

function quoted(id: string | null): string {
  if (id === null) return 'null';
  let text = quotedIds.get(id);
  if (text === undefined) {
    text = jsonLine(id);
    quotedIds.set(id, text);
  }
  return text;
}
