import { type Prose, VERDICT_WORDS } from '../../domain/index.ts';
import type { EvidenceRecord } from '../../knowledge/schema/library.ts';
import { type Kind, kind, ofSection } from '../kind.ts';
import type { Lookup } from '../lookup.ts';

/** The subject of a record that is about all technologies alike. */
const GENERAL = 'all';

/** What a record of evidence is about, with its subject where it has one. */
export function evidenceTitle(
  { subject, property }: { readonly subject: Prose; readonly property: Prose },
  lookup: Lookup,
): string {
  if (lookup.text(subject) === GENERAL) return lookup.text(property);
  return lookup.say('report/evidence', { subject: lookup.name(lookup.text(subject)), property: lookup.text(property) });
}

/** What was checked, and what came of it. */
export const evidenceKinds: readonly Kind[] = [
  kind<EvidenceRecord>({
    name: 'evidence',
    section: 'evidence',
    records: ({ evidence }) => evidence,
    title: evidenceTitle,
    gist: ({ verdict, current }, lookup) =>
      verdict === undefined || verdict === 'confirmed'
        ? lookup.text(current)
        : lookup.say('library/checked', { verdict: lookup.say(VERDICT_WORDS[verdict]), current: lookup.text(current) }),
    worth: 1.1,
  }),
  ofSection('corrections', {
    name: 'correction',
    title: ({ title }, lookup) => lookup.text(title),
    gist: ({ effect }, lookup) => lookup.text(effect),
  }),
  ofSection('evidenceLimits', {
    name: 'evidence-limit',
    title: (_, lookup) => lookup.say('library/kind/evidence-limit'),
    gist: ({ text }, lookup) => lookup.text(text),
    worth: 0.5,
  }),
  ofSection('conflicts', {
    name: 'conflict',
    title: ({ topic }, lookup) => lookup.say('library/conflict-about', { topic: lookup.text(topic) }),
    gist: ({ statements }, lookup) =>
      statements.map(({ says }) => lookup.text(says)).join(lookup.say('library/against')),
    worth: 0.9,
  }),
  ofSection('suspectClaims', {
    name: 'suspect-claim',
    title: ({ claim }, lookup) => lookup.say('library/claim', { claim: lookup.text(claim) }),
    gist: ({ reason }, lookup) => lookup.text(reason),
    worth: 0.9,
  }),
  ofSection('exceptions', {
    name: 'exception',
    title: ({ id, finding }, lookup) => lookup.say('library/accepted-finding', { finding, id }),
    gist: ({ because }, lookup) => lookup.text(because),
    worth: 0.4,
  }),
];
