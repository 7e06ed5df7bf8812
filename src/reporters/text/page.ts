import type { Recommendation } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { webAddress } from '../../words/escape.ts';
import type { Citations, Sourced } from '../citations.ts';
import { hang } from './hang.ts';
import type { Screen } from './screen.ts';
import type { Span } from './wrap.ts';

/** Everything a section of the text report is made from. */
export interface Page {
  readonly recommendation: Recommendation;
  readonly screen: Screen;
  readonly say: Say;
  readonly citations: Citations;
  readonly verbose: boolean;
  readonly hyperlinks: boolean;
  readonly commandLine: string | undefined;
}

export type Lines = readonly string[];

export function text(value: string, style?: Span['style']): Span {
  return style === undefined ? { text: value } : { text: value, style };
}

/** A section: its heading flush left, its body below; nothing when the body is empty. */
export function section({ screen }: Page, heading: string, body: Lines): Lines {
  return body.length === 0 ? [] : ['', ...hang(screen, [text(heading, 'heading')], '', ''), ...body];
}

/** Prose, indented; `lead` opens the first line in place of its indent. */
export function prose(page: Page, spans: readonly Span[], indent = 2, lead?: Span): Lines {
  const blank = ' '.repeat(indent);
  const opening = lead === undefined ? blank : page.screen.paint([{ ...lead, text: lead.text.padStart(indent) }]);
  return hang(page.screen, spans, opening, blank);
}

/** A bullet at `indent`. */
export function bullet(page: Page, spans: readonly Span[], indent = 2, sign = page.screen.glyphs.bullet): Lines {
  const marker = `${' '.repeat(indent)}${sign} `;
  return hang(page.screen, spans, marker, ' '.repeat(marker.length));
}

/** The marks of the sources, such as `[1][4]`, kept on the line of the word before. */
export function marks(page: Page, sourced: Sourced): readonly Span[] {
  const numbers = page.citations.cite(sourced);
  return numbers.map((number, index) => ({
    text: `${index === 0 ? '\u00a0' : ''}[${number}]`,
    style: 'faint' as const,
    href: addressOf(page, number),
  }));
}

function addressOf({ citations }: Page, number: number): string | undefined {
  const cited = citations.cited()[number - 1];
  const url = cited?.document?.url ?? cited?.evidence?.links[0]?.url;
  return url === undefined ? undefined : webAddress(url);
}

/** The first `limit` in the short report, all of them in the whole one. */
export function essential<T>(page: Page, items: readonly T[], limit: number): readonly T[] {
  return page.verbose ? items : items.slice(0, limit);
}

/** Says how many the short report leaves out. */
export function leftOut(page: Page, items: readonly unknown[], limit: number): Lines {
  const rest = items.length - essential(page, items, limit).length;
  return rest === 0 ? [] : prose(page, [text(page.say('report/more', { count: rest }), 'faint')]);
}
