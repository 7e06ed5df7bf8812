import type { Assessment, RankedAlternative } from '../../domain/index.ts';
import { besides, rankShares, shareFirst } from '../first-in.ts';
import { ranksTold } from '../shared-draws.ts';
import { bars, figure, key, piece } from './drawing.ts';
import type { Markup } from './markup.ts';
import { dataTable, type PageRecord, paragraph } from './record.ts';

/** Shades there are; ranks beyond share the last one. */
const SHADES = 5;

/** How often each alternative is recommended alone, and what else is; drawn is how often each took each rank. */
export function acceptability(record: PageRecord, assessment: Assessment, id: string): Markup | undefined {
  const { say } = record;
  const { robustness, ranking } = assessment;
  if (robustness === null) return undefined;
  const ranks = ranking.map((_, i) => say('report/rank-number', { rank: i + 1 }));
  const row = (one: RankedAlternative) => {
    const { name, acceptability: shares } = one;
    const shown = rankShares(assessment, one);
    const share = shareFirst(assessment, one);
    const first = share === undefined ? undefined : say('page/first-in', { share });
    let sum = 0;
    const inWords = ranks.map((label, i) => say('report/label-value', { label, value: shown[i] ?? '' }));
    return {
      name,
      value: first ?? '–',
      title: first === undefined ? name : say('report/label-value', { label: name, value: first }),
      description: inWords.join(say('word/comma')),
      shapes: ranks.map((_, i) => {
        const from = sum;
        sum += shares[i] ?? 0;
        return piece(from, sum, `rank-${Math.min(i + 1, SHADES)}`, inWords[i] ?? '');
      }),
    };
  };
  const rest = besides(assessment, say);
  return figure(say('page/acceptability'), ranksTold(robustness, assessment, say), [
    bars(id, ranking.map(row)),
    rest !== undefined && paragraph(rest, 'note'),
    key(ranks.map((label, i) => ({ name: `rank-${Math.min(i + 1, SHADES)}`, label }))),
    dataTable(
      record,
      `${id}-data`,
      say('page/acceptability'),
      [{ heading: say('report/alternative') }, ...ranks.map((heading) => ({ heading, numeric: true }))],
      ranking.map((one) => [one.name, ...rankShares(assessment, one)]),
    ),
  ]);
}
