import { capitalised } from '../../wording/capitalised.ts';
import { oneAfterAnother } from '../../wording/one-after-another.ts';
import { nameOf } from '../names.ts';
import { switchLabel } from '../switch-label.ts';
import { turningPoints } from '../turning-points.ts';
import { bullet, essential, type Lines, leftOut, type Page, prose, text } from './page.ts';
import { table } from './table.ts';

const SHOWN = 4;

/** The nearest change of each answer and weight that turns the recommendation, and what another method says. */
export function change(page: Page): Lines {
  const { recommendation: whole, say, screen } = page;
  const { shown: turning, besides } = turningPoints(whole, say);
  const shown = essential(page, turning, SHOWN);
  const points = screen.narrow
    ? shown.flatMap((point) => bullet(page, [text(capitalised(point.text))]))
    : table(
        page.screen,
        [
          { heading: say('report/answer'), flexible: true },
          { heading: say('report/now'), flexible: true },
          { heading: say('report/turns-at'), flexible: true },
          { heading: say('report/becomes'), flexible: true },
        ],
        shown.map((point) => [
          [text(capitalised(switchLabel(point, say)))],
          [text(point.from, 'faint')],
          [text(point.to ?? screen.glyphs.dash)],
          [text(point.name ?? nameOf(point.becomes ?? 'none', whole, say), 'strong')],
        ]),
      );
  return [
    ...(shown.length === 0 ? [] : points),
    ...leftOut(page, turning, SHOWN),
    ...(besides.length === 0 ? [] : prose(page, [text(oneAfterAnother(besides, say), 'faint')])),
    ...otherMethod(page),
  ];
}

/** Another method is worth a word when it says otherwise. */
function otherMethod(page: Page): Lines {
  const { recommendation: whole, say } = page;
  const { robustness, recommendation } = whole;
  if (robustness === null || robustness.promethee.agrees || recommendation.kind !== 'single') return [];
  const winner = nameOf(robustness.promethee.winner, whole, say);
  return prose(page, [text(say('report/promethee-disagrees', { winner }))]);
}
