import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Criterion, DecisionTable, KnowledgeBase, Message, UtilityOutcome } from '../../../src/domain/index.ts';
import { HEALTH_CHECKS } from '../../../src/health/checks.ts';
import { applyExceptions, type ExceptedFinding } from '../../../src/health/exceptions.ts';
import type { HealthInput } from '../../../src/health/health-input.ts';
import { examineKnowledge } from '../../../src/health/index.ts';
import { loadOver } from '../../../src/knowledge/load-knowledge.ts';

/** Makes the order of the alternatives depend on how many there are. */
const trick = vi.hoisted(() => ({ reverseBelow: 0 }));
vi.mock('../../../src/recommendation/assess.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../../src/recommendation/assess.ts')>();
  const assess: typeof actual.assess = (kb, ...rest) => {
    const assessed = actual.assess(kb, ...rest);
    if (kb.alternatives.length >= trick.reverseBelow) return assessed;
    return { ...assessed, standings: [...assessed.standings].reverse() };
  };
  return { ...actual, assess };
});
afterEach(() => {
  trick.reverseBelow = 0;
});

const { knowledge, assembled, library } = loadOver(
  undefined,
  [fileURLToPath(new URL('../../../', import.meta.url))],
  [],
);
if (knowledge === undefined || assembled === undefined || library === undefined) throw new Error('broken knowledge');
const shipped: HealthInput = {
  knowledge,
  raw: assembled.raw,
  planning: assembled.planning,
  plans: assembled.plans,
  library,
  year: 2026,
};

/** Findings that no exception of the shipped knowledge explains, as `code subject`. */
function found(
  change: (knowledge: KnowledgeBase) => KnowledgeBase,
  input: Partial<HealthInput> = {},
): readonly string[] {
  const examined = examineKnowledge({ ...shipped, ...input, knowledge: change(shipped.knowledge) });
  return applyExceptions(examined, shipped.library.exceptions)
    .filter(({ because, code }: ExceptedFinding) => because === undefined && code !== 'health/stale-exception')
    .map(({ code, subject }) => `${code} ${subject}`);
}

const withCriteria = (change: (criterion: Criterion) => readonly Criterion[]) => (kb: KnowledgeBase) => ({
  ...kb,
  criteria: kb.criteria.flatMap(change),
});

const outcomes = (id: string, change: (utility: number) => number) =>
  withCriteria((criterion) => {
    if (criterion.id !== id || criterion.utility.kind !== 'table') return [criterion];
    const { table } = criterion.utility;
    const changed: DecisionTable<UtilityOutcome> = {
      ...table,
      rules: table.rules.map((rule) => ({ ...rule, then: { ...rule.then, utility: change(rule.then.utility) } })),
    };
    return [{ ...criterion, utility: { kind: 'table', table: changed } }];
  });

