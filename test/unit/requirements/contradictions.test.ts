import { describe, expect, it } from 'vitest';
import type { Answers, Implication } from '../../../src/domain/index.ts';
import { requirementsOf } from '../../../src/recommendation/index.ts';
import { contradictionsIn } from '../../../src/requirements/contradictions.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const knowledge = realKnowledge();
const [pattern] = knowledge.implications;

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
  return contradictionsIn(requirementsOf(answers, knowledge), own).flatMap(({ keys }) => keys);
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
    ['nothing answered', 'replay', 'true', { devices: 150 }, false],
    ['what no answer can say', 'replay', 'perhaps', { replay: false }, false],
    ['a question there is not', 'colour', 'red', { replay: false }, false],
  ])('%s', (_, key, value, answers, isFound) => {
    expect(found(key, value, answers)).toEqual(isFound ? [key] : []);
  });

  it('contradicts nothing that is only typical', () => {
    expect(found('replay', 'true', { replay: false }, false)).toEqual([]);
  });
});
