import { scriptJson } from '../../words/escape.ts';
import { citations } from '../citations.ts';
import type { PageAssets, Reporter } from '../reporter.ts';
import { headline, pageTitle } from './headline.ts';
import { type Content, html, Markup } from './markup.ts';
import type { PageRecord } from './record.ts';
import { contents, sectionBody, sectionsOf } from './sections.ts';
import { setupOf } from './setup.ts';

/** A page that holds all it needs: to be opened from a file, sent by mail, printed. It is whole without its script. */
export const reportHtml: Reporter = (recommendation, { say, commandLine, page }) => {
  const record: PageRecord = { recommendation, say, citations: citations(recommendation), commandLine };
  // Sources are numbered as they are mentioned, so the headline comes first here, too.
  const top = headline(record);
  const sections = sectionsOf(record);
  const { source } = html`<!doctype html>
<html lang="${recommendation.language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(page)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${recommendation.tool.name} ${recommendation.tool.version}">
<title>${pageTitle(record)}</title>
${page !== undefined && html`<style>${new Markup(page.stylesheet)}</style>`}
</head>
<body>
<a class="skip" href="#choice">${say('page/skip')}</a>
<div class="page">
<main>
<header id="decision">${top}</header>
<nav aria-label="${say('page/contents')}" id="contents">${contents(sections)}</nav>
<form id="controls" class="controls" aria-label="${say('page/controls')}" hidden></form>
<div id="sections">
${sections.map(
  (section) => html`<section id="${section.id}" aria-labelledby="${section.id}-title">${sectionBody(section)}</section>
`,
)}</div>
</main>
</div>
${engine(page, setupOf(recommendation, commandLine))}</body>
</html>
`;
  return source;
};

/** Nothing may be loaded, and nothing run or styled but what was put in here; what script there is may not make more. */
function policy(page: PageAssets | undefined): string {
  const known = (text: string | undefined) =>
    text === undefined || page === undefined ? "'none'" : `'sha256-${page.digest(text)}'`;
  return [
    "default-src 'none'",
    `style-src ${known(page?.stylesheet)}`,
    `script-src ${known(page?.engine?.script)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${page?.engine === undefined ? "'none'" : 'report'}`,
  ].join('; ');
}

function engine(page: PageAssets | undefined, setup: unknown): Content {
  if (page?.engine === undefined) return undefined;
  const { script, knowledge } = page.engine;
  const block = (id: string, json: string) =>
    html`<script type="application/json" id="${id}">${new Markup(scriptJson(json))}</script>
`;
  return [
    block('setup', JSON.stringify(setup)),
    block('knowledge', knowledge),
    html`<script>${new Markup(script)}</script>
`,
  ];
}
