import type { Gaps, Recommendation } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { markdownText } from '../../words/escape.ts';
import { addressOf, type Citations, citations, type Sourced } from '../citations.ts';
import type { RecordDetails, ReportContext } from '../reporter.ts';
import { type Block, type Bullet, type Item, list } from './blocks.ts';

/** Everything a section of the decision record is made from. */
export interface DecisionRecord {
  readonly recommendation: Recommendation;
  readonly say: Say;
  readonly citations: Citations;
  readonly commandLine: string | undefined;
  readonly details: RecordDetails;
  readonly style: RecordStyle;
}

/** How forms of records differ where their contents do not. */
export interface RecordStyle {
  readonly bullet: Bullet;
  /** Sources as numbers that link to their address, listed at the end; or as footnotes. */
  readonly sources: 'numbers' | 'footnotes';
}

/** Tables and sentences stand on one line each, which linters would wrap; folds are HTML, and a list of sources goes on in one. */
export const LINT = '<!-- markdownlint-disable-file MD013 MD029 MD033 -->';

export function decisionRecord(
  recommendation: Recommendation,
  { say, commandLine, record = {} }: ReportContext,
  style: RecordStyle,
): DecisionRecord {
  return { recommendation, say, citations: citations(recommendation), commandLine, details: record, style };
}

/** A list of the form at hand. */
export function bullets({ style }: DecisionRecord, items: readonly (string | Item)[]): Block {
  return list(items, style.bullet);
}

/** Wording with its gaps filled, as inline markdown. */
export function spoken({ say }: DecisionRecord, id: string, gaps?: Gaps): string {
  return markdownText(say(id, gaps));
}

/**
 * ` \[[1], [2]\]`: numbers that link to their source, whose addresses stand once, at the end; or `[^1] [^2]`. Empty without
 * sources.
 */
export function marks({ citations, style }: DecisionRecord, sourced: Sourced): string {
  const numbers = citations.cite(sourced);
  if (numbers.length === 0) return '';
  if (style.sources === 'footnotes') return numbers.map((number) => `[^${number}]`).join(' ');
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
