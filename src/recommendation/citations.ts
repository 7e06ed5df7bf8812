import {
  type DocumentReport,
  type EvidenceReference,
  type EvidenceReport,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type SourceId,
  type Text,
} from '../domain/index.ts';
import { remembered } from '../words/remembered.ts';

interface Cited {
  readonly evidence: readonly string[];
  readonly documents: readonly string[];
}

/** Splits source references into evidence and documents, each once and in the order given. */
export function cite(sources: readonly SourceId[], knowledge: Pick<KnowledgeBase, 'references'>): Cited {
  const evidence: string[] = [];
  const documents: string[] = [];
  for (const id of new Set(sources)) {
    const reference = knowledge.references[id];
    if (reference === undefined) throw new Error(`source "${id}" is cited but does not resolve`);
    (reference.kind === 'document' ? documents : evidence).push(id);
  }
  return { evidence, documents };
}

/** Every `evidence` and `documents` list found anywhere in a report, in order of first mention. */
export function collectCitations(report: unknown): Cited {
  const evidence = new Set<string>();
  const documents = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const key in value) {
      const inner = (value as Readonly<Record<string, unknown>>)[key];
      if (key === 'evidence' || key === 'disputedBy') for (const id of inner as string[]) evidence.add(id);
      else if (key === 'documents') for (const id of inner as string[]) documents.add(id);
      else if (key === 'document' && typeof inner === 'string') documents.add(inner);
      else visit(inner);
    }
  };
  visit(report);
  return { evidence: [...evidence], documents: [...documents] };
}

export function documentReport(
  id: string,
  knowledge: KnowledgeBase,
  language: Language,
  why: string | null,
): DocumentReport {
  const reference = knowledge.references[id];
  if (reference?.kind !== 'document') throw new Error(`"${id}" is no document`);
  const { section } = reference;
  return {
    id,
    title: inLanguage(reference.title, language),
    section:
      section === undefined ? null : [section.number, inLanguage(section.title, language)].filter(Boolean).join(' '),
    url: reference.url,
    why,
  };
}

export function evidenceReport(id: string, knowledge: KnowledgeBase, language: Language): EvidenceReport {
  const reference = knowledge.references[id];
  if (reference?.kind !== 'evidence') throw new Error(`"${id}" is no evidence`);
  const say = (text: Text | undefined): string | null => (text === undefined ? null : inLanguage(text, language));
  return {
    id,
    subject: reference.subject,
    property: inLanguage(reference.property, language),
    corpus: say(reference.corpus?.value),
    corpusDocument: reference.corpus?.document ?? null,
    verdict: reference.verdict ?? null,
    current: inLanguage(reference.current, language),
    conditions: say(reference.conditions),
    version: say(reference.version),
    links: reference.links,
    ...(reference.linksOf === undefined ? {} : { linksOf: linksByAlternative(reference.linksOf, knowledge) }),
  };
}

/** Every place once; alternatives of which the record says nothing are left out, and it is no source about them. */
function linksByAlternative(
  linksOf: NonNullable<EvidenceReference['linksOf']>,
  knowledge: KnowledgeBase,
): NonNullable<EvidenceReport['linksOf']> {
  const places: Record<string, readonly number[]> = {};
  for (const { id, subjects } of subjectsOf(knowledge)) {
    if (!subjects.some((subject) => linksOf[subject] !== undefined)) continue;
    places[id] = [...new Set(subjects.flatMap((subject) => linksOf[subject] ?? []))];
  }
  return places;
}

/** What is said of a technology, or of a product of it, is about each of its alternatives. */
const subjectsOf = remembered(({ alternatives, technologies }: KnowledgeBase) =>
  alternatives.map(({ id, technology }) => {
    const { products = [] } = technologies.find((one) => one.id === technology) ?? {};
    return { id, subjects: [...new Set([id, technology, ...products])] };
  }),
);
