import { score } from '../figures.ts';
import { nameOf } from '../names.ts';
import { bullet, essential, type Lines, leftOut, type Page, prose, text } from './page.ts';
import { table } from './table.ts';

const SHOWN = 4;

/** The nearest change of each answer and weight that turns the recommendation, and what another method says. */
export function change(page: Page): Lines {
  const { recommendation: whole, say, screen } = page;
  const turning = whole.sensitivity.filter(({ becomes }) => becomes !== null);
  const steady = whole.sensitivity.filter(({ becomes }) => becomes === null);
  const shown = essential(page, turning, SHOWN);
  const points = screen.narrow
    ? shown.flatMap((point) => bullet(page, [text(point.text)]))
    : table(
        page,
        [
          { heading: say('report/answer'), flexible: true },
          { heading: say('report/now'), flexible: true },
          { heading: say('report/turns-at'), flexible: true },
          { heading: say('report/becomes'), flexible: true },
        ],
        shown.map(({ label, from, to, becomes }) => [
          [text(label)],
          [text(from, 'faint')],
          [text(to ?? screen.glyphs.dash)],
          [text(nameOf(becomes ?? 'none', whole, say), 'strong')],
        ]),
      );
  return [
    ...points,
    ...leftOut(page, turning, SHOWN),
    ...(steady.length === 0
      ? []
      : prose(page, [
          text(say('report/steady', { labels: steady.map(({ label }) => label).join(say('report/comma')) }), 'faint'),
        ])),
    ...otherMethod(page),
  ];
}

function otherMethod(page: Page): Lines {
  const { recommendation: whole, say, verbose } = page;
  const { robustness } = whole;
  if (robustness === null) return [];
  const { promethee, regret } = robustness;
  if (promethee.agrees && !verbose) return [];
  const winner = nameOf(promethee.winner, whole, say);
  return [
    ...prose(page, [
      text(say(promethee.agrees ? 'report/promethee-agrees' : 'report/promethee-disagrees', { winner })),
    ]),
    ...(regret === null || !verbose
      ? []
      : prose(page, [text(say('report/regret', { criterion: regret.label, value: score(regret.value) }))])),
  ];
}
