import { requirementValue, share } from '../figures.ts';
import { bullet, essential, type Lines, leftOut, marks, type Page, prose, text } from './page.ts';

const SHOWN = 4;

/** What was answered, as understood. */
export function given(page: Page): Lines {
  const { recommendation: whole, say } = page;
  const answers = Object.values(whole.requirements).filter(({ origin, unknown }) => origin === 'answer' && !unknown);
  const told = answers.map((one) => say('report/label-value', { label: one.label, value: requirementValue(one, say) }));
  return answers.length === 0 ? [] : prose(page, [text(told.join(say('word/semicolon')))]);
}

/** What was taken for granted because nobody said otherwise, firm ones first. */
export function assumed(page: Page): Lines {
  const { recommendation: whole, say } = page;
  const implied = Object.values(whole.requirements).filter(({ origin, unknown }) => origin === 'implied' && !unknown);
  const ordered = [...implied.filter(({ firm }) => firm), ...implied.filter(({ firm }) => !firm)];
  return [
    ...essential(page, ordered, SHOWN).flatMap((one) =>
      bullet(page, [
        text(one.label, 'strong'),
        text(say('report/assumed-value', { value: requirementValue(one, say) })),
        ...(one.because === undefined
          ? []
          : [text(` ${say(one.firm ? 'report/since' : 'report/usually-since', { because: one.because })}`, 'faint')]),
        ...(page.verbose ? marks(page, one) : []),
      ]),
    ),
    ...leftOut(page, ordered, SHOWN),
  ];
}

/** Answers nobody gave, most valuable first. */
export function unknown(page: Page): Lines {
  const { unknowns } = page.recommendation;
  return [
    ...essential(page, unknowns, SHOWN - 1).flatMap((one) =>
      bullet(page, [
        text(one.label, 'strong'),
        text(`${page.say('word/colon')}${one.text}`),
        ...(one.impact === null ? [] : [text(` ${page.say('report/impact', { share: share(one.impact) })}`, 'faint')]),
      ]),
    ),
    ...leftOut(page, unknowns, SHOWN - 1),
  ];
}
