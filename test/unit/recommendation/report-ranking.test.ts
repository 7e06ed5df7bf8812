import { describe, expect, it } from 'vitest';
import type { Answers, KnowledgeBase } from '../../../src/domain/index.ts';
import { assess } from '../../../src/recommendation/index.ts';
import { reportRanking, whyNot } from '../../../src/recommendation/report-ranking.ts';
import { birds, required } from '../../support/birds.ts';
import { sayShipped } from '../../support/shipped-wording.ts';
import { contributed, ranked } from './ranked.ts';

const say = sayShipped();
const knowledge = birds();
const report = (answers: Answers, kb: KnowledgeBase = knowledge) =>
  reportRanking(assess(kb, required(answers, kb)), 'en', say);

describe('why an alternative is not the winner', () => {
  const winner = ranked('w', [
    contributed('a', 0.4),
    contributed('b', 0.3),
    contributed('c', 0.2),
    contributed('d', 0.1),
  ]);
  const told = (...contributions: readonly number[]) =>
    whyNot(
      ranked(
        'x',
        ['a', 'b', 'c', 'd'].map((id, j) => contributed(id, contributions[j] ?? 0)),
      ),
      winner,
      say,
    );

  it('is where it falls most behind, three at most', () => {
    expect(told(0.3, 0.1, 0.05, 0)).toEqual(['B, 0.20 behind: of b', 'C, 0.15 behind: of c', 'A, 0.10 behind: of a']);
  });

  it('is listed by id where it falls behind alike', () => {
    const lead = ['b', 'c', 'a'].map((id) => contributed(id, 0.5));
    const trail = ['b', 'c', 'a'].map((id) => contributed(id, 0.25));
    expect(whyNot(ranked('x', trail), ranked('w', lead), say)).toEqual([
      'A, 0.25 behind: of a',
      'B, 0.25 behind: of b',
      'C, 0.25 behind: of c',
    ]);
  });

  it('leaves out what hardly differs, and where it leads', () => {
    expect(told(0.396, 0.294, 0.9, 0.1)).toEqual(['B, 0.01 behind: of b']);
    const level = ranked('w', [contributed('a', 0.005)]);
    expect(whyNot(ranked('x', [contributed('a', 0)]), level, say)).toEqual([]);
  });

  it('is nothing for the winner itself, nor where there is none', () => {
    expect(whyNot(winner, winner, say)).toEqual([]);
    expect(whyNot(ranked('x', [contributed('a', 0)]), undefined, say)).toEqual([]);
  });

  it('is what excludes it, whatever it scored', () => {
    const out = { constraint: 'c', reason: 'keeps nothing', workaround: null, evidence: [], documents: [] };
    const excluded = ranked('x', [contributed('a', 0)], { excluded: true, violations: [out] });
    expect(whyNot(excluded, winner, say)).toEqual(['keeps nothing']);
    expect(whyNot(excluded, undefined, say)).toEqual(['keeps nothing']);
  });
});

