import { markdownText } from '../../words/escape.ts';

/** A link to a file beside this one; its name may hold letters of any script, but nothing that ends a link. */
export function relativeLink(text: string, file: string): string {
  return `[${markdownText(text)}](${encodeURIComponent(file)})`;
}
