import { describe, expect, it } from 'vitest';
import type { KnowledgeBase, Requirement } from '../../../src/domain/index.ts';
import { assess } from '../../../src/recommendation/assess.ts';
import type { Probe } from '../../../src/recommendation/probe.ts';
import { recommend } from '../../../src/recommendation/recommend.ts';
import { requirementsOf } from '../../../src/recommendation/requirements-of.ts';
import { sureThing } from '../../../src/recommendation/sure-thing.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const knowledge = realKnowledge();
const assessed = assess(knowledge, requirementsOf({ scenario: 'task-queue', throughput: '1k' }, knowledge));
const from: Requirement = { kind: 'unknown', origin: 'default', firm: false };
const led = (key: string, ...outcomes: readonly string[]) => {
  const tried = outcomes.map((outcome): Probe => ({ key, from, to: from, outcome, distance: 1 }));
  return sureThing(assessed, new Map([[key, tried]]), 'heron', 'en')?.outcome;
};

/** Operations press on whoever has a team for them as well, so that any answer speaks for what needs less of it. */
const pressed: KnowledgeBase = {
  ...knowledge,
  criteria: knowledge.criteria.map((criterion) => {
    const { utility } = criterion;
    if (utility.kind !== 'burden') return criterion;
    const rules = utility.pressure.rules.map((rule) => ({ ...rule, then: Math.max(rule.then, 0.15) }));
    return { ...criterion, utility: { ...utility, pressure: { ...utility.pressure, rules } } };
  }),
};

describe('a sure thing', () => {
  it.each([
    ['what every answer leads to', 'growth', ['wren', 'wren'], 'wren'],
    ['nothing where one answer leads elsewhere', 'growth', ['wren', 'heron'], undefined],
    ['nothing where all lead to what is recommended', 'growth', ['heron', 'heron'], undefined],
    ['nothing where none is left whatever the answer', 'growth', ['', ''], undefined],
    ['nothing where one value alone was tried', 'growth', ['wren'], undefined],
    ['nothing where it was answered', 'throughput', ['wren', 'wren'], undefined],
  ] as const)('is %s', (_, key, outcomes, expected) => {
    expect(led(key, ...outcomes)).toBe(expected);
  });

  it('is nothing where the first are level', () => {
    const level = assess(knowledge, requirementsOf({ throughput: '1k' }, knowledge));
    expect(level.standings[1]?.rank).toBe(1);
    const tried = [1, 2].map((): Probe => ({ key: 'growth', from, to: from, outcome: 'wren', distance: 1 }));
    expect(sureThing(level, new Map([['growth', tried]]), 'heron', 'en')).toBeUndefined();
  });

  it('leaves the matter open, and says why', () => {
    const answers = { scenario: 'microservices', durability: 'required', deployment: 'cloud' };
    const options = { language: 'en', tool: { name: 'test', version: '0' } } as const;
    const { recommendation } = recommend({ workloads: [{ answers }] }, pressed, options);
    expect(recommendation).toMatchObject({ undecided: true, rival: { whatever: { requirement: 'opsBudget' } } });
    expect(recommendation.summary).toContain(
      'Undecided: “Operations budget” is not answered, and every answer to it leads to',
    );
    const settled = recommend({ workloads: [{ answers: { ...answers, opsBudget: 'high' } }] }, pressed, options);
    expect(settled.recommendation.title).toBe(recommendation.rival?.title);
  });
});
