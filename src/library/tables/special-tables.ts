import type { Inline, Sheet, SheetColumn, SourceId, Verdict } from '../../domain/index.ts';
import { type SectionRecord, sectionOf } from '../../knowledge/library.ts';
import { list, part } from '../blocks.ts';
import { settingText } from '../figure-text.ts';
import { localised } from '../localised.ts';
import type { Lookup } from '../lookup.ts';
import { conflictItem, createVerdicts } from '../verdicts.ts';
import { concerns, conflictsIn } from './contradictions.ts';
import { sourcesBelow } from './sources-below.ts';

/** A table of figures that are no metric. */
interface SpecialTable {
  readonly count: (technology: string | undefined, lookup: Lookup) => number;
  readonly sheet: (technology: string | undefined, lookup: Lookup) => Sheet;
}

/** By the name under which they are asked for. */
export const SPECIAL_TABLES: Readonly<Record<string, SpecialTable>> = {
  settings: specialTable<SectionRecord<'tuning'>>({
    name: 'settings',
    rows: (lookup) => sectionOf(lookup.library, 'tuning'),
    about: ({ technology }) => [technology],
    columns: ['technology', 'scope', 'parameter', 'value', 'purpose'],
    cells: ({ technology, scope, parameter, value, unit, purpose }, lookup) => [
      lookup.owner(technology),
      lookup.text(scope),
      lookup.text(parameter),
      settingText(value, unit, lookup),
      lookup.text(purpose),
    ],
  }),
  alerts: specialTable<SectionRecord<'monitoring'>>({
    name: 'alerts',
    rows: (lookup) => sectionOf(lookup.library, 'monitoring'),
    about: ({ alternatives }) => alternatives,
    columns: ['technology', 'metric', 'threshold', 'severity', 'action'],
    cells: ({ alternatives, metric, threshold, severity, action }, lookup) => [
      alternatives.map(lookup.name).join(' / '),
      lookup.text(metric),
      lookup.text(threshold),
      severity === undefined ? '' : (lookup.word(`library/value/${severity}`) ?? severity),
      lookup.text(action),
    ],
  }),
};

interface Row {
  readonly id: string;
  readonly source: readonly SourceId[];
  readonly evidence?: readonly SourceId[] | undefined;
  readonly verdict?: Verdict | undefined;
}

interface Described<One extends Row> {
  readonly name: string;
  readonly rows: (lookup: Lookup) => readonly One[];
  /** Ids of technologies and alternatives. */
  readonly about: (row: One) => readonly string[];
  /** Ids of the columns; the last takes what room is left. */
  readonly columns: readonly string[];
  readonly cells: (row: One, lookup: Lookup) => readonly Inline[];
}

function specialTable<One extends Row>({ name, rows, about, columns, cells }: Described<One>): SpecialTable {
  const rowsOf = (technology: string | undefined, lookup: Lookup) =>
    rows(lookup).filter(
      (row) => technology === undefined || about(row).some((one) => concerns(one, technology, lookup)),
    );
  return {
    count: (technology, lookup) => rowsOf(technology, lookup).length,
    sheet: (technology, lookup) => {
      const { say } = lookup;
      const shown = rowsOf(technology, lookup);
      const sources = [...new Set(shown.flatMap(({ source }) => source))];
      const verdicts = createVerdicts(lookup);
      const headings = columns.map(
        (id, index): SheetColumn => ({ id, heading: say(`library/field/${id}`), flexible: index > 0 }),
      );
      return {
        title: say(`library/table/${name}`),
        language: lookup.language,
        blocks: [
          {
            kind: 'table',
            id: name,
            columns: [
              { id: 'id', heading: say('library/id-heading'), only: 'csv' },
              ...headings,
              { id: 'checked', heading: say('library/checked-heading'), flexible: true },
            ],
            rows: shown.map((row) => [row.id, ...cells(row, lookup), verdicts.mark(row)]),
          },
          ...part(say('library/check-found'), verdicts.found()),
          ...part(
            say('library/section-contradicted'),
            list(conflictsIn(sources, lookup).map((one) => conflictItem(one, lookup))),
          ),
          ...sourcesBelow(sources, lookup),
        ],
        contents: { [name]: shown.map((row) => localised(row, lookup)) },
      };
    },
  };
}
