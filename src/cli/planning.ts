import type { Alternative, Gaps, Request, Requirements } from '../domain/index.ts';
import type { GivenParameters, NothingFits, Objection, Planned, WorkedRequest } from '../planning/index.ts';
import { type JudgedWorkload, recommend } from '../recommendation/index.ts';
import { nothingFits } from '../reporters/nothing-fits.ts';
import type { Setting } from './command.ts';
import { judgeRequest } from './judge-request.ts';
import { objectionTo } from './objection-to.ts';
import type { OutputOptions } from './options.ts';
import { TOOL, toolVersion } from './package-info.ts';
import { type AnswersRead, readAnswers } from './read-answers.ts';
import { type AssumptionOptions, readAssumptions } from './read-assumptions.ts';
import { type RecommendedParts, recommendedFor, workOut } from './recommended-parts.ts';
import { refuse } from './refuse.ts';
import { unknownValue } from './unknown-value.ts';

/** The flags of commands that plan for a workload; those of the questions are among them by name. */
export interface PlanningOptions extends AssumptionOptions, OutputOptions {
  readonly set?: readonly string[];
  readonly alternative?: readonly string[];
  readonly [flag: string]: unknown;
}

/** One workload to plan for. */
interface WorkloadToPlan {
  /** Empty when it is the only one. */
  readonly name: string;
  readonly requirements: Requirements;
  /** Those asked for, best first. */
  readonly alternatives: readonly Alternative[];
  /** By alternative: what excludes it, or when it is outgrown. */
  readonly objections: Readonly<Record<string, Objection>>;
  /** Explained figure by figure. */
  readonly inDetail: readonly string[];
  /** Where a combination is recommended for it alone and no alternative was asked for by name. */
  readonly combination?: RecommendedParts;
}

interface ToPlan {
  readonly request: Request;
  readonly workloads: readonly WorkloadToPlan[];
  /** What is recommended for several workloads as a whole, where no alternative was asked for by name. */
  readonly whole?: RecommendedParts;
  readonly nothingFits?: NothingFits;
  readonly given: GivenParameters;
  readonly currency: string;
}

/**
 * Everything a plan is made from: answers, assumptions, and the alternatives in the order in which they serve each workload.
 *
 * @param currency  that amounts of money are in
 * @returns         the exit status when something is wrong, which has then been said
 */
export async function readToPlan(
  file: string | undefined,
  options: PlanningOptions,
  currency: string,
  setting: Setting,
): Promise<ToPlan | number> {
  const known = setting.knowledge().alternatives.map(({ id }) => id);
  const wanted = (options.alternative ?? []).flatMap((one) => one.split(',')).map((one) => one.trim());
  const strangers = wanted.filter((one) => !known.includes(one));
  const assumptions = readAssumptions(options, currency, setting);
  const problems = [...strangers.map((one) => unknownValue('--alternative', one, known)), ...assumptions.problems];
  if (problems.length > 0) return refuse(problems, setting);
  const read = await readAnswers(file, options, setting);
  if (typeof read === 'number') return read;
  const { judged, choice } = judgeRequest(read, setting);
  const [only] = judged.length === 1 ? judged : [];
  const whole = wanted.length > 0 ? undefined : recommendedFor(judged, choice, setting);
  // People read how one is worked out, and ask for others by name; data holds all of them, with all that they cite.
  const alone = whole === undefined && choice.winner !== undefined ? [choice.winner.alternative.id] : [];
  const shown = wanted.length > 0 || options.format === 'json' ? undefined : alone;
  return {
    request: read.request,
    given: assumptions.given,
    currency,
    ...(only !== undefined || whole === undefined ? {} : { whole }),
    ...(choice.kind === 'none' ? { nothingFits: whyNothingFits(read, setting) } : {}),
    workloads: judged.map((one) => ({
      name: only === undefined ? one.name : '',
      ...toPlan(one, wanted, shown, only === undefined ? undefined : whole, setting),
    })),
  };
}

function whyNothingFits({ request, weighting }: AnswersRead, { knowledge, language, say }: Setting): NothingFits {
  const tool = { name: TOOL, version: toolVersion() };
  const recommendation = recommend(request, knowledge(), { ...weighting, language, draws: 0, tool });
  return { lines: nothingFits(recommendation, say), relax: recommendation.recommendation.relax };
}

function toPlan(
  { assessed }: JudgedWorkload,
  wanted: readonly string[],
  shown: readonly string[] | undefined,
  combination: RecommendedParts | undefined,
  setting: Setting,
): Omit<WorkloadToPlan, 'name'> {
  const standings = assessed.standings.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  const objections = standings.flatMap((standing) => {
    const objection = objectionTo(standing, assessed, setting);
    return objection === undefined ? [] : [[standing.id, objection] as const];
  });
  return {
    requirements: assessed.situation.requirements,
    alternatives: standings.map(({ alternative }) => alternative),
    objections: Object.fromEntries(objections),
    inDetail: shown ?? standings.map(({ id }) => id),
    ...(combination === undefined ? {} : { combination }),
  };
}

/** Everything that is to be planned for, each alternative worked out, and what is recommended. */
export function workOutAll<Worked>(
  { workloads, given, currency, whole, nothingFits: none }: ToPlan,
  work: (planned: Planned) => Worked,
  { knowledge, plans, language, say }: Setting,
): WorkedRequest<Worked> {
  const planned = { knowledge: knowledge(), plans: plans(), given, currency, language, say };
  return {
    workloads: workloads.map(({ requirements, alternatives, combination, ...workload }) => ({
      ...workload,
      worked: alternatives.map((alternative) => work({ ...planned, alternative, requirements })),
      ...(combination === undefined ? {} : { combination: workOut(combination, planned, work) }),
    })),
    ...(whole === undefined ? {} : { whole: workOut(whole, planned, work) }),
    ...(none === undefined ? {} : { nothingFits: none }),
  };
}

/** The title of a sheet about a request. */
export function titleFor(bare: string, named: string, { request }: ToPlan, { say }: Setting, gaps: Gaps = {}): string {
  const [only] = request.workloads;
  const name = request.name ?? (request.workloads.length === 1 ? only?.name : undefined);
  return name === undefined ? say(bare, gaps) : say(named, { ...gaps, name });
}
