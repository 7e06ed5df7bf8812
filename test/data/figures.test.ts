import { describe, expect, it } from 'vitest';
import { mappings, section } from './library.ts';

interface Figure {
  id: string;
  value?: number;
  min?: number;
  max?: number;
  text?: string;
  unit?: string;
  source?: string[];
  verdict?: string;
  evidence?: string[];
}
const metrics = section('metrics') as unknown as Figure[];
const verdicts = new Map(section('evidence').map(({ id, verdict }) => [id, verdict as string | undefined]));
const idsOf = (figures: Figure[]) => figures.map(({ id }) => id);

describe('every figure', () => {
  it('has a number or words, a unit and a source', () => {
    const bare = metrics.filter(
      ({ value, min, max, text, unit, source }) =>
        (value ?? min ?? max ?? text) === undefined || !unit || !source?.length,
    );
    expect(idsOf(bare)).toEqual([]);
  });

  it('that is a range runs upwards', () => {
    const ranges = mappings([section('metrics'), section('matrices'), section('cases'), section('costModels')]).filter(
      ({ min, max }) => typeof min === 'number' && typeof max === 'number',
    );
    expect(ranges.length).toBeGreaterThan(100);
    expect(ranges.filter(({ min, max }) => (min as number) > (max as number))).toEqual([]);
  });

  it('of a case has a unit', () => {
    const figures = section('cases').flatMap(({ figures: list }) => (list as Figure[] | undefined) ?? []);
    expect(figures.length).toBeGreaterThan(20);
    expect(figures.filter(({ unit }) => !unit)).toEqual([]);
  });
});

describe('a verdict', () => {
  it.each(['metrics', 'tuning', 'suspectClaims', 'cases'])('of %s is one that its evidence gives', (name) => {
    const judged = (section(name) as unknown as Figure[]).filter(({ verdict }) => verdict !== undefined);
    expect(judged.length).toBeGreaterThan(5);
    const unfounded = judged.filter(
      ({ verdict, evidence }) => !evidence?.some((reference) => verdicts.get(reference) === verdict),
    );
    expect(idsOf(unfounded)).toEqual([]);
  });

  it.each([
    ['throughput.kafka.03', 'corrected'],
    ['throughput.nats-core.01', 'unverifiable'],
    ['min-production-nodes.kafka.01', 'outdated'],
    ['binary-size.nats-core.01', 'confirmed'],
  ])('stands beside %s: %s', (id, verdict) => {
    expect(metrics.find((metric) => metric.id === id)?.verdict).toBe(verdict);
  });

  it('of every claim is one of the four, and the counts are those of the check', () => {
    const claims = section('evidence').filter(({ id }) => id.startsWith('evidence/'));
    const count = (verdict: string) => claims.filter((claim) => claim.verdict === verdict).length;
    expect(['confirmed', 'corrected', 'outdated', 'unverifiable'].map(count)).toEqual([24, 86, 20, 17]);
  });

  it('that corrects rests on a source, on arithmetic or on logic', () => {
    const bare = section('evidence').filter(
      ({ verdict, sources, basis }) =>
        (verdict === 'corrected' || verdict === 'outdated') && basis === 'looked-up' && !Array.isArray(sources),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});

describe('every matrix', () => {
  interface Matrix {
    id: string;
    columns: { id: string }[];
    rows: { id: string; cells: Record<string, unknown> }[];
  }
  const matrices = section('matrices') as unknown as Matrix[];

  it('has cells in columns it declares, and a cell for every column', () => {
    const wrong = matrices.flatMap(({ id, columns, rows }) => {
      const declared = new Set(columns.map((column) => column.id));
      const used = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
      const off = [...declared, ...used].filter((column) => !declared.has(column) || !used.has(column));
      return off.map((column) => `${id}: ${column}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has rows told apart by id', () => {
    expect(
      matrices.filter(({ rows }) => new Set(rows.map(({ id }) => id)).size !== rows.length).map(({ id }) => id),
    ).toEqual([]);
  });

  it('keeps stars within 0 and 5', () => {
    const stars = mappings(matrices).flatMap((found) => ('stars' in found ? [found.stars] : []));
    expect(stars.length).toBeGreaterThan(60);
    expect(stars.filter((star) => !Number.isInteger(star) || (star as number) < 0 || (star as number) > 5)).toEqual([]);
  });

  it('of scenario stars agrees with the stars of the scenarios', () => {
    const printed = matrices.find(({ id }) => id === 'scenario-stars');
    const rows = section('corpusScenarios').filter(({ stars }) => stars !== undefined);
    expect(rows).toHaveLength(5);
    for (const { id, stars } of rows) {
      const cells = printed?.rows.find((row) => row.id === id)?.cells as Record<string, { stars: number }>;
      expect(Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell.stars]))).toEqual(stars);
    }
  });
});
