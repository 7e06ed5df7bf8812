import { describe, expect, it } from 'vitest';
import type { ProcedureReport, Recommendation } from '../../../src/domain/index.ts';
import {
  agreement,
  dissents,
  namedBy,
  opinionsOf,
  sayLittle,
  whoseTheyAre,
  whyNotFollowed,
} from '../../../src/reporters/opinions.ts';
import { speaker } from '../../../src/wording/say.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const say = speaker(realKnowledge().wording, 'en');
const procedure = (verdict: readonly string[], agrees: boolean | null, external: readonly string[] = []) =>
  ({ verdict, agrees, external }) as unknown as ProcedureReport;
const chosen = (technology: string, ...parts: readonly string[]) =>
  ({
    ranking: [
      { alternative: 'wren-small', technology: 'wren' },
      { alternative: 'heron', technology: 'heron' },
    ],
    recommendation: { technology, parts: parts.map((each) => ({ technology: each, alternative: each })) },
  }) as unknown as Recommendation;
const said = (recommendation: Recommendation, ...procedures: readonly ProcedureReport[]) =>
  agreement({ ...recommendation, procedures }, say);

describe('how many procedures agree', () => {
  it('counts those that reach a verdict', () => {
    expect(said(chosen('wren'), procedure(['wren'], true), procedure(['heron'], false), procedure([], null))).toBe(
      '1 of 2 procedures of the corpus that reach a verdict agree.',
    );
  });

  it('counts those apart that name others besides', () => {
    expect(
      said(
        chosen('wren'),
        procedure(['wren-small', 'wren'], true),
        procedure(['wren', 'heron'], true),
        procedure(['wren'], true, ['a gateway']),
      ),
    ).toBe('1 of 3 procedures of the corpus that reach a verdict agree; named among others by 2 more.');
  });

  it('counts those of the user apart, which are no opinion of the corpus', () => {
    const own = (verdict: readonly string[], agrees: boolean | null) =>
      ({ ...procedure(verdict, agrees), overlaid: true }) as ProcedureReport;
    const procedures = [procedure(['heron'], false), own(['wren'], true), own(['heron'], false), own([], null)];
    expect(said(chosen('wren'), ...procedures)).toBe(
      '0 of 1 procedures of the corpus that reach a verdict agree. Of your own procedures that reach a verdict, 1 of 2 agree.',
    );
    expect(said(chosen('wren'), ...procedures, own(['wren', 'heron'], true))).toMatch(
      / Of your own procedures that reach a verdict, 1 of 3 agree; named among others by 1 more\.$/,
    );
    expect(whoseTheyAre({ procedures }, say)).toMatch(/^Of the procedures, 3 are of your own knowledge; the others /);
    expect(whoseTheyAre({ procedures: procedures.slice(0, 1) }, say)).toMatch(/^The procedures are those of a public/);
  });

  it('counts those apart that name a part of a combination only', () => {
    const all = procedure(['wren', 'heron'], true);
    const part = procedure(['wren'], false);
    const neither = procedure(['owl'], false);
    const recommendation = { ...chosen('wren', 'wren', 'heron'), procedures: [part, all, neither, part] };
    expect(agreement(recommendation, say)).toBe(
      '1 of 4 procedures of the corpus that reach a verdict name all parts; 2 name one part only, which says nothing for joining them.',
    );
    expect(opinionsOf(recommendation)).toEqual({
      agreeing: [all],
      among: [],
      partial: [part, part],
      disagreeing: [neither],
      open: [],
      silent: [],
    });
  });

  it('counts no agreement where nothing is chosen, but who names what it is undecided between', () => {
    const { recommendation, ranking } = chosen('wren');
    const between = {
      ranking: ranking.map((one) => ({ ...one, rank: 1, excluded: false, name: one.alternative })),
      recommendation: { ...recommendation, tie: true },
    } as unknown as Recommendation;
    const procedures = [procedure(['wren'], false), procedure(['heron', 'wren'], null), procedure(['owl'], null)];
    const silent = procedure([], null);
    expect(said(between, ...procedures, silent)).toBe(
      'Procedures of the corpus that reach a verdict: 3; so many name each of what it is undecided between: wren-small 2, heron 1.',
    );
    const whole = { ...between, procedures: [...procedures, silent] };
    expect(opinionsOf(whole)).toMatchObject({ open: procedures, silent: [silent], agreeing: [], disagreeing: [] });
    expect(dissents(whole, say)).toBeUndefined();
    const own = { ...procedure(['heron'], null), overlaid: true } as ProcedureReport;
    expect(said(between, ...procedures, own)).toMatch(/ Of 1 of your own that reach one: wren-small 0, heron 1\.$/);
  });
});

