import type { RankedAlternative } from '../../domain/index.ts';
import { saidOf } from '../citations.ts';
import { score, share } from '../figures.ts';
import { weightsFrom } from '../weights-from.ts';
import { bullet, type Lines, marks, type Page, prose, text } from './page.ts';
import { table } from './table.ts';

/** What each criterion contributed to each score: the sum of a column is the score before penalties. */
export function contributions(page: Page): Lines {
  const { recommendation: whole, say, screen } = page;
  const first = whole.ranking[0];
  if (first === undefined || screen.narrow) return [];
  const columns = [
    { heading: say('report/criterion'), flexible: true },
    { heading: say('report/weight'), align: 'right' as const },
    ...whole.ranking.map(({ name }) => ({ heading: name, align: 'right' as const, flexible: true })),
  ];
  const silent = first.criteria.filter(({ utility }) => utility === null).map(({ label }) => label);
  const counted = first.criteria.filter(({ utility }) => utility !== null);
  const rows = counted.map(({ id, label, weight }) => [
    [text(label)],
    [text(share(weight), 'faint')],
    ...whole.ranking.map(({ criteria }) => {
      const criterion = criteria.find((one) => one.id === id);
      return [
        text(
          criterion === undefined || criterion.utility === null ? screen.glyphs.dash : score(criterion.contribution),
        ),
      ];
    }),
  ]);
  return [
    ...prose(page, [text(weightsFrom(whole, say))]),
    ...table(page.screen, columns, rows),
    ...(silent.length === 0
      ? []
      : prose(page, [text(say('report/not-counted', { labels: silent.join(say('word/comma')) }), 'faint')])),
    ...whole.ranking.filter(({ excluded }) => !excluded).flatMap((one) => reasons(page, one)),
  ];
}

/** The sentence behind each contribution of one alternative. */
function reasons(page: Page, ranked: RankedAlternative): Lines {
  const { name, criteria } = ranked;
  return [
    ...prose(page, [text(name, 'strong')]),
    ...criteria
      .filter(({ utility, reason }) => utility !== null && reason !== '')
      .flatMap((one) =>
        bullet(
          page,
          [
            text(one.label),
            text(` ${score(one.contribution)}`, 'faint'),
            text(`${page.say('word/colon')}${one.reason}`),
            ...marks(page, saidOf(ranked, one)),
          ],
          4,
        ),
      ),
  ];
}
