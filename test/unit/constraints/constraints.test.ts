import { describe, expect, it } from 'vitest';
import { explainConstraint, judgeConstraints, undecidedConstraints } from '../../../src/constraints/index.ts';
import type { Answers, Condition, Constraint, KnowledgeBase, Language } from '../../../src/domain/index.ts';
import { createSituation } from '../../../src/situation/index.ts';
import { speaker } from '../../../src/wording/say.ts';
import { birds, required, stateFor } from '../../support/birds.ts';

const knowledge = birds();
const HERON = 0;
const WREN = 1;
const constraint = (id: string): Constraint => {
  const found = knowledge.constraints.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no constraint ${id}`);
  return found;
};
const keepsNothing = constraint('replay/none');
const manyNodes = constraint('load/one-node');

function budgetIs(level: string): Condition {
  return { cells: [{ column: 'opsBudget', test: { kind: 'members', text: level, members: [level] } }] };
}

function situationFor(answers: Answers, kb: KnowledgeBase = knowledge) {
  return createSituation(kb, required(answers, kb), stateFor(answers, kb));
}

describe('constraints', () => {
  it.each<[string, Answers, readonly string[][], readonly string[][]]>([
    ['a hard one that fires is violated', { replay: true }, [[], ['replay/none']], [[], []]],
    ['what is implied firmly violates too', { scenario: 'logs' }, [[], ['replay/none']], [[], []]],
    ['one that does not hold is silent', { replay: false }, [[], []], [[], []]],
    ['one that cannot be decided is silent', { opsBudget: 'low' }, [[], []], [[], []]],
    ['a soft one that fires strains', { throughput: '500k' }, [[], []], [['load/one-node'], []]],
    ['at its bound it does not fire', { throughput: '400k' }, [[], []], [[], []]],
    ['nor where only a part of a range lies beyond', { throughput: '300k..500k' }, [[], []], [[], []]],
    [
      'each for itself',
      { replay: true, throughput: '3M' },
      [[], ['replay/none']],
      [['load/one-node'], ['load/one-node']],
    ],
  ])('%s', (_name, answers, violated, strained) => {
    const judged = judgeConstraints(stateFor(answers, knowledge));
    expect(judged.map((one) => one.violated.map(({ id }) => id))).toEqual(violated);
    expect(judged.map((one) => one.strained.map(({ id }) => id))).toEqual(strained);
  });

  it('all that fire are named, in the order of the knowledge base', () => {
    const constraints = ['b', 'a', 'c'].flatMap((id) => [
      { ...keepsNothing, id: `${id}/hard` },
      { ...manyNodes, id: `${id}/soft` },
    ]);
    const judged = judgeConstraints(stateFor({ replay: true, throughput: '3M' }, { ...knowledge, constraints }));
    expect(judged[WREN]?.violated.map(({ id }) => id)).toEqual(['b/hard', 'a/hard', 'c/hard']);
    expect(judged[HERON]?.strained.map(({ id }) => id)).toEqual(['b/soft', 'a/soft', 'c/soft']);
    expect(judged[HERON]?.violated).toEqual([]);
  });

  describe('that do not speak under a condition', () => {
    /** Unless old messages are not read again, or nobody is there to run it. */
    const lifted = [{ cells: keepsNothing.when.cells.slice(0, 1) }, budgetIs('low')];
    const constraints = [{ ...manyNodes, unless: lifted }];
    it.each<[string, Answers, number]>([
      ['speak where none of theirs holds', { throughput: '500k', replay: false, opsBudget: 'high' }, 1],
      ['speak where none of theirs is known to hold', { throughput: '500k' }, 1],
      ['are silent where the first holds', { throughput: '500k', replay: true }, 0],
      ['are silent where another holds', { throughput: '500k', opsBudget: 'low' }, 0],
    ])('%s', (_, answers, count) => {
      expect(judgeConstraints(stateFor(answers, { ...knowledge, constraints }))[HERON]?.strained).toHaveLength(count);
    });

    describe('in a part of a range', () => {
      const rateFrom = { column: 'throughput', test: manyNodes.when.cells[0]?.test as never };
      const replayed = { cells: keepsNothing.when.cells.slice(0, 1) };
      const hard = { ...keepsNothing, when: replayed, unless: [{ cells: [rateFrom, ...budgetIs('low').cells] }] };
      const found = (answers: Answers) => {
        const view = situationFor(answers).views[HERON];
        const kb = { ...knowledge, constraints: [hard] };
        return [
          judgeConstraints(stateFor(answers, kb))[HERON]?.violated.length,
          view && undecidedConstraints(view, [hard]).map(({ missing }) => missing),
        ];
      };
      const replay = true;
      it.each<[string, Answers, readonly unknown[]]>([
        [
          'exclude nothing, and still could',
          { replay, throughput: '300k..500k', opsBudget: 'low' },
          [0, [['throughput']]],
        ],
        ['exclude where no part of it lifts them', { replay, throughput: '100k..300k', opsBudget: 'low' }, [1, []]],
        ['are silent where all of it does', { replay, throughput: '500k..600k', opsBudget: 'low' }, [0, []]],
        [
          'are none of theirs where they do not hold',
          { replay: false, throughput: '300k..500k', opsBudget: 'low' },
          [0, []],
        ],
        ['speak while another answer to that is missing', { replay, throughput: '300k..500k' }, [1, []]],
      ])('%s', (_, answers, expected) => {
        expect(found(answers)).toEqual(expected);
      });
    });

    it('wait for no answer either', () => {
      const hard = { ...keepsNothing, unless: [budgetIs('low')] };
      const waiting = (answers: Answers) => {
        const view = situationFor(answers).views[WREN];
        return view === undefined ? undefined : undecidedConstraints(view, [hard]).length;
      };
      expect([waiting({}), waiting({ opsBudget: 'high' }), waiting({ opsBudget: 'low' })]).toEqual([1, 1, 0]);
    });
  });

  it('habit strains and never excludes', () => {
    const typical = {
      ...knowledge,
      implications: knowledge.implications.map((one) => ({ ...one, firm: false })),
      constraints: [keepsNothing, { ...keepsNothing, id: 'soft', hard: false, penalty: 0.2 }],
    };
    const [, wren] = judgeConstraints(stateFor({ scenario: 'logs' }, typical));
    expect(wren?.violated).toEqual([]);
    expect(wren?.strained.map(({ id }) => id)).toEqual(['soft']);
  });
});

describe('constraints that wait for an answer', () => {
  const open = (answers: Answers, constraints: readonly Constraint[] = knowledge.constraints) => {
    const view = situationFor(answers).views[WREN];
    if (view === undefined) throw new Error('no wren');
    return undecidedConstraints(view, constraints).map(({ constraint: { id }, missing }) => [id, missing]);
  };
  it.each<[string, Answers, readonly unknown[]]>([
    ['name what is missing', {}, [['replay/none', ['replay']]]],
    ['are none when all is said', { replay: true }, []],
    ['are none when nothing can come of it', { replay: false }, []],
  ])('%s', (_name, answers, expected) => {
    expect(open(answers)).toEqual(expected);
  });

  it('are hard ones only', () => {
    expect(open({}, [{ ...keepsNothing, hard: false }])).toEqual([]);
  });
});

describe('the sentence of a constraint', () => {
  const sentence = (one: Constraint, answers: Answers, alternative: number, language: Language = 'en') => {
    const situation = situationFor(answers);
    const view = situation.views[alternative];
    if (view === undefined) throw new Error('no such alternative');
    return explainConstraint(one, situation, view, language, speaker(knowledge.wording, language));
  };
  const saying = (one: Constraint, en: string): Constraint => ({ ...one, because: { en } });
  const ALL = '{alternative} | {need} | {have}';

  it.each<[string, Constraint, Answers, number, string]>([
    [
      'names the alternative and what it has',
      keepsNothing,
      { replay: true },
      WREN,
      'Wren keeps nothing: keeps nothing',
    ],
    ['of another: its own', keepsNothing, { replay: true }, HERON, 'Heron keeps nothing: any record by position'],
    ['names the need', manyNodes, { throughput: '500k' }, HERON, '500k msg/s is a lot'],
    ['a flag is a word', saying(keepsNothing, ALL), { replay: true }, WREN, 'Wren | yes | keeps nothing'],
    [
      'a figure counts with its factor',
      saying(manyNodes, ALL),
      { throughput: '500k' },
      HERON,
      'Heron | 500k msg/s | 400k msg/s',
    ],
    [
      'a need has as many digits as tell it from the figure',
      saying(manyNodes, ALL),
      { throughput: 400_001 },
      HERON,
      'Heron | 400.001k msg/s | 400k msg/s',
    ],
    ['a need that is not known', saying(manyNodes, ALL), {}, HERON, 'Heron | ? | 400k msg/s'],
  ])('%s', (_name, one, answers, alternative, expected) => {
    expect(sentence(one, answers, alternative)).toBe(expected);
  });

  it('names a need that follows from answers, where these are known', () => {
    const derived = ['square', 'rate'].map((id) => ({
      id,
      label: { en: id },
      times: id === 'rate' ? ['throughput'] : ['throughput', 'throughput'],
      dimension: 'rate' as const,
      source: [],
    }));
    const [cell] = manyNodes.when.cells;
    if (cell === undefined) throw new Error('no cell');
    const one = { ...saying(manyNodes, ALL), when: { cells: [{ ...cell, column: 'rate' }] } };
    const kb = { ...knowledge, derived };
    const said = (answers: Answers) => {
      const { views } = situationFor(answers);
      const situation = { knowledge: kb, requirements: required(answers, knowledge) };
      return views[HERON] && explainConstraint(one, situation, views[HERON], 'en', speaker(knowledge.wording, 'en'));
    };
    expect(said({ throughput: '500k' })).toBe('Heron | 500k msg/s | 400k msg/s');
    expect(said({})).toBe('Heron |  | 400k msg/s');
  });

  it('speaks the language of the report', () => {
    const both = { ...keepsNothing, because: { en: 'no', zh: '{alternative}：{need}' } };
    expect(sentence(both, { replay: true }, WREN, 'zh')).toBe('Wren：是');
  });

  it('leaves out what the alternative says nothing about', () => {
    const [cell] = manyNodes.when.cells;
    if (cell?.test.kind !== 'figure') throw new Error('not a figure');
    const latency = { ...cell, test: { ...cell.test, figure: 'latencyP99' } };
    const other = { ...saying(manyNodes, ALL), when: { cells: [latency] } };
    expect(sentence(other, { throughput: '500k' }, WREN)).toBe('Wren | 500k msg/s | ');
    expect(sentence(other, { throughput: '500k' }, HERON)).toBe('Heron | 500k msg/s | 16 ms');
    const unread = { ...saying(keepsNothing, ALL), when: { cells: [] } };
    expect(sentence(unread, { replay: true }, WREN)).toBe('Wren |  | ');
    // A capability is asked for by its column; a question of the same name is none.
    const asked = { ...saying(keepsNothing, ALL), when: { cells: keepsNothing.when.cells.slice(0, 1) } };
    expect(sentence(asked, { replay: true }, WREN)).toBe('Wren | yes | ');
  });
});
