import { describe, expect, it } from 'vitest';
import type { Advice, Answers, Cell, Implication, KnowledgeBase } from '../../../src/domain/index.ts';
import { requirementsOf } from '../../../src/recommendation/index.ts';
import { contradictionsIn } from '../../../src/requirements/contradictions.ts';
import { planOf, stateOf } from '../../../src/situation/index.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const knowledge = realKnowledge();
const [pattern] = knowledge.implications;

function contradictions(answers: Answers, own: KnowledgeBase = knowledge) {
  return contradictionsIn(stateOf(planOf(own), requirementsOf(answers, knowledge)));
}

/** The questions in contradiction where a rule always implies a value, alone or beside those there are. */
function found(key: string, value: string, answers: Answers, firm = true): readonly string[] {
  if (pattern === undefined) throw new Error('no implication to go by');
  const rule: Implication = {
    ...pattern,
    id: 'test/rule',
    when: { ...pattern.when, cells: [] },
    firm,
    requires: { key, value },
  };
  const own = { ...knowledge, implications: [rule], advice: [] };
  return contradictions(answers, own).flatMap(({ keys }) => keys);
}

describe('an answer that asks for less than what is firmly implied', () => {
  it.each<[string, string, string, Answers, boolean]>([
    ['an earlier step of a scale', 'durability', 'required', { durability: 'none' }, true],
    ['a later step', 'durability', 'optional', { durability: 'required' }, false],
    ['the same step', 'durability', 'required', { durability: 'required' }, false],
    ['another choice where there is no scale', 'deployment', 'edge', { deployment: 'cloud' }, true],
    ['the same choice', 'deployment', 'edge', { deployment: 'edge' }, false],
    ['the other of yes and no', 'replay', 'true', { replay: false }, true],
    ['the same of yes and no', 'replay', 'true', { replay: true }, false],
    ['a number below', 'devices', '100..200', { devices: 5 }, true],
    ['a number above', 'devices', '100..200', { devices: 500 }, true],
    ['a number within', 'devices', '100..200', { devices: 150 }, false],
    ['the least of a range', 'devices', '100..200', { devices: 100 }, false],
    ['the most of a range', 'devices', '100..200', { devices: 200 }, false],
    ['a range that reaches into it', 'devices', '100..200', { devices: '50..150' }, false],
    ['not knowing', 'replay', 'true', { replay: 'unknown' }, false],
    ['nothing answered', 'replay', 'true', { devices: 150 }, false],
    ['what is only usual', 'durability', 'required', { scenario: 'log-aggregation' }, false],
    ['anything where nothing is implied', 'replay', 'unknown', { replay: false }, false],
    ['a step where nothing is implied', 'durability', 'unknown', { durability: 'none' }, false],
    ['a number where nothing is implied', 'devices', 'unknown', { devices: 5 }, false],
    ['what no answer can say', 'replay', 'perhaps', { replay: false }, false],
    ['a question there is not', 'colour', 'red', { replay: false }, false],
  ])('%s', (_, key, value, answers, isFound) => {
    expect(found(key, value, answers)).toEqual(isFound ? [key] : []);
  });

  it('contradicts nothing that is only typical', () => {
    expect(found('replay', 'true', { replay: false }, false)).toEqual([]);
  });
});

describe('a rule that answers do not go together', () => {
  const cell = (column: string, value: boolean): Cell => ({
    column,
    test: { kind: 'flag', text: String(value), value },
  });
  const [advice] = knowledge.advice;
  /** The questions in contradiction where replay does not go with transactions. */
  const apart = (answers: Answers, rule: Partial<Advice> = {}) => {
    if (advice === undefined) throw new Error('no advice to go by');
    const together: Advice = {
      ...advice,
      kind: 'contradiction',
      when: { cells: [cell('replay', true), cell('transactions', true)] },
      unless: [],
      ...rule,
    };
    const own = { ...knowledge, implications: [], advice: [together] };
    return contradictions(answers, own).map(({ keys }) => keys);
  };
  const both = { replay: true, transactions: true };

  it('speaks where both are answered so, and of both', () => {
    expect(apart(both)).toEqual([['replay', 'transactions']]);
    expect(apart({ ...both, transactions: false })).toEqual([]);
    expect(apart({ replay: true })).toEqual([]);
  });

  it('does not speak of what is only usual', () => {
    const { replay } = requirementsOf({ scenario: 'log-aggregation' }, knowledge);
    expect(replay).toMatchObject({ value: true, firm: false });
    expect(apart({ scenario: 'log-aggregation', transactions: true })).toEqual([]);
  });

  it('is silent where one of its exceptions holds', () => {
    const unless = [{ cells: [cell('requestReply', true)] }, { cells: [cell('streamProcessing', true)] }];
    expect(apart(both, { unless })).toHaveLength(1);
    expect(apart({ ...both, streamProcessing: true }, { unless })).toEqual([]);
  });

  it('is of that kind alone', () => {
    expect(apart(both, { kind: 'risk' })).toEqual([]);
  });

  it('names each question once, and behind a trait the scenario', () => {
    const traits: Cell = { column: 'traits', test: { kind: 'members', text: 'work', members: ['work'] } };
    const when = { cells: [traits, cell('replay', true), cell('replay', true)] };
    expect(apart({ scenario: 'task-queue', replay: true }, { when })).toEqual([['scenario', 'replay']]);
  });
});

it('says of the shipped rules why', () => {
  const found = contradictions({ replay: true, retention: '0s' });
  expect(found).toMatchObject([
    { keys: ['replay', 'retention'], because: { en: 'what is not kept after delivery cannot be read again' } },
  ]);
  const order = contradictions({ scenario: 'order-processing', durability: 'none' });
  expect(order.map(({ keys }) => keys)).toContainEqual(['durability', 'scenario']);
  const alone = contradictions({ teamSize: 1, opsBudget: 'high' });
  expect(alone.map(({ keys }) => keys)).toEqual([['teamSize', 'opsBudget']]);
});
