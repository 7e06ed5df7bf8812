import type { Assessment, CriterionGroup, CriterionReport, RankedAlternative } from '../../domain/index.ts';
import { score, share } from '../figures.ts';
import { bars, figure, key, piece } from './drawing.ts';
import { html, type Markup } from './markup.ts';
import { dataTable, type PageRecord, paragraph } from './record.ts';

/** What the groups of criteria are called, in the order in which they are stacked. */
const GROUPS: Readonly<Record<string, string>> = {
  workload: 'page/group-workload',
  performance: 'page/group-performance',
  guarantees: 'page/group-guarantees',
  operations: 'page/group-operations',
  ecosystem: 'page/group-ecosystem',
  cost: 'page/group-cost',
  evolution: 'page/group-evolution',
} satisfies Record<CriterionGroup, string>;
const ORDER = Object.keys(GROUPS);

/** The criteria that count, those of one group beside each other. */
export function countedCriteria({ criteria }: Pick<RankedAlternative, 'criteria'>): readonly CriterionReport[] {
  const place = ({ group }: CriterionReport) => {
    const found = ORDER.indexOf(group);
    return found === -1 ? ORDER.length : found;
  };
  return criteria.filter(({ utility }) => utility !== null).sort((a, b) => place(a) - place(b));
}

/** What every criterion adds to the score of every alternative. */
export function contributions(record: PageRecord, { ranking }: Assessment, id: string): Markup | undefined {
  const { say } = record;
  const counted = countedCriteria(ranking[0] ?? { criteria: [] });
  if (counted.length === 0) return undefined;
  const silent = (ranking[0]?.criteria ?? []).filter(({ utility }) => utility === null).map(({ label }) => label);
  const groups = Object.entries(GROUPS).filter(([group]) => counted.some((criterion) => criterion.group === group));
  return figure(say('report/contributions'), say('page/contributions-note'), [
    bars(
      id,
      ranking.map((one) => row(record, one)),
    ),
    key(groups.map(([group, id]) => ({ name: `group-${group}`, label: say(id) }))),
    silent.length > 0 && paragraph(say('report/not-counted', { labels: silent.join(say('word/comma')) }), 'note'),
    dataTable(
      record,
      `${id}-data`,
      say('report/contributions'),
      [
        { heading: say('report/criterion') },
        { heading: say('report/weight'), numeric: true },
        ...ranking.map(({ name }) => ({ heading: name, numeric: true })),
      ],
      counted.map(({ id: criterion, label, weight }) => [
        label,
        share(weight),
        ...ranking.map((one) => {
          const own = one.criteria.find((candidate) => candidate.id === criterion);
          return own === undefined || own.utility === null ? '–' : score(own.contribution);
        }),
      ]),
    ),
  ]);
}

function row({ say }: PageRecord, one: RankedAlternative) {
  const shown = one.excluded ? say('report/excluded') : score(one.score);
  const parts = countedCriteria(one).map(({ label, contribution, group }) => ({ label, contribution, group }));
  const inWords = ({ label, contribution }: (typeof parts)[number]) =>
    say('report/label-value', { label, value: score(contribution) });
  let sum = 0;
  const pieces = parts.map((part) => {
    const from = sum;
    sum += part.contribution;
    return piece(from, sum, `group-${part.group}`, inWords(part));
  });
  return {
    name: one.name,
    value: one.excluded ? html`<span class="tag">${shown}</span> ${score(one.score)}` : html`<b>${shown}</b>`,
    title: say('report/label-value', { label: one.name, value: shown }),
    description: parts.map(inWords).join(say('word/comma')),
    shapes: [piece(0, 1, 'track', ''), ...pieces],
    muted: one.excluded,
  };
}
