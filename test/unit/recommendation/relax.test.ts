import { describe, expect, it } from 'vitest';
import type { Answers, Cell, Constraint, KnowledgeBase } from '../../../src/domain/index.ts';
import { assess } from '../../../src/recommendation/index.ts';
import { relaxations } from '../../../src/recommendation/relax.ts';
import { birds, required } from '../../support/birds.ts';
import { sayShipped } from '../../support/shipped-wording.ts';
import { cell } from '../tables/tables.ts';

const knowledge = birds();
const [hard] = knowledge.constraints;
const [implication] = knowledge.implications;
if (hard === undefined || implication === undefined) throw new Error('no rules');

const choices = { kind: 'choice', choices: ['low', 'medium', 'high'], ordered: true } as const;
const cells = {
  replay: { column: 'replay', test: { kind: 'flag', text: 'true', value: true } },
  low: { column: 'opsBudget', test: { kind: 'members', text: 'low', members: ['low'] } },
  pipeline: { column: 'traits', test: { kind: 'members', text: 'pipeline', members: ['pipeline'] } },
  logs: { column: 'scenario', test: { kind: 'members', text: 'logs', members: ['logs'] } },
  heron: { column: 'alternative.id', test: { kind: 'members', text: 'heron', members: ['heron'] } },
} as const satisfies Record<string, Cell>;
const excluding = (...each: readonly (readonly Cell[])[]): readonly Constraint[] =>
  each.map((one, i) => ({ ...hard, id: `c${i}`, when: { cells: one } }));
const relaxed = (workloads: readonly Answers[], kb: KnowledgeBase) =>
  relaxations(
    workloads.map((answers, w) => ({ name: 'abc'.charAt(w), assessed: assess(kb, required(answers, kb)) })),
    'en',
    sayShipped(),
  );
const given = (answers: Answers, constraints: readonly Constraint[], kb: KnowledgeBase = knowledge) =>
  Object.fromEntries(
    relaxed([answers], { ...kb, constraints }).map(({ alternative, changes }) => [
      alternative,
      changes.map(({ requirement }) => requirement),
    ]),
  );

