import { describe, expect, it } from 'vitest';
import type { ProcedureReport, Recommendation } from '../../../src/domain/index.ts';
import { agreement } from '../../../src/reporters/opinions.ts';
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
