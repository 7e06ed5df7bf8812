import { describe, expect, it } from 'vitest';
import type { Alternative, Answers, Constraint, KnowledgeBase, Split } from '../../../src/domain/index.ts';
import { assess, decide, outcomeOf } from '../../../src/recommendation/index.ts';
import { reportHybrid } from '../../../src/recommendation/report-hybrid.ts';
import { birds, required } from '../../support/birds.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const settings = {
  unknownPressure: 0.5,
  hybridMargin: 0.02,
  hybridOperations: 0.06,
  workloadsExchange: 0.5,
  unknownBridge: 0.08,
};
const knowledge: KnowledgeBase = { ...birds(), settings };
const [split] = knowledge.splits;
const [hard] = knowledge.constraints;
const [heron, wren] = knowledge.alternatives;
if (!split || !hard || !heron || !wren) throw new Error('the birds have flown');

const torn: Answers = { scenario: 'calls', replay: true, throughput: '2M', opsBudget: 'high' };
const judged = (answers: Answers, kb: KnowledgeBase = knowledge) => assess(kb, required(answers, kb));
const choose = (answers: Answers, changes: Partial<KnowledgeBase> = {}) =>
  decide(judged(answers, { ...knowledge, ...changes }));

describe('a split', () => {
  /** A split into two of the same part. */
  const alike = (id: string, keeps: readonly string[]): Split => ({
    ...split,
    id,
    parts: ['a', 'b'].map((part) => ({ id: part, name: { en: part }, keeps, sets: {} })),
  });

  it('is the one that is worth most, the first of equal ones', () => {
    // Calls that are kept are nobody's strength.
    const poor: Split = {
      ...split,
      id: 'poor',
      parts: split.parts.map((part) => ({ ...part, sets: { scenario: 'calls', replay: 'true' } })),
    };
    const named = { ...split, id: 'named' };
    const id = (...splits: readonly Split[]) => choose(torn, { splits }).hybrid?.split?.id;
    expect(id(poor, split)).toBe('calls-and-logs');
    expect(id(split, poor)).toBe('calls-and-logs');
    expect(id(named, split)).toBe('named');
    expect(id(split, named)).toBe('calls-and-logs');
    expect(id(poor)).toBe('poor');
  });

  it('is none where a part is served by nobody', () => {
    const [calls, logs] = split.parts;
    if (calls === undefined || logs === undefined) throw new Error('no parts');
    const nobody: Constraint = { ...hard, id: 'nobody', when: { cells: hard.when.cells.slice(0, 1) } };
    // Whatever is read again excludes everybody, and one of the parts is read again.
    expect(choose(torn, { constraints: [nobody] }).hybrid).toBeUndefined();
    expect(choose(torn, { constraints: [nobody], splits: [{ ...split, parts: [calls] }] }).hybrid?.parts).toHaveLength(
      1,
    );
  });

  it('whose parts one technology serves is no hybrid, however good', () => {
    const { kind, hybrid } = choose(torn, {
      alternatives: [heron, { ...wren, technology: 'heron' }],
      bridges: knowledge.bridges.map((one) => ({ ...one, penalty: 0 })),
    });
    expect([kind, hybrid?.combination.technologies, hybrid?.advised]).toEqual(['single', 1, false]);
    // There is no second system to run, but two alternatives to join.
    expect(hybrid?.penalty).toBe(0);
    const unknown = choose(torn, { alternatives: [heron, { ...wren, technology: 'heron' }], bridges: [] });
    expect(unknown.hybrid?.penalty).toBe(0.08);
  });

  it('whose parts are served by one alternative costs no bridge', () => {
    const { hybrid } = choose(torn, { splits: [alike('dull', ['throughput', 'replay'])] });
    expect(new Set(hybrid?.parts.map(({ best }) => best.id)).size).toBe(1);
    expect([hybrid?.penalty, hybrid?.combination.bridges, hybrid?.combination.technologies]).toEqual([0, [], 1]);
  });

  it('finds its bridge whichever end is named first', () => {
    const [bridge] = knowledge.bridges;
    if (bridge === undefined) throw new Error('no bridge');
    const between = (...ends: readonly [string, string]) =>
      choose(torn, {
        bridges: [
          { ...bridge, id: 'other', between: ['heron', 'tern'] },
          { ...bridge, between: ends },
        ],
      }).hybrid?.combination.bridges[0]?.id;
    expect([between('wren', 'heron'), between('heron', 'wren')]).toEqual(['wren-heron', 'wren-heron']);
    expect(between('wren', 'tern')).toBeUndefined();
  });

  it('costs a second system by how hard operations press, and by a usual pressure where that is not known', () => {
    const { opsBudget: _, ...unsaid } = torn;
    expect(choose(torn).hybrid?.penalty).toBeCloseTo(0.05 + 0.3 * 0.06, 12);
    expect(choose(unsaid).hybrid?.penalty).toBeCloseTo(0.05 + 0.5 * 0.06, 12);
  });

  it('is advised where nothing alone will do', () => {
    // Wren keeps nothing, and for heron it is too much.
    const soft = knowledge.constraints.find((one) => !one.hard);
    if (soft === undefined) throw new Error('no soft constraint');
    const constraints = [hard, { ...soft, hard: true }];
    const [calls, logs] = split.parts;
    if (calls === undefined || logs === undefined) throw new Error('no parts');
    const parts = [calls, { ...logs, keeps: ['replay'] }];
    const choice = choose({ ...torn, throughput: '1M' }, { constraints, splits: [{ ...split, parts }] });
    expect([choice.kind, outcomeOf(choice), choice.winner?.id]).toEqual(['hybrid', 'hybrid', 'wren']);
    const dear = choose(
      { ...torn, throughput: '1M' },
      { constraints, splits: [{ ...split, parts }], settings: { ...settings, hybridMargin: 5 } },
    );
    expect(dear.kind).toBe('hybrid');
    // Of one technology and so worth more, but nothing that could be advised.
    const alone = { ...split, id: 'alone', parts: [calls, { ...calls, id: 'again' }] };
    for (const splits of [
      [alone, { ...split, parts }],
      [{ ...split, parts }, alone],
    ]) {
      const { kind, hybrid } = choose({ ...torn, throughput: '1M' }, { constraints, splits });
      expect([kind, hybrid?.split?.id]).toEqual(['hybrid', 'calls-and-logs']);
    }
  });

  it('keeps of a part what was answered, and takes it for firm', () => {
    const { hybrid } = choose(torn);
    const [calls, logs] = hybrid?.parts ?? [];
    expect(calls?.assessed.requirements).toMatchObject({
      scenario: { value: 'calls', origin: 'answer' },
      replay: { value: false, origin: 'answer' },
      throughput: { min: 2_000_000, firm: true },
      opsBudget: { kind: 'unknown' },
    });
    expect(logs?.assessed.requirements).toMatchObject({
      scenario: { kind: 'unknown' },
      replay: { value: true, origin: 'answer' },
      latencyP99: { kind: 'unknown' },
    });
  });
});

