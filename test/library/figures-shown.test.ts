import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/domain/index.ts';
import { sectionOf } from '../../src/knowledge/library.ts';
import { createCatalogue } from '../../src/library/catalogue.ts';
import { compareSheet } from '../../src/library/compare/compare-sheet.ts';
import { explainSheet } from '../../src/library/explain/explain-sheet.ts';
import { caseSheet } from '../../src/library/shelves/cases-sheet.ts';
import { matrixSheet } from '../../src/library/tables/matrix-sheet.ts';
import { metricSheet } from '../../src/library/tables/metric-sheet.ts';
import { SPECIAL_TABLES } from '../../src/library/tables/special-tables.ts';
import { sheetReporters } from '../../src/reporters/index.ts';
import { section } from '../data/library.ts';
import { realLookups } from '../support/real-library.ts';

/**
 * Every figure of data/ is shown by a command: the figures are read from the YAML files as they are, the pages are read back
 * as text, and whatever number stands in a record must stand on its page.
 */

const lookup = realLookups().en;
const catalogue = createCatalogue(lookup.library, lookup.knowledge);

async function shown(sheet: Sheet, format = 'text'): Promise<string> {
  const report = await sheetReporters[format]?.();
  if (report === undefined) throw new Error(`no format "${format}"`);
  return report(sheet, { width: 400, colour: 'none', hyperlinks: true, unicode: true, say: lookup.say });
}

/** A page with its tables also as a spreadsheet has them, where no cell is broken into lines. */
async function whole(sheet: Sheet): Promise<string> {
  return `${await shown(sheet)}\n${(await shown(sheet, 'csv')).replace(/""/g, '"')}`;
}

/** A text of a record as an English reader sees it. */
function english(value: unknown): string {
  return typeof value === 'object' && value !== null && 'en' in value ? String(value.en) : String(value);
}

/** The numbers a reader finds in a text: `1.2M` is a number, `★★★☆☆` is three. */
function numbersIn(text: string): ReadonlySet<number> {
  const plain = [...text.matchAll(/(?<![\w.])(\d+(?:\.\d+)?)([kM]?)(?![\d])/g)].map(([, digits, unit]) =>
    Number((Number(digits) * (unit === 'M' ? 1e6 : unit === 'k' ? 1e3 : 1)).toPrecision(12)),
  );
  const stars = [...text.matchAll(/★*☆*/g)]
    .filter(([run]) => run.length === 5)
    .map(([run]) => run.split('★').length - 1);
  return new Set([...plain, ...stars]);
}

/** Every number below these keys, wherever it stands in a record. */
function figuresIn(value: unknown, keys: readonly string[], under = ''): readonly number[] {
  if (typeof value === 'number') return keys.includes(under) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => figuresIn(one, keys, under));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => figuresIn(one, keys, key));
}

const FIGURE_KEYS = ['value', 'min', 'max', 'stars'];

function missing(figures: readonly number[], text: string): readonly number[] {
  const found = numbersIn(text);
  return figures.filter((figure) => !found.has(Number(figure.toPrecision(12))));
}

