import { describe, expect, it } from 'vitest';
import type { Advice, Requirement } from '../../../src/domain/index.ts';
import { adviceFor, reportAdvice, reportRisks } from '../../../src/recommendation/report-advice.ts';
import { parseUnaryTest } from '../../../src/tables/index.ts';
import { birds, required } from '../../support/birds.ts';

const birdsKnowledge = birds();
const replayed = required({ replay: true }, birdsKnowledge);
const [watch] = birdsKnowledge.advice;
if (watch === undefined) throw new Error('no advice');
const advice = (id: string, rest: Partial<Advice> = {}): Advice => ({ ...watch, id, ...rest });

describe('the advice of a decision', () => {
  const knowledge = {
    ...birdsKnowledge,
    advice: [
      advice('of-heron'),
      advice('of-all', { alternatives: [] }),
      advice('of-both', { alternatives: ['tern', 'wren'] }),
      advice('a-step', { kind: 'next-step', alternatives: [] }),
    ],
  };
  const ids = (chosen: readonly string[], requirements = replayed) =>
    adviceFor(chosen, requirements, knowledge).map(({ id }) => id);

  it('is what is said of one of the chosen, or of all, in the order of the file', () => {
    expect(ids(['heron'])).toEqual(['of-heron', 'of-all', 'a-step']);
    expect(ids(['heron', 'wren'])).toEqual(['of-heron', 'of-all', 'of-both', 'a-step']);
    expect(ids(['crane'])).toEqual(['of-all', 'a-step']);
    expect(ids([])).toEqual(['of-all', 'a-step']);
  });

  it('is given only where its condition is known to hold', () => {
    expect(ids(['heron'], required({ replay: false }, birdsKnowledge))).toEqual([]);
    expect(ids(['heron'], required({}, birdsKnowledge))).toEqual([]);
    const typical: Requirement = { kind: 'flag', value: true, origin: 'implied', firm: false };
    expect(ids(['heron'], { ...replayed, replay: typical })).toEqual(['of-heron', 'of-all', 'a-step']);
  });

  it('is kept back where something makes it pointless, which not knowing does not', () => {
    const test = parseUnaryTest('true', { kind: 'flag' });
    if (!test.ok) throw new Error('no such test');
    const unless = [{ cells: [{ column: 'replay', test: test.value }] }];
    const kept = { ...birdsKnowledge, advice: [advice('always', { when: { cells: [] }, unless })] };
    const given = (replay: boolean | undefined) =>
      adviceFor(['heron'], required(replay === undefined ? {} : { replay }, birdsKnowledge), kept).length;
    expect([given(true), given(false), given(undefined)]).toEqual([0, 1, 1]);
  });

  it('of what several clusters take is said only where so many are run', () => {
    const kept = { ...birdsKnowledge, advice: [advice('of-two', { systems: 2 })] };
    const given = (systems?: number) => adviceFor(['heron'], replayed, kept, systems).length;
    expect([given(), given(1), given(2), given(3)]).toEqual([0, 0, 1, 1]);
  });

  it('comes with its sources', () => {
    expect(reportAdvice(advice('a', { source: ['doc/guide', 'evidence/heron-01'] }), knowledge, 'en')).toEqual({
      id: 'a',
      text: 'watch the disks',
      about: ['heron'],
      evidence: ['evidence/heron-01'],
      documents: ['doc/guide'],
    });
  });

  it('of a risk has a severity and says what helps, where something does', () => {
    const given = advice('a', { severity: 'high', mitigation: { en: 'buy disks', zh: '加盘' } });
    expect(reportRisks([given], knowledge, 'zh')).toMatchObject([{ id: 'a', severity: 'high', mitigation: '加盘' }]);
    const { severity: _, mitigation: __, ...bare } = given;
    expect(reportRisks([bare], knowledge, 'en')).toMatchObject([{ severity: 'medium', mitigation: null }]);
  });

  it('of risks has the worst first, and of equally bad ones those that an answer brought', () => {
    const always = { cells: [] };
    const risks = [
      advice('low', { severity: 'low' }),
      advice('any', { when: always }),
      advice('answered'),
      advice('bad', { severity: 'high', when: always }),
    ];
    expect(reportRisks(risks, knowledge, 'en').map(({ id }) => id)).toEqual(['bad', 'answered', 'any', 'low']);
  });
});
