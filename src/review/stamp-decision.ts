import { entryOf } from '../records/fields.ts';
import { readReviewedWith } from '../records/read-decision.ts';
import { type LocatedMapping, plain, readYaml } from '../yaml/index.ts';
import { isStale } from './is-stale.ts';
import {
  type Edit,
  insert,
  mappingOf,
  newLineAt,
  offsetOf,
  quoteAt,
  renewStamp,
  type StampedWith,
  stampWords,
} from './renew-stamp.ts';
import { reviewOutcome } from './review-outcome.ts';
import { isUnreadable, type ReviewedFile } from './reviewed-file.ts';

/**
 * The text of an answers file whose decision was reviewed with the present knowledge, and not a letter beside that: what it kept
 * of a review is brought up to date in the form it has, and where it kept none the beginning of the digest is put down.
 *
 * @param text  one that reads, and holds a decision
 * @returns undefined where that cannot be put down without touching anything else, such as in a way of writing nobody uses
 */
export function stampDecision(text: string, now: StampedWith): string | undefined {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const decision = decisionIn(body);
  if (decision === undefined) return undefined;
  const kept = entryOf(decision, 'reviewedWith');
  const edits = kept === undefined ? [firstStamp(body, decision, now)] : renewStamp(body, kept, now);
  if (edits.some(({ start, end }) => body.slice(start, end).includes('#'))) return undefined;
  const stamped = edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((edited, { start, end, put }) => edited.slice(0, start) + put + edited.slice(end), body);
  return isSameBesides(body, stamped) && isPutDown(stamped, now) ? mark + stamped : undefined;
}

/**
 * Whether a review of this file is to be put down: its decision holds, it stands in the file itself, and what it kept of a review
 * is of other knowledge, does not name that of the user's own, or is missing. A decision that does not hold has to be made again
 * instead, and one whose knowledge is not loaded was not reviewed.
 */
export function isToBeStamped(file: ReviewedFile): boolean {
  if (isUnreadable(file) || file.decided === undefined || file.decided.file !== file.file) return false;
  if (file.decided.notLoaded !== undefined) return false;
  const { decided, recommendation } = file;
  const { reviewedWith } = decided.decision;
  if (reviewOutcome(decided.decision, recommendation).outcome !== 'holds') return false;
  const isUnnamed = reviewedWith.overlays.length === 0 && recommendation.knowledge.overlays.length > 0;
  return isUnnamed || isStale(reviewedWith, recommendation) !== false;
}

/** Behind what was chosen, else in front of the first thing that is said of the decision. */
function firstStamp(body: string, decision: LocatedMapping, now: StampedWith): Edit {
  const [first] = decision.entries;
  const chosen = CHOSEN.map((key) => entryOf(decision, key)).find((entry) => entry?.value.kind === 'scalar');
  const at = chosen ?? first;
  const keyStart = at === undefined ? 0 : offsetOf(body, at.keyPlace);
  const quote = at === undefined ? '' : quoteAt(body, at.keyPlace);
  const stamp = `${quote}reviewedWith${quote}: ${mappingOf(stampWords(now, quote))}`;
  const inBraces = body[offsetOf(body, decision.place)] === '{';
  if (chosen === undefined) {
    return insert(keyStart, stamp + (inBraces ? ', ' : newLineAt(body, at?.keyPlace ?? decision.place)));
  }
  const { place } = chosen.value;
  if (inBraces) return insert(offsetOf(body, place) + (place.length ?? 0), `, ${stamp}`);
  const lineStart = offsetOf(body, { ...place, column: 1 });
  return insert(lineStart + (place.sourceLine?.length ?? 0), newLineAt(body, chosen.keyPlace) + stamp);
}

const CHOSEN = ['alternative', 'technology', 'kind'];

/** Whether a decision says that it was reviewed with the present knowledge, and with which folders of the user's own. */
function isPutDown(body: string, now: StampedWith): boolean {
  const decision = decisionIn(body);
  if (decision === undefined) return false;
  const kept = readReviewedWith(decision, []);
  return isStale(kept, now) === false && kept.overlays.join('\0') === now.knowledge.overlays.join('\0');
}

function decisionIn(body: string): LocatedMapping | undefined {
  const { document } = readYaml(body, '');
  const decision = document?.kind === 'mapping' ? entryOf(document, 'decision')?.value : undefined;
  return decision?.kind === 'mapping' ? decision : undefined;
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
