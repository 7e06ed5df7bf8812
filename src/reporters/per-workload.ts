import type { RankedAlternative, Recommendation, RequirementReport, WorkloadAssessment } from '../domain/index.ts';
import { namedList } from '../wording/named-list.ts';
import type { Say } from '../wording/say.ts';
import { quantity, share } from './figures.ts';
import { labelsOf, nameOf } from './names.ts';
import { nodesRun, nodesShown } from './nodes.ts';
import { turningPoints } from './turning-points.ts';

type Several = Pick<Recommendation, 'requirements' | 'workloads'>;

/** What one thing is for each workload, in their order; undefined where it is not known. */
interface RequirementRow {
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

/** What else to know of the sizes, a sentence each. */
export function sizeNotes(recommendation: Recommendation, say: Say): readonly string[] {
  return [
    ...beyondOneNode(recommendation, say),
    ...oneToLose(recommendation, say),
    ...keptAtPeak(recommendation, say),
    ...rangesSized(recommendation, say),
    ...uncounted(recommendation, say),
    ...(toBeSized(recommendation, say).some(({ sizing }) => nodesShown(sizing, say) !== undefined)
      ? [say('report/nodes-counted')]
      : []),
  ];
}

/** What is more than a node carries and cannot be divided among several. */
function beyondOneNode(whole: Recommendation, say: Say): readonly string[] {
  return toBeSized(whole, say).flatMap(({ name, sizing }) =>
    sizing.resources
      .filter(({ nodes }) => nodes === null)
      .map(({ label, need, perNode, dimension }) =>
        say(dimension === 'bytes' ? 'report/beyond-one-disk' : 'report/beyond-one-node', {
          name,
          label,
          need: quantity(need, dimension, say),
          perNode: quantity(perNode, dimension, say),
        }),
      ),
  );
}

/** Where more is counted than the load alone asks for. */
function oneToLose(whole: Recommendation, say: Say): readonly string[] {
  const isSpare = toBeSized(whole, say).some(({ sizing }) =>
    sizing.resources.some(({ nodes, need, perNode }) => nodes !== null && nodes > need / perNode + 1 && nodes > 1),
  );
  return isSpare ? [say('report/one-to-lose')] : [];
}

/** Where what is kept sets the size: it is the one resource that is counted in bytes. */
function keptAtPeak(whole: Recommendation, say: Say): readonly string[] {
  const isKept = toBeSized(whole, say).some(({ sizing }) =>
    sizing.resources.some(({ id, dimension }) => id === sizing.limitedBy && dimension === 'bytes'),
  );
  return isKept ? [say('report/kept-at-peak')] : [];
}

function rangesSized(whole: Recommendation, say: Say): readonly string[] {
  const ranges = new Set(toBeSized(whole, say).flatMap(({ sizing }) => sizing.ranges ?? []));
  if (ranges.size === 0) return [];
  return [say('report/ranges-sized', { labels: labelsOf([...ranges], whole, say) })];
}

/** What the sizes leave out, in a sentence for each answer that is missing, with the clusters it is missing for unless that is all. */
function uncounted(recommendation: Recommendation, say: Say): readonly string[] {
  const clusters = clustersSized(recommendation);
  const each = clusters.length > 0 ? clusters.map((one) => [one]) : [toBeSized(recommendation, say)];
  const gaps = each.flatMap((some) => {
    const open = some.flatMap(({ sizing }) => sizing.uncounted ?? []);
    const answers = new Map(open.map((one) => [JSON.stringify([one.missing, one.workloads]), one]));
    return [...answers].map(([answer, { missing, workloads }]) => {
      const labels = open
        .filter((one) => JSON.stringify([one.missing, one.workloads]) === answer)
        .map(({ label }) => label);
      const asked = labelsOf([missing], recommendation, say);
      const said = {
        missing: workloads === undefined ? asked : say('report/missing-in', { missing: asked, workloads }),
        labels: [...new Set(labels)],
      };
      return { said, sentence: say('report/not-sized', said), name: some[0]?.name ?? '' };
    });
  });
  return [...new Set(gaps.map(({ sentence }) => sentence))].map((sentence) => {
    const same = gaps.filter((one) => one.sentence === sentence);
    if (same.length === each.length) return sentence;
    return say('report/not-sized-of', { ...same[0]?.said, name: same.map(({ name }) => name) });
  });
}

type Sized = Pick<RankedAlternative, 'alternative' | 'name' | 'sizing'>;

/** What is worth sizing: each cluster of a recommended combination with all that it serves, and every alternative that is left. */
export function toBeSized(whole: Recommendation, say: Say): readonly Sized[] {
  const kept = whole.ranking.filter(({ excluded }) => !excluded);
  const clusters = clustersSized(whole);
  if (clusters.length === 0) return kept;
  return [
    ...clusters,
    ...kept.map(({ alternative, name, sizing }) => ({ alternative, name: say('report/alone', { name }), sizing })),
  ];
}

/** Who follows the advice runs each cluster, be it in its smallest deployment for want of anything to size it by. */
function clustersSized({ clusters = [] }: Recommendation): readonly Sized[] {
  return clusters.map(({ name, parts, sizing }) => ({
    alternative: parts[0]?.alternative ?? '',
    name,
    sizing: { ...sizing, nodes: nodesRun(sizing) },
  }));
}

/** The workloads that exclude an alternative, where others do not; empty where all do, or where there is one. */
export function excludedFor({ workloads = [] }: Several, id: string): readonly string[] {
  const out = workloads.filter(({ ranking }) => ranking.some((one) => one.alternative === id && one.excluded));
  return out.length === workloads.length ? [] : out.map(({ name }) => name);
}

/** That an alternative is excluded, and of several workloads by which. */
export function excludedText(
  whole: Several,
  { alternative }: Pick<RankedAlternative, 'alternative'>,
  say: Say,
): string {
  const workloads = namedList(excludedFor(whole, alternative), say);
  return workloads === '' ? say('report/excluded') : say('report/excluded-for', { workloads });
}

/** Of several workloads: what serves one under the recommendation; undefined where nothing is recommended. */
export function servedBy(
  { recommendation }: Pick<Recommendation, 'recommendation'>,
  { name, ranking }: WorkloadAssessment,
): RankedAlternative | undefined {
  const id = recommendation.parts.find(({ workload }) => workload === name)?.alternative ?? recommendation.alternative;
  return recommendation.kind === 'none' ? undefined : ranking.find(({ alternative }) => alternative === id);
}

/** What serves a workload under the recommendation, by name. */
export function servedText(
  whole: Pick<Recommendation, 'recommendation'>,
  workload: WorkloadAssessment,
  say: Say,
): string {
  const { winner } = workload;
  const served = servedBy(whole, workload)?.name;
  return served ?? (winner === null ? say('report/no-choice') : nameOf(winner, workload, say));
}

/** The same, and what would serve it by itself where that is something else. */
export function choiceText(
  whole: Pick<Recommendation, 'recommendation'>,
  workload: WorkloadAssessment,
  say: Say,
): string {
  const { winner } = workload;
  const served = servedText(whole, workload, say);
  const name = winner === null ? served : nameOf(winner, workload, say);
  return name === served ? served : say('report/in-plan-though', { served, name });
}

/**
 * The nearest answers that would change what one workload would take by itself, a clause each; none where the whole plan gives
 * it something else, which they do not turn.
 */
export function changesOf(
  whole: Pick<Recommendation, 'recommendation'>,
  workload: WorkloadAssessment,
  say: Say,
): readonly string[] {
  return isServedOtherwise(whole, workload) ? [] : turningPoints(workload, say).shown.map(({ text }) => text);
}

/** Whether the whole plan gives a workload something else than it would take by itself. */
export function isServedOtherwise(
  whole: Pick<Recommendation, 'recommendation'>,
  workload: WorkloadAssessment,
): boolean {
  return (servedBy(whole, workload)?.alternative ?? workload.winner) !== workload.winner;
}

/** What to find out first about one workload, and what that settles. */
export function measuresOf({ unknowns }: WorkloadAssessment, say: Say): readonly string[] {
  return unknowns.map(({ label, impact }) =>
    impact === null
      ? label
      : say('word/next', { first: label, second: say('report/impact', { share: share(impact) }) }),
  );
}
