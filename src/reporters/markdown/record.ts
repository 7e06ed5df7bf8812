import type { Gaps } from '../../domain/index.ts';
import { markdownText } from '../../words/escape.ts';
import { addressOf, type Sourced } from '../citations.ts';
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

/** A label in bold and what it stands for. */
export function labelled({ say }: DecisionRecord, label: string, inline: string): string {
  return `${bold(label)}${say('word/colon')}${inline}`;
}

export function bold(inline: string): string {
  return inline === '' ? '' : `**${inline}**`;
}
