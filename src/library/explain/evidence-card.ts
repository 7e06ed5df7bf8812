import type { SheetBlock } from '../../domain/index.ts';
import type { EvidenceRecord } from '../../knowledge/schema/library.ts';
import { facts, link, list, part } from '../blocks.ts';
import { unitText } from '../figure-text.ts';
import type { Lookup } from '../lookup.ts';
import { placesOf } from '../tables/sources-below.ts';
import { verdictSpan } from '../verdicts.ts';
import { fieldLabel } from './plain-card.ts';

/** A record of the ledger: what the documents say, what is true now, how sure that is, and every page it rests on. */
export function evidenceCard(record: EvidenceRecord, lookup: Lookup): readonly SheetBlock[] {
  const { say, text } = lookup;
  const { corpus, verdict, current, conditions, version, unit, confidence, basis, note, rule, year } = record;
  const fact = (key: string, value: Parameters<Lookup['text']>[0]) => ({
    label: fieldLabel(key, lookup),
    value: text(value),
  });
  const stated = [corpus?.source, ...(corpus?.also ?? [])].filter((one) => one !== undefined);
  return [
    ...facts([
      verdict === undefined
        ? undefined
        : { label: say('library/field/verdict'), value: [verdictSpan(verdict, lookup)] },
      corpus === undefined ? undefined : { label: say('library/figure-heading'), value: text(corpus.value) },
      fact('current', current),
      fact('conditions', conditions),
      { label: fieldLabel('unit', lookup), value: unitText(unit, lookup) },
      fact('version', version),
      fact('rule', rule),
      fact('note', note),
      year === undefined ? undefined : { label: fieldLabel('year', lookup), value: String(year) },
      { label: fieldLabel('confidence', lookup), value: lookup.word(`library/value/${confidence}`) ?? confidence },
      basis === undefined
        ? undefined
        : { label: fieldLabel('basis', lookup), value: lookup.word(`library/value/${basis}`) ?? basis },
    ]),
    ...results(record, lookup),
    ...candidates(record, lookup),
    ...part(say('library/stated-in'), list(placesOf(stated, lookup).map((place) => ({ text: [link(place)] })))),
    ...part(
      say('library/checked-against'),
      list((record.sources ?? []).map(({ title, url }) => ({ text: [link({ title: text(title), url })] }))),
    ),
  ];
}

/** What a benchmark measured. */
function results({ results: measured = [] }: EvidenceRecord, lookup: Lookup): readonly SheetBlock[] {
  return part(
    lookup.say('library/field/results'),
    facts(measured.map(({ measure, value }) => ({ label: lookup.text(measure), value: lookup.text(value) }))),
  );
}

/** What holds for each candidate. */
function candidates({ candidates: of = {} }: EvidenceRecord, lookup: Lookup): readonly SheetBlock[] {
  const entries = Object.entries(of);
  if (entries.length === 0) return [];
  return part(lookup.say('library/field/candidates'), [
    {
      kind: 'table',
      id: 'candidates',
      columns: [
        { id: 'candidate', heading: lookup.say('library/technology-heading') },
        { id: 'value', heading: fieldLabel('value', lookup), flexible: true },
        { id: 'detail', heading: fieldLabel('detail', lookup), flexible: true },
        { id: 'version', heading: fieldLabel('version', lookup), flexible: true },
      ],
      rows: entries.map(([id, { value, detail, version }]) => [
        lookup.name(id),
        ...[value, detail, version].map(lookup.text),
      ]),
    },
  ]);
}
