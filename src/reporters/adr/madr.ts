import { markdownText } from '../../words/escape.ts';
import { answersBlock } from '../markdown/answers-block.ts';
import { type Block, document, folded, heading, section, unheaded } from '../markdown/blocks.ts';
import { recordTitle, supersedes } from '../markdown/header.ts';
import { whyNot } from '../markdown/reasons.ts';
import { type DecisionRecord, decisionRecord, LINT, type RecordStyle, spoken } from '../markdown/record.ts';
import { turns } from '../markdown/robustness.ts';
import type { Reporter } from '../reporter.ts';
import { consequences } from './consequences.ts';
import { context, openingSections, options } from './context.ts';
import { footnotes } from './footnotes.ts';
import { frontMatter } from './front-matter.ts';
import { moreInformation } from './more-information.ts';
import { chosen, confirmation, outcome } from './outcome.ts';
import { prosAndCons } from './pros-and-cons.ts';

const STYLE: RecordStyle = { bullet: '*', sources: 'footnotes' };

/**
 * A record in the form of MADR 4.0.0, https://adr.github.io/madr/. Headings, keys and the words that open a sentence are its
 * grammar, which tools read, and stay as they are in every language.
 */
export const reportMadr: Reporter = (recommendation, from) => {
  const record = decisionRecord(recommendation, from, STYLE);
  return document([
    titled(record),
    ...openingSections(record),
    ...section(2, 'Decision Outcome', [...chosen(record), ...outcome(record)]),
    ...section(3, 'Consequences', consequences(record)),
    ...section(3, 'Confirmation', confirmation(record)),
    ...section(2, 'Pros and Cons of the Options', prosAndCons(record)),
    ...section(2, 'More Information', moreInformation(record)),
    footnotes(record),
    LINT,
  ]);
};

/** Without a blank line between them: adr-log, which belongs to MADR, takes the first line for the title. */
function titled(record: DecisionRecord): Block {
  return `${frontMatter(record.details)}\n${heading(1, markdownText(recordTitle(record)))}`;
}

/**
 * The minimal variant: context, options, outcome and consequences; what checks it again stands among the latter. Of the
 * metadata, all of which it may leave out, it has what the full one has: without a status it would count as accepted.
 */
export const reportMadrMinimal: Reporter = (recommendation, from) => {
  const record = decisionRecord(recommendation, from, STYLE);
  return document([
    titled(record),
    ...section(2, 'Context and Problem Statement', context(record)),
    ...section(2, 'Considered Options', [options(record)]),
    ...section(2, 'Decision Outcome', [
      ...chosen(record),
      ...outcome(record),
      ...unheaded([...whyNot(record), ...turns(record)], record.say('word/colon')),
      ...supersedes(record),
    ]),
    ...section(3, 'Consequences', [
      ...consequences(record),
      ...confirmation({ ...record, recommendation: { ...recommendation, readiness: [] } }),
      spoken(record, 'records/answers-intro'),
      ...folded(record.say('report/answers-and-decision'), [answersBlock(record)]),
    ]),
    footnotes(record),
    LINT,
  ]);
};
