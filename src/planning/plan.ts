import { type CapacityRule, type Estimate, inLanguage, type SourceId } from '../domain/index.ts';
import { evaluateFormula, namesIn, writeFormula } from '../formula/index.ts';
import { type Sizing, sizeCluster } from '../scoring/index.ts';
import { fixedColumns, readAlternative, readRequirements } from '../situation/index.ts';
import { type FigureOf, type Read, testOneOf } from '../tables/index.ts';
import { showEstimate } from './amounts.ts';
import { withGivenFigures } from './assumed-figures.ts';
import { isAbout, type Planned, servedBy, type Term, type Terms, termsOf } from './terms.ts';

/** A quantity as it came out, or why it did not. */
export interface PlannedQuantity {
  readonly rule: CapacityRule;
  readonly value: Estimate | undefined;
  /** Labels of the answers and assumptions it lacks, those of what it builds on among them. */
  readonly missing: readonly string[];
  /** Questions whose answers it hangs on and that nobody answered; also those that could have led to another rule. */
  readonly unanswered: readonly string[];
  /** With labels: `Throughput × Message size`. */
  readonly formula: string;
  /** With values: `200k msg/s × 512 B`. */
  readonly numbers: string;
  /** Of the rule and of the values in it. */
  readonly source: readonly SourceId[];
}

/** Everything that one alternative needs for one workload. */
export interface Plan {
  readonly planned: Planned;
  /** Of the cluster, with all that it serves. */
  readonly sizing: Sizing;
  /** For this load alone. */
  readonly own: Sizing;
  readonly quantities: readonly PlannedQuantity[];
  /** The quantities among them. */
  readonly terms: Terms;
  readonly view: { readonly read: Read; readonly figureOf: FigureOf };
}

/**
 * Works out every quantity in the order of the rules, so that later ones may build on earlier ones. Of several rules for
 * one quantity the first that holds and can be worked out gives it; when none can, the first that holds says what is
 * missing.
 */
export function makePlan(asked: Planned): Plan {
  const planned = withGivenFigures(asked);
  const { knowledge, plans, alternative } = planned;
  const served = servedBy(planned);
  const sizing = sizeCluster(served, knowledge);
  const own = sizeCluster(served.slice(0, 1), knowledge);
  const given = termsOf(planned);
  const view = viewOf(planned);
  const found = new Map<string, PlannedQuantity>();
  const terms: Terms = (name) => quantityTerm(found.get(name), planned) ?? given(name);
  for (const quantity of new Set(plans.capacity.map((rule) => rule.quantity))) {
    const worked: PlannedQuantity[] = [];
    // What an answer could still switch on leaves the others in doubt.
    const open: string[] = [];
    for (const rule of plans.capacity) {
      if (rule.quantity !== quantity || !isAbout(rule, alternative.id)) continue;
      const { result, missing } = testOneOf(rule.when, view.read, view.figureOf);
      if (result === 'yes') worked.push(workOut(rule, terms, planned));
      else if (result === 'unknown') open.push(...missing);
    }
    const best = worked.find(({ value }) => value !== undefined) ?? worked[0];
    if (best === undefined) continue;
    const before = worked.slice(0, worked.indexOf(best)).flatMap(({ unanswered }) => unanswered);
    found.set(quantity, { ...best, unanswered: [...new Set([...best.unanswered, ...before, ...open])] });
  }
  return { planned, sizing, own, quantities: [...found.values()], terms, view };
}

/** How conditions see the alternative and what is required of it. */
function viewOf({ knowledge, alternative, requirements }: Planned): Plan['view'] {
  const read = readRequirements(requirements, knowledge);
  return {
    read: readAlternative(read, alternative, requirements, fixedColumns(alternative)),
    figureOf: (figure) => alternative.figures[figure]?.typical,
  };
}

function workOut(rule: CapacityRule, terms: Terms, planned: Planned): PlannedQuantity {
  const { formula, source } = rule;
  const termOf = (name: string) => terms(name) ?? notWorkedOut(name, planned);
  const named = namesIn(formula).map(termOf);
  const result = evaluateFormula(formula, (name) => termOf(name).value);
  const write = (show: (term: Term) => string) => writeFormula(formula, (name) => show(termOf(name)));
  return {
    rule,
    value: result.ok ? result.value : undefined,
    missing: result.ok ? [] : lackedBy(named),
    unanswered: [...named.flatMap((term) => term.unanswered)],
    formula: write(({ label }) => label),
    numbers: write(({ shown }) => shown),
    source: [...new Set([...source, ...named.flatMap((term) => term.source)])],
  };
}

/** A quantity that no rule gives for the alternative at hand: without a value, and called as where a rule gives it. */
export function notWorkedOut(name: string, { plans, language }: Planned): Term {
  const elsewhere = plans.capacity.find(({ quantity }) => quantity === name);
  const label = elsewhere === undefined ? name : inLanguage(elsewhere.label, language);
  return { value: undefined, label, shown: label, source: [], unanswered: [] };
}

/** What has to be known before these terms are: what a quantity among them hangs on, instead of that quantity. */
export function lackedBy(terms: readonly Term[]): readonly string[] {
  return [...new Set(terms.flatMap(({ value, label, lacks = [label] }) => (value === undefined ? lacks : [])))];
}

function quantityTerm(quantity: PlannedQuantity | undefined, { language, say }: Planned): Term | undefined {
  if (quantity === undefined) return undefined;
  const { rule, value, unanswered, missing } = quantity;
  const label = inLanguage(rule.label, language);
  return {
    value,
    label,
    shown: value === undefined ? label : showEstimate(value, rule.dimension, say),
    source: [],
    unanswered,
    ...(missing.length === 0 ? {} : { lacks: missing }),
  };
}
