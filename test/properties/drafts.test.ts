import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  assess,
  assessIn,
  createWorkspace,
  decide,
  outcomeOf,
  requirementsOf,
} from '../../src/recommendation/index.ts';
import { planOf, stateOf } from '../../src/situation/index.ts';
import { randomAnswers } from '../support/random-answers.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

// Draws and probes are judged in drafts, which leave out whoever is excluded and take over what a judgement before them said.

const knowledge = realKnowledge();
const plan = planOf(knowledge);

it('a draft decides as a whole assessment does', () => {
  fc.assert(
    fc.property(randomAnswers(knowledge), fc.array(randomAnswers(knowledge), { maxLength: 3 }), (first, others) => {
      const precedent = assess(knowledge, requirementsOf(first, knowledge));
      const workspace = createWorkspace(plan, { isDraft: true });
      for (const answers of others) {
        const requirements = requirementsOf({ ...first, ...answers }, knowledge);
        const whole = assess(knowledge, requirements);
        const state = stateOf(plan, requirements);
        // What nobody touched is the very same requirement.
        precedent.values.forEach((value, i) => {
          if (JSON.stringify(value) === JSON.stringify(state.values[i])) state.values[i] = value;
        });
        const draft = assessIn({ ...workspace, state }, {}, precedent);
        expect([draft.best, draft.splits, draft.pressure]).toEqual([whole.best, whole.splits, whole.pressure]);
        expect(draft.utilities.active).toEqual(whole.utilities.active);
        expect(draft.weights).toEqual(whole.weights);
        whole.judgements.forEach(({ violated }, i) => {
          if (violated.length === 0) expect(draft.scores[i]).toBe(whole.scores[i]);
        });
        const choice = decide(draft, { workspaces: workspace.parts, precedent });
        expect(outcomeOf(choice)).toBe(outcomeOf(decide(whole)));
        expect(choice.hybrid?.value).toBe(decide(whole).hybrid?.value);
      }
    }),
    { numRuns: 300 },
  );
});
