import type { Condition } from './condition.ts';
import type { Formula } from './formula.ts';
import type { Dimension } from './quantity.ts';
import type { Reference, SourceId } from './reference.ts';
import type { Text } from './text.ts';

/**
 * What is read once a choice stands: how to size it, what it costs, how to configure it. Apart from the knowledge base, so
 * that a decision neither loads it nor hangs on it. Frozen.
 */
export interface Plans {
  /** Currency of all amounts of money, such as `CNY`. */
  readonly currency: string;
  /** Time that a plan looks ahead when no answer says so, seconds. */
  readonly horizonSeconds: number;
  /** What grows when the load grows, by question id. */
  readonly loads: readonly Load[];
  readonly parameters: readonly Parameter[];
  readonly capacity: readonly CapacityRule[];
  readonly costItems: readonly CostItem[];
  readonly configurations: readonly Configuration[];
  /** In the order in which they are walked. */
  readonly checklistStages: readonly ChecklistStage[];
  readonly overtakenItems: readonly OvertakenItem[];
  /** By source reference; resolves what the rules here cite. */
  readonly references: Readonly<Record<string, Reference>>;
}

export interface Load {
  /** Question id. */
  readonly id: string;
  readonly because: Text;
  readonly source: readonly SourceId[];
}

/** Names in formulas that begin so stand for a load of all that the cluster serves: `cluster.devices`. */
export const OF_CLUSTER = 'cluster.';

/** Question id of the load that such a name stands for; undefined for every other name. */
export function loadOfClusterIn(name: string): string | undefined {
  return name.startsWith(OF_CLUSTER) ? name.slice(OF_CLUSTER.length) : undefined;
}

/** A price, a share or a planning value that no question asks for; replaceable in every run. */
export interface Parameter {
  readonly id: string;
  readonly label: Text;
  readonly dimension: Dimension;
  /** Units it is divided by: money per month, money per GB and month. */
  readonly per: readonly PerUnit[];
  /** What it may be, in its own unit. More than zero where a formula divides by it. */
  readonly min: number;
  readonly max: number;
  /** Where it is assumed for want of an answer: what it may well be, in its own unit. A plan says what that would change. */
  readonly mayBe?: { readonly min: number; readonly max: number };
  /** The first that is about the alternative at hand; none where nobody can know it. */
  readonly values: readonly ParameterValue[];
}

export type PerUnit = 'GB' | 'hour' | 'month' | 'year';

/** Where a value comes from: found in a source, printed by the corpus and not verifiable, answered, or assumed. */
export type Basis = 'source' | 'corpus' | 'answer' | 'assumption';

export interface ParameterValue {
  /** Empty for all of them. */
  readonly alternatives: readonly string[];
  /** In the unit of the parameter, not in base units; absent where `figure` or `answer` says it. */
  readonly value?: { readonly min: number; readonly max: number };
  /** A figure of the alternative that stands for it. */
  readonly figure?: string;
  /** A question whose answer stands for it; where nobody gave one, the next value holds. */
  readonly answer?: string;
  readonly basis: Basis;
  readonly because: Text;
  readonly source: readonly SourceId[];
}

/** One way to work out one quantity. */
export interface CapacityRule {
  readonly id: string;
  /** Name under which formulas may use it; the first rule of a quantity that holds gives it. */
  readonly quantity: string;
  readonly label: Text;
  readonly dimension: Dimension;
  /** Shown as it grows over the years. */
  readonly outlook: boolean;
  readonly alternatives: readonly string[];
  /** One of them has to hold. */
  readonly when: readonly Condition[];
  readonly formula: Formula;
  readonly because: Text;
  readonly source: readonly SourceId[];
}

/** One line of a bill, for a period of at most a year. */
export interface CostItem {
  readonly id: string;
  /** Of several systems the dearest counts for all: they share it. */
  readonly once: boolean;
  readonly label: Text;
  readonly alternatives: readonly string[];
  /** One of them has to hold. */
  readonly when: readonly Condition[];
  readonly formula: Formula;
  readonly because: Text;
  readonly source: readonly SourceId[];
}

/** How a file is written: `key=value`; `key value`; nested blocks; `{key, value}.`; options of a command; a mapping. */
export type Syntax = 'properties' | 'directives' | 'blocks' | 'terms' | 'command' | 'mapping';

/** A file to write for an alternative. */
export interface Configuration {
  readonly id: string;
  readonly alternatives: readonly string[];
  /** Name of the file, without a folder. */
  readonly file: string;
  readonly syntax: Syntax;
  /** Of those with one role only the first that holds is written. */
  readonly role?: string;
  /** Of the cluster: written once for all that it serves. */
  readonly shared?: boolean;
  readonly title: Text;
  /** For a command: what the options are given to. */
  readonly command?: string;
  /** For a command that is to run once for each of several: what then takes its place. */
  readonly each?: EachCommand;
  /** What to know before using it. */
  readonly notes: readonly Text[];
  /** Written where one of these is known to hold. */
  readonly when: readonly Condition[];
  /** Not written where one of these is known to hold. */
  readonly unless: readonly Condition[];
  readonly settings: readonly ConfigurationSetting[];
}

interface EachCommand {
  /** The quantity that counts them, where it is more than one. */
  readonly of: string;
  /** With `$part`, the number of each from zero. */
  readonly command: string;
}

export interface ConfigurationSetting {
  readonly key: string;
  /**
   * Letters and gaps, `{own:events}` for a name of the workload's own among them; a setting whose gaps cannot be filled is
   * written with `otherwise`, or left out.
   */
  readonly value: Template;
  readonly otherwise?: string;
  /** Of answers, of the alternative, and of quantities of the plan. */
  readonly when: Condition;
  readonly reason: Text;
  /** What has to be replaced before it is used. */
  readonly edit?: Text;
  /** An amount of a node, of which every part that shares it takes its own, or a mapping or list with entries of every part. */
  readonly adds?: boolean;
  /** A limit, of which the largest of the parts that share it counts, by whichever rule each of them sets it. */
  readonly largest?: boolean;
  /** Written as a comment: to be switched on by hand. */
  readonly off: boolean;
  /** First version that knows it, where older ones are in use. */
  readonly since?: string;
  readonly source: readonly SourceId[];
}

export type Template = readonly (string | TemplateGap)[];

/** A value worked out, in a unit that the reader of the file expects. */
interface TemplateGap {
  readonly formula: Formula;
  readonly format: GapFormat;
}

export type GapFormat = 'count' | 'ms' | 's' | 'minutes' | 'hours' | 'bytes' | 'MiB' | 'GiB' | 'KiB';

/** One stage of work, and the checklists that belong to it. */
export interface ChecklistStage {
  readonly id: string;
  readonly title: Text;
  /** Groups of a checklist with stages that bear this number. */
  readonly stage?: number;
  /** Checklists of these phases, whole. */
  readonly phases: readonly string[];
  /** Over once a technology is chosen. */
  readonly choosing?: boolean;
  readonly source: readonly SourceId[];
}

/** An item of a checklist that evidence has overtaken. */
export interface OvertakenItem {
  readonly id: string;
  readonly checklist: string;
  readonly group: string;
  /** As the list words it in English. */
  readonly item: string;
  readonly says: Text;
  readonly source: readonly SourceId[];
}
