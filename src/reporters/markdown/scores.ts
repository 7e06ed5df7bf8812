import { oneAfterAnother } from '../../wording/one-after-another.ts';
import { markdownText } from '../../words/escape.ts';
import { saidOf } from '../citations.ts';
import { perNodeShown, quantity, score, share } from '../figures.ts';
import { besides, shareFirst } from '../first-in.ts';
import { nodesShown } from '../nodes.ts';
import { headingOfScores } from '../not-chosen.ts';
import { excludedText, sizeNotes, toBeSized } from '../per-workload.ts';
import { type Block, type Column, section, table } from './blocks.ts';
import { type DecisionRecord, marks, spoken } from './record.ts';

const DASH = '–';

/** Rank, score and how often each came first. */
export function scores(record: DecisionRecord): readonly Block[] {
  return section(2, spoken(record, headingOfScores(record.recommendation)), [ranking(record), beside(record)]);
}

function ranking(record: DecisionRecord): Block {
  const { recommendation: whole, say } = record;
  const right = (heading: string): Column => ({ heading, align: 'right' });
  return table(
    [
      right(spoken(record, 'report/rank')),
      { heading: spoken(record, 'report/alternative') },
      right(spoken(record, 'report/score')),
      ...(whole.robustness === null ? [] : [right(spoken(record, 'report/comes-first'))]),
      right(spoken(record, 'report/nodes')),
    ],
    whole.ranking.map((one) => [
      one.excluded ? DASH : String(one.rank),
      markdownText(one.name),
      one.excluded ? markdownText(excludedText(whole, one, say)) : score(one.score),
      ...(whole.robustness === null ? [] : [markdownText(shareFirst(whole, one) ?? DASH)]),
      (one.excluded ? undefined : nodesShown(one.sizing, say)) ?? DASH,
    ]),
  );
}

function beside({ recommendation, say }: DecisionRecord): Block | undefined {
  const rest = besides(recommendation, say);
  return rest && markdownText(rest);
}

/** What every criterion contributed to each score. */
export function contributions(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation: whole, say } = record;
  const criteria = whole.ranking[0]?.criteria ?? [];
  const counted = criteria.filter(({ utility }) => utility !== null);
  const silent = criteria.filter(({ utility }) => utility === null).map(({ label }) => label);
  if (counted.length === 0) return [];
  return [
    table(
      [
        { heading: spoken(record, 'report/criterion') },
        { heading: spoken(record, 'report/weight'), align: 'right' },
        ...whole.ranking.map(({ name }): Column => ({ heading: markdownText(name), align: 'right' })),
      ],
      counted.map(({ id, label, weight }) => [
        markdownText(label),
        markdownText(share(weight)),
        ...whole.ranking.map((one) => {
          const criterion = one.criteria.find((candidate) => candidate.id === id);
          return criterion === undefined || criterion.utility === null ? DASH : score(criterion.contribution);
        }),
      ]),
    ),
    spoken(record, 'report/rounded'),
    silent.length === 0 ? undefined : spoken(record, 'report/not-counted', { labels: silent.join(say('word/comma')) }),
  ];
}

/** How many nodes each would need, and what asks for most of them. */
export function size(record: DecisionRecord): readonly Block[] {
  const { recommendation: whole, say } = record;
  const rows = toBeSized(whole, say)
    .filter(({ sizing }) => sizing.nodes !== null || sizing.resources.length > 0)
    .map(({ alternative, name, sizing }) => {
      const { resources, limitedBy } = sizing;
      const limit = resources.find(({ id }) => id === limitedBy);
      return [
        markdownText(name),
        nodesShown(sizing, say) ?? DASH,
        ...(limit === undefined
          ? [spoken(record, 'report/smallest-deployment'), DASH, DASH]
          : [
              markdownText(limit.label),
              markdownText(quantity(limit.need, limit.dimension, say)),
              markdownText(perNodeShown(limit, say)) + marks(record, saidOf({ alternative }, limit)),
            ]),
      ];
    });
  if (rows.length === 0) return [];
  const headings = ['report/alternative', 'report/nodes', 'report/set-by', 'report/need', 'report/per-node'];
  return section(2, spoken(record, 'report/sizing'), [
    table(columns(record, headings), rows),
    oneAfterAnother(sizeNotes(whole, say).map(markdownText), say),
  ]);
}

/** What each resource asks for, and under which conditions a node carries so much of it. */
export function resources(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation: whole, say } = record;
  const sized = toBeSized(whole, say);
  const rows = sized.flatMap(({ alternative, name, sizing }) => [
    ...(sizing.nodes !== null && sizing.resources.length === 0
      ? [[markdownText(name), DASH, DASH, DASH, spoken(record, 'report/smallest-deployment'), String(sizing.nodes)]]
      : []),
    ...sizing.resources.map((resource) => [
      markdownText(name),
      markdownText(resource.label),
      markdownText(quantity(resource.need, resource.dimension, record.say)),
      markdownText(perNodeShown(resource, record.say)) + marks(record, saidOf({ alternative }, resource)),
      markdownText(resource.conditions),
      nodesShown(resource, say) ?? DASH,
    ]),
  ]);
  if (rows.length === 0) return [];
  const headings = [
    'report/alternative',
    'report/resource-label',
    'report/need',
    'report/per-node',
    'report/under',
    'report/nodes',
  ];
  return [
    table(columns(record, headings), rows),
    spoken(record, 'report/smallest', {
      list: sized
        .map(({ name, sizing }) => say('report/smallest-of', { name, minimum: sizing.minimum }))
        .join(say('word/semicolon')),
    }),
  ];
}

/** By their wording; numbers of nodes stand on the right. */
function columns(record: DecisionRecord, headings: readonly string[]): readonly Column[] {
  return headings.map((id) => ({
    heading: spoken(record, id),
    ...(id === 'report/nodes' ? { align: 'right' as const } : {}),
  }));
}
