import type { Estimate, Question, Requirement, Requirements } from '../domain/index.ts';
import { makePlan, type Plan } from './plan.ts';

/** What becomes of a plan when an answer that nobody gave turns out one way. */
export interface Supposed {
  readonly requirement: Requirement;
  readonly plan: Plan;
}

/** An answer that nobody gave, and what knowing it would change. */
export interface UnknownEffect {
  readonly question: Question;
  /** For a number the two ends of what it may be, else every choice. */
  readonly supposed: readonly Supposed[];
  /** Quantities that differ between them, or that come to be known; by name, in the order of the plan. */
  readonly changes: readonly string[];
}

/** Under this name the nodes stand beside the quantities. */
export const NODES = 'nodes';

/** The unknown answers that a plan hangs on, those that change most first. */
export function unknownsOf(plan: Plan): readonly UnknownEffect[] {
  const { planned } = plan;
  const keys = new Set([
    ...plan.quantities.flatMap(({ unanswered }) => unanswered),
    ...(plan.terms(NODES)?.unanswered ?? []),
  ]);
  const effects = planned.knowledge.questions
    .filter(({ id }) => keys.has(id))
    .map((question): UnknownEffect => {
      const supposed = suppositions(question).map((requirement) => {
        const requirements: Requirements = { ...planned.requirements, [question.id]: requirement };
        return { requirement, plan: makePlan({ ...planned, requirements }) };
      });
      return { question, supposed, changes: changesBetween(plan, supposed) };
    });
  return effects.sort((a, b) => b.changes.length - a.changes.length);
}

/** What an unknown answer may turn out to be. */
function suppositions({ answer, unknownRange }: Question): readonly Requirement[] {
  const known = { origin: 'default', firm: false } as const;
  if (unknownRange.kind === 'number') {
    if (answer.kind !== 'number') return [];
    return [unknownRange.min, unknownRange.max].map((value) => ({
      kind: 'number',
      dimension: answer.dimension,
      min: value,
      max: value,
      ...known,
    }));
  }
  if (answer.kind === 'flag') return [true, false].map((value) => ({ kind: 'flag', value, ...known }));
  if (answer.kind !== 'choice') return [];
  return answer.choices.map(({ id }) => ({ kind: 'choice', value: id, ...known }));
}

/** The value of a quantity in a plan, or of its nodes. */
export function valueIn(plan: Plan, name: string): Estimate | undefined {
  return plan.terms(name)?.value;
}

function changesBetween(plan: Plan, supposed: readonly Supposed[]): readonly string[] {
  const names = new Set([
    NODES,
    ...[plan, ...supposed.map((one) => one.plan)].flatMap(({ quantities }) => quantities.map((q) => q.rule.quantity)),
  ]);
  return [...names].filter((name) => {
    const values = supposed.map((one) => valueIn(one.plan, name)?.typical);
    const differ = values.some((value) => value !== values[0]);
    const learned = valueIn(plan, name) === undefined && values.some((value) => value !== undefined);
    return differ || learned;
  });
}
