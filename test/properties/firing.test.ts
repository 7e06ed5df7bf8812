import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/domain/index.ts';
import { spreadOf } from '../../src/firing/criterion-firing.ts';
import type { Firing } from '../../src/firing/fires.ts';
import {
  adviceFiring,
  constraintFiring,
  criterionFiring,
  implicationFiring,
  procedureFiring,
  splitFiring,
} from '../../src/firing/index.ts';
import { runProcedures } from '../../src/procedures/index.ts';
import { assess, requirementsOf } from '../../src/recommendation/index.ts';
import { normalise } from '../../src/requirements/index.ts';
import { readRequirements } from '../../src/situation/index.ts';
import { testCondition } from '../../src/tables/index.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const knowledge = realKnowledge();

/** Whether a rule speaks under answers, asked of the engine apart from the code that finds them. */
type Speaks = (answers: Answers) => boolean;

function speaking(id: string): Speaks {
  return (answers) =>
    assess(knowledge, requirementsOf(answers, knowledge)).judgements.some(({ violated, strained }) =>
      [...violated, ...strained].some((one) => one.id === id),
    );
}

const holds =
  (when: Parameters<typeof testCondition>[0], firmOnly = false): Speaks =>
  (answers) =>
    testCondition(when, readRequirements(requirementsOf(answers, knowledge), knowledge, { firmOnly })).result === 'yes';

const rules: readonly { name: string; found: Firing<unknown> | undefined; speaks: Speaks }[] = [
  ...knowledge.constraints.map((one) => ({
    name: `constraint ${one.id}`,
    found: constraintFiring(one, knowledge),
    speaks: speaking(one.id),
  })),
  ...knowledge.criteria.map((one, index) => ({
    name: `criterion ${one.id}`,
    found: criterionFiring(one, knowledge),
    speaks: (answers: Answers) => spreadOf(assess(knowledge, requirementsOf(answers, knowledge)), index) > 0,
  })),
  ...knowledge.implications.map((one) => ({
    name: `implication ${one.id}`,
    found: implicationFiring(one, knowledge),
    speaks: (answers: Answers) => requirementsOf(answers, knowledge)[one.requires.key]?.implication === one.id,
  })),
  ...knowledge.procedures.map((one) => ({
    name: `procedure ${one.id}`,
    found: procedureFiring(one, knowledge, 'en'),
    speaks: (answers: Answers) => {
      const alone = { ...knowledge, procedures: [one] };
      const [report] = runProcedures(alone, requirementsOf(answers, knowledge), [], 'en');
      return (report?.verdict.length ?? 0) + (report?.external.length ?? 0) > 0;
    },
  })),
  ...knowledge.splits.map((one) => ({
    name: `split ${one.id}`,
    found: splitFiring(one, knowledge),
    speaks: (answers: Answers) => holds(one.when, true)(answers) && !one.unless.some((other) => holds(other)(answers)),
  })),
  ...knowledge.advice.map((one) => ({
    name: `advice ${one.id}`,
    found: adviceFiring(one, knowledge),
    speaks: holds(one.when),
  })),
];

describe('every rule', () => {
  it('is tried', () => {
    expect(rules.length).toBeGreaterThan(150);
  });

  it.each(rules)('$name speaks under the answers found for it, and under no part of them', ({ found, speaks }) => {
    expect(found).toBeDefined();
    const answers = found?.answers ?? {};
    expect(normalise(answers, knowledge).problems).toEqual([]);
    expect(speaks(answers)).toBe(true);
    for (const key of Object.keys(answers)) {
      const { [key]: _, ...others } = answers;
      expect(speaks(others), `without ${key}`).toBe(false);
    }
  });
});
