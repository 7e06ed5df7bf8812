import { paragraph, type Sheet, type Verdict } from '../../domain/index.ts';
import { type SectionRecord, sectionOf } from '../../knowledge/library.ts';
import { part } from '../blocks.ts';
import { caseCard } from '../explain/experience-cards.ts';
import { localised } from '../localised.ts';
import type { Lookup } from '../lookup.ts';
import { concerns } from '../tables/contradictions.ts';
import { sourcesBelow } from '../tables/sources-below.ts';
import { createVerdicts, verdictSpan } from '../verdicts.ts';

type Case = SectionRecord<'cases'>;

/** What cases are narrowed down by. */
interface CaseFilters {
  readonly technology?: string | undefined;
  readonly scenario?: string | undefined;
  readonly verdict?: string | undefined;
}

export const VERDICTS: readonly Verdict[] = ['confirmed', 'corrected', 'outdated', 'unverifiable'];

export function casesOf({ technology, scenario, verdict }: CaseFilters, lookup: Lookup): readonly Case[] {
  return sectionOf(lookup.library, 'cases').filter(
    (one) =>
      (technology === undefined || one.technologies.some((id) => concerns(id, technology, lookup))) &&
      (scenario === undefined || one.scenario === scenario) &&
      (verdict === undefined || one.verdict === verdict),
  );
}

function titleOf({ name, company }: Case, { text, say }: Lookup): string {
  return company === undefined ? text(name) : say('library/case-of', { company: text(company), name: text(name) });
}

/** Cases to choose from, with what a check made of each. */
export function casesSheet(cases: readonly Case[], lookup: Lookup): Sheet {
  const { say, text, word } = lookup;
  return {
    title: say('library/cases'),
    language: lookup.language,
    blocks: [
      paragraph(say(cases.length === 0 ? 'library/no-cases' : 'library/cases-intro', { count: cases.length })),
      {
        kind: 'table',
        id: 'cases',
        columns: [
          { id: 'id', heading: say('library/id-heading') },
          { id: 'case', heading: say('library/field/case'), flexible: true },
          { id: 'technologies', heading: say('library/field/technologies'), flexible: true },
          { id: 'scale', heading: say('library/scale-heading'), flexible: true, only: 'csv' },
          { id: 'kind', heading: say('library/field/kind'), only: 'csv' },
          { id: 'verdict', heading: say('library/field/verdict') },
        ],
        rows: cases.map((one) => [
          one.id,
          titleOf(one, lookup),
          one.technologies.map(lookup.name).join(say('word/comma')),
          text(one.scale),
          word(`library/value/${one.kind}`) ?? one.kind,
          one.verdict === undefined ? '' : [verdictSpan(one.verdict, lookup)],
        ]),
      },
    ],
    contents: { cases: cases.map((one) => localised(one, lookup)) },
  };
}

/** One case in full, with the evidence behind its verdict. */
export function caseSheet(one: Case, lookup: Lookup): Sheet {
  const verdicts = createVerdicts(lookup);
  verdicts.mark({ evidence: one.evidence });
  return {
    title: titleOf(one, lookup),
    language: lookup.language,
    blocks: [
      ...caseCard(one, lookup),
      ...part(lookup.say('library/check-found'), verdicts.found()),
      ...sourcesBelow(one.source, lookup),
    ],
    contents: { case: localised(one, lookup) },
  };
}
