import type { Assessment, EvidenceReport } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { nameOf } from './names.ts';

/**
 * What a record of evidence is about; its subject is named where it is one of the alternatives, and where it compares them
 * those that are meant.
 */
export function evidenceTitle(
  { subject, property }: EvidenceReport,
  assessment: Pick<Assessment, 'ranking'>,
  say: Say,
  about: readonly string[] = [],
): string {
  if (about.length > 0) {
    const names = about.map((id) => nameOf(id, assessment, say)).join(say('word/comma'));
    return say('report/evidence', { subject: names, property });
  }
  const name = nameOf(subject, assessment, say);
  return name === subject ? property : say('report/evidence', { subject: name, property });
}

/** That nothing was read about what is meant, where that is so. */
export function unread({ links, linksOf }: EvidenceReport, about: readonly string[], say: Say): readonly string[] {
  return about.length > 0 && linksOf !== undefined && links.length === 0 ? [say('report/general-knowledge')] : [];
}
