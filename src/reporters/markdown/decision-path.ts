import type { RankedAlternative, Recommendation } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { markdownFence, mermaidLabel } from '../../words/escape.ts';
import { requirementValue, score } from '../figures.ts';
import { type Block, section } from './blocks.ts';
import { type DecisionRecord, spoken } from './record.ts';

/** The way from the requirements to the decision, drawn. */
export function decisionPath(record: DecisionRecord): readonly Block[] {
  return section(2, spoken(record, 'report/decision-path'), [
    markdownFence('mermaid', flowchart(record.recommendation, record.say)),
  ]);
}

function flowchart(whole: Recommendation, say: Say): string {
  const kept = whole.ranking.filter(({ excluded }) => !excluded);
  const excluded = whole.ranking.filter((one) => one.excluded);
  return [
    'flowchart TD',
    `  requirements[${label([say('report/requirements'), ...requirementLines(whole, say)])}]`,
    ...constraintLines(excluded, say),
    ...kept.flatMap(({ name, score: value }, index) => [
      `  kept${index}[${label([say('report/name-score', { name, score: score(value) })])}]`,
      `  requirements --> kept${index}`,
    ]),
    ...decisionLines(whole, kept, say),
    '  classDef out stroke-dasharray: 4 3',
    '  classDef chosen stroke-width: 3px',
  ].join('\n');
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
function constraintLines(excluded: readonly RankedAlternative[], say: Say): readonly string[] {
  const constraints = [
    ...new Set(excluded.flatMap(({ violations }) => violations.map(({ constraint }) => constraint))),
  ];
  return [
    ...constraints.flatMap((constraint, index) => [
      `  constraint${index}{{${label([constraint])}}}`,
      `  requirements --> constraint${index}`,
    ]),
    ...excluded.flatMap(({ name, violations }, index) => [
      `  out${index}[${label([say('report/name-excluded', { name })])}]:::out`,
      ...[...new Set(violations.map(({ constraint }) => constraint))].map(
        (constraint) => `  constraint${constraints.indexOf(constraint)} --> out${index}`,
      ),
    ]),
  ];
}

function decisionLines(whole: Recommendation, kept: readonly RankedAlternative[], say: Say): readonly string[] {
  const { recommendation: decision, hybrid } = whole;
  if (decision.kind === 'none')
    return [`  decision([${label([say('report/no-choice')])}]):::chosen`, '  requirements --> decision'];
  const lines = [`  decision([${label([say('report/choose', { title: decision.title })])}]):::chosen`];
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
  const joined = decision.parts.length > 1 && bridge ? [`  part0 <-. ${label([bridge.name])} .-> part1`] : [];
  return [...lines, ...parts, ...joined];
}
