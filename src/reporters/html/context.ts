import { capitalised } from '../capitalised.ts';
import { requirementValue } from '../figures.ts';
import { originOf } from '../origins.ts';
import { html } from './markup.ts';
import { marks, type PageRecord, paragraph, type Section, table } from './record.ts';

/** What was asked for, and where each requirement comes from. */
export function context(record: PageRecord): Section {
  const { recommendation, say } = record;
  const requirements = Object.values(recommendation.requirements);
  const known = requirements.filter(({ unknown }) => !unknown);
  const open = requirements.filter(({ unknown }) => unknown).map(({ label }) => label);
  return {
    id: 'context',
    title: say('report/requirements'),
    body: [
      known.length > 0 &&
        table(
          say('report/requirements'),
          [{ heading: say('report/requirement') }, { heading: say('report/value') }, { heading: say('report/origin') }],
          known.map((one) => [
            one.label,
            html`<b>${requirementValue(one, say)}</b>`,
            [
              say(originOf(one)),
              one.because !== undefined && html`${say('word/colon')}${one.because}`,
              marks(record, one),
            ],
          ]),
        ),
      open.length > 0 &&
        paragraph(capitalised(say('report/not-known', { labels: open.join(say('word/comma')) })), 'note'),
    ],
  };
}
