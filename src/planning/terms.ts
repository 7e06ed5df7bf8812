import {
  type Alternative,
  type Dimension,
  type Estimate,
  inLanguage,
  type KnowledgeBase,
  type Language,
  loadOfClusterIn,
  type Parameter,
  type Plans,
  propertyIn,
  type Requirements,
  type SourceId,
} from '../domain/index.ts';
import { exactly, sumOfAll } from '../formula/index.ts';
import { type Served, sizeCluster, sizingRules } from '../scoring/index.ts';
import { centre } from '../situation/index.ts';
import type { Say } from '../wording/say.ts';
import { showAmount, showEstimate } from './amounts.ts';
import { asNumber, estimateParameter, type GivenParameters, type ParameterEstimate } from './parameters.ts';

/** A value that formulas may name: what it is, how it is called and shown, and where it comes from. */
export interface Term {
  readonly value: Estimate | undefined;
  readonly label: string;
  /** With its unit. */
  readonly shown: string;
  readonly source: readonly SourceId[];
  /** Ids of the questions nobody answered that it hangs on. */
  readonly unanswered: readonly string[];
  /** Labels of what is missing for a value, where that is not itself. */
  readonly lacks?: readonly string[];
}

export type Terms = (name: string) => Term | undefined;

/** What a plan is made for. */
export interface Planned {
  readonly knowledge: KnowledgeBase;
  readonly plans: Plans;
  readonly alternative: Alternative;
  readonly requirements: Requirements;
  /** What else the same cluster serves: its nodes carry all of it. */
  readonly beside?: readonly Served[];
  readonly given: GivenParameters;
  /** Of all amounts; defaults in another one are not used, since no rate of exchange is known. */
  readonly currency: string;
  readonly language: Language;
  /** Of that language. */
  readonly say: Say;
}

/**
 * Every value that a formula may name, except the quantities that formulas work out: answers, parameters, figures of the
 * alternative, the nodes it needs, and loads of all that its cluster serves.
 */
export function termsOf(planned: Planned): Terms {
  const { knowledge, plans, requirements, language, say } = planned;
  const cache = new Map<string, Term | undefined>();
  const find = (name: string): Term | undefined => {
    if (name === 'nodes') {
      const nodes = nodesEstimate(planned);
      const label = say('planning/nodes');
      const known = { label, source: [], unanswered: unansweredBySizing(planned) };
      if (nodes === undefined) return { ...known, value: nodes, shown: label, lacks: [say('planning/enough-nodes')] };
      return { ...known, value: nodes, shown: showEstimate(nodes, 'count', say) };
    }
    const figure = propertyIn(name);
    if (figure !== undefined) return figureTerm(planned, figure);
    const parameter = plans.parameters.find(({ id }) => id === name);
    if (parameter !== undefined) return parameterTerm(parameter, planned);
    const load = loadOfClusterIn(name);
    const question = knowledge.questions.find(({ id }) => id === (load ?? name));
    if (question === undefined || question.answer.kind !== 'number') return undefined;
    const { dimension } = question.answer;
    const value = load === undefined ? answerEstimate(requirements, name) : sumInCluster(load, planned);
    const label = inLanguage(question.label, language);
    if (value === undefined) return { value, label, shown: label, source: [], unanswered: [question.id] };
    const shown = showEstimate(value, dimension, say);
    return { value: percentAsShare(value, dimension), label, shown, source: [], unanswered: [] };
  };
  return (name) => {
    if (!cache.has(name)) cache.set(name, find(name));
    return cache.get(name);
  };
}

/** In base units; undefined where nobody gave a number. */
function answerEstimate(requirements: Requirements, question: string): Estimate | undefined {
  const requirement = requirements[question];
  if (requirement?.kind !== 'number') return undefined;
  return { min: requirement.min, typical: centre(requirement), max: requirement.max };
}

/** Of all that the cluster serves; undefined where nobody gave a number for some of it. */
function sumInCluster(question: string, { requirements, beside = [] }: Planned): Estimate | undefined {
  const all = [requirements, ...beside.map((other) => other.requirements)];
  return sumOfAll(all.map((one) => answerEstimate(one, question)));
}

/**
 * All that the cluster serves, with the parameters that its load is multiplied by.
 *
 * @param end  of what these are estimated as
 */
