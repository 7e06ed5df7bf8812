import { describe, expect, it } from 'vitest';
import {
  type Answers,
  type CriterionReport,
  type HybridReport,
  type KnowledgeBase,
  outcomeNamed,
  type RankedAlternative,
} from '../../../src/domain/index.ts';
import { chosenIn } from '../../../src/recommendation/decide.ts';
import { assess, type Choice, decide } from '../../../src/recommendation/index.ts';
import { reportDecision } from '../../../src/recommendation/report-decision.ts';
import { technologyConfidenceIn } from '../../../src/recommendation/report-outcomes.ts';
import { birds, required } from '../../support/birds.ts';
import { sayShipped } from '../../support/shipped-wording.ts';
import { contributed, ranked } from './ranked.ts';

const knowledge: KnowledgeBase = {
  ...birds(),
  settings: {
    unknownPressure: 0.5,
    hybridMargin: 0.02,
    hybridOperations: 0.06,
    workloadsExchange: 0.5,
    unknownBridge: 0.08,
  },
};
const NAMES = ['fit', 'throughput', 'replay', 'operations', 'workarounds'];
/** What each criterion of the birds contributed, served in full or not at all. */
const row = (alternative: string, contributions: readonly number[], rest: Partial<RankedAlternative> = {}) =>
  ranked(
    alternative,
    NAMES.map((id, j) => contributed(id, contributions[j] ?? 0, { utility: (contributions[j] ?? 0) > 0 ? 1 : 0 })),
    rest,
  );

function decision(
  ranking: readonly RankedAlternative[],
  {
    answers = { scenario: 'logs', throughput: '100k' } as Answers,
    hybrid = null as HybridReport | null,
    confidence = 0.9,
    others = {} as Readonly<Record<string, number>>,
    choice = undefined as Choice | undefined,
  } = {},
) {
  const assessed = assess(knowledge, required(answers, knowledge));
  const chosen = choice ?? decide(assessed);
  const outcomes = new Map([[outcomeNamed(chosenIn(chosen)), confidence], ...Object.entries(others)]);
  return reportDecision({ assessed, choice: chosen }, ranking, hybrid, { outcomes }, 'en', sayShipped());
}

describe('a decision for one alternative', () => {
  it('names it, what it leads, by how much and how sure', () => {
    expect(decision([row('heron', [0.6]), row('wren', [0.35], { rank: 2, name: 'Wren' })])).toMatchObject({
      kind: 'single',
      technology: 'heron',
      alternative: 'heron',
      title: 'Heron',
      parts: [],
      confidence: 0.9,
      margin: 0.25,
      runnerUp: 'wren',
      tie: false,
      summary: 'slow and thorough It leads Wren by 0.25.',
      relax: [],
    });
  });

  it.each([
    [17, 5, true],
    [11, 5, true],
    [10, 5, false],
    [7, 3, false],
    [13, 7, false],
  ])('says what it takes where that is far more than the next: %d nodes against %d', (nodes, fewer, isTold) => {
    const sized = (count: number) => ({ sizing: { nodes: count, minimum: 1, limitedBy: null, resources: [] } });
    const [first, second] = [row('heron', [0.6], sized(nodes)), row('wren', [0.5], { rank: 2, ...sized(fewer) })];
    expect(
      /It takes \d+ nodes to carry the messages, though, where wren takes \d+\.$/.test(
        decision([first, second]).summary,
      ),
    ).toBe(isTold);
  });

  it('says of a lead too small for two digits that it is one', () => {
    const { summary } = decision([row('heron', [0.6]), row('wren', [0.598], { rank: 2, name: 'Wren' })]);
    expect(summary).toBe('slow and thorough It leads Wren by <0.01.');
  });

  it('does not set what it takes to keep messages against what the next takes without keeping them', () => {
    const resource = (id: string) => ({
      ...{ id, label: id, need: 1, perNode: 1, nodes: 1, dimension: 'bytes', conditions: '' },
      ...{ evidence: [], documents: [] },
    });
    const told = (counted: readonly string[]) => {
      const big = { nodes: 90, minimum: 1, limitedBy: 'storage', resources: [resource('storage')] };
      const small = { nodes: 3, minimum: 1, limitedBy: null, resources: counted.map(resource) };
      const rows = [row('heron', [0.6], { sizing: big }), row('wren', [0.5], { rank: 2, sizing: small })];
      return decision(rows).summary.includes('It takes 90 nodes');
    };
    expect([told(['storage']), told(['throughput'])]).toEqual([true, false]);
  });

  it('says so where two are level', () => {
    const found = decision([row('heron', [0.6]), row('wren', [0.6], { name: 'Wren' })]);
    expect([found.tie, found.undecided, found.margin, found.runnerUp]).toEqual([true, true, 0, 'wren']);
    expect(found.summary).toBe('heron and Wren score the same: nothing answered so far speaks for one of them.');
  });

  it('says so where it is the only one that is left', () => {
    const found = decision([row('heron', [0.6]), row('wren', [0.6], { excluded: true })]);
    expect([found.tie, found.margin, found.runnerUp]).toEqual([false, null, null]);
    expect(found.summary).toBe('Heron is the only alternative that meets every hard constraint. slow and thorough');
  });
});