describe('every metric', () => {
  const metrics = [...new Set(section('metrics').map(({ metric }) => String(metric)))];

  it.each(metrics)('%s shows its figures, what a check made of them and what is true now', async (metric) => {
    const figures = section('metrics').filter((one) => one.metric === metric);
    const text = await whole(metricSheet(metric, undefined, lookup));
    expect(missing(figuresIn(figures, FIGURE_KEYS), text)).toEqual([]);
    for (const { text: words, verdict, evidence = [] } of figures) {
      if (words !== undefined) expect(text).toContain(english(words));
      if (verdict !== undefined) expect(text).toContain(verdict);
      for (const id of evidence as string[]) expect(text).toContain(id);
    }
  });

  it.each(metrics)('%s is a spreadsheet with a row a figure and plain numbers', async (metric) => {
    const figures = section('metrics').filter((one) => one.metric === metric);
    const [head = '', ...rows] = (await shown(metricSheet(metric, undefined, lookup), 'csv')).trimEnd().split('\r\n');
    expect(head.split(',')).toEqual(expect.arrayContaining(['Id', 'Value', 'Least', 'Most', 'Unit', 'Verdict']));
    expect(rows.map((row) => row.slice(0, row.indexOf(',')))).toEqual(figures.map(({ id }) => id));
    for (const cell of rows.flatMap((row) => row.split(','))) expect(cell).not.toMatch(/^"?[=+@]/);
  });
});

describe('every matrix', () => {
  it.each(section('matrices').map((matrix) => ({ id: matrix.id, matrix })))(
    '$id shows its cells, its corrections and its conflicts',
    async ({ id, matrix }) => {
      const record = sectionOf(lookup.library, 'matrices').find((one) => one.id === id);
      if (record === undefined) throw new Error(id);
      const sheet = matrixSheet(record, lookup);
      const text = await whole(sheet);
      const rows = matrix.rows as { cells: Record<string, unknown>; evidence?: string[] }[];
      const cells = rows.flatMap((row) => Object.values(row.cells));
      // A cell that has words says its figure in them.
      const numeric = cells.filter((cell) => typeof cell !== 'object' || cell === null || !('text' in cell));
      expect(missing(figuresIn({ value: numeric }, FIGURE_KEYS), text)).toEqual([]);
      for (const cell of cells) {
        if (typeof cell === 'object' && cell !== null && 'text' in cell) expect(text).toContain(english(cell.text));
      }
      expect(missing(Object.values((matrix.totals as Record<string, number>) ?? {}), text)).toEqual([]);
      for (const evidence of rows.flatMap((row) => row.evidence ?? [])) expect(text).toContain(evidence);
      for (const conflict of (sheet.contents.matrix as { conflicts: string[] }).conflicts)
        expect(text).toContain(conflict);
    },
  );

  it.each(sectionOf(lookup.library, 'matrices').map((matrix) => ({ id: matrix.id, matrix })))(
    '$id is a spreadsheet whose rows have its corrections, its conflicts and where it stands',
    async ({ matrix }) => {
      const sheet = matrixSheet(matrix, lookup);
      const csv = await shown(sheet, 'csv');
      const [head = '', ...rows] = csv.trimEnd().split('\r\n');
      expect(head).toMatch(/,Note,Verdict,Now,Conflicts,Source$/);
      for (const row of rows.slice(0, matrix.rows.length)) expect(row).toMatch(/https:\/\/[^,]+$/);
      const { conflicts } = sheet.contents.matrix as { conflicts: string[] };
      for (const conflict of conflicts) expect(csv).toContain(conflict);
      if (matrix.rows.some(({ evidence = [] }) => evidence.length > 0)) return;
      const checked = matrix.evidence?.map((one) => lookup.resolve(one)) ?? [];
      for (const one of checked) {
        if (one?.kind === 'evidence') expect(csv).toContain(lookup.text(one.current).slice(0, 20).split(/[",]/)[0]);
      }
    },
  );
});

describe('the other figures', () => {
  it.each([
    ['settings', 'tuning'],
    ['alerts', 'monitoring'],
  ])('of the table %s are shown', async (table, name) => {
    const sheet = SPECIAL_TABLES[table]?.sheet(undefined, lookup);
    const text = sheet === undefined ? '' : await whole(sheet);
    const records = section(name);
    expect(records.length).toBeGreaterThan(50);
    for (const { value, threshold } of records) expect(text).toContain(english(value ?? threshold));
  });

  it('of the cases are shown', async () => {
    for (const one of sectionOf(lookup.library, 'cases')) {
      const record = section('cases').find(({ id }) => id === one.id);
      expect(missing(figuresIn(record?.figures, FIGURE_KEYS), await shown(caseSheet(one, lookup))), one.id).toEqual([]);
    }
  });

  it.each(['costModels', 'practices', 'corpusScenarios', 'exampleCoverage'])(
    'of %s are shown where they are explained',
    async (name) => {
      for (const record of section(name)) {
        const entry = catalogue.entries.find(({ id, kind }) => id === record.id && kind.section === name);
        if (entry === undefined) throw new Error(`${name}: ${record.id}`);
        const { blocks, ...sheet } = explainSheet([entry], catalogue, lookup);
        const text = await whole({ ...sheet, blocks });
        expect(
          missing(figuresIn(record, [...FIGURE_KEYS, 'savingPercent', 'dailyActiveUsers', 'total']), text),
          record.id,
        ).toEqual([]);
      }
    },
  );

  it('of the rankings are shown in their words', async () => {
    for (const record of section('keyMetrics')) {
      const [entry] = catalogue.find(`key-metric:${record.id}`);
      if (entry === undefined) throw new Error(record.id);
      const text = (await shown(explainSheet([entry], catalogue, lookup))).replace(/\s+/g, ' ');
      for (const { value } of record.ranking as { value?: { en: string } }[]) expect(text).toContain(value?.en ?? '');
    }
  });

  it('of the alternatives are compared, with their conditions and what their evidence says', async () => {
    const { alternatives, figures, capabilities } = lookup.knowledge;
    const text = (await shown(compareSheet({ alternatives, onlyDifferences: false }, lookup))).replace(/\s+/g, ' ');
    for (const alternative of alternatives) {
      for (const { id, dimension } of figures) {
        const figure = alternative.figures[id];
        if (figure === undefined) continue;
        expect(text, `${alternative.id} ${id}`).toContain(lookup.quantity(figure.typical, dimension));
      }
      for (const { id } of capabilities) expect(alternative.capabilities[id]).toBeDefined();
    }
    expect(text).toMatch(/corrected/);
  });

  it('of the evidence are explained', async () => {
    for (const record of section('evidence')) {
      const entry = catalogue.entries.find(({ id, kind }) => id === record.id && kind.name === 'evidence');
      if (entry === undefined) throw new Error(record.id);
      const text = (await shown(explainSheet([entry], catalogue, lookup))).replace(/\s+/g, ' ');
      const results = (record.results as { value: unknown }[] | undefined) ?? [];
      const candidates = Object.values((record.candidates as Record<string, { value: unknown }> | undefined) ?? {});
      for (const { value } of [...results, ...candidates]) {
        expect(text, record.id).toContain(english(value).replace(/\s+/g, ' '));
      }
      expect(text, record.id).toContain(english(record.current).replace(/\s+/g, ' ').slice(0, 40));
    }
  });
});
