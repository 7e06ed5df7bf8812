import type { Assessment } from '../../domain/index.ts';
import { margin, share } from '../figures.ts';
import { nameOf } from '../names.ts';
import { isServedOtherwise } from '../per-workload.ts';
import { acceptability } from './acceptability.ts';
import { type Content, html } from './markup.ts';
import { openingName } from './opening-name.ts';
import { list, type PageRecord, paragraph, type Section } from './record.ts';
import { tornado } from './tornado.ts';

/** How firm the result is. */
export function robustness(record: PageRecord): Section {
  const { recommendation: whole, say } = record;
  const assessed = whole.workloads ?? [whole];
  const body = assessed.some((one) => one.robustness !== null)
    ? forEach(record, (one, suffix) => [acceptability(record, one, `ranks${suffix}`), crossChecks(record, one)])
    : paragraph(say('report/robustness-not-run'));
  return { id: 'robustness', title: say('report/robustness'), body, settlesLast: true };
}

/** What would change the recommendation, and what to find out first. */
export function change(record: PageRecord): Section {
  const { recommendation: whole, say } = record;
  const assessed = [whole, ...(whole.workloads ?? [])];
  const silent = assessed.every(({ sensitivity, unknowns }) => sensitivity.length + unknowns.length === 0);
  return {
    id: 'change',
    title: say('report/change'),
    body: silent
      ? undefined
      : [
          whole.workloads && tornado(record, whole, 'change'),
          forEach(record, (one, suffix) => [ofOne(record, one, `change${suffix}`), unknowns(record, one)]),
        ],
    settlesLast: true,
  };
}

/** What changes the recommendation, or what one of several workloads would take by itself, where the plan gives it that. */
function ofOne(record: PageRecord, assessment: Assessment, id: string): Content {
  const { recommendation: whole, say } = record;
  const workload = whole.workloads?.find((one) => one === assessment);
  if (workload === undefined) return tornado(record, assessment, id);
  if (isServedOtherwise(whole, workload)) return undefined;
  const drawn = tornado(record, workload, id);
  return drawn && [html`<h4>${say('report/changes-by-itself-heading')}</h4>`, drawn];
}

/** The same for the request, or under a heading for each of its workloads. */
function forEach(
  { recommendation: whole }: PageRecord,
  show: (assessment: Assessment, suffix: string) => Content,
): Content {
  if (whole.workloads === undefined) return show(whole, '');
  return whole.workloads.map((workload, i) => [
    html`<h3>${openingName(workload.name, whole)}</h3>`,
    show(workload, `-${i}`),
  ]);
}

function crossChecks({ recommendation, say }: PageRecord, assessment: Assessment): Content {
  if (assessment.robustness === null) return undefined;
  const { promethee, regret } = assessment.robustness;
  const agrees = promethee.agrees ? 'report/promethee-agrees' : 'report/promethee-disagrees';
  const { kind, tie } = recommendation.recommendation;
  const alone = recommendation.workloads !== undefined || (kind === 'single' && !tie);
  return [
    alone && paragraph(say(agrees, { winner: nameOf(promethee.winner, assessment, say) })),
    regret !== null && paragraph(say('report/regret', { criterion: regret.label, value: margin(regret.value) })),
  ];
}

function unknowns({ recommendation, say }: PageRecord, { unknowns: open }: Assessment): Content {
  if (open.length === 0) return undefined;
  const items = open.map(({ label, text, impact }) => [
    html`<b>${label}</b>${say('word/colon')}${text}`,
    impact !== null && html` <span class="note">${say('report/impact', { share: share(impact) })}</span>`,
  ]);
  // Of a workload it stands below its name.
  const title =
    recommendation.workloads === undefined
      ? html`<h3>${say('report/measure-first')}</h3>`
      : html`<h4>${say('report/measures-by-itself-heading')}</h4>`;
  return [title, list(items)];
}
