import { type DocumentReport, type EvidenceReport, VERDICT_WORDS } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { readableAddress, webAddress } from '../../words/escape.ts';
import type { Citation } from '../citations.ts';
import { evidenceTitle, unread } from '../evidence-title.ts';
import { documentTitle } from '../names.ts';
import { type Content, html, type Markup } from './markup.ts';
import { list, type PageRecord, type Section } from './record.ts';

export function reading(record: PageRecord): Section {
  const { recommendation, say } = record;
  const items = recommendation.documents
    .filter(({ why }) => why !== null)
    .map((document) => [
      documentLink(record, document),
      say('word/colon'),
      capitalised(document.why ?? ''),
      printed(document.url),
    ]);
  return { id: 'reading', title: say('report/reading'), body: list(items, 'ul', 'reading') };
}

/** The numbered sources, with what the document says and what is true now. */
export function sources(record: PageRecord): Section {
  const { citations, say } = record;
  const entries = citations.cited().map((citation) => entry(record, citation));
  return {
    id: 'sources',
    title: say('report/sources'),
    body: entries.length === 0 ? undefined : html`<ol class="sources">${entries}</ol>`,
  };
}

function entry(record: PageRecord, { number, id, evidence, document, about }: Citation): Markup {
  if (evidence !== undefined) return ledgerEntry(record, number, evidence, about);
  const shown =
    document === undefined ? html`<code>${id}</code>` : [documentLink(record, document), printed(document.url)];
  return html`<li id="source-${number}">${shown}</li>`;
}

/** Folded; a link to it unfolds it, since it leads inside. */
function ledgerEntry(record: PageRecord, number: number, found: EvidenceReport, about: readonly string[]): Markup {
  const { recommendation, say } = record;
  const stated = recommendation.documents.find(({ id }) => id === found.corpusDocument);
  const { corpus, verdict } = found;
  const facts = [
    ...(corpus === null
      ? []
      : [
          [
            say('report/document-says', { value: corpus }),
            stated !== undefined && html` (${documentLink(record, stated)})${printed(stated.url)}`,
          ],
        ]),
    say('report/true-now', { value: found.current }),
    ...(found.conditions === null ? [] : [say('report/conditions', { conditions: found.conditions })]),
    ...(found.version === null ? [] : [say('report/version', { version: found.version })]),
    ...found.links.map(({ title, url }) => [link(title, url), printed(url)]),
    ...unread(found, about, say),
  ];
  const tag = verdict !== null && html` <span class="tag ${verdict}">${say(VERDICT_WORDS[verdict])}</span>`;
  return html`<li><details id="ledger-${number}"><summary>${capitalised(evidenceTitle(found, recommendation, say, about))}${tag}</summary><div id="source-${number}">${list(facts)}</div></details></li>`;
}

function documentLink({ say }: PageRecord, document: DocumentReport): Content {
  return link(documentTitle(document, say), document.url);
}

/** Only words when the address is not one to follow. */
function link(label: string, address: string): Content {
  const url = webAddress(address);
  return url === undefined ? label : html`<a href="${url}" rel="noreferrer">${label === '' ? url : label}</a>`;
}

/** The address of a link, for paper. */
function printed(address: string): Content {
  const shown = readableAddress(address);
  return shown !== undefined && html`<span class="address">${shown}</span>`;
}
