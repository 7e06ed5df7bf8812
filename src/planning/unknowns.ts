import type { Estimate, Parameter, Question, Requirement, Requirements, Text } from '../domain/index.ts';
import { describeRequirement } from '../situation/index.ts';
import { showEstimate } from './amounts.ts';
import { makePlan, type Plan } from './plan.ts';
import { parameterOf } from './terms.ts';

/** What becomes of a plan when an answer that nobody gave turns out one way. */
interface Supposed {
  readonly answer: string | number | boolean | null;
  readonly shown: string;
  readonly plan: Plan;
}

/** An answer that nobody gave, or a parameter that stands for one, and what knowing it would change. */
export interface UnknownEffect {
  readonly kind: 'question' | 'parameter';
  readonly id: string;
  readonly label: Text;
  /** For a number the two ends of what it may be, else every choice. */
  readonly supposed: readonly Supposed[];
  /** Quantities that differ between them, or that come to be known; by name, in the order of the plan. */
  readonly changes: readonly string[];
}

/** Under this name the nodes stand beside the quantities. */
export const NODES = 'nodes';

/** The quantity of this name, where there are rules for it, counts all that is run: the nodes of every region and what runs beside them. */
export const SERVERS = 'servers';

/** The unknown answers that a plan hangs on, those that change most first, then what is assumed and would change it. */
export function unknownsOf(plan: Plan): readonly UnknownEffect[] {
  const { knowledge, plans } = plan.planned;
  const keys = new Set([
    ...plan.quantities.flatMap(({ unanswered }) => unanswered),
    ...(plan.terms(NODES)?.unanswered ?? []),
  ]);
  const questions = knowledge.questions
    .filter(({ id }) => keys.has(id))
    .map((question) => effectOf(plan, 'question', question, supposedAnswers(question, plan)))
    .sort((a, b) => b.changes.length - a.changes.length);
  const parameters = plans.parameters
    .map((parameter) => effectOf(plan, 'parameter', parameter, supposedValues(parameter, plan)))
    .filter(({ changes }) => changes.length > 0);
  return [...questions, ...parameters];
}

function effectOf(
  plan: Plan,
  kind: UnknownEffect['kind'],
  { id, label }: Pick<Question, 'id' | 'label'>,
  supposed: readonly Supposed[],
): UnknownEffect {
  return { kind, id, label, supposed, changes: changesBetween(plan, supposed) };
}

function supposedAnswers(question: Question, { planned }: Plan): readonly Supposed[] {
  return suppositions(question).map((requirement) => {
    const requirements: Requirements = { ...planned.requirements, [question.id]: requirement };
    return {
      answer: requirement.kind === 'number' ? requirement.min : 'value' in requirement ? requirement.value : null,
      shown: describeRequirement(requirement, question, planned.language, planned.say),
      plan: makePlan({ ...planned, requirements }),
    };
  });
}

/** The two ends of what a parameter may be, where it is assumed. */
function supposedValues(parameter: Parameter, { planned }: Plan): readonly Supposed[] {
  const { id, dimension, mayBe } = parameter;
  if (mayBe === undefined || parameterOf(parameter, planned).basis !== 'assumption') return [];
  return [mayBe.min, mayBe.max].map((value) => ({
    answer: value,
    shown: showEstimate({ min: value, typical: value, max: value }, dimension, planned.say),
    plan: makePlan({ ...planned, given: new Map([...planned.given, [id, { min: value, max: value }]]) }),
  }));
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
