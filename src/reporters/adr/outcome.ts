import type { Recommendation } from '../../domain/index.ts';
import { chosenOption as chosenOptionLine } from '../../records/prose-choice.ts';
import type { Say } from '../../wording/say.ts';
import { markdownFence, markdownText, visible } from '../../words/escape.ts';
import { shellWord } from '../../words/shell-word.ts';
import { chosenTitle, runnerUpName } from '../choice.ts';
import { confidenceLabel, howSure } from '../confidence.ts';
import { margin, score } from '../figures.ts';
import { readinessList } from '../markdown/advice.ts';
import type { Block } from '../markdown/blocks.ts';
import { excludable, hybrid, mayBeSplit, relaxations, warnings } from '../markdown/decision.ts';
import { bullets, type DecisionRecord, labelled, spoken } from '../markdown/record.ts';
import { whyOpen } from '../why-open.ts';
import { chosenOption } from './options.ts';

/** How many answers are named that would settle what is open. */
const SETTLING = 3;

/** The sentence that MADR tools look for; where nothing is chosen yet, that, and what would settle it. */
export function chosen(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation: whole, say } = record;
  const open = notChosenYet(record);
  if (open !== undefined) return [open, ...settledBy(record)];
  const option = markdownText(chosenOption(whole, say));
  const because = say('report/sentence', { sentence: reason(whole, say) });
  return [chosenOptionLine(option, markdownText(because))];
}

/** That the decision is still to be made, between what, and why; undefined where it is made. */
export function notChosenYet(record: DecisionRecord): string | undefined {
  const { recommendation: whole, say } = record;
  const why = whyOpen(whole, say);
  return why === undefined ? undefined : spoken(record, 'records/open', { options: chosenTitle(whole, say), why });
}

/** The answers that would settle most of what is open. */
export function settledBy(record: DecisionRecord): readonly (Block | undefined)[] {
  const first = record.recommendation.unknowns.slice(0, SETTLING);
  if (first.length === 0) return [];
  return [
    spoken(record, 'records/settled-by'),
    bullets(
      record,
      first.map(({ label, text }) => labelled(record, markdownText(label), markdownText(text))),
    ),
  ];
}

/** Why it was chosen, in one clause. */
export function reason({ recommendation: decision, hybrid: parts, ranking }: Recommendation, say: Say): string {
  if (decision.kind === 'none') return say('records/because-none');
  if (decision.kind === 'hybrid') {
    const { because = '', bestSingle = null } = parts ?? {};
    return bestSingle === null
      ? say('records/because-parts-only', { because })
      : say('records/because-parts', { because, single: bestSingle.name, lead: margin(decision.margin ?? 0) });
  }
  const runnerUp = runnerUpName({ recommendation: decision, ranking }, say);
  if (runnerUp === undefined) return say('records/because-only');
  const lead = margin(decision.margin ?? 0);
  const { value, alone } = decision;
  if (value === undefined) return say('records/because-leads', { runnerUp, lead });
  const because = say('records/because-modes', { value: score(value), runnerUp, lead });
  if (alone === undefined) return because;
  return say('records/because-modes-alone', { because, alone: alone.name, gap: margin(value - alone.value) });
}

/** What else there is to say of the outcome: what it is, how sure, what to mind, and the parts it has. */
export function outcome(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation: whole, say } = record;
  const { kind, summary } = whole.recommendation;
  const isOpen = notChosenYet(record) !== undefined;
  return [
    isOpen ? undefined : markdownText(summary),
    kind === 'none' || isOpen
      ? undefined
      : labelled(record, markdownText(confidenceLabel(whole, say)), markdownText(howSure(whole, say))),
    warnings(record),
    excludable(record),
    mayBeSplit(record),
    ...(whole.hybrid?.advised === true ? hybrid(record) : []),
    ...relaxations(record),
  ];
}

/** How to find out whether the decision still holds, and what has to be true before what is chosen goes live. */
export function confirmation(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation, details } = record;
  const { readiness, tool, knowledge } = recommendation;
  const folders = knowledge.overlays.map((folder) => ` --knowledge ${shellWord(folder)}`);
  const command = details.verifyCommand ?? `${tool.name} verify RECORD.md${folders.join('')}`;
  return [
    spoken(record, 'records/confirmation'),
    markdownFence('sh', visible(command).replace(/\s/g, ' ')),
    ...(readiness.length === 0 || notChosenYet(record) !== undefined
      ? []
      : [spoken(record, 'records/before-live'), readinessList(record)]),
  ];
}
