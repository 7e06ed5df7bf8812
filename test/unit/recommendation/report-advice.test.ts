import { describe, expect, it } from 'vitest';
import type { Advice, Requirement, Requirements } from '../../../src/domain/index.ts';
import { type Advised, adviceFor, reportAdvice, reportRisks } from '../../../src/recommendation/report-advice.ts';
import { parseUnaryTest } from '../../../src/tables/index.ts';
import { birds, required } from '../../support/birds.ts';

const birdsKnowledge = birds();
const replayed = required({ replay: true }, birdsKnowledge);
const [watch] = birdsKnowledge.advice;
if (watch === undefined) throw new Error('no advice');
const advice = (id: string, rest: Partial<Advice> = {}): Advice => ({ ...watch, id, ...rest });

const served = (alternatives: readonly string[], requirements: Requirements) =>
  alternatives.map((id): readonly Advised[] => [{ alternative: { id }, requirements }]);

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
    adviceFor(served(chosen, requirements), [requirements], knowledge).map(({ id }) => id);

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
    const given = (replay: boolean | undefined) => {
      const requirements = required(replay === undefined ? {} : { replay }, birdsKnowledge);
      return adviceFor(served(['heron'], requirements), [requirements], kept).length;
    };
    expect([given(true), given(false), given(undefined)]).toEqual([0, 1, 1]);
  });

  it('of what several clusters take is said only where so many are run', () => {
    const kept = { ...birdsKnowledge, advice: [advice('of-two', { systems: 2, alternatives: [] })] };
    const given = (...chosen: readonly string[]) => adviceFor(served(chosen, replayed), [replayed], kept).length;
    expect([given(), given('heron'), given('heron', 'wren'), given('heron', 'wren', 'tern')]).toEqual([0, 0, 1, 1]);
  });

  it('about an alternative is that of what it serves, about none that of what was asked for', () => {
    const once = required({ replay: false }, birdsKnowledge);
    const given = (parts: readonly Advised[], ...asked: readonly Requirements[]) =>
      adviceFor([parts], asked, knowledge).map(({ id }) => id);
    const [heron, wren] = ['heron', 'wren'].map((id) => ({ alternative: { id }, requirements: once }));
    if (heron === undefined || wren === undefined) throw new Error('no birds');
    expect(given([heron, wren], replayed)).toEqual(['of-all', 'a-step']);
    expect(given([heron, { ...wren, requirements: replayed }], replayed)).toEqual(['of-all', 'of-both', 'a-step']);
    expect(given([{ ...heron, requirements: replayed }, wren], once)).toEqual(['of-heron']);
    expect(given([heron, wren], once, replayed)).toEqual(['of-all', 'a-step']);
  });

  it('of what several clusters take together is about those that serve something for which it holds', () => {
    const silent = required({}, birdsKnowledge);
    const once = required({ replay: false }, birdsKnowledge);
    const given = (served: readonly (readonly Requirements[])[], alternatives: readonly string[] = []) => {
      const kept = { ...birdsKnowledge, advice: [advice('of-two', { systems: 2, alternatives })] };
      const parts = served.map((own, at) =>
        own.map((requirements) => ({ alternative: { id: at === 0 ? 'heron' : 'wren' }, requirements })),
      );
      return adviceFor(parts, served.flat(), kept).length;
    };
    expect(given([[replayed], [replayed]])).toBe(1);
    expect([given([[replayed], [once]]), given([[replayed], [silent]]), given([[silent], [silent]])]).toEqual([
      0, 0, 0,
    ]);
    expect([given([[replayed], [replayed], [once]]), given([[replayed, once], [replayed]])]).toEqual([1, 1]);
    expect(given([[replayed, replayed], [once]])).toBe(0);
    expect([given([[replayed], [replayed]], ['heron']), given([[once], [replayed], [replayed]], ['wren'])]).toEqual([
      0, 1,
    ]);
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