it('makes nothing of procedures that hardly ever name a combination', () => {
  const part = procedure(['wren'], false);
  const all = procedure(['wren', 'heron'], true);
  const both = (...procedures: readonly ProcedureReport[]) => ({ ...chosen('wren', 'wren', 'heron'), procedures });
  const nine = Array<ProcedureReport>(9).fill(part);
  expect([both(...nine), both(...nine, all), both(part, all), both(procedure(['owl'], false))].map(sayLittle)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(sayLittle({ ...chosen('wren'), procedures: Array<ProcedureReport>(9).fill(all) })).toBe(false);
  expect(agreement(both(...nine, all), say)).toBe(
    'The procedures of the corpus name one technology at a time: 1 of the 10 that reach a verdict name this combination, which says little for or against it.',
  );
});

it('has nobody agree where nothing fits', () => {
  const procedures = [procedure(['wren'], false), procedure(['heron'], false), procedure([], null)];
  const none = { ...chosen('wren'), procedures, recommendation: { kind: 'none', technology: null, parts: [] } };
  const whole = none as unknown as Recommendation;
  expect(sayLittle(whole)).toBe(true);
  expect(agreement(whole, say)).toBe(
    'Procedures of the corpus that reach a verdict: 2; as nothing fits, none is followed.',
  );
});

it('counts nothing where none names the combination', () => {
  const one = { ...chosen('wren', 'wren', 'heron'), procedures: [procedure(['owl'], false)] };
  expect(agreement(one, say)).toBe(
    'None of those that reach a verdict names this combination; most name one technology.',
  );
});

it('names an alternative once, alone or within its technology', () => {
  const ranking = [
    { alternative: 'wren-small', technology: 'wren', name: 'Small wren' },
    { alternative: 'wren-big', technology: 'wren', name: 'Big wren' },
    { alternative: 'heron', technology: 'heron', name: 'Heron' },
  ];
  const named = (...ids: readonly string[]) =>
    namedBy(procedure(ids, true, ['a gateway']), { ranking } as unknown as Recommendation, say);
  expect(named('heron', 'wren-big', 'wren')).toEqual(['Heron', 'Big wren / Small wren', 'a gateway']);
  expect(named('wren-small', 'wren-big')).toEqual(['Small wren', 'Big wren', 'a gateway']);
});

describe('why a dissent is not followed', () => {
  const one = (alternative: string, technology: string, ...rules: readonly string[]) => ({
    alternative,
    technology,
    name: alternative,
    excluded: rules.length > 0,
    violations: rules.map((constraint) => ({ constraint })),
  });
  const answer = (label: string) => ({ label, origin: 'answer' });
  const whole = {
    recommendation: { technology: 'heron', parts: [] },
    ranking: [one('heron', 'heron'), one('wren-small', 'wren'), one('owl', 'owl', 'replay/none', 'rpo/none')],
    requirements: { rate: answer('Rate'), size: answer('Size'), delay: { label: 'Delay', origin: 'implied' } },
    evidence: [
      { id: 'evidence/wren', subject: 'wren-small', property: 'song' },
      { id: 'evidence/heron', subject: 'heron', property: 'patience' },
      { id: 'evidence/all', subject: 'all', property: 'feathers' },
    ],
  } as unknown as Recommendation;
  const disputed = ['evidence/all', 'evidence/heron', 'evidence/wren'];
  const dissent = (verdict: string, more: Partial<ProcedureReport> = {}): ProcedureReport => ({
    ...procedure([verdict], false),
    disputedBy: [],
    asks: ['rate', 'size'],
    ...more,
  });
  const open = 'No evidence speaks against it: a dissent to weigh.';

  it.each<[string, ProcedureReport, string]>([
    [
      'a constraint excludes all it names, whatever else speaks against it',
      dissent('owl', { disputedBy: disputed, asks: [] }),
      'Not followed, a hard requirement speaks against it: owl by replay/none.',
    ],
    [
      'it asks nothing',
      dissent('wren', { disputedBy: disputed, asks: [] }),
      'Not followed: it asks nothing and says the same of every workload.',
    ],
    [
      'evidence speaks against what it names, not that against other branches',
      dissent('wren', { disputedBy: disputed }),
      'Not followed, evidence speaks against it: song.',
    ],
    [
      'it does not ask what was answered',
      dissent('wren', { asks: ['size', 'delay'] }),
      'Not followed: it does not ask for what was answered (Rate).',
    ],
    [
      'evidence is about other branches only',
      dissent('wren', { disputedBy: ['evidence/heron', 'evidence/all'] }),
      open,
    ],
    ['nothing is known against it', dissent('wren'), open],
    ['it names nothing that is ranked', dissent('robin'), open],
  ])('says that %s', (_, given, expected) => {
    expect(whyNotFollowed(given, whole, say)).toBe(expected);
  });

  it('is to be weighed where several workloads are decided', () => {
    expect(whyNotFollowed(dissent('owl', { asks: ['size'] }), { ...whole, workloads: [] }, say)).toBe(open);
  });

  it('counts dissents by their reason, and says nothing where there is none', () => {
    const procedures = [dissent('owl'), dissent('wren'), dissent('owl'), dissent('wren', { asks: [] })];
    expect(dissents({ ...whole, procedures }, say)).toBe(
      'Not followed: 2 for naming only what a hard requirement excludes, 1 for asking nothing about the workload, 1 with nothing known against it, to be weighed.',
    );
    expect(dissents({ ...whole, procedures: [] }, say)).toBeUndefined();
  });
});
