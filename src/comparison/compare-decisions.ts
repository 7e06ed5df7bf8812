import type { AssessmentBasis, BasisValue, DecisionBasis, RecordedDecision, WorkloadBasis } from '../domain/index.ts';
import { compareMargin } from './compare-margin.ts';
import { compareOutcomes, isEligible, outcomeRecorded } from './compare-outcomes.ts';
import type { Comparison, ExclusionChange, FactChange, ScopeChange, ValueChange } from './comparison.ts';

/**
 * What differs between two decisions, and by what. The first is the one that was, the second the one that is.
 *
 * @param now  what the second decides, where more is known of it than its record keeps
 */
export function compareDecisions(
  before: RecordedDecision,
  after: RecordedDecision,
  now = outcomeRecorded(after),
): Comparison {
  const explained = before.basis !== null && after.basis !== null;
  return {
    before,
    after,
    flips: compareOutcomes(before, now).outcome !== 'holds',
    confidence: { from: before.confidence, to: after.confidence },
    sameKnowledge: isSameKnowledge(before, after),
    explained,
    scopes: explained ? compareScopes(before, after, before.basis, after.basis) : [],
    facts: explained ? compareFacts(before.basis, after.basis) : [],
  };
}

/**
 * Whether the figures of a decision cannot be what came out when it was made: the same program decides with the same knowledge by
 * the same answers, and other figures come out.
 */
export function isEdited({ before, after, sameKnowledge, flips, confidence, scopes, facts }: Comparison): boolean {
  const sameProgram =
    before.reviewedWith.version !== null && before.reviewedWith.version === after.reviewedWith.version;
  const sameAnswers = scopes.every(
    ({ answers, assumptions, profile, presence }) =>
      answers.length + assumptions.length === 0 && profile.from === profile.to && presence === 'both',
  );
  if (sameKnowledge !== true || !sameProgram || !sameAnswers || flips) return false;
  return (
    facts.length > 0 ||
    (confidence.from !== null && confidence.to !== null && confidence.from !== confidence.to) ||
    scopes.some(({ exclusions, margin }) => exclusions.length > 0 || (margin !== null && margin.from !== margin.to))
  );
}

/** By the digest, of which a decision written by hand may hold the first letters. */
function isSameKnowledge({ reviewedWith: a }: RecordedDecision, { reviewedWith: b }: RecordedDecision) {
  if (a.digest === null || b.digest === null) return undefined;
  return a.digest.startsWith(b.digest) || b.digest.startsWith(a.digest);
}

function compareScopes(
  before: RecordedDecision,
  after: RecordedDecision,
  from: DecisionBasis,
  to: DecisionBasis,
): readonly ScopeChange[] {
  const whole: ScopeChange = {
    ...compareAssessments(from, to, winnerOf(before), winnerOf(after)),
    workload: null,
    presence: 'both',
    confidence: { from: before.confidence, to: after.confidence },
  };
  const pairs = pairWorkloads(from.workloads, to.workloads);
  return [whole, ...pairs.map(([one, other]) => compareWorkloads(one, other))];
}

/** The one alternative that was chosen; null for a hybrid, whose parts are compared workload by workload, and for none. */
function winnerOf({ kind, alternative }: RecordedDecision): string | null {
  return kind === 'single' ? alternative : null;
}

type Pair = readonly [before: WorkloadBasis | undefined, after: WorkloadBasis | undefined];

/** By name; those without a counterpart stand alone. */
function pairWorkloads(before: readonly WorkloadBasis[], after: readonly WorkloadBasis[]): readonly Pair[] {
  return [
    ...before.map((one): Pair => [one, after.find(({ name }) => name === one.name)]),
    ...after.filter(({ name }) => !before.some((one) => one.name === name)).map((one): Pair => [undefined, one]),
  ];
}

const NOTHING: WorkloadBasis = {
  name: '',
  winner: null,
  confidence: null,
  answered: {},
  assumed: {},
  profile: '',
  weights: {},
  alternatives: [],
};

