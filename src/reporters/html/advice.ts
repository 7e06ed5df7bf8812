import { type AdviceReport, isUndecided, type Recommendation } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { SEVERITIES } from '../severities.ts';
import { html } from './markup.ts';
import { list, marks, type PageRecord, paragraph, type Section } from './record.ts';

/** What can go wrong, worst first, and what to do about it. */
export function risks(record: PageRecord): Section {
  const { recommendation, say } = record;
  const items = recommendation.risks.map((risk) => [
    html`<span class="tag ${risk.severity}">${say(SEVERITIES[risk.severity])}</span> ${capitalised(risk.text)}`,
    marks(record, risk),
    risk.mitigation !== null && paragraph(say('report/mitigation', { mitigation: risk.mitigation }), 'note'),
  ]);
  return { id: 'risks', title: say('report/risks'), body: list(items, 'ul', 'risks') };
}

export function nextSteps(record: PageRecord): Section {
  const { recommendation, say } = record;
  const items = whenChosen(recommendation, recommendation.nextSteps).map((step) => [
    capitalised(step.text),
    marks(record, step),
  ]);
  return { id: 'next', title: say('report/next-steps'), body: list(items, 'ol', 'steps') };
}

/** What must hold before going live, with a box to tick on paper. */
export function readiness(record: PageRecord): Section {
  const { recommendation, say } = record;
  const items = whenChosen(recommendation, recommendation.readiness).map((check) => [
    capitalised(check.text),
    marks(record, check),
  ]);
  return { id: 'readiness', title: say('report/readiness'), body: list(items, 'ul', 'checks') };
}

/** What is to be done next is done for what is chosen: nothing where nothing is. */
function whenChosen(whole: Recommendation, items: readonly AdviceReport[]): readonly AdviceReport[] {
  return isUndecided(whole) ? [] : items;
}