describe('a row of the ranking', () => {
  it('is excluded by what it breaks, with its sources', () => {
    const [heron, wren] = report({ replay: true, throughput: '1k' });
    expect([heron?.alternative, heron?.excluded, heron?.violations, heron?.whyNot]).toEqual(['heron', false, [], []]);
    expect(wren).toMatchObject({
      alternative: 'wren',
      technology: 'wren',
      name: 'Wren',
      rank: 2,
      excluded: true,
      violations: [{ constraint: 'replay/none', workaround: null, evidence: ['evidence/wren-01'], documents: [] }],
      acceptability: [],
      toWin: null,
    });
    expect(wren?.whyNot).toEqual(wren?.violations.map(({ reason }) => reason));
  });

  it('pays for what can be worked around', () => {
    const heron = report({ throughput: '500k' }).find(({ alternative }) => alternative === 'heron');
    expect(heron?.penalties).toMatchObject([{ constraint: 'load/one-node', penalty: 0.1, workaround: 'more nodes' }]);
    const of = (kb: KnowledgeBase) => {
      const row = report({ throughput: '500k', replay: true }, kb).find(({ alternative }) => alternative === 'heron');
      const { weight = 0, contribution = 0 } = row?.criteria.find(({ id }) => id === 'workarounds') ?? {};
      return { costs: row?.penalties.map(({ costs }) => costs), lost: weight - contribution };
    };
    const { costs, lost } = of(knowledge);
    expect(costs).toEqual([0.02]);
    expect(lost).toBeCloseTo(0.02, 9);
    // Together they take no more than the criterion weighs.
    const constraints = knowledge.constraints.flatMap((one) =>
      one.id === 'load/one-node'
        ? [
            { ...one, penalty: 1 },
            { ...one, id: 'load/again', penalty: 1 },
          ]
        : [one],
    );
    const worst = of({ ...knowledge, constraints });
    expect(worst.costs).toEqual([0.1, 0.1]);
    expect(worst.lost).toBeCloseTo(0.2, 9);
  });

  it('has a weight, a utility and their product for every criterion', () => {
    const [heron] = report({ throughput: '2M', replay: true });
    const rows = heron?.criteria.map(({ id, weight, utility, contribution }) => [id, weight, utility, contribution]);
    expect(rows).toEqual([
      ['fit', 0, null, 0],
      ['throughput', 0.6, 0.8, 0.48],
      ['replay', 0.2, 1, 0.2],
      ['operations', 0, null, 0],
      ['workarounds', 0.2, 0.9, 0.18],
    ]);
    expect(heron?.criteria[0]?.reason).toBe('not counted: the answer is missing');
    expect(heron?.score).toBe(0.86);
  });

  it.each<[string, object]>([
    ['500k', { short: true }],
    ['200k', { tight: true }],
    ['160k', {}],
    // Held against the upper end, as the nodes are counted.
    ['10k..500k', { short: true }],
  ])('says how its figure covers what is needed: %s', (throughput, expected) => {
    const of = (kb: KnowledgeBase) => {
      const heron = report({ throughput }, kb).find(({ alternative }) => alternative === 'heron');
      const { short, missed, tight } = heron?.criteria.find(({ id }) => id === 'throughput') ?? {};
      return { ...(short && { short }), ...(missed && { missed }), ...(tight && { tight }) };
    };
    expect(of(knowledge)).toEqual(expected);
    // What no number of nodes divides is missed.
    expect(of({ ...knowledge, sizing: [] })).toEqual('short' in expected ? { short: true, missed: true } : expected);
  });

  it('counts a figure that is not known as nothing in its favour, and says so', () => {
    const wren = report({ opsBudget: 'low' }).find(({ alternative }) => alternative === 'wren');
    expect(wren?.criteria.find(({ id }) => id === 'operations')).toMatchObject({
      utility: 0,
      contribution: 0,
      reason: 'no figure known, counted as nothing in its favour',
    });
  });

  it('says how many nodes it takes, and what that rests on', () => {
    const heron = report({ throughput: '500k' }).find(({ alternative }) => alternative === 'heron');
    expect(heron?.sizing).toEqual({
      nodes: 3,
      minimum: 1,
      limitedBy: 'throughput',
      resources: [
        {
          id: 'throughput',
          label: 'messages',
          need: 500_000,
          perNode: 200_000,
          nodes: 3,
          dimension: 'rate',
          conditions: 'replicated',
          evidence: ['evidence/heron-01'],
          documents: [],
        },
      ],
    });
    const ranged = report({ throughput: '100k..500k' }).find(({ alternative }) => alternative === 'heron');
    expect(ranged?.sizing).toEqual({ ...heron?.sizing, ranges: ['throughput'] });
    expect(report({ replay: false })[0]?.sizing).toEqual({ nodes: null, minimum: 1, limitedBy: null, resources: [] });
  });
});

