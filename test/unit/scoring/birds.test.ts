import { describe, expect, it } from 'vitest';
import type { Answers, Criterion, KnowledgeBase, Language } from '../../../src/domain/index.ts';
import { explainCriterion, pressureOf, size, sizingRules, weightFactors } from '../../../src/scoring/index.ts';
import { createSituation, putFigures } from '../../../src/situation/index.ts';
import { parseUnaryTest } from '../../../src/tables/index.ts';
import { speaker } from '../../../src/wording/say.ts';
import { required, stateFor } from '../../support/birds.ts';
import {
  at,
  criterion,
  HERON,
  having,
  headroom,
  judge,
  knowledge,
  NAMES,
  type Name,
  utilitiesOf,
  WREN,
} from './judged.ts';

/** Of heron and of wren. */
const both = (answers: Answers, name: Name, kb?: KnowledgeBase) => {
  const { of } = judge(answers, kb);
  return [of(name, HERON).utility, of(name, WREN).utility];
};

describe('a utility', () => {
  it.each<[string, Name, Answers, readonly (number | undefined)[]]>([
    ['of a fit is what the alternative is worth in the scenario', 'fit', { scenario: 'logs' }, [1, 0.2]],
    ['of a fit in another scenario', 'fit', { scenario: 'calls' }, [0.3, 1]],
    ['of a fit without a scenario is silent', 'fit', { throughput: '1k' }, [undefined, undefined]],
    ['of a figure that covers the need is whole', 'throughput', { throughput: '200k' }, [1, 1]],
    [
      'falls by the slope for every decade that is short',
      'throughput',
      { throughput: '2M' },
      [0.8, 1 - 0.2 * Math.log10(2)],
    ],
    ['is never below nothing', 'throughput', { throughput: '1G' }, [1 - 0.2 * Math.log10(5000), 0.4]],
    ['of a need of nothing is whole', 'throughput', { throughput: '0' }, [1, 1]],
    ['of a range is that of its middle', 'throughput', { throughput: '1M..4M' }, [0.8, 1 - 0.2 * Math.log10(2)]],
    ['of a table is what its first row says', 'replay', { replay: false }, [1, 1]],
    ['of a table for each', 'replay', { replay: true }, [1, 0]],
    ['of a table that cannot be decided is silent', 'replay', {}, [undefined, undefined]],
    [
      'of a burden is what it leaves; a figure nobody has measured is silent',
      'operations',
      { opsBudget: 'low' },
      [0.992, undefined],
    ],
    ['of a burden that presses less', 'operations', { opsBudget: 'medium' }, [1 - 0.008 * 0.3, undefined]],
    ['without workarounds is whole', 'workarounds', { throughput: '1k' }, [1, 1]],
    ['loses the penalty of a workaround', 'workarounds', { throughput: '500k' }, [0.9, 1]],
  ])('%s: %s, %j', (_name, name, answers, expected) => {
    const found = both(answers, name);
    expected.forEach((one, i) => {
      if (one === undefined) expect(found[i]).toBeUndefined();
      else expect(found[i]).toBeCloseTo(one, 12);
    });
  });

  it('never falls below nothing', () => {
    expect(both({ throughput: '1G' }, 'throughput', headroom({ slope: 2 }))).toEqual([0, 0]);
    const [soft] = knowledge.constraints.filter(({ hard }) => !hard);
    if (soft === undefined) throw new Error('no soft constraint');
    const dear = ['a', 'b', 'c'].map((id) => ({ ...soft, id, penalty: 0.4 }));
    expect(both({ throughput: '500k' }, 'workarounds', { ...knowledge, constraints: dear.slice(0, 2) })[0]).toBeCloseTo(
      0.2,
    );
    expect(both({ throughput: '500k' }, 'workarounds', { ...knowledge, constraints: dear })).toEqual([0, 1]);
  });

  it('of a figure that must stay below the need grows as the figure falls', () => {
    const latency = headroom({ requirement: 'latencyP99', figure: 'latencyP99', objective: 'at-most' });
    const kb = {
      ...latency,
      criteria: latency.criteria.map((one) => ({ ...one, uses: one.id === 'throughput' ? ['latencyP99'] : one.uses })),
    };
    expect(both({ latencyP99: '8ms' }, 'throughput', kb)).toEqual([1, undefined]);
    expect(both({ latencyP99: '1s' }, 'throughput', kb)).toEqual([1, undefined]);
    expect(both({ latencyP99: '800us' }, 'throughput', kb)[0]).toBeCloseTo(0.8, 12);
  });

  it('of a figure that no alternative has is silent', () => {
    expect(both({ throughput: '1k' }, 'throughput', headroom({ figure: 'unheard-of' }))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('of a table with another hit policy is what that policy says, with the row behind it', () => {
    const unique = having('replay', (one) =>
      one.utility.kind === 'table'
        ? { ...one, utility: { ...one.utility, table: { ...one.utility.table, hitPolicy: 'unique' } } }
        : one,
    );
    expect(both({ replay: true }, 'replay', unique)).toEqual([1, 0]);
    const { of } = judge({ replay: true }, unique);
    expect(of('replay', WREN)).toEqual(judge({ replay: true }).of('replay', WREN));
    expect(of('replay', WREN).outcome?.reason).toEqual({ en: '{have}' });
  });

  it('comes with what it was reckoned from', () => {
    const { of } = judge({ throughput: '1M..4M', replay: true, scenario: 'logs' });
    expect(of('throughput', HERON)).toEqual({ utility: 0.8, need: 4_000_000, have: 200_000 });
    expect(of('replay', HERON)).toMatchObject({
      utility: 1,
      outcome: { reason: { en: '{have}' }, source: ['evidence/heron-01'] },
    });
    expect(of('replay', WREN)).toMatchObject({ utility: 0, outcome: { source: [] } });
    expect(of('fit', HERON)).toEqual({ utility: 1 });
    expect(of('operations', HERON)).toEqual({ utility: undefined });
  });

  it('says by criterion whether it speaks about anybody', () => {
    expect(judge({ opsBudget: 'low' }).utilities.active).toEqual([false, false, false, true, true]);
    expect(judge({ replay: true }).utilities.active).toEqual([false, false, true, false, true]);
  });
});

describe('a judgement that follows another', () => {
  const followed = (first: Answers, second: Answers, kb: KnowledgeBase = knowledge) => {
    const before = judge(first, kb);
    const { state, strained, utilities } = judge(second, kb);
    // What nobody touched is the very same requirement.
    state.values.forEach((value, i) => {
      const old = before.state.values[i];
      if (old !== undefined && JSON.stringify(old) === JSON.stringify(value)) state.values[i] = old;
    });
    const again = utilitiesOf(state, strained, { precedent: { ...before.state, utilities: before.utilities } });
    return { again, utilities };
  };
  it.each<[string, Answers, Answers]>([
    ['nothing changed', { replay: true, throughput: '2M' }, { replay: true, throughput: '2M' }],
    ['one answer changed', { replay: true, throughput: '2M' }, { replay: true, throughput: '20M' }],
    ['one answer is new', { replay: true }, { replay: true, opsBudget: 'low' }],
    ['one answer is gone', { replay: true, opsBudget: 'low' }, { replay: true }],
    ['another scenario', { scenario: 'logs' }, { scenario: 'calls' }],
    ['a workaround is gone', { throughput: '3M' }, { throughput: '1k' }],
  ])('says what it would say alone: %s', (_name, first, second) => {
    const { again, utilities } = followed(first, second);
    expect([...again.values]).toEqual([...utilities.values]);
    expect([...again.outcomes]).toEqual([...utilities.outcomes]);
    expect(again.active).toEqual(utilities.active);
  });

  it('looks at other figures anew', () => {
    const before = judge({ throughput: '2M', opsBudget: 'low' });
    const other = judge({ throughput: '2M', opsBudget: 'low' });
    other.state.values.forEach((_, i) => {
      other.state.values[i] = before.state.values[i] as never;
    });
    putFigures(
      other.state,
      other.state.figures.map((one) => one / 10),
    );
    const again = utilitiesOf(other.state, other.strained, {
      precedent: { ...before.state, utilities: before.utilities },
    });
    expect(again.values[at('throughput')]).toBeCloseTo(0.6, 12);
    expect(again.values[at('operations')]).toBeCloseTo(1 - 0.0008, 12);
  });

  it('takes over what cannot have changed', () => {
    const { state, strained, utilities } = judge({ replay: true });
    const marked = {
      ...utilities,
      values: utilities.values.map((one, i) => (i % NAMES.length === at('replay') ? 0.123 : one)),
    };
    const again = utilitiesOf(state, strained, { precedent: { ...state, utilities: marked } });
    expect([again.values[at('replay')], again.values[NAMES.length + at('replay')]]).toEqual([0.123, 0.123]);
    // What workarounds cost does not hang on the answers alone.
    expect(again.values[at('workarounds')]).toBe(1);
  });
});

describe('what is said of those who are eligible alone', () => {
  it.each<[string, Answers]>([
    ['nobody is excluded', { throughput: '2M', opsBudget: 'low', scenario: 'logs' }],
    ['one is excluded', { replay: true, throughput: '2M', opsBudget: 'low', scenario: 'logs' }],
  ])('is what is said of all: %s', (_name, answers) => {
    const { state, strained, utilities } = judge(answers);
    const alone = utilitiesOf(state, strained, { eligibleAlone: true });
    expect(alone.active).toEqual(utilities.active);
    strained.forEach(({ violated }, i) => {
      const row = (from: ArrayLike<number>) => Array.from(from).slice(i * NAMES.length, (i + 1) * NAMES.length);
      expect(row(alone.values)).toEqual(violated.length > 0 ? NAMES.map(() => Number.NaN) : row(utilities.values));
    });
  });

  it('speaks where only those who are excluded are spoken of', () => {
    const kb = {
      ...knowledge,
      alternatives: knowledge.alternatives.map((one, i) => (i === HERON ? { ...one, fit: {} } : one)),
    };
    const { state, strained } = judge({ replay: true, scenario: 'logs' }, kb);
    expect(strained.map(({ violated }) => violated.length > 0)).toEqual([false, true]);
    expect(utilitiesOf(state, strained, { eligibleAlone: true }).active[at('fit')]).toBe(true);
  });
});

describe('a criterion that needs several answers', () => {
  it('is silent as long as one is missing', () => {
    const kb = having('replay', (one) => ({ ...one, uses: [...one.uses, 'opsBudget'] }));
    const alone = judge({ replay: true }, kb);
    expect([alone.of('replay', HERON).utility, alone.utilities.active[at('replay')]]).toEqual([undefined, false]);
    const both = judge({ replay: true, opsBudget: 'low' }, kb);
    expect(both.of('replay', HERON).utility).toBe(judge({ replay: true }).of('replay', HERON).utility);
    expect(both.utilities.active[at('replay')]).toBe(true);
  });

  it('speaks about nobody where it can say nothing of anybody', () => {
    const kb = {
      ...knowledge,
      alternatives: knowledge.alternatives.map((one) => ({ ...one, fit: {} })),
    };
    const { utilities } = judge({ scenario: 'logs' }, kb);
    expect(utilities.active[at('fit')]).toBe(false);
  });

  it('takes over what figures do not touch, whatever the figures', () => {
    const { state, strained, utilities } = judge({ replay: true, throughput: '2M' });
    const marked = { ...utilities, values: utilities.values.map(() => 0.123) };
    const before = { ...state, figures: state.figures.slice() };
    const again = utilitiesOf(state, strained, { precedent: { ...before, utilities: marked } });
    expect([again.values[at('replay')], again.values[at('throughput')]]).toEqual([0.123, 0.8]);
  });
});

describe('the pressure of a burden', () => {
  const pressure = (answers: Answers, name: Name, kb: KnowledgeBase = knowledge) => {
    const { state } = judge(answers, kb);
    const program = state.plan.criteria[at(name)];
    return program === undefined ? undefined : pressureOf(program, state, HERON);
  };
  const first = having('operations', (one) =>
    one.utility.kind === 'burden'
      ? { ...one, utility: { ...one.utility, pressure: { ...one.utility.pressure, hitPolicy: 'first' } } }
      : one,
  );
  it.each([
    ['as its table says', { opsBudget: 'low' }, 1],
    ['as its table says otherwise', { opsBudget: 'high' }, 0.3],
    ['unknown', {}, undefined],
  ] as const)('%s', (_name, answers, expected) => {
    expect(pressure(answers, 'operations')).toBe(expected);
    expect(pressure(answers, 'operations', first)).toBe(expected);
    expect(pressure(answers, 'replay')).toBeUndefined();
  });
});

describe('the weight of a fit', () => {
  const loosened = having('fit', (one) => ({
    ...one,
    utility: { kind: 'fit', loosenedBy: ['replay', 'opsBudget'], least: 0.4 },
  }));
  const [replayed] = loosened.implications;
  if (replayed === undefined) throw new Error('no implication');
  const staffed = { ...replayed, id: 'logs/staff', requires: { key: 'opsBudget', value: 'medium' } };
  const kb = { ...loosened, implications: [replayed, staffed] };
  it.each<[string, Answers, number]>([
    ['is whole where nothing is said against the scenario', { scenario: 'logs' }, 1],
    ['is whole where what is said agrees', { scenario: 'logs', replay: true, opsBudget: 'medium' }, 1],
    ['falls halfway where one of two contradicts', { scenario: 'logs', replay: false }, 0.7],
    ['whichever of them', { scenario: 'logs', opsBudget: 'low' }, 0.7],
    ['falls to the least where all contradict', { scenario: 'logs', replay: false, opsBudget: 'low' }, 0.4],
    ['is whole where the scenario implies nothing', { scenario: 'calls', replay: false, opsBudget: 'low' }, 1],
  ])('%s', (_name, answers, expected) => {
    const factors = weightFactors(stateFor(answers, kb));
    expect(factors[at('fit')]).toBeCloseTo(expected, 12);
    expect(factors.slice(1)).toEqual([1, 1, 1, 1]);
  });

  it('keeps what may not loosen it', () => {
    expect(weightFactors(stateFor({ scenario: 'logs', replay: false }, knowledge))[0]).toBe(1);
  });
});

describe('the sentence of a criterion', () => {
  const reason = (
    name: Name,
    answers: Answers,
    alternative: number,
    kb: KnowledgeBase = knowledge,
    language: Language = 'en',
  ) => {
    const { state, strained, of } = judge(answers, kb);
    const situation = createSituation(kb, required(answers, kb), state);
    const view = situation.views[alternative];
    if (view === undefined) throw new Error('no such alternative');
    const say = speaker(kb.wording, language);
    return explainCriterion(
      criterion(name, kb),
      of(name, alternative),
      situation,
      view,
      strained[alternative]?.strained ?? [],
      language,
      say,
    );
  };

  it.each<[string, Name, Answers, number, string, readonly string[]]>([
    ['a fit has its own reason', 'fit', { scenario: 'calls' }, HERON, 'no replies', ['doc/guide#calls']],
    [
      'a need that is covered',
      'throughput',
      { throughput: '100k' },
      HERON,
      '100k msg/s of 200k msg/s',
      ['evidence/heron-01'],
    ],
    [
      'a need just covered',
      'throughput',
      { throughput: '200k' },
      HERON,
      '200k msg/s of 200k msg/s',
      ['evidence/heron-01'],
    ],
    ['a need that is short', 'throughput', { throughput: '500k' }, HERON, '2.5 nodes', ['evidence/heron-01']],
    ['a need far beyond', 'throughput', { throughput: '3M' }, HERON, '15 nodes', ['evidence/heron-01']],
    ['another figure has another source', 'throughput', { throughput: '20M' }, WREN, '20 nodes', ['evidence/wren-01']],
    ['a row with its own source', 'replay', { replay: true }, HERON, 'any record by position', ['evidence/heron-01']],
    ['a row without speaks by its capability', 'replay', { replay: true }, WREN, 'keeps nothing', ['evidence/wren-01']],
    ['a row that looks at no capability', 'replay', { replay: false }, WREN, 'nothing is read again', ['doc/guide']],
    ['a burden', 'operations', { opsBudget: 'low' }, HERON, 'nobody: replicated', ['evidence/heron-01']],
    ['a burden nobody has measured', 'operations', { opsBudget: 'low' }, WREN, 'nobody: ', ['doc/guide']],
    ['no workaround', 'workarounds', { throughput: '1k' }, HERON, 'none', ['doc/guide']],
    ['a workaround', 'workarounds', { throughput: '500k' }, HERON, '1: more nodes', ['evidence/heron-01']],
  ])('%s', (_name, name, answers, alternative, text, source) => {
    expect(reason(name, answers, alternative)).toEqual({ text, source });
  });

  it.each<[string, Name]>([
    ['no scenario', 'fit'],
    ['no need', 'throughput'],
    ['no row', 'replay'],
  ])('is empty where there is %s', (_name, name) => {
    expect(reason(name, {}, HERON)).toEqual({ text: '', source: criterion(name).source });
  });

  it('is empty for a figure of no kind, or that the alternative has not', () => {
    const covered = (figure: string) =>
      headroom({ figure, requirement: 'latencyP99', objective: 'at-most', covered: { en: 'covered' } });
    const kb = (figure: string): KnowledgeBase => ({
      ...covered(figure),
      criteria: covered(figure).criteria.map((one) =>
        one.id === 'throughput' ? { ...one, uses: ['latencyP99'] } : one,
      ),
    });
    expect(reason('throughput', { latencyP99: '1s' }, HERON, kb('latencyP99'))).toMatchObject({ text: 'covered' });
    expect(reason('throughput', { latencyP99: '1s' }, WREN, kb('latencyP99'))).toMatchObject({ text: '' });
    const unnamed = { ...kb('latencyP99'), figures: knowledge.figures.filter(({ id }) => id !== 'latencyP99') };
    expect(reason('throughput', { latencyP99: '1s' }, HERON, unnamed)).toMatchObject({ text: '' });
  });

  it('names the figure of a burden, and what is not known of it', () => {
    const kb = having('operations', (one) =>
      one.utility.kind === 'burden'
        ? { ...one, utility: { ...one.utility, reason: { en: '{have} ({conditions})' } } }
        : one,
    );
    const figure =
      knowledge.alternatives[HERON]?.figures[
        (criterion('operations').utility as Extract<Criterion['utility'], { kind: 'burden' }>).figure
      ];
    expect(reason('operations', { opsBudget: 'low' }, HERON, kb).text).toBe(
      `${figure?.typical} (${figure?.conditions.en})`,
    );
    expect(reason('operations', { opsBudget: 'low' }, WREN, kb).text).toBe('? ()');
  });

  it('names the need and the capability of a row', () => {
    const told = <Outcome extends object>(outcome: Outcome) => ({ ...outcome, reason: { en: '[{need}] [{have}]' } });
    const kb = having('replay', (one) => {
      if (one.utility.kind !== 'table') return one;
      const { table } = one.utility;
      const rules = table.rules.map((rule) => ({ ...rule, then: told(rule.then) }));
      const otherwise = table.otherwise === undefined ? {} : { otherwise: told(table.otherwise) };
      return { ...one, utility: { ...one.utility, table: { ...table, rules, ...otherwise } } };
    });
    const detail = (at: number) => knowledge.alternatives[at]?.capabilities.replay?.detail.en;
    expect(reason('replay', { replay: true }, HERON, kb).text).toBe(`[yes] [${detail(HERON)}]`);
    expect(reason('replay', { replay: true }, WREN, kb).text).toBe(`[yes] [${detail(WREN)}]`);
    // A row that looks at no capability has none to name.
    expect(reason('replay', { replay: false }, WREN, kb).text).toBe('[no] []');
  });

  it('says how many times below a bound', () => {
    const below = headroom({
      figure: 'latencyP99',
      requirement: 'latencyP99',
      objective: 'at-most',
      covered: { en: '{factor} below' },
      short: { en: '{factor} above' },
    });
    const kb = {
      ...below,
      criteria: below.criteria.map((one) => (one.id === 'throughput' ? { ...one, uses: ['latencyP99'] } : one)),
    };
    expect(reason('throughput', { latencyP99: '80ms' }, HERON, kb).text).toBe('10 below');
    expect(reason('throughput', { latencyP99: '20ms' }, HERON, kb).text).toBe('2.5 below');
    expect(reason('throughput', { latencyP99: '2ms' }, HERON, kb).text).toBe('4 above');
    expect(reason('throughput', { latencyP99: '8ms' }, HERON, kb).text).toBe('1 below');
  });

  it('of a need of nothing has no factor', () => {
    const kb = headroom({ covered: { en: '{factor} times' } });
    expect(reason('throughput', { throughput: '0' }, HERON, kb).text).toBe('∞ times');
    expect(reason('throughput', { throughput: '20001' }, HERON, kb).text).toBe('10 times');
    expect(reason('throughput', { throughput: '1' }, HERON, kb).text).toBe('200k times');
  });

  it('names several workarounds once each, and their sources once', () => {
    const [soft] = knowledge.constraints.filter(({ hard }) => !hard);
    if (soft === undefined) throw new Error('no soft constraint');
    const { workaround: _, ...bare } = soft;
    const constraints = [soft, { ...bare, id: 'b', because: { en: 'split it', zh: '拆分' } }];
    expect(reason('workarounds', { throughput: '500k' }, HERON, { ...knowledge, constraints })).toEqual({
      text: '2: more nodes; split it',
      source: ['evidence/heron-01'],
    });
    expect(reason('workarounds', { throughput: '500k' }, HERON, { ...knowledge, constraints }, 'zh').text).toBe(
      '2: more nodes；拆分',
    );
    const alike = { ...knowledge, constraints: [soft, { ...soft, id: 'b' }] };
    expect(reason('workarounds', { throughput: '500k' }, HERON, alike).text).toBe('2: more nodes');
  });
});

describe('the size', () => {
  const sized = (answers: Answers, alternative: number, kb: KnowledgeBase = knowledge) => {
    const found = kb.alternatives[alternative];
    if (found === undefined) throw new Error('no such alternative');
    const requirements = required(answers, kb);
    return size(found, requirements, sizingRules(requirements, kb));
  };
  const [rule] = knowledge.sizing;
  if (rule === undefined) throw new Error('no sizing rule');
  const figure = (typical: number) => ({ typical, min: typical, max: typical, conditions: { en: '' }, source: [] });
  const withFigures = (figures: Readonly<Record<string, number>>, sizing = knowledge.sizing): KnowledgeBase => ({
    ...knowledge,
    sizing,
    alternatives: knowledge.alternatives.map((one) => ({
      ...one,
      figures: {
        ...one.figures,
        ...Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, figure(value)])),
      },
    })),
  });

  it.each<[string, Answers, number, object]>([
    [
      'is the need by what one carries, rounded up',
      { throughput: '500k' },
      HERON,
      { nodes: 3, limitedBy: 'throughput', minimum: 1 },
    ],
    ['is whole where it comes out even', { throughput: '600k' }, HERON, { nodes: 3 }],
    ['is that of the upper end of a range', { throughput: '100k..10M' }, HERON, { nodes: 50 }],
    ['is one at least, limited by nothing', { throughput: '1k' }, WREN, { nodes: 1, limitedBy: undefined }],
    ['is not known without a need', { replay: true }, HERON, { nodes: undefined, resources: [] }],
  ])('%s', (_name, answers, alternative, expected) => {
    expect(sized(answers, alternative)).toMatchObject(expected);
  });

  it('is never below the smallest deployment', () => {
    const three = withFigures({ minNodes: 3 });
    expect(sized({ throughput: '300k' }, HERON, three)).toMatchObject({ nodes: 3, minimum: 3, limitedBy: undefined });
    expect(sized({ throughput: '700k' }, HERON, three)).toMatchObject({
      nodes: 5,
      minimum: 3,
      limitedBy: 'throughput',
    });
  });

  it('is what the scarcest resource asks for', () => {
    const other = { ...rule, id: 'other', figure: 'slots' };
    const kb = withFigures({ slots: 100_000 }, [rule, other, { ...other, id: 'third' }]);
    const { nodes, limitedBy, resources } = sized({ throughput: '500k' }, HERON, kb);
    expect([nodes, limitedBy]).toEqual([5, 'other']);
    expect(resources.map(({ need, perNode, nodes: its }) => [need, perNode, its])).toEqual([
      [500_000, 200_000, 3],
      [500_000, 100_000, 5],
      [500_000, 100_000, 5],
    ]);
  });

  it('multiplies needs, and copies where they are kept', () => {
    const kept = { ...rule, need: ['throughput', 'latencyP99'] };
    const answers = { throughput: '500k', latencyP99: '2s' };
    const replicas = { replicas: 3 };
    expect(sized(answers, HERON, withFigures(replicas, [kept])).resources[0]?.need).toBe(1_000_000);
    expect(sized(answers, HERON, withFigures(replicas, [{ ...kept, replicated: true }])).resources[0]?.need).toBe(
      3_000_000,
    );
    expect(sized(answers, HERON, withFigures({}, [{ ...kept, replicated: true }])).resources[0]?.need).toBe(1_000_000);
    expect(sized({ throughput: '500k' }, HERON, withFigures({}, [kept])).nodes).toBeUndefined();
  });

  it('is none where one node would have to carry more than it does', () => {
    const whole = withFigures({}, [{ ...rule, spreads: false }]);
    expect(sized({ throughput: '5M' }, HERON, whole)).toMatchObject({ nodes: undefined, limitedBy: rule.id });
    expect(sized({ throughput: '50k' }, HERON, whole)).toMatchObject({ nodes: 1, limitedBy: undefined });
    expect(sized({ throughput: '5M' }, HERON).nodes).toBe(25);
  });

  it('is reckoned by a rule where it holds, and where nothing keeps it back', () => {
    const test = parseUnaryTest(true, { kind: 'flag' });
    if (!test.ok) throw new Error('no such test');
    const replayed = { cells: [{ column: 'replay', test: test.value }] };
    const nodes = (rest: object, replay: boolean | undefined) => {
      const answers = { throughput: '500k', ...(replay === undefined ? {} : { replay }) };
      return sized(answers, HERON, withFigures({}, [{ ...rule, ...rest }])).nodes;
    };
    expect([true, false, undefined].map((replay) => nodes({ when: replayed }, replay))).toEqual([
      3,
      undefined,
      undefined,
    ]);
    expect([true, false, undefined].map((replay) => nodes({ unless: [replayed] }, replay))).toEqual([undefined, 3, 3]);
  });

  it('is not reckoned by what nothing is known of', () => {
    expect(sized({ throughput: '500k' }, HERON, withFigures({ throughputPerNode: 0 })).nodes).toBeUndefined();
    expect(
      sized({ throughput: '500k' }, HERON, withFigures({}, [{ ...rule, figure: 'unheard-of' }])).nodes,
    ).toBeUndefined();
  });
});
