import { markdownFence, markdownText, visible } from '../../words/escape.ts';
import { citations } from '../citations.ts';
import type { Reporter } from '../reporter.ts';
import { advice } from './advice.ts';
import { answersBlock } from './answers-block.ts';
import { type Block, document, heading, section } from './blocks.ts';
import { context, decision, status, title } from './decision.ts';
import { decisionPath } from './decision-path.ts';
import { opinions } from './opinions.ts';
import { hardConstraints, why, whyNot } from './reasons.ts';
import { type DecisionRecord, spoken } from './record.ts';
import { robustness } from './robustness.ts';
import { scores, size } from './scores.ts';
import { evidence, reading } from './sources.ts';
import { workloads } from './workloads.ts';

/** Letters of the digest that tell two knowledge bases apart at a glance; JSON has all of it. */
const DIGEST = 12;

/** Tables and sentences stand on one line each, which linters would wrap. */
const LINT = '<!-- markdownlint-disable-file MD013 -->';

/** A decision record to read, sign and commit: it holds the answers and the command that make it again. */
export const reportMarkdown: Reporter = (recommendation, { say, commandLine }) => {
  const record: DecisionRecord = { recommendation, say, citations: citations(recommendation), commandLine };
  return document([
    heading(1, markdownText(title(record))),
    status(record),
    ...decision(record),
    ...context(record),
    ...why(record),
    ...whyNot(record),
    ...decisionPath(record),
    ...scores(record),
    ...workloads(record),
    ...hardConstraints(record),
    ...size(record),
    ...robustness(record),
    ...opinions(record),
    ...advice(record),
    ...reading(record),
    ...again(record),
    ...evidence(record),
    LINT,
  ]);
};

/** The answers and the command, and what made the record. */
function again(record: DecisionRecord): readonly Block[] {
  const { recommendation: whole, commandLine } = record;
  const { tool, knowledge } = whole;
  return section(2, spoken(record, 'report/again'), [
    spoken(record, 'report/made-by', {
      tool: tool.name,
      version: tool.version,
      knowledge: knowledge.version,
      digest: knowledge.digest.slice(0, DIGEST),
    }),
    knowledge.overlays.length === 0
      ? undefined
      : spoken(record, 'report/overlays', { overlays: knowledge.overlays.join(record.say('word/comma')) }),
    answersBlock(whole),
    commandLine === undefined ? undefined : markdownFence('sh', visible(commandLine).replace(/\t/g, ' ')),
  ]);
}