describe('what would have to be given up', () => {
  it('says from what to what', () => {
    const kb = { ...knowledge, constraints: excluding([cells.replay, cells.heron]) };
    expect(relaxed([{ replay: true }], kb)).toEqual([
      { alternative: 'heron', changes: [{ requirement: 'replay', from: 'yes', to: 'not required' }] },
    ]);
  });

  it('is one answer, where one is enough though two stand against it together', () => {
    expect(given({ replay: true, opsBudget: 'low' }, excluding([cells.replay, cells.low]))).toEqual({
      heron: ['opsBudget'],
      wren: ['opsBudget'],
    });
  });

  it('is two answers, where each alone is enough to exclude', () => {
    expect(given({ replay: true, opsBudget: 'low' }, excluding([cells.replay], [cells.low]))).toEqual({
      heron: ['opsBudget', 'replay'],
      wren: ['opsBudget', 'replay'],
    });
  });

  it('is the scenario for its traits, and for itself', () => {
    expect(given({ scenario: 'logs' }, excluding([cells.pipeline]))).toMatchObject({ heron: ['scenario'] });
    expect(given({ scenario: 'logs' }, excluding([cells.logs]))).toMatchObject({ heron: ['scenario'] });
  });

  it('is a fact only where no other answers are enough, and says what another would mean', () => {
    const questions = knowledge.questions.map((one) =>
      one.id === 'opsBudget' ? { ...one, anotherMeans: { en: 'other people' } } : one,
    );
    const kb = { ...knowledge, questions };
    const both = { replay: true, opsBudget: 'low' };
    expect(given(both, excluding([cells.replay, cells.low]), kb)).toMatchObject({ heron: ['replay'] });
    expect(given(both, excluding([cells.low]), kb)).toMatchObject({ heron: ['opsBudget'] });
    const fact = { ...kb, constraints: excluding([cells.low]) };
    expect(relaxed([both], fact)[0]?.changes).toMatchObject([{ requirement: 'opsBudget', to: 'other people' }]);
  });

  it('is the answer that implies what excludes', () => {
    const implied = {
      ...knowledge,
      implications: [{ ...implication, when: { cells: [cells.low] }, requires: { key: 'replay', value: 'true' } }],
    };
    expect(given({ opsBudget: 'low' }, excluding([cells.replay]), implied)).toEqual({
      heron: ['opsBudget'],
      wren: ['opsBudget'],
    });
    // What is implied by what remains is implied again.
    expect(given({ scenario: 'logs' }, excluding([cells.replay]))).toMatchObject({ wren: ['scenario'] });
  });

  it('lists the fewest answers first', () => {
    const constraints = excluding([cells.replay], [cells.low, cells.heron]);
    expect(Object.entries(given({ replay: true, opsBudget: 'low' }, constraints))).toEqual([
      ['wren', ['replay']],
      ['heron', ['opsBudget', 'replay']],
    ]);
  });

  const fasterThan = (bound: string): Cell => ({
    column: 'latencyP99',
    test: cell(`< ${bound}`, { kind: 'number', dimension: 'duration' }),
  });
  const team: Cell = { column: 'opsBudget', test: cell('>= medium', choices) };

  it('is only so much of it as is enough', () => {
    const kb = { ...knowledge, constraints: excluding([fasterThan('1ms'), cells.heron], [team, cells.heron]) };
    const moved = (answers: Answers) => relaxed([answers], kb)[0]?.changes.map(({ from, to }) => [from, to]);
    expect(moved({ latencyP99: '500us' })).toEqual([['500 us', '1 ms']]);
    expect(moved({ opsBudget: 'high' })).toEqual([['a team', 'nobody']]);
    expect(moved({ latencyP99: '500us', opsBudget: 'medium' })).toEqual([
      ['500 us', '1 ms'],
      ['one', 'nobody'],
    ]);
  });

  it('is of several that are enough by themselves the one that moves least', () => {
    const fast = { latencyP99: '500us', opsBudget: 'medium' };
    expect(given(fast, excluding([fasterThan('1ms'), team]))).toMatchObject({ heron: ['latencyP99'] });
    expect(given(fast, excluding([fasterThan('1s'), team]))).toMatchObject({ heron: ['opsBudget'] });
    // Less than two decades, against two steps.
    expect(given({ latencyP99: '500us', opsBudget: 'high' }, excluding([fasterThan('20ms'), team]))).toMatchObject({
      heron: ['latencyP99'],
    });
  });

  it('is never what has nothing to do with it', () => {
    const found = given({ throughput: '1k', latencyP99: '1s', replay: true }, excluding([cells.replay]));
    expect(found).toEqual({ heron: ['replay'], wren: ['replay'] });
  });

  it('is three answers, where each alone is enough to exclude, and no more than four', () => {
    const one = [cells.replay, cells.low, cells.logs, fasterThan('1s'), cells.heron].map((own) => [own]);
    const answers = { replay: true, opsBudget: 'low', scenario: 'logs', latencyP99: '1ms' };
    expect(given(answers, excluding(...one.slice(0, 3))).heron).toEqual(['opsBudget', 'replay', 'scenario']);
    expect(given(answers, excluding(...one.slice(0, 4))).heron).toHaveLength(4);
    expect(given(answers, excluding(...one)).heron).toBeUndefined();
  });
});

describe('what would have to be given up for several workloads', () => {
  it('is what excludes in any of them, said of those that give it', () => {
    const kb = { ...knowledge, constraints: excluding([cells.replay, cells.heron], [cells.low, cells.heron]) };
    const replay = { requirement: 'replay', from: 'yes', to: 'not required' };
    const budget = { requirement: 'opsBudget', from: 'nobody', to: 'one' };
    expect(relaxed([{ replay: true }, { throughput: '1k' }], kb)).toEqual([
      { alternative: 'heron', changes: [{ ...replay, workloads: ['a'] }] },
    ]);
    expect(relaxed([{ replay: true }, { opsBudget: 'low' }, { opsBudget: 'low' }], kb)).toEqual([
      {
        alternative: 'heron',
        changes: [
          { ...budget, workloads: ['b', 'c'] },
          { ...replay, workloads: ['a'] },
        ],
      },
    ]);
    // An answer that holds for all of them is one answer.
    expect(relaxed([{ replay: true }, { replay: true }], kb)).toEqual([{ alternative: 'heron', changes: [replay] }]);
  });

  it('is nothing of a workload that something fits, where nothing fits another', () => {
    const kb = { ...knowledge, constraints: excluding([cells.replay], [cells.low, cells.heron]) };
    const replay = { requirement: 'replay', from: 'yes', to: 'not required' };
    const low = { requirement: 'opsBudget', from: 'nobody', to: 'one' };
    const forA = [{ ...replay, workloads: ['a'] }];
    expect(relaxed([{ replay: true }, { opsBudget: 'low' }], kb)).toEqual([
      { alternative: 'heron', changes: forA },
      { alternative: 'wren', changes: forA },
    ]);
    // An answer that all give has to give way where nothing fits.
    const ofAll = relaxed([{ replay: true, opsBudget: 'low' }, { opsBudget: 'low' }], kb);
    expect(ofAll).toEqual([
      { alternative: 'wren', changes: forA },
      { alternative: 'heron', changes: [{ ...low, workloads: ['a'] }, ...forA] },
    ]);
  });
});
