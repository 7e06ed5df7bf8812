import { capitalised } from '../../wording/capitalised.ts';
import { markdownCode, markdownText } from '../../words/escape.ts';
import { saidOf } from '../citations.ts';
import { score } from '../figures.ts';
import { answersMissing, labelsOf, nameOf } from '../names.ts';
import { headingOfNotChosen, notChosen, type Other } from '../not-chosen.ts';
import { excludedText } from '../per-workload.ts';
import { aheadBesides, behindOn, penaltyText, reasonText, takenOn, takenOnText } from '../reasons.ts';
import { type Block, type Item, section, table } from './blocks.ts';
import { bullets, type DecisionRecord, labelled, marks, spoken } from './record.ts';

export function why(record: DecisionRecord): readonly Block[] {
  const { recommendation: whole, say } = record;
  const besides = aheadBesides(whole, say);
  return section(2, spoken(record, 'report/why'), [
    bullets(record, [
      ...whole.recommendation.because.map((one) => markdownText(reasonText(one, whole, say)) + marks(record, one)),
      ...(besides === undefined ? [] : [markdownText(capitalised(besides))]),
    ]),
  ]);
}

/** What the next in line does better than the chosen one, and what that does not do as it comes and how it is worked around. */
export function takes(record: DecisionRecord): readonly Block[] {
  const { recommendation, say } = record;
  const behind = behindOn(recommendation, say);
  return section(2, spoken(record, 'report/takes'), [
    bullets(record, [
      ...(behind === undefined ? [] : [markdownText(capitalised(behind))]),
      ...takenOn(recommendation).map((one) => markdownText(takenOnText(one, say)) + marks(record, one)),
    ]),
  ]);
}

/** What speaks against each of the others, what softens it, and the smallest change that would turn it. */
export function whyNot(record: DecisionRecord): readonly Block[] {
  const { recommendation: whole } = record;
  const others = notChosen(whole, record.say).map((one) => against(record, one));
  return section(2, spoken(record, headingOfNotChosen(whole, record.say)), [bullets(record, others)]);
}

/** Of the constraints that exclude one, how many are named; all of them stand in the appendix. */
const SHOWN = 2;

function against(record: DecisionRecord, one: Other): Item {
  const { recommendation: whole, say } = record;
  const more = one.violations.length - SHOWN;
  const labels = labelsOf(answersMissing(one), whole, say);
  return {
    inline: labelled(
      record,
      markdownText(one.name),
      one.excluded ? markdownText(excludedText(whole, one, say)) : score(one.score),
    ),
    below: [
      ...(one.excluded
        ? one.violations
            .slice(0, SHOWN)
            .map((violation) => markdownText(capitalised(violation.reason)) + marks(record, saidOf(one, violation)))
        : one.whyNot.map((reason) => markdownText(capitalised(reason)))),
      ...(one.excluded && more > 0 ? [spoken(record, 'report/more', { count: more })] : []),
      // What is out costs nothing more, and mostly for the same reason.
      ...(one.excluded ? [] : one.penalties).map(
        (penalty) => markdownText(capitalised(penaltyText(penalty, say))) + marks(record, saidOf(one, penalty)),
      ),
      ...(labels === '' ? [] : [spoken(record, 'report/undecided', { labels })]),
      ...(one.toWin === null ? [] : [markdownText(capitalised(one.toWin.text))]),
    ],
  };
}

/** Every hard constraint that spoke, by rule. */
export function hardConstraints(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation: whole, say } = record;
  const rows = whole.ranking.flatMap((one) =>
    one.violations.map((violation) => [
      markdownCode(violation.constraint),
      markdownText(nameOf(one.alternative, whole, say)),
      markdownText(violation.reason) + marks(record, saidOf(one, violation)),
      markdownText(violation.workaround ?? ''),
    ]),
  );
  const headings = ['report/constraint', 'report/excludes', 'report/reason', 'report/workaround-label'];
  return [
    rows.length === 0
      ? undefined
      : table(
          headings.map((id) => ({ heading: spoken(record, id) })),
          rows,
        ),
  ];
}