describe('what one constraint keeps from the first place', () => {
  const broken = {
    constraint: 'replay/none',
    reason: 'it must be read again',
    workaround: null,
    evidence: [],
    documents: [],
  };
  const barred = (score: number, ...violations: (typeof broken)[]) =>
    decision([row('heron', [0.6]), row('wren', [score], { name: 'Wren', excluded: true, violations })]).summary;

  it('is named, with what it would score', () => {
    expect(barred(0.7, broken)).toMatch(
      / Wren would score more, 0\.70, and is kept out by this alone: it must be read again\.$/,
    );
  });

  it('is nothing where it would be second, or breaks two', () => {
    for (const summary of [barred(0.6, broken), barred(0.7, broken, broken)]) expect(summary).not.toContain('Wren');
  });
});

describe('the reasons of a decision', () => {
  const because = (...ranking: readonly RankedAlternative[]) => decision(ranking).because.map(({ text }) => text);

  it('are where the winner leads the mean of the others, most first', () => {
    expect(because(row('heron', [0.1, 0.1, 0.3]), row('wren', [0.05, 0.2, 0]), row('tern', [0.05, 0, 0]))).toEqual([
      'REPLAY, 0.30 ahead of wren: of replay',
      'FIT, 0.05 ahead of wren: of fit',
    ]);
  });

  it('are leads over what is left before those over what is out', () => {
    const out = row('tern', [0.1, 0.2, 0], { excluded: true });
    const field = [row('heron', [0.3, 0.2, 0.4]), row('wren', [0.25, 0.2, 0.4])];
    expect(because(...field, out)).toEqual(['FIT, 0.05 ahead of wren: of fit', 'level with wren on: REPLAY']);
  });

  it('of several workloads are told of the one in which it leads, by its name, and speak for it there', () => {
    const served = (contribution: number, reason: string) => [contributed('fit', contribution, { utility: 1, reason })];
    const [heron, wren] = [ranked('heron', served(0.3, 'heavy for calls')), ranked('wren', served(0.2, 'light'))];
    const told = (...ofHeron: readonly (readonly [number, string])[]) => {
      const assessed = assess(knowledge, required({ scenario: 'logs' }, knowledge));
      const rankings = ofHeron.map(([contribution, reason], i) => ({
        name: `load ${i}`,
        ranking: [ranked('heron', served(contribution, reason)), wren],
      }));
      const made = { assessed, choice: decide(assessed), rankings };
      return reportDecision(made, [heron, wren], null, {}, 'en', sayShipped()).because.map(({ text }) => text);
    };
    expect(told([0.1, 'heavy for calls'], [0.5, 'a log'])).toEqual(['FIT for “load 1”, 0.10 ahead of wren: a log']);
    expect(told([0.1, 'a log'], [0.5, 'a log'])).toEqual(['FIT, 0.10 ahead of wren: a log']);
  });

  it('are those of the winner wherever it stands in the ranking', () => {
    expect(because(row('wren', [0]), row('heron', [0.25]))).toEqual(['FIT: of fit']);
    expect(because(row('wren', [0.25]))).toEqual([]);
  });

  it('are listed by id where it leads alike, and leave out what hardly differs', () => {
    expect(because(row('heron', [0.25, 0, 0.25]), row('wren', []))).toEqual([
      'FIT, 0.25 ahead of wren: of fit',
      'REPLAY, 0.25 ahead of wren: of replay',
    ]);
    expect(because(row('heron', [0.0049]), row('wren', []))).toEqual([]);
    expect(because(row('heron', [0.005]), row('wren', []))).toEqual(['FIT, 0.01 ahead of wren: of fit']);
    expect(because(row('heron', [0.2]))).toEqual(['FIT: of fit']);
  });

  it('say by how much they lead the runner-up, and what it does as well or better in a line each', () => {
    const field = [
      row('heron', [0.1, 0.3, 0.2, 0.2]),
      row('wren', [0.02, 0.31, 0.2, 0.15], { rank: 2 }),
      row('tern', [0, 0, 0, 0], { rank: 3 }),
    ];
    expect(decision(field).because).toMatchObject([
      { text: 'FIT, 0.08 ahead of wren: of fit', ahead: { of: 'wren', by: 0.08 } },
      { text: 'OPERATIONS, 0.05 ahead of wren: of operations', ahead: { of: 'wren', by: 0.05 } },
      { text: 'level with wren on: REPLAY', shared: true },
      { text: 'behind wren, though ahead of the others, on: THROUGHPUT', shared: true },
    ]);
    // Beside nothing there is nothing to lead.
    expect(decision([row('heron', [0.1])]).because).toEqual([
      { text: 'FIT: of fit', about: ['heron'], criterion: 'fit', evidence: [], documents: [] },
    ]);
  });

  it('are level where only the last bits of their sums differ', () => {
    const { because } = decision([row('heron', [0.3, 0.1 + 0.2]), row('wren', [0])]);
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect(because.map(({ text }) => text.split(',')[0])).toEqual(['FIT', 'THROUGHPUT']);
  });

  it('are none that it serves but by half, as long as it leads on what it serves well', () => {
    const served = (utility: number) =>
      ranked('heron', [contributed('fit', 0.25, { utility }), contributed('replay', 0.2, { utility: 1 })]);
    const replay = 'REPLAY, 0.20 ahead of wren: of replay';
    expect(because(served(0.69), row('wren', []))).toEqual([replay]);
    expect(because(served(0.7), row('wren', []))).toEqual(['FIT, 0.25 ahead of wren: of fit', replay]);
  });

  it('are what leads all the same where it leads on nothing it serves well, and whether the lead is that alone', () => {
    const told = (operations: number, missed: Partial<CriterionReport> = {}) =>
      because(
        ranked('heron', [
          contributed('fit', 0.2, { utility: 1 }),
          contributed('throughput', 0),
          contributed('replay', 0.15, { utility: 0.3, ...missed }),
          contributed('operations', 0.11, { utility: 0.4 }),
        ]),
        row('wren', [0.2, 0, 0.05, operations]),
      );
    expect(told(0)).toEqual(['OPERATIONS, 0.11 ahead of wren: of operations', 'REPLAY, 0.10 ahead of wren: of replay']);
    expect(told(0.108, { short: true, missed: true })).toEqual([
      'the lead rests on REPLAY: without it hardly any is left',
      'REPLAY, 0.10 ahead of wren, though neither meets what was asked: of replay',
    ]);
    expect(told(0.12, { weight: 0.6 })[0]).toBe('the lead rests on REPLAY: without it wren would lead by 0.03');
    expect(told(0.21)).toEqual(['REPLAY, 0.10 ahead of wren: of replay']);
  });

  it('cite what the criterion cites', () => {
    const cited = { evidence: ['evidence/heron-01'], documents: ['doc/guide'] };
    const [first] = decision([ranked('heron', [contributed('fit', 0.4, cited)])]).because;
    expect(first).toEqual({ text: 'FIT: of fit', about: ['heron'], criterion: 'fit', ...cited });
  });

  it('lead with none that nobody could verify', () => {
    const open = knowledge.references['evidence/heron-01'];
    if (open?.kind !== 'evidence') throw new Error('no evidence');
    const kb = { ...knowledge, references: { 'evidence/heron-01': { ...open, verdict: 'unverifiable' as const } } };
    const cited = { evidence: ['evidence/heron-01'] };
    const heron = ranked('heron', [contributed('fit', 0.5, cited), contributed('replay', 0.4)]);
    const assessed = assess(kb, required({ scenario: 'logs' }, kb));
    const made = reportDecision({ assessed, choice: decide(assessed) }, [heron], null, {}, 'en', sayShipped());
    expect(made.because.map(({ text }) => text)).toEqual(['REPLAY: of replay', 'FIT: of fit']);
  });

  it('are none that nothing is wrong with it while something else leads, nor what is silent', () => {
    expect(because(row('heron', [0.2, 0, 0, 0, 0.4]), row('wren', []))).toEqual(['FIT, 0.20 ahead of wren: of fit']);
    expect(because(ranked('heron', [contributed('fit', 0.4, { utility: null })]))).toEqual([]);
  });

  it('are a need that is covered, or that several nodes can cover', () => {
    const load = (utility: number) =>
      ranked('heron', [contributed('fit', 0), contributed('throughput', 0.4, { utility })]);
    expect(because(load(1))).toEqual(['THROUGHPUT: of throughput']);
    // Throughput is sized by, so that what one node cannot do, several can.
    expect(because(load(0.9))).toEqual(['THROUGHPUT: of throughput']);
    const unsized = { ...knowledge, sizing: [] };
    const assessed = assess(unsized, required({ scenario: 'logs', throughput: '100k' }, unsized));
    const told = (utility: number) =>
      reportDecision({ assessed, choice: decide(assessed) }, [load(utility)], null, {}, 'en', sayShipped()).because
        .length;
    expect([told(1), told(0.9)]).toEqual([1, 0]);
  });
});

