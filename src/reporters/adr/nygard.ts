import { capitalised } from '../../wording/capitalised.ts';
import { markdownText } from '../../words/escape.ts';
import { nextSteps } from '../markdown/advice.ts';
import { answersBlock } from '../markdown/answers-block.ts';
import { type Block, document, folded, heading, section, unheaded } from '../markdown/blocks.ts';
import { recordTitle, supersedes } from '../markdown/header.ts';
import { madeBlocks } from '../markdown/made-by.ts';
import { whyNot } from '../markdown/reasons.ts';
import { bold, bullets, type DecisionRecord, decisionRecord, LINT, marks, spoken } from '../markdown/record.ts';
import { turns } from '../markdown/robustness.ts';
import { reasonText } from '../reasons.ts';
import type { RecordDetails, Reporter } from '../reporter.ts';
import { consequences } from './consequences.ts';
import { context, drivers } from './context.ts';
import { footnotes } from './footnotes.ts';
import { chosenOption } from './options.ts';
import { confirmation, notChosenYet, outcome, reason, settledBy } from './outcome.ts';

/**
 * A record in the form of Michael Nygard's "Documenting Architecture Decisions", as the tools around it keep it: numbered
 * title, date, and the sections Status, Context, Decision and Consequences, by these names in every language.
 */
export const reportNygard: Reporter = (recommendation, from) => {
  const record = decisionRecord(recommendation, from, { bullet: '*', sources: 'footnotes' });
  const { number, status = 'proposed' } = record.details;
  const title = markdownText(recordTitle(record));
  return document([
    heading(1, number === undefined ? title : `${Number(number)}. ${title}`),
    ...people(record.details),
    ...section(2, 'Status', [markdownText(capitalised(status)), ...supersedes(record)]),
    ...section(2, 'Context', [...context(record), spoken(record, 'records/drivers'), ...drivers(record)]),
    ...section(2, 'Decision', [
      decision(record),
      ...reasons(record),
      ...outcome(record),
      ...unheaded(whyNot(record), record.say('word/colon')),
    ]),
    ...section(2, 'Consequences', [
      ...consequences(record),
      ...unheaded([...turns(record), ...nextSteps(record)], record.say('word/colon')),
      ...confirmation(record),
      spoken(record, 'records/answers-intro'),
      ...folded(record.say('report/answers-and-decision'), [answersBlock(record)]),
      ...madeBlocks(record),
    ]),
    footnotes(record),
    LINT,
  ]);
};

/** Only what was said. */
function people({ date, decisionMakers = [], consulted = [], informed = [] }: RecordDetails): readonly string[] {
  const line = (label: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${label}: ${names.map(markdownText).join(', ')}`];
  return [
    ...line('Date', date === undefined ? [] : [date]),
    ...line('Decision-makers', decisionMakers),
    ...line('Consulted', consulted),
    ...line('Informed', informed),
  ];
}

/** In full sentences and the active voice, as its author asks for. */
function decision(record: DecisionRecord): string {
  const { recommendation: whole, say } = record;
  const open = notChosenYet(record);
  if (open !== undefined) return bold(open);
  const why = reason(whole, say);
  if (whole.recommendation.kind === 'none') return bold(spoken(record, 'records/we-decide-nothing', { why }));
  return bold(spoken(record, 'records/we-will', { option: chosenOption(whole, say), why }));
}

function reasons(record: DecisionRecord): readonly (Block | undefined)[] {
  const { because } = record.recommendation.recommendation;
  if (notChosenYet(record) !== undefined) return settledBy(record);
  if (because.length === 0) return [];
  return [
    bullets(
      record,
      because.map((one) => markdownText(reasonText(one, record.recommendation, record.say)) + marks(record, one)),
    ),
  ];
}
