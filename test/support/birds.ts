import type { Answers, KnowledgeBase, Requirement, Requirements } from '../../src/domain/index.ts';
import { imply, normalise } from '../../src/requirements/index.ts';
import { planOf, type State, settle, stateOf } from '../../src/situation/index.ts';
import { shippedWording } from './shipped-wording.ts';
import { smallKnowledge } from './small-knowledge.ts';

/**
 * Heron, a log, and wren, a switchboard: two brokers that do not exist, so that what is decided about them changes only with
 * how it is decided. They speak with the shipped wording.
 */
export function birds(): KnowledgeBase {
  const knowledge = smallKnowledge();
  return { ...knowledge, wording: { ...shippedWording(), ...knowledge.wording } };
}

/** The birds with numbers of the method under which whole decisions are made of them, in few draws. */
export function decidedBirds(): KnowledgeBase {
  return {
    ...birds(),
    settings: {
      unknownPressure: 0.5,
      hybridMargin: 0.02,
      poorFit: 0.5,
      hybridOperations: 0.06,
      workloadsExchange: 0.5,
      unknownBridge: 0.08,
      weightLooseness: 0.25,
      robustnessStates: 20,
      robustnessWeights: 5,
      robustnessMostWeights: 1000,
      robustnessEnough: 0.99,
      typicalHolds: 0.9,
      prometheeThreshold: 0.3,
      unknownMatters: 0.35,
    },
  };
}

/** What answers ask of alternatives, with all that they imply. */
export function required(answers: Answers, knowledge: KnowledgeBase): Requirements {
  const { requirements, problems } = normalise(answers, knowledge);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return imply(requirements, knowledge);
}

/** That so many messages a second are needed, as somebody answered. */
export function rateNeeded(value: number): Requirement {
  return { kind: 'number', dimension: 'rate', min: value, max: value, origin: 'answer', firm: true };
}

/** A state in which answers, and what they imply, can be judged. */
export function stateFor(answers: Answers, knowledge: KnowledgeBase): State {
  const state = stateOf(planOf(knowledge), required(answers, knowledge));
  settle(state);
  return state;
}