describe('a hybrid in a report', () => {
  const report = (answers: Answers, changes: Partial<KnowledgeBase> = {}, single = true) => {
    const kb = { ...knowledge, ...changes };
    const assessed = judged(answers, kb);
    const { hybrid } = decide(assessed);
    const best = assessed.standings[0];
    const weighed = hybrid && { ...hybrid, ...(single ? {} : { bestAlone: undefined }) };
    return { hybrid, best, report: reportHybrid(weighed, kb, 'en', sayShipped()) };
  };

  it('is none where nothing pulls apart', () => {
    expect(report({ throughput: '1k' }).report).toBeNull();
  });

  it('says who serves which part, what joins them, and what that is worth', () => {
    const { hybrid, best, report: found } = report(torn);
    if (hybrid === undefined || best === undefined) throw new Error('no hybrid');
    expect(found).toMatchObject({
      advised: true,
      split: 'calls-and-logs',
      because: 'they pull apart',
      parts: [
        { workload: 'calls', technology: 'wren', alternative: 'wren', name: 'Wren', because: 'made for it' },
        { workload: 'log', technology: 'heron', alternative: 'heron', name: 'Heron' },
      ],
      bridge: {
        id: 'wren-heron',
        name: 'a connector',
        how: 'it copies',
        caveat: 'at least once',
        penalty: 0.068,
        evidence: [],
        documents: ['doc/guide'],
      },
      bestSingle: { alternative: best.id, name: 'Heron' },
    });
    expect(found?.value).toBeCloseTo(hybrid.value, 6);
    expect(found?.bestSingle?.value).toBeCloseTo(best.score, 6);
    expect(found?.regret).toBeCloseTo(hybrid.value - best.score, 6);
    expect(found?.parts.map(({ score }) => score)).toEqual(
      hybrid.parts.map(({ best: one }) => Number(one.score.toFixed(6))),
    );
  });

  it('has no bridge where none is known, and no rival where nothing alone will do', () => {
    expect(report(torn, { bridges: [] }).report).toMatchObject({
      bridge: null,
      unjoined: [{ alternatives: ['heron', 'wren'], names: ['Heron', 'Wren'] }],
    });
    expect(report(torn).report).not.toHaveProperty('unjoined');
    expect(report(torn, {}, false).report).toMatchObject({ bestSingle: null, regret: null });
  });

  it('names each part by what it is best at', () => {
    const [, log] = report(torn).report?.parts ?? [];
    const assessed = report(torn).hybrid?.parts[1]?.assessed;
    const row = assessed?.matrix.results[assessed.best]?.map(
      ({ utility = 0 }, j) => (assessed.weights[j] ?? 0) * utility,
    );
    expect(Math.max(...(row ?? []))).toBe(row?.[1]);
    expect(log?.because).toBe('10 nodes');
  });
});

describe('the best of several', () => {
  const flock = (...ids: readonly string[]): readonly Alternative[] => ids.map((id) => ({ ...heron, id }));

  it('is the first by id where they are level, as in the ranking', () => {
    const kb = { ...knowledge, alternatives: flock('c', 'a', 'b') };
    const assessed = judged({ throughput: '1k' }, kb);
    expect(kb.alternatives[assessed.best]?.id).toBe('a');
    expect(assessed.standings[0]?.id).toBe('a');
  });

  it('is nobody where all are excluded', () => {
    const all = { ...hard, when: { cells: hard.when.cells.slice(0, 1) } };
    expect(judged({ replay: true }, { ...knowledge, constraints: [all] }).best).toBe(-1);
  });
});