describe('a decision that the draws speak against', () => {
  const told = (others: Readonly<Record<string, number>>, confidence = 0.4) => {
    const { rival, summary } = decision([row('heron', [0.5]), row('wren', [0.4])], { confidence, others });
    return { rival, undecided: /Undecided.*/.exec(summary)?.[0] };
  };

  it('names what comes first more often, and how often', () => {
    expect(told({ wren: 0.5, 'heron wren': 0.1 })).toEqual({
      rival: { alternatives: ['wren'], title: 'Wren', share: 0.5 },
      undecided: 'Undecided: with what is not known, Wren comes first more often, in 50% of the draws.',
    });
    expect(told({ 'heron wren': 0.6 }).rival).toMatchObject({ alternatives: ['heron', 'wren'], title: 'Heron + Wren' });
    expect(told({ '': 0.6 })).toEqual({
      rival: { alternatives: [], title: 'none of them', share: 0.6 },
      undecided: 'Undecided: with what is not known, nothing fits more often than not, in 60% of the draws.',
    });
  });

  it('may be another alternative of the same technology, which is surer than either', () => {
    const wren = knowledge.alternatives.find(({ id }) => id === 'wren');
    if (wren === undefined) throw new Error('no wren');
    const family = { ...knowledge, alternatives: [...knowledge.alternatives, { ...wren, id: 'wren-nesting' }] };
    const choice: Choice = {
      kind: 'single',
      winner: { id: 'wren', index: 1, alternative: wren, score: 1 },
      hybrid: undefined,
    };
    const sure = (others: Readonly<Record<string, number>>) =>
      technologyConfidenceIn(new Map([['wren', 0.4], ...Object.entries(others)]), choice, family, 'en', sayShipped());
    expect(sure({ 'wren-nesting': 0.5, heron: 0.1 })).toEqual({ name: 'Wren', share: 0.9 });
    expect(sure({ 'wren wren-nesting': 0.1 })).toEqual({ name: 'Wren', share: 0.5 });
    // A hybrid with another technology is no work of its own.
    expect(sure({ 'heron wren': 0.5, heron: 0.1 })).toBeUndefined();
    expect(sure({ 'wren-nesting': 0.04 })).toBeUndefined();
  });

  it('is one only where more draws do', () => {
    expect(told({ wren: 0.4, '': 0.2 })).toEqual({ rival: undefined, undecided: undefined });
    expect(told({ wren: 0.3, 'heron wren': 0.3 })).toEqual({ rival: undefined, undecided: undefined });
  });
});

