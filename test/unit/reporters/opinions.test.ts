import { describe, expect, it } from 'vitest';
import type { ProcedureReport, Recommendation } from '../../../src/domain/index.ts';
import { agreement, namedBy, unopposed } from '../../../src/reporters/opinions.ts';
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
    recommendation: { technology, parts: parts.map((each) => ({ technology: each })) },
  }) as unknown as Recommendation;
const said = (recommendation: Recommendation, ...procedures: readonly ProcedureReport[]) =>
  agreement(procedures, recommendation, say);

describe('how many procedures agree', () => {
  it('counts those that reach a verdict', () => {
    expect(said(chosen('wren'), procedure(['wren'], true), procedure(['heron'], false), procedure([], null))).toBe(
      '1 of 2 documented procedures that reach a verdict agree.',
    );
  });

  it('says how many of them name others besides', () => {
    expect(
      said(
        chosen('wren'),
        procedure(['wren-small', 'wren'], true),
        procedure(['wren', 'heron'], true),
        procedure(['wren'], true, ['a gateway']),
      ),
    ).toBe('3 of 3 documented procedures that reach a verdict agree, 2 of them naming others besides.');
  });

  it('takes both parts of a hybrid for what was chosen', () => {
    expect(said(chosen('wren', 'wren', 'heron'), procedure(['wren', 'heron'], true))).toBe(
      '1 of 1 documented procedures that reach a verdict agree.',
    );
  });
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

describe('a dissent that no evidence speaks against', () => {
  const one = (alternative: string, technology: string, ...rules: readonly string[]) => ({
    alternative,
    technology,
    name: alternative,
    excluded: rules.length > 0,
    violations: rules.map((constraint) => ({ constraint })),
  });
  const ranked = (...ranking: readonly unknown[]) => ({ ranking }) as unknown as Recommendation;
  const open = 'No evidence speaks against it: a dissent to weigh.';

  it('is not followed where all it names is excluded', () => {
    const ranking = ranked(one('heron', 'heron'), one('wren', 'wren', 'replay/none', 'rpo/none'));
    expect(unopposed(procedure(['wren'], false, ['a gateway']), ranking, say)).toBe(
      'Not followed, a hard requirement speaks against it: wren by replay/none.',
    );
  });

  it('is to be weighed where anything it names is left, or where it names nothing that is ranked', () => {
    const ranking = ranked(one('wren-small', 'wren'), one('wren', 'wren', 'replay/none'));
    expect(unopposed(procedure(['wren'], false), ranking, say)).toBe(open);
    expect(unopposed(procedure([], false, ['a gateway']), ranking, say)).toBe(open);
  });

  it('is to be weighed where several workloads are decided', () => {
    const whole = { ...ranked(one('wren', 'wren', 'replay/none')), workloads: [] } as unknown as Recommendation;
    expect(unopposed(procedure(['wren'], false), whole, say)).toBe(open);
  });
});
