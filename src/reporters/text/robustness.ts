import { margin } from '../figures.ts';
import { rankShares } from '../first-in.ts';
import { nameOf } from '../names.ts';
import { ranksTold } from '../shared-draws.ts';
import { bullet, type Lines, type Page, prose, text } from './page.ts';
import { table } from './table.ts';

/** How often each alternative took each rank, and what other ways of judging say; for the whole report. */
export function robustness(page: Page): Lines {
  const { recommendation: whole, say } = page;
  if (whole.robustness === null) return [];
  const { promethee, regret } = whole.robustness;
  const agrees = promethee.agrees ? 'report/promethee-agrees' : 'report/promethee-disagrees';
  return [
    ...prose(page, [text(ranksTold(whole.robustness, whole, say))]),
    ...ranks(page),
    ...(whole.recommendation.kind === 'single' && !whole.recommendation.tie
      ? prose(page, [text(say(agrees, { winner: nameOf(promethee.winner, whole, say) }))])
      : []),
    ...(regret === null
      ? []
      : prose(page, [text(say('report/regret', { criterion: regret.label, value: margin(regret.value) }))])),
  ];
}

function ranks(page: Page): Lines {
  const { recommendation: whole, say, screen } = page;
  const rows = whole.ranking.map((one) => ({ name: one.name, shares: rankShares(whole, one) }));
  if (screen.narrow) {
    return rows.flatMap(({ name, shares }) => bullet(page, [text(name, 'strong'), text(` ${shares.join(' ')}`)]));
  }
  const headings = whole.ranking.map((_, rank) => say('report/rank-number', { rank: rank + 1 }));
  return table(
    page.screen,
    [
      { heading: say('report/alternative'), flexible: true },
      ...headings.map((heading) => ({ heading, align: 'right' as const })),
    ],
    rows.map(({ name, shares }) => [[text(name)], ...shares.map((one) => [text(one)])]),
  );
}