describe('no decision', () => {
  it('says what would have to be given up', () => {
    const [hard] = knowledge.constraints;
    if (hard === undefined) throw new Error('no constraint');
    const kb = { ...knowledge, constraints: [{ ...hard, when: { cells: hard.when.cells.slice(0, 1) } }] };
    const assessed = assess(kb, required({ replay: true }, kb));
    const found = reportDecision(
      { assessed, choice: decide(assessed) },
      [],
      null,
      { outcomes: new Map([['', 1]]) },
      'en',
      sayShipped(),
    );
    expect(found).toEqual({
      kind: 'none',
      technology: null,
      alternative: null,
      title: 'No alternative fits',
      parts: [],
      confidence: null,
      margin: null,
      runnerUp: null,
      tie: false,
      summary:
        'Every alternative breaks at least one hard constraint; to make one eligible, all answers listed with it have to give.',
      because: [],
      relax: [
        { alternative: 'heron', changes: [{ requirement: 'replay', from: 'yes', to: 'not required' }] },
        { alternative: 'wren', changes: [{ requirement: 'replay', from: 'yes', to: 'not required' }] },
      ],
    });
  });
});

it.each([
  [{ '': 0.5, heron: 0.3, wren: 0.2 }, 'Heron fits and comes first in 30% of the draws.'],
  [{ '': 0.81, heron: 0.19 }, undefined],
])('no decision says what fits in many draws: %j', (outcomes, expected) => {
  const [hard] = knowledge.constraints;
  if (hard === undefined) throw new Error('no constraint');
  const kb = { ...knowledge, constraints: [{ ...hard, when: { cells: hard.when.cells.slice(0, 1) } }] };
  const assessed = assess(kb, required({ replay: true }, kb));
  const drawn = { outcomes: new Map(Object.entries(outcomes)) };
  const { summary } = reportDecision({ assessed, choice: decide(assessed) }, [], null, drawn, 'en', sayShipped());
  expect(/their ranges, (.*)$/.exec(summary)?.[1]).toBe(expected);
});

