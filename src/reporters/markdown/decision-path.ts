import {
  type HybridReport,
  openSets,
  type RankedAlternative,
  type Recommendation,
  type WorkloadAssessment,
} from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { markdownFence, mermaidLabel } from '../../words/escape.ts';
import { choiceLine } from '../choice.ts';
import { requirementValue, score } from '../figures.ts';
import { servedBy } from '../per-workload.ts';
import { type Block, section } from './blocks.ts';
import { type DecisionRecord, spoken } from './record.ts';

/** The way from the requirements to the decision, drawn. */
export function decisionPath(record: DecisionRecord): readonly Block[] {
  return section(3, spoken(record, 'report/decision-path'), [
    markdownFence('mermaid', flowchart(record.recommendation, record.say)),
  ]);
}

function flowchart(whole: Recommendation, say: Say): string {
  const { workloads = [] } = whole;
  return [
    'flowchart TD',
    `  requirements[${label([say('report/requirements'), ...requirementLines(whole, say)])}]`,
    ...(workloads.length === 0 ? ofOne(whole, say) : ofSeveral(whole, workloads, say)),
    '  classDef out stroke-dasharray: 4 3',
    '  classDef chosen stroke-width: 3px',
  ].join('\n');
}

/** From the requirements through each workload to what serves it; what a workload excludes, by the constraint that does. */
function ofSeveral(whole: Recommendation, workloads: readonly WorkloadAssessment[], say: Say): readonly string[] {
  const paths = workloads.flatMap((workload, w) => {
    const served = servedBy(whole, workload);
    return [
      `  workload${w}[${label([workload.name])}]`,
      `  requirements --> workload${w}`,
      ...constraintLines(
        workload.ranking.filter(({ excluded }) => excluded),
        say,
        `workload${w}`,
        `${w}x`,
      ),
      ...(served === undefined
        ? []
        : [
            `  part${w}[${label([say('report/name-score', { name: served.name, score: score(served.score) })])}]`,
            `  workload${w} ==> part${w}`,
            `  part${w} ==> decision`,
          ]),
    ];
  });
  const served = workloads.map((workload) => servedBy(whole, workload)?.alternative);
  const firsts = served.flatMap((id, w) => (served.indexOf(id) === w ? [w] : []));
  const bridge = whole.recommendation.kind === 'hybrid' ? whole.hybrid?.bridge : undefined;
  const joined = bridge ? bridgeLines(firsts, bridge, served) : [];
  const none = whole.recommendation.kind === 'none' ? ['  requirements --> decision'] : [];
  return [...paths, `  decision([${label([choiceLine(whole, say)])}]):::chosen`, ...joined, ...none];
}

function ofOne(whole: Recommendation, say: Say): readonly string[] {
  const kept = whole.ranking.filter(({ excluded }) => !excluded);
  const excluded = whole.ranking.filter((one) => one.excluded);
  return [
    ...constraintLines(excluded, say),
    ...kept.flatMap(({ name, score: value }, index) => [
      `  kept${index}[${label([say('report/name-score', { name, score: score(value) })])}]`,
      `  requirements --> kept${index}`,
    ]),
    ...decisionLines(whole, kept, say),
  ];
}

/** A label of several lines. */
function label(lines: readonly string[]): string {
  return `"${lines.map(mermaidLabel).join('<br/>')}"`;
}

function requirementLines({ requirements }: Recommendation, say: Say): readonly string[] {
  return Object.values(requirements)
    .filter(({ unknown, origin }) => !unknown && origin !== 'default')
    .map((one) => say('report/label-value', { label: one.label, value: requirementValue(one, say) }));
}

/** One node for each constraint that excluded something, one for each excluded alternative. */
function constraintLines(
  excluded: readonly RankedAlternative[],
  say: Say,
  from = 'requirements',
  of = '',
): readonly string[] {
  const constraints = [
    ...new Set(excluded.flatMap(({ violations }) => violations.map(({ constraint }) => constraint))),
  ];
  return [
    ...constraints.flatMap((constraint, index) => [
      `  constraint${of}${index}{{${label([constraint])}}}`,
      `  ${from} --> constraint${of}${index}`,
    ]),
    ...excluded.flatMap(({ name, violations }, index) => [
      `  out${of}${index}[${label([say('report/name-excluded', { name })])}]:::out`,
      ...[...new Set(violations.map(({ constraint }) => constraint))].map(
        (constraint) => `  constraint${of}${constraints.indexOf(constraint)} --> out${of}${index}`,
      ),
    ]),
  ];
}

function decisionLines(whole: Recommendation, kept: readonly RankedAlternative[], say: Say): readonly string[] {
  const { recommendation: decision, hybrid } = whole;
  if (decision.kind === 'none')
    return [`  decision([${label([say('report/no-choice')])}]):::chosen`, '  requirements --> decision'];
  const lines = [`  decision([${label([choiceLine(whole, say)])}]):::chosen`];
  const open = openSets(whole).flat();
  if (decision.kind === 'single' && open.length > 0) {
    return [
      ...lines,
      ...kept.flatMap(({ alternative }, index) => (open.includes(alternative) ? [`  kept${index} -.-> decision`] : [])),
    ];
  }
  if (decision.kind === 'single') {
    const winner = kept.findIndex(({ alternative }) => alternative === decision.alternative);
    return [...lines, ...(winner === -1 ? [] : [`  kept${winner} ==> decision`])];
  }
  const parts = decision.parts.flatMap(({ workload, name, score: value }, index) => [
    `  part${index}[${label([workload, say('report/name-score', { name, score: score(value) })])}]`,
    `  requirements ==> part${index}`,
    `  part${index} ==> decision`,
  ]);
  const bridge = hybrid?.bridge;
  const ofParts = decision.parts.map(({ alternative }) => alternative);
  const joined = bridge ? bridgeLines([...decision.parts.keys()], bridge, ofParts) : [];
  return [...lines, ...parts, ...joined];
}

/**
 * What joins the parts: a line for each bridge between the parts at its ends, a node between more than two whose bridge is one.
 *
 * @param alternatives  of all parts, by position
 */
function bridgeLines(
  parts: readonly number[],
  { name, each }: NonNullable<HybridReport['bridge']>,
  alternatives: readonly (string | undefined)[],
): readonly string[] {
  const line = (first: number, second: number, by: string) => `  part${first} <-. ${label([by])} .-> part${second}`;
  if (each?.every(({ between }) => between !== undefined)) {
    return each.flatMap(({ between = [], name: by }) => {
      const [first, second] = between.map((end) => parts.find((at) => alternatives[at] === end));
      return first === undefined || second === undefined ? [] : [line(first, second, by)];
    });
  }
  const [first = 0, second] = parts;
  if (second === undefined) return [];
  if (parts.length === 2) return [line(first, second, name)];
  return [`  bridge[${label([name])}]`, ...parts.map((at) => `  part${at} <-.-> bridge`)];
}