function compareWorkloads(before: WorkloadBasis | undefined, after: WorkloadBasis | undefined): ScopeChange {
  const [from, to] = [before ?? NOTHING, after ?? NOTHING];
  return {
    ...compareAssessments(from, to, from.winner, to.winner),
    workload: before?.name ?? to.name,
    presence: before === undefined ? 'after' : after === undefined ? 'before' : 'both',
    confidence: { from: from.confidence, to: to.confidence },
  };
}

function compareAssessments(
  before: AssessmentBasis,
  after: AssessmentBasis,
  from: string | null,
  to: string | null,
): Omit<ScopeChange, 'workload' | 'presence' | 'confidence'> {
  const leader = from ?? firstOf(before);
  const rival = to !== null && to !== leader ? to : runnerUpOf(after, leader);
  return {
    winner: { from, to },
    profile: { from: before.profile, to: after.profile },
    reweighted: changedKeys(before.weights, after.weights).length > 0,
    answers: compareValues(before.answered, after.answered),
    assumptions: compareValues(before.assumed, after.assumed),
    exclusions: compareExclusions(before, after),
    appeared: missingFrom(before, after),
    vanished: missingFrom(after, before),
    margin: leader === null || rival === null ? null : compareMargin(before, after, leader, rival),
  };
}

/** Those of the second that the first does not know; none when one of them is not there at all. */
function missingFrom({ alternatives }: AssessmentBasis, other: AssessmentBasis): readonly string[] {
  if (alternatives.length === 0 || other.alternatives.length === 0) return [];
  return other.alternatives.map(({ id }) => id).filter((id) => !alternatives.some((one) => one.id === id));
}

function firstOf({ alternatives }: AssessmentBasis): string | null {
  return alternatives.find(isEligible)?.id ?? null;
}

/** The best of the others that can be chosen, else the best of the others. */
function runnerUpOf({ alternatives }: AssessmentBasis, leader: string | null): string | null {
  const others = alternatives.filter(({ id }) => id !== leader);
  return (others.find(isEligible) ?? others[0])?.id ?? null;
}

function compareValues(
  before: Readonly<Record<string, BasisValue>>,
  after: Readonly<Record<string, BasisValue>>,
): readonly ValueChange[] {
  return changedKeys(before, after).map((key) => ({ key, from: own(before, key), to: own(after, key) }));
}

function changedKeys<Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.filter((key) => own(before, key) !== own(after, key));
}

function own<Value>(values: Readonly<Record<string, Value>>, key: string): Value | null {
  return Object.hasOwn(values, key) ? (values[key] ?? null) : null;
}

function compareExclusions(before: AssessmentBasis, after: AssessmentBasis): readonly ExclusionChange[] {
  const ids = [...new Set([...after.alternatives, ...before.alternatives].map(({ id }) => id))];
  return ids.flatMap((alternative) => {
    const [one, other] = [before, after].map(({ alternatives }) => alternatives.find(({ id }) => id === alternative));
    if (one === undefined || other === undefined) return [];
    const gained = other.excludedBy.filter((id) => !one.excludedBy.includes(id));
    const lost = one.excludedBy.filter((id) => !other.excludedBy.includes(id));
    return gained.length + lost.length === 0 ? [] : [{ alternative, gained, lost }];
  });
}

/** Only what both looked at can be told to have changed: what one of them did not look at, it does not say. */
function compareFacts(before: DecisionBasis, after: DecisionBasis): readonly FactChange[] {
  return Object.entries(after.facts).flatMap(([alternative, facts]) => {
    const earlier = own(before.facts, alternative);
    if (earlier === null) return [];
    return Object.entries(facts).flatMap(([fact, to]) => {
      const from = own(earlier, fact);
      return from === null || from === to ? [] : [{ alternative, fact, from, to }];
    });
  });
}
