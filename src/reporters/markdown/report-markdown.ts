import { markdownFence, markdownText, visible } from '../../words/escape.ts';
import type { Reporter } from '../reporter.ts';
import { advice } from './advice.ts';
import { answersBlock } from './answers-block.ts';
import { type Block, document, folded, heading, section } from './blocks.ts';
import { context, decision } from './decision.ts';
import { details } from './details.ts';
import { recordTitle, status } from './header.ts';
import { madeBlocks } from './made-by.ts';
import { opinions } from './opinions.ts';
import { takes, why, whyNot } from './reasons.ts';
import { type DecisionRecord, decisionRecord, LINT, spoken } from './record.ts';
import { turns } from './robustness.ts';
import { scores, size } from './scores.ts';
import { reading, sources } from './sources.ts';
import { workloads } from './workloads.ts';

/** A decision record to read, sign and commit: it holds the answers and the command that make it again. */
export const reportMarkdown: Reporter = (recommendation, from) => {
  const record = decisionRecord(recommendation, from, { bullet: '-', sources: 'numbers' });
  const read = [
    heading(1, markdownText(recordTitle(record))),
    status(record),
    ...decision(record),
    ...context(record),
    ...why(record),
    ...takes(record),
    ...whyNot(record),
    ...scores(record),
    ...workloads(record),
    ...size(record),
    ...turns(record),
    ...advice(record),
    ...opinions(record),
    ...reading(record),
  ];
  const first = record.citations.cited().length;
  const behind = details(record);
  const { shown, others, targets } = sources(record, first);
  return document([...read, ...behind, ...again(record), ...shown, ...others, targets, LINT]);
};

/** The answers and the command, and what made the record. */
function again(record: DecisionRecord): readonly Block[] {
  const { commandLine } = record;
  return section(2, spoken(record, 'report/again'), [
    ...madeBlocks(record),
    commandLine === undefined ? undefined : markdownFence('sh', visible(commandLine).replace(/\t/g, ' ')),
    ...folded(record.say('report/answers-and-decision'), [answersBlock(record)]),
  ]);
}
