import type { RankedAlternative } from '../../domain/index.ts';
import { score } from '../figures.ts';
import { namesOf } from '../names.ts';
import { bullet, essential, type Lines, marks, type Page, prose, text } from './page.ts';
import type { Span } from './wrap.ts';

/** For each alternative that was not chosen: what speaks against it, and the smallest change that would turn it. */
export function whyNot(page: Page): Lines {
  const { recommendation: whole, say, screen } = page;
  const chosen = new Set([
    whole.recommendation.alternative,
    ...whole.recommendation.parts.map((part) => part.alternative),
  ]);
  return whole.ranking
    .filter(({ alternative, excluded }) => excluded || !chosen.has(alternative))
    .flatMap((one) => [
      ...prose(page, [
        text(one.name, 'strong'),
        text(` ${one.excluded ? say('report/excluded') : score(one.score)}`, one.excluded ? 'bad' : 'faint'),
      ]),
      ...against(page, one).flatMap((spans) => bullet(page, spans, 4)),
      ...(one.toWin === null ? [] : bullet(page, [text(one.toWin.text, 'good')], 4, screen.glyphs.arrow)),
    ]);
}

function against(page: Page, one: RankedAlternative): readonly (readonly Span[])[] {
  const { say, verbose } = page;
  const hard = one.violations.map((violation): readonly Span[] => [
    text(violation.reason),
    ...marks(page, violation),
    ...(violation.workaround === null || !verbose
      ? []
      : [text(` ${say('report/workaround', { workaround: violation.workaround })}`, 'faint')]),
  ]);
  if (one.excluded) return essential(page, hard, 2);
  const costs = one.penalties.map((penalty): readonly Span[] => [
    text(say('report/penalty', { penalty: score(penalty.penalty), reason: penalty.reason })),
    ...marks(page, penalty),
    ...(penalty.workaround === null || !verbose
      ? []
      : [text(` ${say('report/workaround', { workaround: penalty.workaround })}`, 'faint')]),
  ]);
  const open = one.undecided.map((rule): readonly Span[] => [
    text(say('report/undecided', { because: rule.because, missing: rule.missing.join(say('report/comma')) }), 'faint'),
  ]);
  const reasons = one.whyNot.map((reason): readonly Span[] => [text(reason)]);
  return verbose ? [...reasons, ...costs, ...open] : essential(page, [...reasons, ...costs], 2);
}

/** For no defensible winner: what would have to give, for whom. */
export function relaxations(page: Page): Lines {
  const { recommendation: whole, say, screen } = page;
  return whole.recommendation.relax.flatMap(({ alternative, changes }) => [
    ...prose(page, [text(namesOf([alternative], whole, say), 'strong')]),
    ...changes.flatMap(({ requirement, from, to }) =>
      bullet(
        page,
        [text(whole.requirements[requirement]?.label ?? requirement), text(`: ${from} ${screen.glyphs.arrow} ${to}`)],
        4,
      ),
    ),
  ]);
}