describe('a knowledge base that decides', () => {
  it('is not doubted as it is shipped', () => {
    expect(found((kb) => kb)).toEqual([]);
  });

  it.each<[string, (kb: KnowledgeBase) => KnowledgeBase, readonly string[]]>([
    ['a criterion that always says the same', outcomes('regions', () => 1), ['health/flat-criterion criteria/regions']],
    ['a weight that can never be earned', outcomes('growth', (u) => u * 0.9), ['health/anchor criteria/growth']],
    [
      'a criterion counted twice under another name',
      withCriteria((one) => (one.id === 'replay' ? [one, { ...one, id: 'again' }] : [one])),
      ['health/weightless criteria/again', 'health/correlated criteria/again#replay'],
    ],
    [
      'a profile of one criterion',
      (kb) => ({
        ...kb,
        profiles: [
          ...kb.profiles,
          { ...kb.profiles[0], id: 'one', weights: { fit: 0.7, latency: 0.3 } },
        ] as KnowledgeBase['profiles'],
      }),
      ['health/heavy-weight profiles/one#fit'],
    ],
    [
      'a figure that nobody reads',
      (kb) => ({ ...kb, figures: [...kb.figures, { id: 'colour', label: { en: 'Colour' }, dimension: 'count' }] }),
      ['health/unused-figure figures/colour'],
    ],
    [
      'a figure that excludes at its most lenient, a floor or a ceiling',
      (kb) => figureAt(figureAt(kb, 'kafka', 'memoryFloor', 'min'), 'kafka', 'throughputPerCluster', 'max'),
      [
        'health/lenient-figure alternatives/kafka#throughputPerCluster',
        'health/lenient-figure alternatives/kafka#memoryFloor',
      ],
    ],
    [
      'not one at its strictest, nor one that only scores',
      (kb) => figureAt(figureAt(kb, 'kafka', 'memoryFloor', 'max'), 'kafka', 'throughputPerNode', 'max'),
      [],
    ],
    [
      'two alternatives that no bridge joins',
      (kb) => ({ ...kb, bridges: kb.bridges.filter(({ id }) => id !== 'mqtt-nats-core') }),
      ['health/unjoined alternatives/mqtt#bridges'],
    ],
    [
      'a floor above what is typical, and a ceiling below it',
      (kb) => withFigure(withFigure(kb, 'mqtt', 'latencyFloor', 0.007), 'kafka', 'throughputPerCluster', 100_000),
      [
        'health/excluded-typical alternatives/kafka#throughputPerCluster',
        'health/excluded-typical alternatives/mqtt#latencyFloor',
      ],
    ],
    ['not one at it', (kb) => withFigure(kb, 'mqtt', 'latencyFloor', 0.006), []],
    [
      'a constraint that is lifted wherever it holds',
      (kb) => ({
        ...kb,
        constraints: kb.constraints.map((one) => (one.id === 'replay/none' ? { ...one, unless: [one.when] } : one)),
      }),
      ['health/never-fires constraints/replay/none'],
    ],
    [
      'a table cut into more pieces than anybody would read',
      (kb) => ({ ...kb, procedures: [...kb.procedures, patchwork(kb)] }),
      ['health/too-large procedures/patchwork'],
    ],
  ])('%s', (_name, change, expected) => {
    expect(found(change)).toEqual(expected);
  });

  it('a formula about all, of which one alternative lacks a quantity', () => {
    const { plans } = shipped;
    const capacity = plans.capacity.filter(({ id }) => id !== 'replication/forwarded');
    expect([...found((kb) => kb, { plans: { ...plans, capacity } })].sort()).toEqual(
      ['mqtt', 'nats-core'].flatMap((id) => [`health/unplanned costItems/traffic#${id}`]).sort(),
    );
  });

  it('what size and cost leave out for a newcomer, though it is like one that they know', () => {
    const left = found((kb) => {
      const known = kb.alternatives.find(({ id }) => id === 'nats-jetstream') as KnowledgeBase['alternatives'][number];
      return { ...kb, alternatives: [...kb.alternatives, { ...known, id: 'newcomer' }] };
    });
    expect(left.filter((line) => line.startsWith('health/unplanned'))).toEqual(
      ['capacity/memory-taken', 'costItems/storage', 'costItems/traffic', 'costItems/licence/free'].map(
        (rule) => `health/unplanned ${rule}#newcomer`,
      ),
    );
  });

  it('every figure that a newcomer lacks and a criterion, a constraint or the sizing reads, and what follows', () => {
    const input = withNewcomer(['opsBurden', 'minNodes', 'replicas', 'storagePerNode', 'payloadCeiling']);
    const missing = examineKnowledge(input).findings.filter(
      ({ code, subject }) => code === 'health/missing-figure' && subject.startsWith('alternatives/newcomer#'),
    );
    expect(missing.map(({ message }) => [message.gaps?.figure, followsOf(message)])).toEqual([
      ['minNodes', ['health/smallest-deployment']],
      ['opsBurden', ['health/earns-nothing']],
      ['payloadCeiling', ['health/never-speaks']],
      ['storagePerNode', ['health/never-speaks', 'health/counts-no-nodes']],
    ]);
    expect(missing.flatMap(({ message }) => message.gaps?.follows)).toContainEqual({
      id: 'health/never-speaks',
      gaps: { constraints: ['payload/ceiling'] },
    });
    const copies = examineKnowledge(withNewcomer(['replicas'])).findings.filter(
      ({ subject }) => subject === 'alternatives/newcomer#replicas',
    );
    expect(copies.map(({ message }) => followsOf(message))).toEqual([['health/single-copy']]);
  });

  it('no figure that only constraints read which are not about the newcomer', () => {
    const clustered = withNewcomer([]).knowledge.alternatives.find(({ id }) => id === 'newcomer');
    expect(clustered?.capabilities.openClustering?.level).toBe('full');
    const { findings } = examineKnowledge(withNewcomer(['throughputPerNode']));
    const lacking = findings.find(({ subject }) => subject === 'alternatives/newcomer#throughputPerNode');
    expect(lacking && followsOf(lacking.message)).not.toContain('health/never-speaks');
  });

  it('no figure of one who measured it and says how, and where that is kept', () => {
    const measured = (parts: object) => {
      const own = { id: 'evidence/own', subject: 'kafka', property: 'p', current: 'c', confidence: 'low' as const };
      const record = { ...own, basis: 'measured' as const, ...parts };
      const [evidence, cited] = [[...shipped.library.evidence, record], citing('kafka', 'latencyP99', 'evidence/own')];
      return found(cited, { library: { ...shipped.library, evidence } }).filter((line) => !line.includes('orphan'));
    };
    expect(measured({ conditions: 'one run', note: 'page 12' })).toEqual([]);
    expect(measured({ conditions: 'one run' })).toEqual(['health/no-verdict alternatives/kafka#latencyP99']);
    expect(measured({ note: 'page 12' })).toEqual(['health/no-verdict alternatives/kafka#latencyP99']);
  });

  it('not one that falls behind by a penalty which more asked for brings', () => {
    const lighter = (kb: KnowledgeBase) => {
      const known = kb.alternatives.find(({ id }) => id === 'kafka') as KnowledgeBase['alternatives'][number];
      const { managedOffers, ...capabilities } = known.capabilities;
      const { opsBurden, ...figures } = known.figures;
      if (managedOffers === undefined || opsBurden === undefined) throw new Error('nothing to lighten');
      const one = {
        ...known,
        id: 'lighter',
        capabilities: { ...capabilities, managedOffers: { ...managedOffers, level: 'few' } },
        figures: { ...figures, opsBurden: { ...opsBurden, typical: opsBurden.typical - 0.3 } },
      };
      return { ...kb, alternatives: [...kb.alternatives, one] };
    };
    expect(found(lighter).filter((line) => line.startsWith('health/helps-the-weaker'))).toEqual([]);
  });

  it('figures grow old with the year that is given', () => {
    const old = found((kb) => kb, { year: 2032 });
    expect(old.length).toBeGreaterThan(1);
    expect(old.every((line) => line.startsWith('health/old-figure alternatives/'))).toBe(true);
  });

  it('an order that depends on who else was asked', () => {
    trick.reverseBelow = knowledge.alternatives.length;
    const subjects = knowledge.alternatives.map(({ id }) => `health/rank-reversal alternatives/${id}`);
    expect(found((kb) => kb)).toEqual(subjects);
  });

  it('has words for everything that is looked for, in both languages', () => {
    for (const name of Object.keys(HEALTH_CHECKS)) {
      for (const part of ['title', 'help']) {
        const text = { en: expect.stringMatching(/\S/), zh: expect.stringMatching(/\S/) };
        expect(knowledge.wording[`health/${name}/${part}`]).toEqual(text);
      }
    }
  });
});

