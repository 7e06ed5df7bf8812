import { capitalised } from '../../wording/capitalised.ts';
import { requirementValue } from '../figures.ts';
import { originOf, valueWithOrigin } from '../origins.ts';
import { notKnown, requirementRows } from '../per-workload.ts';
import { html, type Markup } from './markup.ts';
import { openingName } from './opening-name.ts';
import { marks, type PageRecord, paragraph, type Section, table } from './record.ts';

/** What was asked for, and where each requirement comes from. */
export function context(record: PageRecord): Section {
  const { recommendation, say } = record;
  const open = notKnown(recommendation);
  return {
    id: 'context',
    title: say('report/requirements'),
    body: [
      (recommendation.workloads ?? []).length > 0 ? ofWorkloads(record) : ofWhole(record),
      open.length > 0 &&
        paragraph(capitalised(say('report/not-known', { labels: open.join(say('word/comma')) })), 'note'),
    ],
  };
}

function ofWhole(record: PageRecord): Markup | undefined {
  const { recommendation, say } = record;
  const known = Object.values(recommendation.requirements).filter(({ unknown }) => !unknown);
  if (known.length === 0) return undefined;
  return table(
    say('report/requirements'),
    [{ heading: say('report/requirement') }, { heading: say('report/value') }, { heading: say('report/origin') }],
    known.map((one) => [
      one.label,
      html`<b>${requirementValue(one, say)}</b>`,
      [say(originOf(one)), one.because !== undefined && html`${say('word/colon')}${one.because}`, marks(record, one)],
    ]),
  );
}

/** Which requirement holds for which workload, of a request that holds several. */
function ofWorkloads({ recommendation, say }: PageRecord): Markup {
  const { workloads = [] } = recommendation;
  return table(
    say('report/requirements'),
    [
      { heading: say('report/requirement') },
      ...workloads.map(({ name }) => ({ heading: openingName(name, recommendation) })),
    ],
    requirementRows(recommendation).map(({ label, values }) => [
      label,
      ...values.map((one) => (one === undefined ? '–' : valueWithOrigin(one, say))),
    ]),
  );
}
