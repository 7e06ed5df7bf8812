import type { ColumnType, Condition } from './condition.ts';
import type { Criterion, WeightProfile } from './criterion.ts';
import type { Procedure } from './procedure.ts';
import type { Dimension, Quantity } from './quantity.ts';
import type { Link, Reference, SourceId } from './reference.ts';
import type { Text } from './text.ts';

/** All of `data/` and `rules/` that a decision reads, validated and compiled. Frozen. */
export interface KnowledgeBase {
  readonly version: string;
  /** Hash of the contents; equal knowledge has an equal digest. */
  readonly digest: string;
  /** Folders merged over the built-in one, as given. */
  readonly overlays: readonly string[];
  /** In the order they are asked. */
  readonly questions: readonly Question[];
  readonly derived: readonly DerivedQuantity[];
  readonly scenarios: readonly Scenario[];
  readonly technologies: readonly Technology[];
  /** Sorted by id, code-unit order. */
  readonly alternatives: readonly Alternative[];
  readonly capabilities: readonly CapabilityScale[];
  readonly figures: readonly FigureKind[];
  readonly implications: readonly Implication[];
  readonly constraints: readonly Constraint[];
  readonly criteria: readonly Criterion[];
  readonly profiles: readonly WeightProfile[];
  readonly sizing: readonly SizingRule[];
  readonly splits: readonly Split[];
  readonly bridges: readonly Bridge[];
  readonly procedures: readonly Procedure[];
  readonly advice: readonly Advice[];
  /** Type of every column a condition may name: questions, derived quantities, `traits`, `alternative.<capability>`, ... */
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** By source reference, such as `evidence/<record>` or `doc/<document>#<anchor>`; resolves what rules cite. */
  readonly references: Readonly<Record<string, Reference>>;
  /** Message templates by id: `{name}` marks a gap. */
  readonly wording: Readonly<Record<string, Text>>;
  readonly settings: Settings;
}

/** Numbers that shape the method, kept beside the rules: see rules/settings.yaml. */
interface Settings {
  readonly [name: string]: number;
}

export interface Question {
  /** The answers key, camel case. */
  readonly id: string;
  readonly label: Text;
  /** Other words for the key: not taken for it, but told which key is meant. */
  readonly also?: readonly string[];
  readonly prompt: Text;
  readonly help: Text;
  /** What another answer would mean, where the answer is a fact that nobody turns to have another recommendation. */
  readonly anotherMeans?: Text;
  readonly answer: AnswerType;
  /** Asked of everybody, before the adaptive ones. */
  readonly core: boolean;
  /** As typed, such as `200k`. */
  readonly examples: readonly string[];
  /** What "don't know" may mean: the range or choices that robustness draws from. */
  readonly unknownRange: UnknownRange;
  readonly source: readonly SourceId[];
}

/** What several answers come to together: a column of its own, which no implication looks at. */
export interface DerivedQuantity {
  readonly id: string;
  readonly label: Text;
  /** Ids of the questions whose numbers are multiplied, in base units. */
  readonly times: readonly string[];
  /** What they come to after a duration, in which they grow by a factor a year: ids of the questions for both. */
  readonly grows?: { readonly by: string; readonly over: string };
  readonly dimension: Dimension;
  readonly source: readonly SourceId[];
}

/** The questions whose answers a derived quantity is made of. */
export function answersBehind({ times, grows }: Pick<DerivedQuantity, 'times' | 'grows'>): readonly string[] {
  return grows === undefined ? times : [...times, grows.by, grows.over];
}

export type AnswerType =
  | {
      readonly kind: 'number';
      readonly dimension: Dimension;
      readonly integer: boolean;
      readonly min: number;
      readonly max: number;
      /** What is less can be meant, and probably is a slip. */
      readonly likelyFrom?: number;
      /** It is asked for the largest that occurs: of a range the upper end alone counts. */
      readonly largest?: true;
      /** Several workloads in one cluster come to the sum of it. */
      readonly adds?: true;
      /** What is more can be meant, and probably is a slip or a wish. */
      readonly likelyTo?: number;
    }
  | { readonly kind: 'choice'; readonly choices: readonly AnswerChoice[]; readonly ordered: boolean }
  | { readonly kind: 'flag' };

export interface AnswerChoice {
  readonly id: string;
  readonly label: Text;
  readonly help?: Text;
  /** Other words for it, in any language, which are no answers but show what is meant. */
  readonly also?: readonly string[];
}

/** Numbers are drawn evenly on a logarithmic axis, choices and flags with the given shares (sum 1). */
export type UnknownRange =
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'shares'; readonly shares: Readonly<Record<string, number>> };

export interface Scenario {
  readonly id: string;
  readonly name: Text;
  /** See {@link AnswerChoice}. */
  readonly also?: readonly string[];
  readonly summary: Text;
  readonly traits: readonly string[];
  readonly profile: string;
  readonly source: readonly SourceId[];
}

export interface Technology {
  readonly id: string;
  readonly name: Text;
  readonly summary: Text;
  readonly links: readonly Link[];
  /** Ids by which the ledger names what is run of it, where that goes by names of its own. */
  readonly products?: readonly string[];
}

