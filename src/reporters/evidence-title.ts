import type { Assessment, EvidenceReport } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { nameOf } from './names.ts';

/** What a record of evidence is about; its subject is named where it is one of the alternatives. */
export function evidenceTitle(
  { subject, property }: EvidenceReport,
  assessment: Pick<Assessment, 'ranking'>,
  say: Say,
): string {
  const name = nameOf(subject, assessment, say);
  return name === subject ? property : say('report/evidence', { subject: name, property });
}
