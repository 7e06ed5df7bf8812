import { VERDICT_WORDS } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { markdownCode, markdownText } from '../../words/escape.ts';
import type { Citation } from '../citations.ts';
import { evidenceTitle, unread } from '../evidence-title.ts';
import type { Block } from '../markdown/blocks.ts';
import { bold, type DecisionRecord, labelled, spoken } from '../markdown/record.ts';
import { documentLink, documentOf, sourceLinks } from '../markdown/sources.ts';

/** What the marks in the text stand for: each source with what the document says, what is true now and where it is read. */
export function footnotes(record: DecisionRecord): Block {
  return record.citations
    .cited()
    .map((citation) => `[^${citation.number}]: ${noteOf(record, citation)}`)
    .join('\n');
}

function noteOf(record: DecisionRecord, { id, evidence, document, about }: Citation): string {
  if (document !== undefined) return documentLink(record, document);
  if (evidence === undefined) return markdownCode(id);
  const { say } = record;
  const stated = documentOf(record, evidence);
  const title = markdownText(capitalised(evidenceTitle(evidence, record.recommendation, say, about)));
  const said = (corpus: string) => spoken(record, 'report/document-says', { value: corpus });
  const clauses = [
    evidence.verdict === null ? bold(title) : labelled(record, title, spoken(record, VERDICT_WORDS[evidence.verdict])),
    ...(evidence.corpus === null
      ? []
      : [
          stated === undefined
            ? said(evidence.corpus)
            : say('word/aside', { text: said(evidence.corpus), aside: documentLink(record, stated) }),
        ]),
    spoken(record, 'report/true-now', { value: evidence.current }),
    sourceLinks(record, evidence),
    ...unread(evidence, about, say).map(markdownText),
  ].filter((clause) => clause !== '');
  return clauses
    .map((clause, index) => (index < clauses.length - 1 ? clause.replace(/[.。]$/u, '') : clause))
    .join(say('word/semicolon'));
}