export function servedBy(planned: Planned, end: keyof Estimate = 'max'): readonly Served[] {
  const { alternative, requirements, beside = [], plans } = planned;
  return [{ alternative, requirements }, ...beside].map((one) => ({
    ...one,
    timesOf: (id) => {
      const parameter = plans.parameters.find((each) => each.id === id);
      // One that has no value for an alternative does not concern it, whatever a run says.
      if (!parameter?.values.some((value) => isAbout(value, one.alternative.id))) return 1;
      return parameterOf(parameter, { ...planned, ...one }).value?.[end] ?? 1;
    },
  }));
}

/** Vague answers make for a range of nodes; undefined where no number of them is enough for all of it. */
function nodesEstimate(planned: Planned): Estimate | undefined {
  const at = (end: keyof Estimate, pick: (range: NumberRequirement) => number) => {
    const served = servedBy(planned, end).map((one) => ({ ...one, requirements: narrowed(one.requirements, pick) }));
    const { nodes, minimum, resources } = sizeCluster(served, planned.knowledge);
    return nodes ?? (resources.length === 0 ? minimum : undefined);
  };
  const [min, typical, max] = [at('min', ({ min }) => min), at('typical', centre), at('max', ({ max }) => max)];
  return min === undefined || typical === undefined || max === undefined ? undefined : { min, typical, max };
}

type NumberRequirement = Extract<Requirements[string], { kind: 'number' }>;

/** Every range as one number of it. */
function narrowed(requirements: Requirements, pick: (range: NumberRequirement) => number): Requirements {
  return Object.fromEntries(
    Object.entries(requirements).map(([id, one]) => {
      if (one.kind !== 'number') return [id, one];
      const value = pick(one);
      return [id, { ...one, min: value, max: value }];
    }),
  );
}

/** Questions that could still ask for more nodes. */
function unansweredBySizing({ knowledge, alternative, requirements }: Planned): readonly string[] {
  const needs = sizingRules(requirements, knowledge).filter(({ figure }) => alternative.figures[figure] !== undefined);
  const keys = new Set(needs.flatMap(({ need }) => need));
  return [...keys].filter((key) => requirements[key]?.kind !== 'number');
}

/** The value of a parameter for what is planned. */
export function parameterOf(parameter: Parameter, planned: Planned): ParameterEstimate {
  const { alternative, requirements, given, currency, plans } = planned;
  const estimate = estimateParameter(
    parameter,
    alternative.id,
    given,
    (figure) => figureEstimate(alternative, figure),
    (question) => answerEstimate(requirements, question),
  );
  const foreign = parameter.dimension === 'money' && estimate.basis !== 'given' && currency !== plans.currency;
  // Nothing is nothing in every currency.
  return foreign && estimate.value?.max !== 0 ? { value: undefined, basis: 'unknown', rule: undefined } : estimate;
}

function figureEstimate({ figures }: Alternative, id: string): Estimate | undefined {
  const figure = figures[id];
  // What decides is the typical value, as in the decision itself; the range is what others saw.
  return figure === undefined ? undefined : exactly(figure.typical);
}

function figureTerm({ knowledge, alternative, language, say }: Planned, id: string): Term | undefined {
  const kind = knowledge.figures.find((one) => one.id === id);
  if (kind === undefined) return undefined;
  const value = figureEstimate(alternative, id);
  const label = inLanguage(kind.label, language);
  return {
    value: value === undefined ? undefined : percentAsShare(value, kind.dimension),
    label,
    shown: value === undefined ? label : showEstimate(value, kind.dimension, say),
    source: alternative.figures[id]?.source ?? [],
    unanswered: [],
  };
}

function parameterTerm(parameter: Parameter, planned: Planned): Term {
  const { value, basis, rule } = parameterOf(parameter, planned);
  const { alternative, currency, language, requirements, say } = planned;
  const label = inLanguage(parameter.label, language);
  const shown = value === undefined ? label : showAmount(value, parameter, currency, say);
  // What stands in for an answer hangs on it.
  const unanswered = parameter.values.flatMap(({ answer, alternatives }) => {
    return answer !== undefined &&
      isAbout({ alternatives }, alternative.id) &&
      answerEstimate(requirements, answer) === undefined
      ? [answer]
      : [];
  });
  return { value, label, shown, source: rule?.source ?? [], unanswered: basis === 'given' ? [] : unanswered };
}

export function isAbout({ alternatives }: { readonly alternatives: readonly string[] }, alternative: string): boolean {
  return alternatives.length === 0 || alternatives.includes(alternative);
}

function percentAsShare({ min, typical, max }: Estimate, dimension: Dimension): Estimate {
  return {
    min: asNumber(min, dimension),
    typical: asNumber(typical, dimension),
    max: asNumber(max, dimension),
  };
}
