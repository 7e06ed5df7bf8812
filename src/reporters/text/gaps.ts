import { requirementValue, share } from '../figures.ts';
import { bullet, essential, type Lines, leftOut, marks, type Page, prose, text } from './page.ts';

const SHOWN = 4;

/** What was answered, as understood; of a request that holds several workloads, one after another. */
export function answered(page: Page): Lines {
  const { workloads = [], requirements } = page.recommendation;
  const whole = answersIn(requirements, page);
  if (workloads.length === 0) return whole === '' ? [] : prose(page, [text(whole)]);
  return workloads.flatMap((one) =>
    bullet(page, [text(one.name, 'strong'), text(page.say('word/colon') + answersIn(one.requirements, page))]),
  );
}

function answersIn(requirements: Requirements, { say }: Page): string {
  return Object.values(requirements)
    .filter(({ origin, unknown }) => origin === 'answer' && !unknown)
    .map((one) => say('report/label-value', { label: one.label, value: requirementValue(one, say) }))
    .join(say('word/semicolon'));
}

type Requirements = Page['recommendation']['requirements'];

/** What was taken for granted because nobody said otherwise, firm ones first. */
export function assumed(page: Page): Lines {
  const { recommendation: whole, say } = page;
  const { workloads = [] } = whole;
  const scopes = workloads.length === 0 ? [{ name: null, requirements: whole.requirements }] : workloads;
  const implied = scopes.flatMap(({ name, requirements }) =>
    Object.values(requirements)
      .filter(({ origin, unknown }) => origin === 'implied' && !unknown)
      .map((one) => ({ name, one })),
  );
  const ordered = [...implied.filter(({ one }) => one.firm), ...implied.filter(({ one }) => !one.firm)];
  return [
    ...essential(page, ordered, SHOWN).flatMap(({ name, one }) =>
      bullet(page, [
        text(name === null ? one.label : say('report/label-value', { label: name, value: one.label }), 'strong'),
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