describe('what could still exclude', () => {
  const undecided = (answers: Answers, kb: KnowledgeBase = knowledge) =>
    Object.fromEntries(report(answers, kb).map((row) => [row.alternative, row.undecided]));

  it('is an answer nobody gave, to a question of yes or no', () => {
    expect(undecided({ throughput: '1k' })).toEqual({
      heron: [],
      wren: [{ constraint: 'replay/none', missing: ['replay'], because: 'excluded if: Replay' }],
    });
    expect(undecided({ replay: false })).toEqual({ heron: [], wren: [] });
  });

  it('is a habit, if it were a requirement', () => {
    const kb = { ...knowledge, implications: knowledge.implications.map((one) => ({ ...one, firm: false })) };
    expect(undecided({ scenario: 'logs' }, kb).wren).toEqual([
      {
        constraint: 'replay/none',
        missing: ['replay'],
        because: 'excluded if this usual requirement is firm: Replay',
      },
    ]);
  });

  it('is no number that nobody gave: there is always one that would', () => {
    const [hard] = knowledge.constraints;
    const [soft] = knowledge.constraints.filter((one) => !one.hard);
    if (hard === undefined || soft === undefined) throw new Error('no constraints');
    const kb = { ...knowledge, constraints: [{ ...hard, when: soft.when }] };
    expect(undecided({ replay: false }, kb)).toEqual({ heron: [], wren: [] });
  });

  it('is a range that breaks it in part', () => {
    const [hard] = knowledge.constraints;
    const [soft] = knowledge.constraints.filter((one) => !one.hard);
    if (hard === undefined || soft === undefined) throw new Error('no constraints');
    const kb = { ...knowledge, constraints: [{ ...hard, when: soft.when }] };
    expect(undecided({ throughput: '300k..500k' }, kb).heron).toMatchObject([
      { constraint: 'replay/none', missing: ['throughput'] },
    ]);
    expect(undecided({ throughput: '100k..300k' }, kb).heron).toEqual([]);
    const lifted = { ...hard, when: { cells: hard.when.cells.slice(0, 1) }, unless: [soft.when] };
    const { heron } = undecided({ throughput: '300k..500k', replay: true }, { ...knowledge, constraints: [lifted] });
    expect(heron?.[0]?.because).toMatch(/^excluded unless: Throughput /);
  });

  it('is nothing that still could not be told with every answer given, for want of a figure', () => {
    const [hard] = knowledge.constraints;
    const [cell] = hard?.when.cells ?? [];
    if (hard === undefined || cell === undefined) throw new Error('no constraint');
    const test = { kind: 'figure', text: '> unheardOf', comparison: '>', figure: 'unheardOf', factor: 1 } as never;
    const kb = { ...knowledge, constraints: [{ ...hard, when: { cells: [cell, { column: 'throughput', test }] } }] };
    expect(undecided({ throughput: '1k' }, kb)).toEqual({ heron: [], wren: [] });
  });

  it('is a figure that nobody gives, once every answer is known', () => {
    const [hard] = knowledge.constraints;
    const [figure] = knowledge.figures;
    if (hard === undefined || figure === undefined) throw new Error('no constraint to compare with a figure');
    const test = { kind: 'figure', text: `> ${figure.id}`, comparison: '>', figure: figure.id, factor: 1 } as const;
    const alternatives = knowledge.alternatives.map((one) => ({ ...one, figures: {} }));
    const kb = {
      ...knowledge,
      alternatives,
      constraints: [{ ...hard, when: { cells: [{ column: 'throughput', test }] } }],
    };
    const because = `cannot be told, for want of figures: ${figure.label.en}`;
    const open = [{ constraint: hard.id, missing: [`alternative.${figure.id}`], because }];
    expect(undecided({ throughput: '1k' }, kb)).toEqual({ heron: open, wren: open });
    expect(undecided({ replay: true }, kb)).toEqual({ heron: [], wren: [] });
  });

  it('is not listed for what is out already', () => {
    const [hard] = knowledge.constraints;
    if (hard === undefined) throw new Error('no constraint');
    const [cell] = hard.when.cells;
    if (cell === undefined) throw new Error('no cell');
    const open = {
      ...hard,
      id: 'open',
      when: { cells: [{ column: 'protocol', test: { kind: 'members', text: 'heron', members: ['heron'] } as const }] },
    };
    const kb = { ...knowledge, constraints: [hard, open] };
    expect(undecided({ replay: true }, kb).wren).toEqual([]);
    expect(undecided({ replay: true }, kb).heron).toMatchObject([{ constraint: 'open', missing: ['protocol'] }]);
  });
});
