import { htmlText } from '../../words/escape.ts';

/** HTML that may stand in a page as it is. Only {@link html} makes it, so that no text gets there unescaped. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** What may stand in a gap of {@link html}; nothing is written for what is absent. */
export type Content = string | number | Markup | undefined | false | readonly Content[];

/** Markup with gaps, in elements or in quoted attributes: text is escaped, markup and lists of it are taken over. */
export function html(parts: TemplateStringsArray, ...gaps: readonly Content[]): Markup {
  return new Markup(parts.map((part, i) => (i === 0 ? '' : written(gaps[i - 1])) + part).join(''));
}

function written(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.source;
  if (typeof content === 'object') return content.map(written).join('');
  return htmlText(String(content));
}
