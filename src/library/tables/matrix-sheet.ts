import {
  type Inline,
  type Sheet,
  type SheetBlock,
  type SheetColumn,
  type SourceId,
  VERDICT_WORDS,
} from '../../domain/index.ts';
import { facts, link, list, part } from '../blocks.ts';
import { plainNumber, unitText } from '../figure-text.ts';
import { localised } from '../localised.ts';
import type { Lookup } from '../lookup.ts';
import { documentPlace, resolveSources } from '../places.ts';
import { type Conflict, conflictItem, createVerdicts, type Verdicts, verdictOf } from '../verdicts.ts';
import { conflictsIn, shareEvidence } from './contradictions.ts';
import { cellText, type Matrix } from './matrix-cell.ts';
import { placesOf, sourcesBelow } from './sources-below.ts';

/** A matrix of the documents, with what is known beside each of its rows. */
export function matrixSheet(matrix: Matrix, lookup: Lookup): Sheet {
  const { say, text } = lookup;
  const verdicts = createVerdicts(lookup);
  const sections = sectionsOf(matrix);
  const conflicts = conflictsIn(sections, lookup);
  const beside = besideRows(matrix, conflicts);
  const whole = verdicts.mark({ evidence: matrix.evidence });
  const others = conflicts.filter((one) => !beside.some(({ conflicts: named }) => named.includes(one)));
  const table = tableOf(matrix, beside, others, verdicts, lookup);
  return {
    title: text(matrix.title),
    language: lookup.language,
    blocks: [
      ...facts([
        matrix.unit === undefined
          ? undefined
          : { label: say('library/field/unit'), value: unitText(matrix.unit, lookup) },
        matrix.scale === undefined
          ? undefined
          : { label: say('library/rating-scale'), value: scaleText(matrix.scale, lookup) },
        whole.length === 0 ? undefined : { label: say('library/checked-as-whole'), value: whole },
      ]),
      table,
      ...principles(matrix, lookup),
      ...part(say('library/field/notes'), list((matrix.notes ?? []).map((note) => ({ text: text(note) })))),
      ...part(say('library/check-found'), verdicts.found()),
      ...part(say('library/section-contradicted'), list(others.map((one) => conflictItem(one, lookup)))),
      ...sourcesBelow(sections, lookup),
    ],
    contents: { matrix: contentsOf(matrix, beside, conflicts, lookup) },
  };
}

interface BesideRow {
  readonly evidence: readonly SourceId[];
  readonly conflicts: readonly Conflict[];
}

/** A row is contradicted where a conflict of its section rests on the same evidence. */
function besideRows({ rows }: Matrix, conflicts: readonly Conflict[]): readonly BesideRow[] {
  return rows.map(({ evidence = [] }) => ({
    evidence,
    conflicts: conflicts.filter((one) => shareEvidence(one.evidence, evidence)),
  }));
}

/** @param others  conflicts of the matrix that are beside no row of their own: a CSV has no place for them but its rows */
function tableOf(
  matrix: Matrix,
  beside: readonly BesideRow[],
  others: readonly Conflict[],
  verdicts: Verdicts,
  lookup: Lookup,
): SheetBlock {
  const { say, text } = lookup;
  const isChecked = beside.some(({ evidence }) => evidence.length > 0);
  const columns: readonly SheetColumn[] = [
    { id: 'row', heading: '', flexible: true },
    ...matrix.columns.map(({ id, label }) => ({ id, heading: text(label), flexible: true })),
    ...(isChecked
      ? [{ id: 'checked', heading: say('library/checked-heading'), flexible: true, only: 'page' as const }]
      : []),
    ...['note', 'verdict', 'current', 'conflicts', 'source'].map((id) => ({
      id,
      heading: say(`library/field/${id}`),
      only: 'csv' as const,
    })),
  ];
  const rows = matrix.rows.map((row, index): readonly Inline[] => {
    const { evidence, conflicts } = beside[index] ?? { evidence: [], conflicts: [] };
    const found = evidence.length > 0 ? evidence : (matrix.evidence ?? []);
    const verdict = verdictOf(found, lookup);
    const current = resolveSources(found, lookup).evidence.map((one) => text(one.current));
    const label = text(row.label);
    return [
      row.note === undefined
        ? label
        : [{ text: label }, { text: say('library/qualified', { qualifier: text(row.note) }), style: 'faint' }],
      ...matrix.columns.map(({ id }) => cellText(row.cells[id], lookup)),
      ...(isChecked ? [verdicts.mark({ evidence, conflicts })] : []),
      text(row.note),
      verdict === undefined ? '' : say(VERDICT_WORDS[verdict]),
      current.join(say('word/semicolon')),
      [...conflicts, ...others].map(({ id }) => id).join(' '),
      placesOf(row.source ?? matrix.source, lookup)
        .map(({ url }) => url)
        .join(' '),
    ];
  });
  return { kind: 'table', id: matrix.id, columns, rows: [...rows, ...totalsRow(matrix, columns, lookup)] };
}

