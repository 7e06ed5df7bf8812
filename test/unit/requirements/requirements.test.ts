import { describe, expect, it } from 'vitest';
import type { Implication, KnowledgeBase, Requirement } from '../../../src/domain/index.ts';
import { imply, normalise } from '../../../src/requirements/index.ts';
import { parseUnaryTest } from '../../../src/tables/index.ts';
import { birds, required } from '../../support/birds.ts';

const knowledge = birds();
const UNKNOWN: Requirement = { kind: 'unknown', origin: 'default', firm: false };

/** `throughput: > 1M` as the condition of a rule. */
function when(cells: Readonly<Record<string, string | boolean>>): Implication['when'] {
  return {
    cells: Object.entries(cells).map(([column, cell]) => {
      const type = knowledge.columns[column];
      const test = type === undefined ? undefined : parseUnaryTest(cell, type);
      if (!test?.ok) throw new Error(`no condition: ${column} ${cell}`);
      return { column, test: test.value };
    }),
  };
}
const rule = (
  id: string,
  cells: Parameters<typeof when>[0],
  key: string,
  value: string,
  firm: boolean,
): Implication => ({
  id,
  when: when(cells),
  requires: { key, value },
  firm,
  because: { en: id },
  source: [],
});
const ruledBy = (...implications: readonly Implication[]): KnowledgeBase => ({ ...knowledge, implications });

describe('answers as requirements', () => {
  it('are one for every question, in base units, firm where something was said', () => {
    const { requirements, problems } = normalise(
      { throughput: '50k..200k', replay: true, opsBudget: 'low' },
      knowledge,
    );
    expect(problems).toEqual([]);
    expect(requirements).toEqual({
      scenario: UNKNOWN,
      throughput: { kind: 'number', dimension: 'rate', min: 50_000, max: 200_000, origin: 'answer', firm: true },
      latencyP99: UNKNOWN,
      opsBudget: { kind: 'choice', value: 'low', origin: 'answer', firm: true },
      replay: { kind: 'flag', value: true, origin: 'answer', firm: true },
      protocol: UNKNOWN,
    });
  });

  it('are unknown where that is what was said, which is an answer too', () => {
    expect(normalise({ replay: 'unknown' }, knowledge).requirements.replay).toEqual({ ...UNKNOWN, origin: 'answer' });
  });

  it('that are none are problems, all of them, with what would be one, and leave the others as they are', () => {
    const { requirements, problems } = normalise({ throughput: 'fast', opsBudget: 'much', replay: false }, knowledge);
    expect(requirements).toMatchObject({ throughput: UNKNOWN, opsBudget: UNKNOWN, replay: { value: false } });
    expect(
      problems.map(({ code, severity, message, at }) => [code, severity, message.gaps?.name ?? message, at]),
    ).toEqual([
      ['answers/invalid-value', 'error', expect.anything(), undefined],
      ['answers/invalid-value', 'error', expect.anything(), undefined],
    ]);
    expect(JSON.stringify(problems[0]?.message)).toContain('throughput');
    expect(problems[0]?.hint).toMatchObject({ id: 'quantity/expected-unit' });
    expect(JSON.stringify(problems[1]?.message)).toContain('opsBudget');
  });
});

describe('what is implied', () => {
  it('fills what nobody said, and says which rule did', () => {
    expect(required({ scenario: 'logs' }, knowledge).replay).toEqual({
      kind: 'flag',
      value: true,
      origin: 'implied',
      implication: 'logs/replay',
      firm: true,
    });
  });

  it.each<[string, Record<string, string | boolean>, Partial<Requirement>]>([
    ['never overrides an answer', { scenario: 'logs', replay: false }, { origin: 'answer', value: false } as never],
    ['is nothing where the rule does not hold', { scenario: 'calls' }, UNKNOWN],
    ['is nothing where the rule cannot be decided', { throughput: '1k' }, UNKNOWN],
  ])('%s', (_name, answers, expected) => {
    expect(required(answers, knowledge).replay).toMatchObject(expected);
  });

  it('goes on from what was implied before, whatever the order of the rules', () => {
    const chain = [
      rule('second', { opsBudget: 'low' }, 'throughput', '5k', true),
      rule('first', { replay: true }, 'opsBudget', 'low', true),
    ];
    for (const rules of [chain, [...chain].reverse()]) {
      const { opsBudget, throughput } = required({ replay: true }, ruledBy(...rules));
      expect(opsBudget).toMatchObject({ value: 'low', implication: 'first', firm: true });
      expect(throughput).toMatchObject({ min: 5000, max: 5000, implication: 'second', firm: true });
    }
  });

  it('is what a firm rule says before what is only typical, whichever stands first', () => {
    const typical = rule('typical', { replay: true }, 'opsBudget', 'high', false);
    const firm = rule('firm', { replay: true }, 'opsBudget', 'low', true);
    expect(required({ replay: true }, ruledBy(typical, firm)).opsBudget).toMatchObject({ implication: 'firm' });
    expect(required({ replay: true }, ruledBy(typical)).opsBudget).toMatchObject({ value: 'high', firm: false });
  });

  it('is only typical where it rests on something typical', () => {
    const rules = ruledBy(
      rule('habit', { replay: true }, 'opsBudget', 'low', false),
      rule('rests on it', { opsBudget: 'low' }, 'throughput', '5k', true),
      rule('rests on an answer', { replay: true }, 'latencyP99', '5ms', true),
    );
    const { throughput, latencyP99 } = required({ replay: true }, rules);
    expect(latencyP99).toMatchObject({ firm: true });
    // A firm rule waits for nothing that is only typical.
    expect(throughput).toEqual(UNKNOWN);
  });

  it('is typical from a typical rule, however firm what it rests on is', () => {
    const { opsBudget } = required(
      { replay: true },
      ruledBy(rule('habit', { replay: true }, 'opsBudget', 'low', false)),
    );
    expect(opsBudget).toMatchObject({ origin: 'implied', firm: false });
  });

  it('is typical from the middle of a range, and firm only from all of it', () => {
    const implied = (throughput: string, firm: boolean) => {
      const kb = ruledBy(rule('much', { throughput: '> 1M' }, 'replay', 'true', firm));
      return required({ throughput }, kb).replay;
    };
    expect(implied('100k..100M', false)).toMatchObject({ value: true, firm: false, implication: 'much' });
    expect(implied('10k..10M', false)).toEqual(UNKNOWN);
    expect(implied('100k..100M', true)).toEqual(UNKNOWN);
    expect(implied('2M..100M', true)).toMatchObject({ value: true, firm: true });
  });

  it('leaves requirements that it was given as they were', () => {
    const { requirements } = normalise({ scenario: 'logs' }, knowledge);
    const implied = imply(requirements, knowledge);
    expect(requirements.replay).toEqual(UNKNOWN);
    expect({ ...implied, replay: UNKNOWN }).toEqual(requirements);
  });

  it('throws where no answer can say what a rule requires, which is a bug of ours', () => {
    const broken = ruledBy(rule('broken', { replay: true }, 'opsBudget', 'much', true));
    expect(() => required({ replay: true }, broken)).toThrow(
      'implication broken requires what no answer can say: much',
    );
  });
});
