import type { DocumentReport, EvidenceReport } from '../../domain/index.ts';
import { markdownCode, markdownLink, markdownText } from '../../words/escape.ts';
import type { Citation } from '../citations.ts';
import { VERDICTS } from '../verdicts.ts';
import { type Block, type Item, list, numbered, section } from './blocks.ts';
import { addressOf, bold, type DecisionRecord, spoken } from './record.ts';

export function reading(record: DecisionRecord): readonly Block[] {
  const worth = record.recommendation.documents.filter(({ why }) => why !== null);
  return section(2, spoken(record, 'report/reading'), [
    list(worth.map((document) => `${link(document)}: ${markdownText(document.why ?? '')}`)),
  ]);
}

function link({ title, section, url }: DocumentReport): string {
  return markdownLink(section === null ? title : `${title}, ${section}`, url);
}

/** The numbered sources with what the document says and what is true now, then the addresses their numbers link to. */
export function evidence(record: DecisionRecord): readonly Block[] {
  const cited = record.citations.cited();
  const targets = cited.flatMap((citation) => {
    const url = addressOf(citation);
    return url === undefined ? [] : [`[${citation.number}]: ${url}`];
  });
  return section(2, spoken(record, 'report/sources'), [
    numbered(cited.map((citation) => source(record, citation))),
    targets.join('\n'),
  ]);
}

function source(record: DecisionRecord, { id, evidence, document }: Citation): Item | string {
  if (evidence !== undefined) return ledgerEntry(record, evidence);
  return document === undefined ? markdownCode(id) : link(document);
}

function ledgerEntry(record: DecisionRecord, { subject, property, verdict, ...entry }: EvidenceReport): Item {
  const { documents } = record.recommendation;
  const stated = documents.find(({ id }) => id === entry.corpusDocument);
  return {
    inline: `${bold(spoken(record, 'report/evidence', { subject, property }))}${verdict === null ? '' : `: ${spoken(record, VERDICTS[verdict])}`}`,
    below: [
      ...(entry.corpus === null
        ? []
        : [
            `${spoken(record, 'report/document-says', { value: entry.corpus })}${stated === undefined ? '' : ` (${link(stated)})`}`,
          ]),
      spoken(record, 'report/true-now', { value: entry.current }),
      ...(entry.conditions === null ? [] : [spoken(record, 'report/conditions', { conditions: entry.conditions })]),
      ...(entry.version === null ? [] : [spoken(record, 'report/version', { version: entry.version })]),
      ...entry.links.map(({ title, url }) => markdownLink(title, url)).filter((inline) => inline !== ''),
    ],
  };
}
