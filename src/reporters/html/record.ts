import type { Recommendation } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { addressOf, type Citations, type Sourced } from '../citations.ts';
import { type Content, html, type Markup } from './markup.ts';

/** What the sections of a page are made from. */
export interface PageRecord {
  readonly recommendation: Recommendation;
  readonly say: Say;
  readonly citations: Citations;
  readonly commandLine: string | undefined;
  /** The robustness run is still to come: what depends on it is not known yet, rather than not assessed. */
  readonly pending?: boolean;
}

/** One part of a page that can be linked to, and replaced by itself. */
export interface Section {
  /** Of the element; the same in every language. */
  readonly id: string;
  readonly title: string;
  readonly body: Content;
  /** Lives from the robustness run: while that is still to come, what stood there before says more. */
  readonly settlesLast?: boolean;
}

/** Raised numbers that lead to the list of sources; nothing without sources. */
export function marks({ citations, say }: PageRecord, sourced: Sourced): Markup | undefined {
  const numbers = citations.cite(sourced);
  if (numbers.length === 0) return undefined;
  const cited = citations.cited();
  const links = numbers.map((number) => {
    const label = say('page/source', { number });
    const known = cited[number - 1];
    return html`<a href="#source-${number}" aria-label="${label}"${addressOf(known) === undefined && html` class="unlinked"`}>${number}</a>`;
  });
  return html`<sup class="cite">${links}</sup>`;
}

interface Column {
  readonly heading: Content;
  readonly numeric?: boolean;
  /** Holds sentences: it stays wide enough to be read where the table has to scroll. */
  readonly wide?: boolean;
}

/** A table that scrolls sideways where it must; the first cell of a row names it. */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly Content[])[]): Markup {
  const kind = ({ numeric, wide }: Column) =>
    numeric === true ? html` class="number"` : wide === true && html` class="wide"`;
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${caption}"><table><caption class="hidden">${caption}</caption><thead><tr>${columns.map(
    (column) => html`<th scope="col"${kind(column)}>${column.heading}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((cell, i) => {
        const column = columns[i] ?? { heading: '' };
        return i === 0 ? html`<th scope="row"${kind(column)}>${cell}</th>` : html`<td${kind(column)}>${cell}</td>`;
      })}</tr>`,
  )}</tbody></table></div>`;
}

/** What a chart shows, as a table that opens below it. */
export function dataTable(
  { say }: PageRecord,
  id: string,
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
): Markup {
  return html`<details class="data" id="${id}"><summary>${say('page/as-table')}</summary>${table(caption, columns, rows)}</details>`;
}

/** A list, or nothing when it would be empty. */
export function list(items: readonly Content[], kind: 'ul' | 'ol' = 'ul', name = ''): Markup | undefined {
  if (items.length === 0) return undefined;
  const entries = items.map((item) => html`<li>${item}</li>`);
  const named = name !== '' && html` class="${name}"`;
  return kind === 'ul' ? html`<ul${named}>${entries}</ul>` : html`<ol${named}>${entries}</ol>`;
}

export function paragraph(content: Content, name = ''): Markup {
  return html`<p${name !== '' && html` class="${name}"`}>${content}</p>`;
}