export interface Alternative {
  readonly id: string;
  readonly technology: string;
  readonly name: Text;
  readonly summary: Text;
  readonly version: string;
  /** CAP class with its reservation, in words. */
  readonly cap: Text;
  readonly protocols: readonly string[];
  /** Spoken with limits, such as an older version only. */
  readonly partialProtocols: readonly string[];
  readonly deployment: readonly DeploymentForm[];
  readonly links: readonly Link[];
  readonly capabilities: Readonly<Record<string, Capability>>;
  readonly figures: Readonly<Record<string, Figure>>;
  /** By scenario: how well it serves, 0..1. */
  readonly fit: Readonly<Record<string, Fit>>;
  readonly weakness: Text;
}

interface DeploymentForm {
  readonly name: Text;
  readonly nodes: number;
  readonly note?: Text;
  readonly source: readonly SourceId[];
}

interface CapabilityScale {
  readonly id: string;
  readonly label: Text;
  /** From least to most. */
  readonly levels: readonly string[];
  readonly levelLabels: Readonly<Record<string, Text>>;
}

interface Capability {
  readonly level: string;
  readonly detail: Text;
  readonly source: readonly SourceId[];
}

export interface FigureKind {
  readonly id: string;
  readonly label: Text;
  readonly dimension: Dimension;
}

/** A measured or documented number of an alternative. `typical` lies in the range and is what decides. */
export interface Figure extends Quantity {
  readonly typical: number;
  readonly conditions: Text;
  readonly source: readonly SourceId[];
}

interface Fit {
  /** 0 unfit, 1 made for it. */
  readonly utility: number;
  readonly reason: Text;
  readonly source: readonly SourceId[];
}

/** What is required when nothing was said. Explicit answers override. */
export interface Implication {
  readonly id: string;
  readonly when: Condition;
  /** Question id and the value as an answer would state it. */
  readonly requires: { readonly key: string; readonly value: string };
  readonly firm: boolean;
  /** How often it holds where it is only typical, 0 to 1; `typicalHolds` where nothing is said. */
  readonly holds?: number;
  readonly because: Text;
  readonly source: readonly SourceId[];
}

/** A rule that excludes (hard) or a workaround that costs (soft), run once per alternative. */
export interface Constraint {
  readonly id: string;
  readonly hard: boolean;
  readonly when: Condition;
  /** It does not speak where one of these holds; not knowing lets it speak. */
  readonly unless: readonly Condition[];
  /** Taken from the score of a soft violation, 0..1. */
  readonly penalty: number;
  /** Template: `{need}`, `{have}`, `{alternative}` and `{factor}` may stand in it. */
  readonly because: Text;
  /** Common practice that softens it. */
  readonly workaround?: Text;
  readonly source: readonly SourceId[];
}

/** How many nodes one resource asks for: need / figure of one node. */
export interface SizingRule {
  readonly id: string;
  readonly label: Text;
  /** Product of requirement ids; `*` of their base values. */
  readonly need: readonly string[];
  /** Parameters of a plan that the need is multiplied by; a decision, which has none, takes 1 for each. */
  readonly times: readonly string[];
  readonly figure: string;
  readonly when: Condition;
  /** It does not count where one of these holds; not knowing lets it count. */
  readonly unless: readonly Condition[];
  /** False where several nodes carry no more than one: one order has one writer. */
  readonly spreads: boolean;
  /** `replicas` multiplies the need by the replicas the alternative keeps. */
  readonly replicated: boolean;
  /** True where an alternative without the figure needs nothing of it, so that the figure is not missing. */
  readonly optional: boolean;
  readonly dimension: Dimension;
  readonly source: readonly SourceId[];
}

/** One workload whose parts pull apart. */
export interface Split {
  readonly id: string;
  /** Looks at what was answered or firmly implied only. */
  readonly when: Condition;
  /** Any of these keeps the workload whole; they look at typical requirements too. */
  readonly unless: readonly Condition[];
  readonly parts: readonly SplitPart[];
  readonly because: Text;
  readonly source: readonly SourceId[];
}

export interface SplitPart {
  readonly id: string;
  readonly name: Text;
  /** Requirement keys that go with this part; the others stay unknown in it. */
  readonly keeps: readonly string[];
  /** Answers that hold in this part whatever the whole says. */
  readonly sets: Readonly<Record<string, string>>;
}

export interface Bridge {
  readonly id: string;
  readonly between: readonly [string, string];
  readonly name: Text;
  readonly how: Text;
  /** Taken from the value of a hybrid that uses it, 0..1. */
  readonly penalty: number;
  readonly caveat: Text;
  readonly source: readonly SourceId[];
}

export type AdviceKind = 'risk' | 'next-step' | 'readiness' | 'document' | 'contradiction';

/**
 * Said when its condition holds and, if given, one of `alternatives` is recommended. A contradiction is of answers that do not
 * go together, whatever is recommended; it looks at what was answered or firmly implied only.
 */
export interface Advice {
  readonly id: string;
  readonly kind: AdviceKind;
  readonly alternatives: readonly string[];
  readonly when: Condition;
  /** It is not said where one of these holds. */
  readonly unless: readonly Condition[];
  /** Said only where what is recommended runs as so many clusters or more. */
  readonly systems?: number;
  readonly text: Text;
  /** For risks. */
  readonly mitigation?: Text;
  readonly severity?: 'high' | 'medium' | 'low';
  readonly source: readonly SourceId[];
}
