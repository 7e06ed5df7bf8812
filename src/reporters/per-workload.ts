import type { RankedAlternative, Recommendation, RequirementReport } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

type Several = Pick<Recommendation, 'requirements' | 'workloads'>;

/** What one thing is for each workload, in their order; undefined where it is not known. */
export interface RequirementRow {
  readonly label: string;
  readonly values: readonly (RequirementReport | undefined)[];
}

/** What the workloads of a request ask for, as far as any of them says; nothing of a request that holds one. */
export function requirementRows({ requirements, workloads = [] }: Several): readonly RequirementRow[] {
  return Object.entries(requirements)
    .map(([id, { label }]) => ({ label, values: workloads.map((one) => known(one.requirements[id])) }))
    .filter(({ values }) => values.some((value) => value !== undefined));
}

/** Labels of what nobody has answered: what one workload says is known, though the whole has no one value for it. */
export function notKnown({ requirements, workloads = [] }: Several): readonly string[] {
  const scopes = workloads.length === 0 ? [requirements] : workloads.map((one) => one.requirements);
  return Object.entries(requirements)
    .filter(([id]) => scopes.every((scope) => known(scope[id]) === undefined))
    .map(([, { label }]) => label);
}

function known(requirement: RequirementReport | undefined): RequirementReport | undefined {
  return requirement === undefined || requirement.unknown === true ? undefined : requirement;
}

/** What is worth sizing: every alternative that is left or, where each workload gets its own, the one it gets. */
export function toBeSized(
  { recommendation, ranking, workloads = [] }: Recommendation,
  say: Say,
): readonly Pick<RankedAlternative, 'name' | 'sizing'>[] {
  if (recommendation.kind !== 'hybrid' || workloads.length === 0) return ranking.filter(({ excluded }) => !excluded);
  return workloads.flatMap(({ name, winner, ranking: own }) =>
    own
      .filter(({ alternative }) => alternative === winner)
      .map((one) => ({ name: say('report/label-value', { label: name, value: one.name }), sizing: one.sizing })),
  );
}
