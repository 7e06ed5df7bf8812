import type { Gaps } from '../../domain/index.ts';
import { markdownText, webAddress } from '../../words/escape.ts';
import type { Citation, Sourced } from '../citations.ts';
import type { DecisionRecord } from '../decision-record.ts';

export type { DecisionRecord };

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
  return `${bold(label)}${say('report/colon')}${inline}`;
}

export function bold(inline: string): string {
  return inline === '' ? '' : `**${inline}**`;
}
