import { type DocumentReport, type EvidenceReport, VERDICT_WORDS } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { markdownCode, markdownLink, markdownText, webAddress } from '../../words/escape.ts';
import { addressOf, type Citation } from '../citations.ts';
import { evidenceTitle, unread } from '../evidence-title.ts';
import { documentTitle } from '../names.ts';
import { type Block, folded, type Item, numbered, section } from './blocks.ts';
import { bold, bullets, type DecisionRecord, labelled, spoken } from './record.ts';

export function reading(record: DecisionRecord): readonly Block[] {
  const worth = record.recommendation.documents.filter(({ why }) => why !== null);
  return section(2, spoken(record, 'report/reading'), [
    bullets(
      record,
      worth.map(
        (document) =>
          documentLink(record, document) + record.say('word/colon') + markdownText(capitalised(document.why ?? '')),
      ),
    ),
  ]);
}

/** The title, linked by its number: the long address stands once, at the end. Among footnotes it links by itself. */
export function documentLink(record: DecisionRecord, document: DocumentReport): string {
  if (record.style.sources === 'footnotes') return markdownLink(documentTitle(document, record.say), document.url);
  const [number] = record.citations.cite({ evidence: [], documents: [document.id] });
  const label = markdownText(documentTitle(document, record.say));
  return webAddress(document.url) === undefined || label === '' ? label : `[${label}][${number}]`;
}

/**
 * The numbered sources with what the document says and what is true now: those of what is read first, and folded those of
 * all else; then the addresses their numbers link to.
 *
 * @param first  how many belong to what is read first
 */
export function sources(
  record: DecisionRecord,
  first: number,
): { readonly shown: readonly Block[]; readonly others: readonly Block[]; readonly targets: Block } {
  // What an entry refers to is cited as well, and has to be numbered before the list is made.
  for (const { evidence } of record.citations.cited()) {
    const stated = evidence && documentOf(record, evidence);
    if (stated) record.citations.cite({ evidence: [], documents: [stated.id] });
  }
  const cited = record.citations.cited();
  const targets = cited.flatMap((citation) => {
    const url = addressOf(citation);
    return url === undefined ? [] : [`[${citation.number}]: ${url}`];
  });
  const entries = cited.map((citation) => source(record, citation));
  const others = entries.slice(first);
  return {
    shown: section(2, spoken(record, 'report/sources'), [numbered(entries.slice(0, first))]),
    others: folded(record.say('report/other-sources'), [numbered(others, first + 1)]),
    targets: targets.join('\n'),
  };
}

function source(record: DecisionRecord, { id, evidence, document, about }: Citation): Item | string {
  if (evidence !== undefined) return ledgerEntry(record, evidence, about);
  return document === undefined ? markdownCode(id) : documentLink(record, document);
}

/** The section that states the figure. */
export function documentOf(
  { recommendation }: DecisionRecord,
  { corpusDocument }: EvidenceReport,
): DocumentReport | undefined {
  return recommendation.documents.find(({ id }) => id === corpusDocument);
}

/** What a document states, and where. */
function said(record: DecisionRecord, value: string, stated: DocumentReport | undefined): string {
  const text = spoken(record, 'report/document-says', { value });
  return stated === undefined ? text : record.say('word/aside', { text, aside: documentLink(record, stated) });
}

/** Enough to check a record; JSON has all of them. */
const LINKS = 3;

/** The first primary sources of a record, and how many more it has; empty without any. */
export function sourceLinks({ say }: DecisionRecord, { links }: EvidenceReport): string {
  const shown = links.map(({ title, url }) => markdownLink(title, url)).filter((inline) => inline !== '');
  const rest = shown.length - LINKS;
  return [...shown.slice(0, LINKS), ...(rest > 0 ? [markdownText(say('report/more', { count: rest }))] : [])].join(
    say('word/comma'),
  );
}

/** What is true now, under which conditions and of which version. */
function trueNow(record: DecisionRecord, { current, conditions, version }: EvidenceReport): string {
  return [
    spoken(record, 'report/true-now', { value: current }),
    ...(conditions === null ? [] : [spoken(record, 'report/conditions', { conditions })]),
    ...(version === null ? [] : [spoken(record, 'report/version', { version })]),
  ].join(record.say('word/semicolon'));
}

function ledgerEntry(record: DecisionRecord, entry: EvidenceReport, about: readonly string[]): Item {
  const { verdict } = entry;
  const stated = documentOf(record, entry);
  const title = markdownText(capitalised(evidenceTitle(entry, record.recommendation, record.say, about)));
  return {
    inline: verdict === null ? bold(title) : labelled(record, title, spoken(record, VERDICT_WORDS[verdict])),
    below: [
      ...(entry.corpus === null ? [] : [said(record, entry.corpus, stated)]),
      trueNow(record, entry),
      sourceLinks(record, entry),
      ...unread(entry, about, record.say).map(markdownText),
    ].filter((line) => line !== ''),
  };
}
