import { markdownText } from '../../words/escape.ts';
import { score } from '../figures.ts';
import { shareByItself } from '../first-in.ts';
import { choiceText } from '../per-workload.ts';
import { type Block, section, table } from './blocks.ts';
import { type DecisionRecord, spoken } from './record.ts';

/** Who wins each workload of a request that holds several, and how the others scored there. */
export function workloads(record: DecisionRecord): readonly Block[] {
  const { workloads = [], ranking } = record.recommendation;
  if (workloads.length === 0) return [];
  const headings = ['report/workload', 'report/choice', 'report/first-by-itself'];
  return section(2, spoken(record, 'report/workloads'), [
    table(
      [
        ...headings.map((id) => ({ heading: spoken(record, id) })),
        ...ranking.map(({ name }) => ({ heading: markdownText(name), align: 'right' as const })),
      ],
      workloads.map((workload) => [
        markdownText(workload.name),
        markdownText(choiceText(record.recommendation, workload, record.say)),
        markdownText(shareByItself(workload) ?? '–'),
        ...ranking.map(({ alternative }) => {
          const one = workload.ranking.find((candidate) => candidate.alternative === alternative);
          return one === undefined || one.excluded ? spoken(record, 'report/excluded') : score(one.score);
        }),
      ]),
    ),
  ]);
}
