import { describe, expect, it } from 'vitest';
import type { Question, Requirement, Requirements, UnknownRange } from '../../../src/domain/index.ts';
import { drawLogarithmic, requirementDraws } from '../../../src/robustness/index.ts';
import { tinyQuestions } from '../../support/tiny-questions.ts';

const STATES = 400;
const unknown: Requirement = { kind: 'unknown', origin: 'default', firm: false };
const drawn = (requirements: Requirements, questions: readonly Question[] = Object.values(tinyQuestions)) =>
  requirementDraws(requirements, questions, { seed: 3, typicalHolds: 0.75, unknownMatters: 0.5, states: STATES });
const all = (key: string, requirements: Requirements, questions?: readonly Question[]) => {
  const draw = drawn(requirements, questions).get(key);
  if (draw === undefined) throw new Error(`${key} is not drawn`);
  return Array.from({ length: STATES }, (_, s) => draw(s) ?? (requirements[key] as Requirement));
};
const choices = (shares: Extract<UnknownRange, { kind: 'shares' }>['shares']): Question => ({
  ...tinyQuestions.budget,
  unknownRange: { kind: 'shares', shares },
  answer: {
    kind: 'choice',
    ordered: false,
    choices: Object.keys(shares).map((id) => ({ id, label: { en: id } })),
  },
});

describe('answers that nobody gave', () => {
  it('are drawn each for itself: that one matters says nothing of another', () => {
    const matters = (key: string) => all(key, { load: unknown, delay: unknown }).map(({ kind }) => kind === 'number');
    const [load, delay] = [matters('load'), matters('delay')];
    const both = load.filter((one, s) => one && delay[s]).length / STATES;
    // A quarter where they do not hang together, half where they are the same.
    expect(both).toBeGreaterThan(0.15);
    expect(both).toBeLessThan(0.35);
  });

  it('do not hang on the order in which shares are written', () => {
    const shares = { low: 0.2, medium: 0.5, high: 0.3 };
    const turned = { high: 0.3, low: 0.2, medium: 0.5 };
    const of = (given: typeof shares) => all('budget', { budget: unknown }, [choices(given)]);
    expect(of(turned)).toEqual(of(shares));
    expect(of({ medium: 0.5, high: 0.3, low: 0.2 })).toEqual(of(shares));
  });

  it('are the last choice where shares leave something over', () => {
    const given = all('budget', { budget: unknown }, [choices({ a: 0.1, b: 0.1, c: 0.1 })]);
    const values = given.flatMap((one) => (one.kind === 'choice' ? [one.value] : []));
    expect(values.length / STATES).toBeCloseTo(0.5, 1);
    expect(values.filter((value) => value === 'c').length / values.length).toBeCloseTo(0.8, 1);
    expect(new Set(values)).toEqual(new Set(['a', 'b', 'c']));
  });
});

describe('answers that were given', () => {
  it('stay, also where they are not firm: only habit may be otherwise', () => {
    const stated = { origin: 'answer', firm: false } as const;
    const requirements: Requirements = {
      load: { kind: 'number', dimension: 'rate', min: 5, max: 5, ...stated },
      replay: { kind: 'flag', value: true, ...stated },
    };
    expect([...drawn(requirements).keys()]).toEqual([]);
  });
});

describe('answers that are implied by habit', () => {
  it('are kept as often as their implication says, or as usual', () => {
    const implied = { kind: 'flag', value: true, origin: 'implied', firm: false } as const;
    const kept = (replay: Requirement) => all('replay', { replay }).filter((one) => one === replay).length / STATES;
    expect(kept(implied)).toBeCloseTo(0.75, 2);
    expect(kept({ ...implied, holds: 0.4 })).toBeCloseTo(0.4, 2);
  });

  it('are left to what implies them where they are kept', () => {
    const replay: Requirement = { kind: 'flag', value: true, origin: 'implied', firm: false, holds: 1 };
    expect(drawn({ replay }).get('replay')?.(0)).toBeUndefined();
  });
});

describe('a whole number', () => {
  const between = (min: number, max: number): Requirement => ({
    kind: 'number',
    dimension: 'people',
    min,
    max,
    origin: 'answer',
    firm: true,
  });
  const values = (people: Requirement) =>
    all('people', { people }).flatMap((one) => (one.kind === 'number' ? [one.min] : []));

  it.each<[string, Requirement, readonly number[]]>([
    ['of a range is one of its own, the ends among them', between(1, 2), [1, 2]],
    ['of a range from nothing may be nothing', between(0, 3), [0, 1, 2, 3]],
  ])('%s', (_name, people, expected) => {
    expect([...new Set(values(people))].sort()).toEqual(expected);
  });

  it('stands for all that are rounded to it, on a logarithmic axis', () => {
    const ones = values(between(1, 2)).filter((value) => value === 1).length / STATES;
    expect(ones).toBeCloseTo(Math.log(1.5 / 0.5) / Math.log(2.5 / 0.5), 2);
    const ends = values(unknown).filter((value) => value === 2).length / values(unknown).length;
    expect(ends).toBeCloseTo(Math.log(2.5 / 1.5) / Math.log(30.5 / 1.5), 1);
  });
});

describe('a point of a range of no width', () => {
  it('is the number itself, to its last digit', () => {
    expect(drawLogarithmic(0.1, 0.1, 0.3)).toBe(0.1);
    expect(drawLogarithmic(16_777_217, 16_777_217, 1)).toBe(16_777_217);
  });
});
