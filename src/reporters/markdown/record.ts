import type { Gaps, Recommendation } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { markdownText, webAddress } from '../../words/escape.ts';
import type { Citation, Citations, Sourced } from '../citations.ts';

/** Everything a section of the decision record is made from. */
export interface DecisionRecord {
  readonly recommendation: Recommendation;
  readonly say: Say;
  readonly citations: Citations;
  readonly commandLine: string | undefined;
}

/** Wording with its gaps filled, as inline markdown. */
export function spoken({ say }: DecisionRecord, id: string, gaps?: Gaps): string {
  return markdownText(say(id, gaps));
}

/** ` \[[1], [2]\]`: numbers that link to their source, whose addresses stand once, at the end. Empty without sources. */
export function marks({ citations }: DecisionRecord, sourced: Sourced): string {
  const numbers = citations.cite(sourced);
  if (numbers.length === 0) return '';
  const cited = citations.cited();
  const links = numbers.map((number) => (addressOf(cited[number - 1]) === undefined ? String(number) : `[${number}]`));
  return ` \\[${links.join(', ')}\\]`;
}

/** Where a source is read: the section of the document, or the first primary source. */
export function addressOf(citation: Citation | undefined): string | undefined {
  const url = citation?.document?.url ?? citation?.evidence?.links[0]?.url;
  return url === undefined ? undefined : webAddress(url);
}

/** A label in bold and what it stands for. */
export function labelled({ say }: DecisionRecord, label: string, inline: string): string {
  return `${bold(label)}${say('word/colon')}${inline}`;
}

export function bold(inline: string): string {
  return inline === '' ? '' : `**${inline}**`;
}
