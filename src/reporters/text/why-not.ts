import type { ViolationReport } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { saidOf } from '../citations.ts';
import { score } from '../figures.ts';
import { answersMissing, labelsOf, nameOf } from '../names.ts';
import { notChosen, type Other } from '../not-chosen.ts';
import { excludedText } from '../per-workload.ts';
import { penaltyText } from '../reasons.ts';
import { beyondRelaxing, relaxText } from '../relax-text.ts';
import { bullet, essential, type Lines, marks, type Page, prose, text } from './page.ts';
import type { Span } from './wrap.ts';

const SHOWN = 2;

/** Made only when shown, so that sources are numbered in the order they appear. */
type Remark = () => readonly Span[];

/** For each alternative that was not chosen: what speaks against it, and the smallest change that would turn it. */
export function whyNot(page: Page): Lines {
  const { recommendation: whole, say, screen } = page;
  return notChosen(whole, say).flatMap((one) => {
    const remarks = against(page, one);
    if (remarks.length === 0 && one.toWin === null) return [];
    const standing = one.excluded
      ? text(` ${excludedText(whole, one, say)}`, 'bad')
      : text(` ${score(one.score)}`, 'faint');
    return [
      ...prose(page, [text(one.name, 'strong'), standing]),
      ...essential(page, remarks, SHOWN).flatMap((remark) => bullet(page, remark(), 4)),
      ...(one.toWin === null ? [] : bullet(page, [text(capitalised(one.toWin.text), 'good')], 4, screen.glyphs.arrow)),
    ];
  });
}

function against(page: Page, one: Other): readonly Remark[] {
  const { say } = page;
  const violations = one.violations.map(
    (violation): Remark =>
      () => [
        text(capitalised(violation.reason)),
        ...marks(page, saidOf(one, violation)),
        ...workaround(page, violation),
      ],
  );
  const reasons = one.whyNot.map(
    (reason): Remark =>
      () => [text(capitalised(reason))],
  );
  const costs = one.penalties.map(
    (penalty): Remark =>
      () => [
        text(capitalised(penaltyText(penalty, say))),
        ...marks(page, saidOf(one, penalty)),
        ...workaround(page, penalty),
      ],
  );
  const labels = labelsOf(answersMissing(one), page.recommendation, say);
  const undecided: Remark = () => [text(say('report/undecided', { labels }), 'faint')];
  // What is out costs nothing more, and mostly for the same reason.
  const besides = one.excluded && !page.verbose ? [] : costs;
  return [...(one.excluded ? violations : reasons), ...besides, ...(labels === '' ? [] : [undecided])];
}

function workaround({ say, verbose }: Page, { workaround }: ViolationReport): readonly Span[] {
  return workaround === null || !verbose ? [] : [text(say('report/and-workaround', { workaround }), 'faint')];
}

/** For no defensible winner: what would have to give, for whom. */
export function relaxations(page: Page): Lines {
  const { recommendation: whole, say } = page;
  const beyond = beyondRelaxing(whole, say);
  return [
    ...whole.recommendation.relax.flatMap(({ alternative, changes }) => [
      ...prose(page, [text(nameOf(alternative, whole, say), 'strong')]),
      ...changes.flatMap((change) => bullet(page, [text(relaxText(whole, change, say))], 4)),
    ]),
    ...(beyond === undefined ? [] : prose(page, [text(beyond)])),
  ];
}
