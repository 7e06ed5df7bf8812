import { type Content, html, type Markup } from './markup.ts';

/** A length on an axis of 0..1, as SVG takes it whatever the width of the drawing is. */
export function lengthOf(share: number): string {
  return `${round(share * 100)}%`;
}

/** Two decimals are finer than any screen, and keep the bytes of a page the same whatever the last bits say. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** One row of a bar chart: what it is about, its drawing, and the drawing in words. */
export interface BarRow {
  readonly name: Content;
  readonly value: Content;
  readonly title: string;
  readonly description: string;
  readonly shapes: Content;
  readonly muted?: boolean;
}

/**
 * Rows of bars as wide as the page. Their lengths are percentages, so that nothing is scaled and the words beside them
 * keep their size; the words are text and wrap.
 */
export function bars(id: string, rows: readonly BarRow[]): Markup {
  return html`<ul class="bars">${rows.map(
    ({ name, value, title, description, shapes, muted }, i) =>
      html`<li${muted === true && html` class="muted"`}><span class="bar-name">${name}</span><span class="bar-value">${value}</span><svg class="bar" width="100%" height="20" role="img" aria-labelledby="${id}-${i}-title" aria-describedby="${id}-${i}-text"><title id="${id}-${i}-title">${title}</title><desc id="${id}-${i}-text">${description}</desc>${shapes}</svg></li>`,
  )}</ul>`;
}

/** A piece of a bar between two points of 0..1, with what it stands for when pointed at. */
export function piece(from: number, to: number, name: string, tip: string): Markup {
  return html`<rect class="${name}" x="${lengthOf(from)}" width="${lengthOf(Math.max(0, to - from))}" height="20"><title>${tip}</title></rect>`;
}

/** A chart with its heading; `key` explains the signs it is drawn with. */
export function figure(title: Content, note: Content, parts: readonly Content[], name = ''): Markup {
  return html`<figure${name !== '' && html` class="${name}"`}><figcaption><strong>${title}</strong>${note !== undefined && html`<span class="note">${note}</span>`}</figcaption>${parts}</figure>`;
}

export function key(entries: readonly { readonly name: string; readonly label: Content }[]): Markup {
  return html`<ul class="key" aria-hidden="true">${entries.map(
    ({ name, label }) =>
      html`<li><svg class="swatch" width="12" height="12"><rect class="${name}" width="12" height="12" rx="2"></rect></svg>${label}</li>`,
  )}</ul>`;
}
