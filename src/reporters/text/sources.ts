import { type DocumentReport, type EvidenceReport, VERDICT_WORDS } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { readableAddress, webAddress } from '../../words/escape.ts';
import type { Citation } from '../citations.ts';
import { evidenceTitle, unread } from '../evidence-title.ts';
import { documentTitle } from '../names.ts';
import { bullet, essential, type Lines, leftOut, type Page, prose, text } from './page.ts';
import type { Span } from './wrap.ts';

const SHOWN = 2;

/** Documents worth reading for this decision. */
export function reading(page: Page): Lines {
  const worth = page.recommendation.documents.filter(({ why }) => why !== null);
  return [
    ...essential(page, worth, SHOWN).flatMap((document) => [
      ...bullet(page, [
        ...title(page, document),
        ...(document.why === null ? [] : [text(`${page.say('word/colon')}${document.why}`)]),
      ]),
      ...address(page, document.url, 4),
    ]),
    ...leftOut(page, worth, SHOWN),
  ];
}

function title({ say }: Page, document: DocumentReport): readonly Span[] {
  return [{ text: documentTitle(document, say), style: 'strong', href: webAddress(document.url) }];
}

/** The address on a line of its own, whole, unless the title itself is a link. */
function address({ hyperlinks, screen }: Page, url: string, indent: number): Lines {
  const safe = screen.unicode ? readableAddress(url) : webAddress(url);
  return hyperlinks || safe === undefined ? [] : [' '.repeat(indent) + screen.paint([text(safe, 'faint')])];
}

/** The numbered sources behind the figures. Comes last: it lists what the sections before it cited. */
export function sources(page: Page): Lines {
  const { citations, recommendation: whole, verbose } = page;
  const decisive = new Set(whole.recommendation.because.flatMap(({ evidence }) => evidence));
  return citations
    .cited()
    .flatMap((citation) => [
      ...bullet(page, entry(page, citation), 1, `[${citation.number}]`.padStart(4)),
      ...(verbose || (decisive.has(citation.id) && isSuperseded(citation)) ? details(page, citation) : []),
    ]);
}

/** The documents say otherwise than what is true now. */
function isSuperseded({ evidence }: Citation): boolean {
  return evidence?.verdict === 'corrected' || evidence?.verdict === 'outdated';
}

function entry(page: Page, { id, evidence, document, about }: Citation): readonly Span[] {
  const { recommendation: whole, say } = page;
  if (evidence !== undefined) {
    return [
      text(capitalised(evidenceTitle(evidence, whole, say, about))),
      ...(evidence.verdict === null
        ? []
        : [text(say('word/aside', { text: '', aside: say(VERDICT_WORDS[evidence.verdict]) }), toneOf(evidence))]),
    ];
  }
  return document === undefined ? [text(id)] : title(page, document).map((span) => ({ ...span, style: undefined }));
}

function toneOf({ verdict }: EvidenceReport): Span['style'] {
  return verdict === 'confirmed' ? 'good' : 'warn';
}

function details(page: Page, { evidence, document, about }: Citation): Lines {
  const { say } = page;
  if (evidence === undefined) return document === undefined ? [] : address(page, document.url, 6);
  return [
    ...(evidence.corpus === null
      ? []
      : prose(page, [text(say('report/document-says', { value: evidence.corpus }), 'faint')], 6)),
    ...prose(page, [text(say('report/true-now', { value: evidence.current }))], 6),
    ...(evidence.conditions === null || !page.verbose
      ? []
      : prose(page, [text(say('report/conditions', { conditions: evidence.conditions }), 'faint')], 6)),
    ...(page.verbose ? evidence.links : []).flatMap((link) => [
      ...prose(page, [{ text: link.title, style: 'faint', href: webAddress(link.url) }], 6),
      ...address(page, link.url, 6),
    ]),
    ...(page.verbose ? unread(evidence, about, say) : []).flatMap((one) => prose(page, [text(one, 'faint')], 6)),
  ];
}
