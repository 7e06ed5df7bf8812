import { type Alternative, inLanguage, type Requirements } from '../domain/index.ts';
import type { Combination, CombinedObjection, Planned } from '../planning/index.ts';
import {
  type Choice,
  clustersOf,
  type JudgedWorkload,
  type Load,
  loadsOf,
  nameOfCluster,
  type Outgrown,
  outgrownTogether,
  sharedLoads,
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
  /** What serves what, in words. */
  readonly title: string;
  readonly parts: readonly PartToPlan[];
}

interface PartToPlan {
  readonly id: string;
  /** What it is and what serves it. */
  readonly name: string;
  readonly workload: string;
  readonly alternative: Alternative;
  readonly requirements: Requirements;
  /** Where it is outgrown before the horizon ends, or carries less than all that it serves. */
  readonly objection?: CombinedObjection;
}

/** A combination for one workload, or whatever is recommended for several; undefined where there is no such thing. */
export function recommendedFor(
  judged: readonly JudgedWorkload[],
  choice: Choice,
  setting: Setting,
): RecommendedParts | undefined {
  const { kind, winner, hybrid, modes } = choice;
  const { language, say } = setting;
  const loads = loadsOf(judged, choice);
  const shared = kind === 'hybrid' ? hybrid : modes;
  if (shared !== undefined) {
    const parts = partsToPlan(
      shared.parts.flatMap(({ id, split }, i) => {
        const load = loads[i];
        const workload = split === undefined ? id : inLanguage(split.name, language);
        return load === undefined ? [] : [{ ...load, id, workload }];
      }),
      setting,
    );
    const bridges = shared.combination.bridges
      .filter(({ penalty }) => penalty > 0)
      .map(({ name }) => inLanguage(name, language));
    return {
      title: titleOf(parts, setting),
      systems: systemsOf(parts, setting),
      ...(bridges.length === 0 ? {} : { bridge: [...new Set(bridges)].join(say('word/semicolon')) }),
    };
  }
  if (judged.length === 1 || winner === undefined) return undefined;
  const parts = partsToPlan(
    loads.map((load) => ({ ...load, id: load.workload })),
    setting,
  );
  return { title: inLanguage(winner.alternative.name, language), systems: systemsOf(parts, setting) };
}

/** Every workload with the best of the alternatives that are asked for; a single one has no name. */
export function systemsServing(
  judged: readonly JudgedWorkload[],
  alternatives: readonly Alternative[],
  setting: Setting,
): readonly SystemToPlan[] {
  const parts = judged.flatMap(({ name, assessed: { standings, requirements } }): readonly PartToPlan[] => {
    const found = standings.find(({ alternative }) => alternatives.includes(alternative));
    const workload = judged.length > 1 ? name : '';
    return found === undefined
      ? []
      : [{ id: workload, name: workload, workload, alternative: found.alternative, requirements }];
  });
  return systemsOf(parts, setting);
}

/** What stands against a part stands against all that share what serves it, where it is their loads together that do. */
function partsToPlan(loads: readonly (Load & { readonly id: string })[], setting: Setting): readonly PartToPlan[] {
  const { language, say } = setting;
  const objection = (
    { best, assessed }: Pick<Load, 'best' | 'assessed'>,
    to: readonly Load[],
    outgrownIn?: () => readonly Outgrown[],
  ) => {
    const found = objectionTo(best, assessed, setting, outgrownIn);
    const { alternative } = best;
    return (
      found && {
        ...found,
        to: titleOf(
          to.map(({ workload }) => ({ workload, alternative })),
          setting,
        ),
      }
    );
  };
  const together = sharedLoads(loads).map((one) => ({
    ...one,
    objection: objection(one, one.loads, () => outgrownTogether(one, language, say)),
  }));
  return loads.map((load) => {
    const { id, workload, best, assessed } = load;
    const found = together.find((one) => one.loads.includes(load))?.objection ?? objection(load, [load]);
    return {
      id,
      name: say('report/label-value', { label: workload, value: inLanguage(best.alternative.name, language) }),
      workload,
      alternative: best.alternative,
      requirements: assessed.requirements,
      ...(found === undefined ? {} : { objection: found }),
    };
  });
}

/** Parts that run in one cluster, together. */
function systemsOf(parts: readonly PartToPlan[], setting: Setting): readonly SystemToPlan[] {
  const { knowledge, language, say } = setting;
  return clustersOf(parts, knowledge()).map((system) => ({
    name: nameOfCluster(system, language, say),
    title: titleOf(system, setting),
    parts: system,
  }));
}

/** What serves what, in words. */
function titleOf(parts: readonly Pick<PartToPlan, 'workload' | 'alternative'>[], { language, say }: Setting): string {
  return titleOfParts(
    parts.map(({ workload, alternative }) => ({ workload, name: inLanguage(alternative.name, language) })),
    say,
  );
}

/** What is recommended with each part worked out. */
export function workOut<Worked>(
  { title, bridge, systems: toPlan }: RecommendedParts,
  planned: Omit<Planned, keyof Served>,
  work: (planned: Planned) => Worked,
): Combination<Worked> {
  const systems = toPlan.map(({ parts, ...system }) => ({
    ...system,
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
