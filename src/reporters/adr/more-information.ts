import { nextSteps } from '../markdown/advice.ts';
import { answersBlock } from '../markdown/answers-block.ts';
import { type Block, deeper, folded, section } from '../markdown/blocks.ts';
import { details } from '../markdown/details.ts';
import { supersedes } from '../markdown/header.ts';
import { madeBlocks } from '../markdown/made-by.ts';
import { opinions } from '../markdown/opinions.ts';
import { type DecisionRecord, spoken } from '../markdown/record.ts';
import { turns } from '../markdown/robustness.ts';
import { scores, size } from '../markdown/scores.ts';
import { reading } from '../markdown/sources.ts';
import { workloads } from '../markdown/workloads.ts';

/** What stands behind the decision, and what it was made from: everything a reviewer may ask for. */
export function moreInformation(record: DecisionRecord): readonly Block[] {
  return [
    ...supersedes(record),
    ...madeBlocks(record),
    ...deeper([
      ...nextSteps(record),
      ...scores(record),
      ...workloads(record),
      ...size(record),
      ...turns(record),
      ...opinions(record),
      ...reading(record),
      ...answers(record),
      ...details(record),
    ]),
  ];
}

/** The answers and the decision in numbers, for people and for `verify`. */
function answers(record: DecisionRecord): readonly Block[] {
  return section(2, spoken(record, 'records/answers'), [
    spoken(record, 'records/answers-intro'),
    ...folded(record.say('report/answers-and-decision'), [answersBlock(record)]),
  ]);
}
