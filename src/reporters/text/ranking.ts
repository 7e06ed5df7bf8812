import type { Assessment, RankedAlternative, Recommendation } from '../../domain/index.ts';
import { quantity, score } from '../figures.ts';
import { besides, shareFirst } from '../first-in.ts';
import { nodesShown } from '../nodes.ts';
import { excludedFor } from '../per-workload.ts';
import { bullet, type Lines, type Page, prose, text } from './page.ts';
import { type Cell, type Column, table } from './table.ts';
import type { Span } from './wrap.ts';

/** Cells of a bar at score 1, by the columns there are: as many as the other columns leave, and below 60 a line of its own. */
const BARS = [
  { from: 100, cells: 40 },
  { from: 72, cells: 26 },
  { from: 60, cells: 14 },
  { from: 0, cells: 16 },
];

/** The whole, or one of its workloads. */
type Drawn = Pick<Assessment, 'ranking' | 'robustness' | 'requirements'> & Pick<Recommendation, 'workloads'>;

/** Scores as bars, in rank order, with how often each came first and the nodes it needs. */
export function ranking(page: Page, drawn: Drawn): Lines {
  const { ranking, robustness } = drawn;
  const { say, screen } = page;
  if (screen.narrow) return ranking.flatMap((one) => narrow(page, drawn, one));
  const first = robustness !== null;
  const columns: readonly Column[] = [
    { heading: '#', align: 'right' },
    { heading: say('report/alternative'), flexible: true },
    { heading: say('report/score'), align: 'right' },
    { heading: '', flexible: true },
    ...(first ? [{ heading: say('report/comes-first'), align: 'right' as const }] : []),
    { heading: say('report/nodes'), align: 'right' },
  ];
  const rows = ranking.map((one): readonly Cell[] => [
    [text(one.excluded ? screen.glyphs.dash : String(one.rank), 'faint')],
    [text(one.name, styleOf(one))],
    one.excluded ? [] : [text(score(one.score))],
    one.excluded ? [text(excludedBy(page, drawn, one), 'faint')] : [bar(page, one)],
    ...(first ? [[text(shareFirst(drawn, one) ?? screen.glyphs.dash)]] : []),
    [text((one.excluded ? undefined : nodesShown(one.sizing, say)) ?? screen.glyphs.dash)],
  ]);
  const rest = besides(drawn, say);
  return [
    ...table(page.screen, columns, rows),
    ...(robustness === null
      ? []
      : prose(page, [
          text(say('report/comes-first-of', { draws: quantity(robustness.draws, 'count', say) }), 'faint'),
          ...(rest === undefined ? [] : [text(` ${rest}`, 'faint')]),
        ])),
  ];
}

function narrow(page: Page, drawn: Drawn, one: RankedAlternative): Lines {
  const name = text(one.name, styleOf(one));
  if (one.excluded)
    return bullet(page, [name, text(` ${excludedBy(page, drawn, one)}`, 'faint')], 2, page.screen.glyphs.dash);
  return [...bullet(page, [name], 2, `${one.rank}`), ...prose(page, [bar(page, one), text(` ${score(one.score)}`)], 4)];
}

function styleOf({ excluded, rank }: RankedAlternative): Span['style'] {
  if (excluded) return 'faint';
  return rank === 1 ? 'accent' : 'strong';
}

/** By which rules, and of the whole of several workloads for which of them. */
function excludedBy({ say }: Page, drawn: Drawn, { alternative, violations }: RankedAlternative): string {
  const rules = [...new Set(violations.map(({ constraint }) => constraint))].join(say('word/comma'));
  const text = say('report/excluded-by', { rules });
  const workloads = excludedFor(drawn, alternative);
  return workloads.length === 0 ? text : say('word/aside', { text, aside: workloads.join(say('word/comma')) });
}

/** A bar drawn to the eighth of a cell where the screen can. */
function bar({ screen: { glyphs, tableWidth } }: Page, { score: value, rank }: RankedAlternative): Span {
  const cells = BARS.find(({ from }) => tableWidth >= from)?.cells ?? 0;
  const steps = glyphs.bar.length;
  const filled = Math.round(Math.min(1, Math.max(0, value)) * cells * steps);
  const full = (glyphs.bar.at(-1) ?? '').repeat(Math.floor(filled / steps));
  const rest = glyphs.bar[(filled % steps) - 1] ?? '';
  return text(full + rest, rank === 1 ? 'good' : 'faint');
}
