import type { ViolationReport } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { saidOf } from '../citations.ts';
import { score } from '../figures.ts';
import { answersMissing, labelsOf } from '../names.ts';
import { headingOfNotChosen, notChosen, type Other } from '../not-chosen.ts';
import { excludedText } from '../per-workload.ts';
import { aheadBesides, behindOn, penaltyText, reasonText, takenOn, takenOnText } from '../reasons.ts';
import { type Content, html, type Markup } from './markup.ts';
import { list, marks, type PageRecord, paragraph, type Section } from './record.ts';

export function why(record: PageRecord): Section {
  const { recommendation: whole, say } = record;
  const { because: reasons } = whole.recommendation;
  const besides = aheadBesides(whole, say);
  const behind = behindOn(whole, say);
  const taken = [
    ...(behind === undefined ? [] : [capitalised(behind)]),
    ...takenOn(whole).map((one) => [takenOnText(one, say), marks(record, one)]),
  ];
  return {
    id: 'why',
    title: say('report/why'),
    body: reasons.length + taken.length > 0 && [
      list(
        [
          ...reasons.map((one) => [reasonText(one, whole, say), marks(record, one)]),
          ...(besides === undefined ? [] : [capitalised(besides)]),
        ],
        'ul',
        'reasons',
      ),
      taken.length > 0 && [html`<h3>${say('report/takes')}</h3>`, list(taken)],
    ],
  };
}

/** What speaks against each of the others, by rule, what softens it, and the smallest change that would turn it. */
export function whyNot(record: PageRecord): Section {
  const { recommendation, say } = record;
  return {
    id: 'others',
    title: say(headingOfNotChosen(recommendation, say)),
    body: notChosen(recommendation, say).map((one) => against(record, one)),
    settlesLast: true,
  };
}

function against(record: PageRecord, one: Other): Markup {
  const { recommendation: whole, say } = record;
  const labels = labelsOf(answersMissing(one), whole, say);
  const standing = one.excluded
    ? html`<span class="tag out">${excludedText(whole, one, say)}</span>`
    : html`<span class="tag">${score(one.score)}</span>`;
  return html`<article class="other"><h3>${one.name} ${standing}</h3>${list([
    ...(one.excluded
      ? one.violations.map((violation) => breach(record, one, violation))
      : one.whyNot.map((reason) => capitalised(reason))),
    ...one.penalties.map((penalty) => [
      capitalised(penaltyText(penalty, say)),
      marks(record, saidOf(one, penalty)),
      rule(penalty),
    ]),
    ...(labels === '' ? [] : [say('report/undecided', { labels })]),
  ])}${one.toWin !== null && paragraph(capitalised(one.toWin.text), 'to-win')}</article>`;
}

function breach(record: PageRecord, one: Other, violation: ViolationReport): Content {
  const { workaround } = violation;
  return [
    capitalised(violation.reason),
    marks(record, saidOf(one, violation)),
    rule(violation),
    workaround !== null && paragraph(record.say('report/workaround', { workaround }), 'note'),
  ];
}

/** The rule that spoke, to look it up by. */
function rule({ constraint }: ViolationReport): Markup {
  return html` <code class="rule">${constraint}</code>`;
}