describe('a decision for a hybrid', () => {
  const answers: Answers = { scenario: 'calls', replay: true, throughput: '2M', opsBudget: 'high' };
  const part = (workload: string, name: string) => ({
    workload,
    technology: name,
    alternative: name,
    name,
    score: 0.9,
    profile: 'Balanced',
    because: `${name} is best`,
  });
  const UNSIZED = { nodes: null, minimum: 1, limitedBy: null, resources: [] };
  const hybrid: HybridReport = {
    advised: true,
    split: 's',
    because: 'they pull apart',
    parts: [part('calls', 'wren'), part('log', 'heron')].map((one) => ({ ...one, sizing: UNSIZED })),
    bridge: {
      id: 'b',
      name: 'b',
      how: '',
      caveat: '',
      penalty: 0.05,
      evidence: ['evidence/wren-01'],
      documents: ['doc/guide'],
    },
    mean: 0.96,
    value: 0.9,
    bestSingle: { alternative: 'heron', name: 'Heron', value: 0.8 },
    regret: 0.1,
  };

  it('names its parts, what each is best at, and what it is worth more than one alone', () => {
    expect(decision([], { answers, hybrid, confidence: 0.7 })).toEqual({
      kind: 'hybrid',
      technology: 'wren',
      alternative: 'wren',
      title: 'wren for “calls”, heron for “log”',
      parts: [part('calls', 'wren'), part('log', 'heron')],
      value: 0.9,
      confidence: 0.7,
      margin: 0.1,
      runnerUp: 'heron',
      tie: false,
      summary:
        'They pull apart. The parts score 0.96 on average; less 0.06 for the bridge and for running more than one system that is 0.90, 0.10 more than Heron alone.',
      // Of each part what decides its own ranking, by its own sources.
      because: [
        {
          text: 'Wren for calls: Fit, 0.31 ahead of Heron: made for it',
          about: ['wren'],
          ahead: { of: 'heron', by: expect.closeTo(0.311, 3) },
          evidence: [],
          documents: ['doc/guide#calls'],
        },
        expect.objectContaining({ text: 'Wren for calls: Throughput, 0.05 ahead of Heron: 2 nodes', about: ['wren'] }),
        expect.objectContaining({
          text: 'Heron for log: Replay: any record by position',
          about: ['heron'],
          evidence: ['evidence/heron-01'],
        }),
      ],
      relax: [],
    });
  });

  it('takes for the joining what the two numbers beside it differ by', () => {
    const { summary } = decision([], { answers, hybrid: { ...hybrid, mean: 0.914, value: 0.886 } });
    expect(summary).toContain(
      'score 0.91 on average; less 0.02 for the bridge and for running more than one system that is 0.89',
    );
  });

  it('says so where nothing alone would do', () => {
    const found = decision([], { answers, hybrid: { ...hybrid, bestSingle: null, regret: null, bridge: null } });
    expect([found.margin, found.runnerUp]).toEqual([null, null]);
    expect(found.summary).toBe(
      'They pull apart. No single alternative meets all of it. The parts score 0.96 on average; less 0.06 for the bridge and for running more than one system that is 0.90.',
    );
  });
});