function totalsRow(
  { totals, columns }: Matrix,
  shown: readonly SheetColumn[],
  { say }: Lookup,
): readonly (readonly Inline[])[] {
  if (totals === undefined) return [];
  const cells = columns.map(({ id }) => (totals[id] === undefined ? '' : plainNumber(totals[id])));
  const row = [say('library/total'), ...cells];
  return [[...row, ...shown.slice(row.length).map(() => '')]];
}

/** When to choose which column, and what other places state. */
function principles({ principles: choose = {}, also = [] }: Matrix, lookup: Lookup): readonly SheetBlock[] {
  const { say, text } = lookup;
  const others = also.flatMap(({ source, values = {}, note }) => {
    const reference = lookup.resolve(source);
    if (reference?.kind !== 'document') return [];
    const said = Object.entries(values).map(([id, value]) =>
      say('report/label-value', { label: lookup.name(id), value: text(value) }),
    );
    const lines = [...said, text(note)].filter((line) => line !== '');
    return [{ text: [link(documentPlace(reference, lookup))], below: lines }];
  });
  return [
    ...part(
      say('library/field/principles'),
      facts(Object.entries(choose).map(([id, principle]) => ({ label: lookup.name(id), value: text(principle) }))),
    ),
    ...part(say('library/also-said'), list(others)),
  ];
}

function scaleText({ min, max, meaning }: NonNullable<Matrix['scale']>, lookup: Lookup): string {
  const range = `${min}–${max}`;
  return meaning === undefined ? range : `${range}${lookup.say('word/comma')}${lookup.text(meaning)}`;
}

/** The sections a matrix stands in, rows of their own included. */
function sectionsOf({ source, rows, also = [] }: Matrix): readonly SourceId[] {
  return [...new Set([...source, ...rows.flatMap((row) => row.source ?? []), ...also.map((one) => one.source)])];
}

function contentsOf(matrix: Matrix, beside: readonly BesideRow[], conflicts: readonly Conflict[], lookup: Lookup) {
  const { text } = lookup;
  return {
    id: matrix.id,
    title: text(matrix.title),
    kind: matrix.kind,
    unit: matrix.unit === undefined ? null : text(matrix.unit),
    columns: matrix.columns.map(({ id, label }) => ({ id, label: text(label) })),
    rows: matrix.rows.map(({ id, label, cells }, index) => ({
      id,
      label: text(label),
      cells: localised(cells, lookup),
      verdict: verdictOf(beside[index]?.evidence, lookup) ?? null,
      evidence: beside[index]?.evidence ?? [],
      conflicts: (beside[index]?.conflicts ?? []).map((one) => one.id),
    })),
    totals: matrix.totals ?? null,
    notes: (matrix.notes ?? []).map(text),
    evidence: matrix.evidence ?? [],
    conflicts: conflicts.map(({ id }) => id),
    sources: placesOf(sectionsOf(matrix), lookup),
  };
}
