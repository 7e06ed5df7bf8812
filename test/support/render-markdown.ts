import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Markdown as GitHub renders it, front matter left out. HTML in it stays HTML, as the worst a site may do. */
export function renderMarkdown(text: string): string {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  return micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}
