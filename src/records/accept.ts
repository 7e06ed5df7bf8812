import { findStatus } from './find-status.ts';
import { markdownLines } from './markdown-lines.ts';
import { inEffect, type Predecessor, predecessorsIn } from './predecessors.ts';
import { isInForce } from './supersede.ts';

/** Words for a status that waits for acceptance, and for the one that follows it. */
const PROPOSED = /\bproposed\b|提议中/i;
const ACCEPTED = /\baccepted\b|已接受/i;
export type Acceptance =
  | {
      /** Of the record, with its status set and not a letter beside that and what it supersedes. */
      readonly text: string;
      readonly predecessors: readonly Predecessor[];
      /** As it was; null when the record says none. */
      readonly status: string | null;
    }
  /** Neither proposed nor accepted: its status, which says why it cannot be. */
  | { readonly refused: string };

/**
 * A record that is proposed, accepted. One that is accepted already, or whose form has no status, stays as it is, except that
 * it supersedes from now on what it was to supersede once accepted.
 */
export function accept(text: string): Acceptance {
  const lines = markdownLines(text);
  const status = findStatus(lines);
  const predecessors = predecessorsIn(lines);
  // Before the status is, whose place is in the text as it was.
  const effective = inEffect(text, lines);
  if (status === undefined || isAccepted(status.value))
    return { text: effective, predecessors, status: status?.value ?? null };
  if (!PROPOSED.test(status.value)) return { refused: status.value };
  const again = findStatus(markdownLines(effective)) ?? status;
  const written = effective.slice(again.start, again.end).replace(PROPOSED, acceptedFor);
  return {
    text: effective.slice(0, again.start) + written + effective.slice(again.end),
    predecessors,
    status: status.value,
  };
}

/** Whether somebody has accepted a record of this status; a form without one records what is decided. */
export function countsAsAccepted(status: string | null): boolean {
  return status === null || isAccepted(status);
}

/** Whether a status says something of how the decision stands; a record may have none. */
export function isKnownStatus(status: string | null): boolean {
  return status === null || ACCEPTED.test(status) || PROPOSED.test(status) || !isInForce(status);
}

/** Whose place a record has taken: nobody's while it is only proposed. */
export function predecessorsOf(text: string): readonly Predecessor[] {
  const lines = markdownLines(text);
  const status = findStatus(lines);
  if (status === undefined) return predecessorsIn(lines).filter(({ pending }) => !pending);
  return isAccepted(status.value) ? predecessorsIn(lines) : [];
}

function isAccepted(status: string): boolean {
  return ACCEPTED.test(status) && !PROPOSED.test(status);
}

/** In the language and with the capitals of the word that it replaces. */
function acceptedFor(proposed: string): string {
  if (/\p{Script=Han}/u.test(proposed)) return '已接受';
  return proposed.startsWith('P') ? 'Accepted' : 'accepted';
}
