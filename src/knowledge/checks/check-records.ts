import type { Message } from '../../domain/index.ts';
import { nearest } from '../../words/nearest.ts';
import { inside, type Report, type Spot } from '../finding.ts';
import { type Library, sectionOf } from '../library.ts';
import type { RawDecision } from '../schema/decision.ts';
import type { DocumentRecord, EvidenceRecord } from '../schema/library.ts';
import { idsOf, mustBeKnown } from './check.ts';

/** Records of evidence say what they rest on and what claim they judge; documents are tagged with words that are known. */
export function checkRecords(library: Library, raw: RawDecision, report: Report): void {
  const subjects = ['all', ...idsOf(raw.technologies), ...idsOf(raw.alternatives)];
  for (const record of library.evidence) {
    const spot: Spot = { section: 'evidence', id: record.id, path: [] };
    // Some are about a product that is no technology here: only what is nearly one is a slip.
    if (nearest(record.subject, subjects) !== undefined) {
      mustBeKnown(record.subject, subjects, 'technology-or-alternative', inside(spot, 'subject'), report);
    }
    checkClaim(record, library.documents, spot, report);
    checkBasis(record, spot, report);
  }
  checkTags(library, report);
}

/** What stands before the words of a key of `tags` where they are listed. */
const GROUPS = { scenarios: 'scenario/', technologies: 'technology/', concerns: 'concern/', depth: 'depth/' } as const;

/** A knowledge base that lists no words for a key takes any. */
function checkTags(library: Library, report: Report): void {
  const listed = idsOf(sectionOf(library, 'documentTags'));
  for (const [key, group] of Object.entries(GROUPS) as [keyof typeof GROUPS, string][]) {
    const known = listed.flatMap((tag) => (tag.startsWith(group) ? [tag.slice(group.length)] : []));
    if (known.length === 0) continue;
    for (const { id, tags } of library.documents) {
      const spot: Spot = { section: 'documents', id, path: ['tags', key] };
      const words = tags[key];
      if (typeof words === 'string') mustBeKnown(words, known, 'document-tag', spot, report);
      else {
        words.forEach((word, index) => {
          mustBeKnown(word, known, 'document-tag', inside(spot, index), report);
        });
      }
    }
  }
}

/** Without `source` it is by the printed number that a section is found, or by its anchor or title. */
function checkClaim(
  { corpus, verdict }: EvidenceRecord,
  documents: readonly DocumentRecord[],
  spot: Spot,
  report: Report,
): void {
  if (corpus === undefined) {
    if (verdict === 'corrected' || verdict === 'outdated') {
      lacks({ id: 'check/verdict-on-nothing', gaps: { verdict } }, inside(spot, 'verdict'), report);
    }
    return;
  }
  if (corpus.document === undefined) return;
  const at = inside(spot, 'corpus');
  mustBeKnown(corpus.document, idsOf(documents), 'document', inside(at, 'document'), report);
  const document = documents.find(({ id }) => id === corpus.document);
  if (document === undefined || corpus.section === undefined || corpus.source !== undefined) return;
  const known = document.sections.flatMap(({ number, title, anchor }) => [
    ...(number === undefined ? [] : [number]),
    ...(typeof title === 'string' ? [title] : Object.values(title)),
    anchor,
  ]);
  mustBeKnown(corpus.section, known, 'document-section', inside(at, 'section'), report);
}

function checkBasis(record: EvidenceRecord, spot: Spot, report: Report): void {
  const { basis, sources = [], candidates = {}, conditions, note } = record;
  const at = inside(spot, 'basis');
  const links = [...sources, ...Object.values(candidates).flatMap((one) => one.sources ?? [])];
  if (basis === 'looked-up' && links.length === 0) lacks({ id: 'check/looked-up-nowhere' }, at, report);
  if (basis === 'measured' && (conditions === undefined || note === undefined)) {
    lacks({ id: 'check/measured-anyhow' }, at, report);
  }
}

function lacks(message: Message, spot: Spot, report: Report): void {
  report({ spot, code: 'knowledge/basis', message });
}