/** An alternative like one that is known, without some of its figures. */
function withNewcomer(lacking: readonly string[]): HealthInput {
  const known = shipped.knowledge.alternatives.find(({ id }) => id === 'nats-jetstream');
  if (known === undefined) throw new Error('nothing to be like');
  const figures = Object.fromEntries(Object.entries(known.figures).filter(([figure]) => !lacking.includes(figure)));
  const alternatives = [...shipped.knowledge.alternatives, { ...known, id: 'newcomer', figures }];
  return { ...shipped, knowledge: { ...shipped.knowledge, alternatives } };
}

function followsOf({ gaps = {} }: Message): readonly string[] {
  return (gaps.follows as readonly Message[]).map(({ id }) => id);
}

function citing(id: string, figure: string, record: string) {
  return (kb: KnowledgeBase): KnowledgeBase => ({
    ...kb,
    alternatives: kb.alternatives.map((one) => {
      const cited = one.figures[figure];
      if (one.id !== id || cited === undefined) return one;
      return { ...one, figures: { ...one.figures, [figure]: { ...cited, source: [record] } } };
    }),
  });
}

/** The knowledge base with a typical value at one end of its range. */
function figureAt(kb: KnowledgeBase, id: string, figure: string, end: 'min' | 'max'): KnowledgeBase {
  return withFigure(kb, id, figure, kb.alternatives.find((one) => one.id === id)?.figures[figure]?.[end] ?? 0);
}

function withFigure(kb: KnowledgeBase, id: string, figure: string, typical: number): KnowledgeBase {
  return {
    ...kb,
    alternatives: kb.alternatives.map((one) => {
      const measured = one.figures[figure];
      if (one.id !== id || measured === undefined) return one;
      return { ...one, figures: { ...one.figures, [figure]: { ...measured, typical } } };
    }),
  };
}

/** Hundreds of rules that each leave another corner of four axes open. */
function patchwork(kb: KnowledgeBase): KnowledgeBase['procedures'][number] {
  const keys = ['throughput', 'devices', 'messageSize', 'retention', 'rto', 'rpo'];
  const at = (key: string, index: number) => {
    const bound = 1 + ((index * 7 + key.length * 13) % 97);
    const interval = { lo: bound, loOpen: false, hi: bound + 11, hiOpen: false };
    return { column: key, test: { kind: 'intervals', text: String(index), intervals: [interval] } } as const;
  };
  const rules = Array.from({ length: 400 }, (_, index) => ({
    id: String(index),
    when: { cells: keys.map((key, place) => at(key, index * (place + 3))) },
    then: { recommend: [], external: [] },
  }));
  const columns = Object.fromEntries(keys.map((key) => [key, kb.columns[key] as KnowledgeBase['columns'][string]]));
  return {
    id: 'patchwork',
    title: { en: 'Patchwork' },
    document: 'doc/x',
    inputs: keys.map((key) => ({
      id: key,
      label: { en: key },
      type: columns[key] as (typeof columns)[string],
      from: key,
    })),
    body: { kind: 'table', table: { id: 'patchwork', hitPolicy: 'first', columns, rules } },
    ambiguities: [],
    disputedBy: [],
  };
}
