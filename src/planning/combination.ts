import { heading, paragraph, type RelaxReport, type SheetBlock } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import type { Footnotes } from './footnotes.ts';
import { type Objection, objectionText } from './objections.ts';

/** The workloads of a request worked out, and what is recommended for several of them as a whole. */
export interface WorkedRequest<Worked> {
  readonly workloads: readonly WorkedWorkload<Worked>[];
  readonly whole?: Combination<Worked>;
  /** Where nothing is recommended, since nothing fits. */
  readonly nothingFits?: NothingFits;
}

/** Why nothing fits. */
export interface NothingFits {
  /** What excludes each alternative, and what would have to give. */
  readonly lines: readonly string[];
  /** The same answers that would have to give, as data. */
  readonly relax: readonly RelaxReport[];
}

/** That nothing fits, before anything else. */
export function nothingFitsBlocks({ nothingFits }: WorkedRequest<unknown>, say: Say): readonly SheetBlock[] {
  if (nothingFits === undefined) return [];
  const items = nothingFits.lines.map((text) => ({ text }));
  return [paragraph(say('planning/nothing-fits')), { kind: 'list', style: 'bullets', items }];
}

/** One workload, with the plan or the bill of each alternative. */
export interface WorkedWorkload<Worked> {
  /** Empty when it is the only one. */
  readonly name: string;
  /** Best alternative first. */
  readonly worked: readonly Worked[];
  /** By alternative; absent for those that do the job as long as is planned for. */
  readonly objections: Readonly<Record<string, Objection>>;
  /** Alternatives that are explained figure by figure; the others stand in the overview, with how to see them. */
  readonly inDetail: readonly string[];
  /** The combination that is recommended, where one is. */
  readonly combination?: Combination<Worked>;
}

/** What is recommended for several parts or workloads, each worked out for what is required of it. */
export interface Combination<Worked> {
  /** What to choose for what, in words. */
  readonly title: string;
  readonly parts: readonly CombinedPart<Worked>[];
  /** The same parts by the cluster that serves them. */
  readonly systems: readonly CombinedSystem<Worked>[];
  /** What joins the systems, which nobody sizes or prices here; absent where nothing has to. */
  readonly bridge?: string;
}

export interface CombinedPart<Worked> {
  /** What the part is and what serves it. */
  readonly name: string;
  readonly worked: Worked;
  /** Where it is outgrown before the horizon ends, or carries less than all that it serves: one for all of these. */
  readonly objection?: CombinedObjection;
}

export interface CombinedObjection extends Objection {
  /** What it is said of: what serves what, in words. */
  readonly to: string;
}

/** One cluster and all that it serves. */
export interface CombinedSystem<Worked> {
  readonly name: string;
  /** What serves what, in words. */
  readonly title: string;
  readonly parts: readonly CombinedPart<Worked>[];
}

/** What is recommended, system by system with what they make together, before what each alternative would be alone. */
export function combinationBlocks(
  { title, bridge, systems, parts }: Combination<unknown>,
  { table, notes, details, then, footnotes }: CombinationSheet,
  say: Say,
): readonly SheetBlock[] {
  const shared = systems.filter(({ parts }) => parts.length > 1);
  return [
    heading(2, say('planning/recommended', { title })),
    table,
    ...shared.map(({ title: parts }) => paragraph(say('planning/one-cluster', { parts }))),
    ...[...new Set(parts.flatMap(({ objection = [] }) => objection))].map((one) =>
      paragraph(objectionText(one.to, one, 'engine/shared-load', footnotes, say)),
    ),
    ...(bridge === undefined ? [] : [paragraph(say('planning/bridge-not-counted', { bridge }))]),
    ...notes.map((note) => paragraph(note)),
    ...details,
    heading(2, then),
  ];
}

interface CombinationSheet {
  readonly table: SheetBlock;
  readonly notes: readonly string[];
  /** Of each part. */
  readonly details: readonly SheetBlock[];
  /** The heading of what follows. */
  readonly then: string;
  readonly footnotes: Footnotes;
}
