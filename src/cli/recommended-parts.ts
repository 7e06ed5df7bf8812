import { type Alternative, inLanguage, type Requirements } from '../domain/index.ts';
import type { Combination, Objection, Planned } from '../planning/index.ts';
import {
  type Assessed,
  type Choice,
  clustersOf,
  type JudgedWorkload,
  nameOfCluster,
  type Scored,
} from '../recommendation/index.ts';
import type { Served } from '../scoring/index.ts';
import { titleOfParts } from '../wording/title-of-parts.ts';
import type { Setting } from './command.ts';
import { objectionTo } from './objection-to.ts';

/** What each part of what is recommended has to do, and what serves it. */
export interface RecommendedParts {
  /** What to choose for what, in words. */
  readonly title: string;
  /** By the cluster that serves them. */
  readonly systems: readonly SystemToPlan[];
  readonly bridge?: string;
}

/** One cluster, and all that it serves. */
interface SystemToPlan {
  readonly name: string;
  readonly parts: readonly PartToPlan[];
}

interface PartToPlan {
  readonly id: string;
  /** What it is and what serves it. */
  readonly name: string;
  readonly workload: string;
  readonly alternative: Alternative;
  readonly requirements: Requirements;
  /** Where it is outgrown before the horizon ends. */
  readonly objection?: Objection;
}

/** A combination for one workload, or whatever is recommended for several; undefined where there is no such thing. */
export function recommendedFor(
  judged: readonly JudgedWorkload[],
  { kind, winner, hybrid, modes }: Choice,
  setting: Setting,
): RecommendedParts | undefined {
  const { language, say } = setting;
  const shared = kind === 'hybrid' ? hybrid : modes;
  const nameOf = (alternative: Alternative) => inLanguage(alternative.name, language);
  const part = (id: string, workload: string, best: Scored, assessed: Assessed): PartToPlan => {
    const { alternative } = best;
    const objection = objectionTo(best, assessed, setting);
    return {
      id,
      name: say('report/label-value', { label: workload, value: nameOf(alternative) }),
      workload,
      alternative,
      requirements: assessed.requirements,
      ...(objection === undefined ? {} : { objection }),
    };
  };
  if (shared !== undefined) {
    const parts = shared.parts.map(({ id, split, best, assessed }) =>
      part(id, split === undefined ? id : inLanguage(split.name, language), best, assessed),
    );
    const bridges = shared.combination.bridges
      .filter(({ penalty }) => penalty > 0)
      .map(({ name }) => inLanguage(name, language));
    return {
      title: titleOfParts(
        parts.map(({ workload, alternative }) => ({ workload, name: nameOf(alternative) })),
        say,
      ),
      systems: systemsOf(parts, setting),
      ...(bridges.length === 0 ? {} : { bridge: bridges.join(say('word/semicolon')) }),
    };
  }
  if (judged.length === 1 || winner === undefined) return undefined;
  const parts = judged.map(({ name, assessed }) => part(name, name, winner, assessed));
  return { title: nameOf(winner.alternative), systems: systemsOf(parts, setting) };
}

/** Parts that run in one cluster, together. */
function systemsOf(parts: readonly PartToPlan[], { knowledge, language, say }: Setting): readonly SystemToPlan[] {
  return clustersOf(parts, knowledge()).map((system) => ({
    name: nameOfCluster(system, language, say),
    parts: system,
  }));
}

/** What is recommended with each part worked out. */
export function workOut<Worked>(
  { title, bridge, systems: toPlan }: RecommendedParts,
  planned: Omit<Planned, keyof Served>,
  work: (planned: Planned) => Worked,
): Combination<Worked> {
  const systems = toPlan.map(({ name, parts }) => ({
    name,
    parts: parts.map((part) => ({
      name: part.name,
      worked: work(plannedIn(parts, part, planned)),
      ...(part.objection === undefined ? {} : { objection: part.objection }),
    })),
  }));
  const parts = systems.flatMap((system) => system.parts);
  return { title, systems, parts, ...(bridge === undefined ? {} : { bridge }) };
}

/** One part of what a cluster serves, to be planned: its nodes carry all of it. */
export function plannedIn(
  cluster: readonly PartToPlan[],
  part: PartToPlan,
  planned: Omit<Planned, keyof Served>,
): Planned {
  const { alternative, requirements } = part;
  const beside = cluster.filter((other) => other !== part);
  return { ...planned, alternative, requirements, ...(beside.length === 0 ? {} : { beside }) };
}
