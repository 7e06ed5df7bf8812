import { markdownText } from '../../words/escape.ts';
import { capitalised } from '../capitalised.ts';
import { answersBlock } from '../markdown/answers-block.ts';
import { type Block, deeper, numbered, section } from '../markdown/blocks.ts';
import { decisionPath } from '../markdown/decision-path.ts';
import { supersedes } from '../markdown/header.ts';
import { madeBy } from '../markdown/made-by.ts';
import { opinions } from '../markdown/opinions.ts';
import { type DecisionRecord, marks, spoken } from '../markdown/record.ts';
import { robustness } from '../markdown/robustness.ts';
import { scores, size } from '../markdown/scores.ts';
import { reading } from '../markdown/sources.ts';
import { workloads } from '../markdown/workloads.ts';
import { whyOpen } from '../why-open.ts';

/** What stands behind the decision, and what it was made from: everything a reviewer may ask for. */
export function moreInformation(record: DecisionRecord): readonly Block[] {
  const nextSteps = whyOpen(record.recommendation, record.say) === undefined ? record.recommendation.nextSteps : [];
  return [
    ...supersedes(record),
    ...madeBy(record),
    ...deeper([
      ...decisionPath(record),
      ...scores(record),
      ...workloads(record),
      ...size(record),
      ...robustness(record),
      ...opinions(record),
      ...section(2, spoken(record, 'report/next-steps'), [
        numbered(nextSteps.map((step) => markdownText(capitalised(step.text)) + marks(record, step))),
      ]),
      ...reading(record),
      ...answers(record),
    ]),
  ];
}

/** The answers and the decision in numbers, for people and for `verify`. */
function answers(record: DecisionRecord): readonly Block[] {
  return section(2, spoken(record, 'records/answers'), [spoken(record, 'records/answers-intro'), answersBlock(record)]);
}
