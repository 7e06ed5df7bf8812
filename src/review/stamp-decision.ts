import type { Place, Recommendation } from '../domain/index.ts';
import { entryOf } from '../records/fields.ts';
import { DIGEST } from '../records/index.ts';
import { shortDigest } from '../words/short-digest.ts';
import { type LocatedMapping, type LocatedValue, plain, readYaml } from '../yaml/index.ts';
import { isStale } from './is-stale.ts';
import { reviewOutcome } from './review-outcome.ts';
import { isUnreadable, type ReviewedFile } from './reviewed-file.ts';

type Now = Pick<Recommendation, 'knowledge' | 'tool'>;

/**
 * The text of an answers file whose decision was reviewed with the present knowledge, and not a letter beside that: what it kept
 * of a review is brought up to date in the form it has, and where it kept none the beginning of the digest is put down.
 *
 * @param text  one that reads, and holds a decision
 * @returns undefined where that cannot be put down without touching anything else, such as in a way of writing nobody uses
 */
export function stampDecision(text: string, now: Now): string | undefined {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const decision = decisionIn(body);
  if (decision === undefined) return undefined;
  const kept = entryOf(decision, 'reviewedWith');
  const edits = kept === undefined ? [firstStamp(body, decision, now)] : renewed(body, kept.value, now);
  const stamped = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((edited, { start, end, put }) => edited.slice(0, start) + put + edited.slice(end), body);
  return isSameBesides(body, stamped) ? mark + stamped : undefined;
}

/**
 * Whether a review of this file is to be put down: its decision holds, it stands in the file itself, and what it kept of a review
 * is of other knowledge or is missing. A decision that does not hold has to be made again instead, and one whose knowledge is not
 * loaded was not reviewed.
 */
export function isToBeStamped(file: ReviewedFile): boolean {
  if (isUnreadable(file) || file.decided === undefined || file.decided.file !== file.file) return false;
  if (file.decided.notLoaded !== undefined) return false;
  const { decided, recommendation } = file;
  const holds = reviewOutcome(decided.decision, recommendation).outcome === 'holds';
  return holds && isStale(decided.decision.reviewedWith, recommendation) !== false;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** Each word that says what it was reviewed with; a bare one is a digest, or else a version of the program. */
function renewed(body: string, value: LocatedValue, { knowledge, tool }: Now): readonly Edit[] {
  const replaced = (place: Place, source: string, by: string): Edit => {
    const start = offsetOf(body, place);
    const end = start + (place.length ?? source.length);
    const [quote = ''] = /^["']/.exec(body.slice(start, end)) ?? [];
    return { start, end, put: quote + by + quote };
  };
  const digest = (source: string) => knowledge.digest.slice(0, source.length);
  if (value.kind === 'scalar') {
    const { place, source } = value;
    return [replaced(place, source, DIGEST.test(source) ? digest(source) : tool.version)];
  }
  const entries = value.kind === 'mapping' ? value.entries : [];
  return entries.flatMap(({ key, value: word }) => {
    if (word.kind !== 'scalar' || word.value === null) return [];
    const { place, source } = word;
    if (key === 'digest') return [replaced(place, source, digest(source))];
    if (key === 'knowledge') return [replaced(place, source, knowledge.version)];
    return key === 'version' ? [replaced(place, source, tool.version)] : [];
  });
}

/** Behind what was chosen, else in front of the first thing that is said of the decision. */
function firstStamp(body: string, decision: LocatedMapping, { knowledge }: Now): Edit {
  const [first] = decision.entries;
  const chosen = CHOSEN.map((key) => entryOf(decision, key)).find((entry) => entry?.value.kind === 'scalar');
  const at = chosen ?? first;
  const keyStart = at === undefined ? 0 : offsetOf(body, at.keyPlace);
  const quote = body[keyStart] === '"' ? '"' : '';
  const stamp = `${quote}reviewedWith${quote}: { ${quote}digest${quote}: ${JSON.stringify(shortDigest(knowledge.digest))} }`;
  const inBraces = body[offsetOf(body, decision.place)] === '{';
  if (chosen === undefined) {
    const indent = ' '.repeat((at?.keyPlace.column ?? 1) - 1);
    return insert(keyStart, inBraces ? `${stamp}, ` : `${stamp}${lineEndIn(body)}${indent}`);
  }
  const { place } = chosen.value;
  if (inBraces) return insert(offsetOf(body, place) + (place.length ?? 0), `, ${stamp}`);
  const lineStart = offsetOf(body, { ...place, column: 1 });
  const indent = ' '.repeat((chosen.keyPlace.column ?? 1) - 1);
  return insert(lineStart + (place.sourceLine?.length ?? 0), `${lineEndIn(body)}${indent}${stamp}`);
}

const CHOSEN = ['alternative', 'technology', 'kind'];

function insert(at: number, put: string): Edit {
  return { start: at, end: at, put };
}

function decisionIn(body: string): LocatedMapping | undefined {
  const { document } = readYaml(body, '');
  const decision = document?.kind === 'mapping' ? entryOf(document, 'decision')?.value : undefined;
  return decision?.kind === 'mapping' ? decision : undefined;
}

function offsetOf(body: string, { line = 1, column = 1 }: Place): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = body.indexOf('\n', start) + 1;
  return start + column - 1;
}

function lineEndIn(body: string): string {
  return body.includes('\r\n') ? '\r\n' : '\n';
}

/** Whether two texts say the same but for what the decision was reviewed with. */
function isSameBesides(before: string, after: string): boolean {
  const said = (text: string) => {
    const { document, problems } = readYaml(text, '');
    if (document === undefined || problems.length > 0) return undefined;
    const { decision, ...rest } = plain(document) as Readonly<Record<string, object>>;
    const { reviewedWith: _, ...other } = { ...decision } as Readonly<Record<string, unknown>>;
    return JSON.stringify([rest, other]);
  };
  return said(before) === said(after);
}
