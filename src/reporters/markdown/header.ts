import { relativeAddress } from '../../records/relative-address.ts';
import { markdownText } from '../../words/escape.ts';
import { nextInLine, titleOf } from '../choice.ts';
import { confidenceLabel, howSure } from '../confidence.ts';
import { margin } from '../figures.ts';
import type { Block } from './blocks.ts';
import { bullets, type DecisionRecord, labelled } from './record.ts';

/** The one first-level heading: what was decided, for what. */
export function recordTitle({ recommendation, say, details }: DecisionRecord): string {
  return details.title ?? titleOf(recommendation, say);
}

/** Usual words, said in the language of the record. */
const STATUSES: Readonly<Record<string, string>> = {
  proposed: 'report/proposed',
  accepted: 'records/status-accepted',
  rejected: 'records/status-rejected',
  deprecated: 'records/status-deprecated',
};

/** Status and the figures a reader of the record looks for first. */
export function status(record: DecisionRecord): Block {
  const { recommendation: whole, say } = record;
  const { margin: lead, tie, kind } = whole.recommendation;
  const { decisionMakers = [], consulted = [], informed = [], date } = record.details;
  const people = (names: readonly string[]) => names.join(say('word/comma'));
  const fields: [string, string][] = [[say('report/status'), statusWord(record)]];
  if (date !== undefined) fields.push([say('records/date'), date]);
  fields.push([
    say('report/decided-by'),
    decisionMakers.length === 0 ? say('report/to-be-named') : people(decisionMakers),
  ]);
  if (consulted.length > 0) fields.push([say('records/consulted'), people(consulted)]);
  if (informed.length > 0) fields.push([say('records/informed'), people(informed)]);
  if (kind !== 'none') {
    fields.push([confidenceLabel(whole, say), howSure(whole, say)]);
  }
  const name = nextInLine(whole, say);
  if (name !== undefined) {
    const how = tie || lead === null ? say('report/level') : say('report/behind', { margin: margin(lead) });
    fields.push([say('report/runner-up'), say('report/runner-up-value', { name, how })]);
  }
  return bullets(record, [
    ...fields.map(([label, value]) => labelled(record, markdownText(label), markdownText(value))),
    ...supersedes(record),
  ]);
}

/** A link to the record whose place this one takes, or is to take, and its title. */
export function supersedes({ details, say }: DecisionRecord): readonly string[] {
  if (details.supersedes === undefined) return [];
  const { number, file, title } = details.supersedes;
  const link = `[ADR-${number}](${relativeAddress(file)})`;
  const id = details.status === 'accepted' ? 'records/supersedes' : 'records/supersedes-once-accepted';
  return [say(id, { link, title: markdownText(title) })];
}

/** The status as it was given, proposed unless somebody said otherwise. */
function statusWord({ details: { status = 'proposed' }, say }: DecisionRecord): string {
  const id = Object.hasOwn(STATUSES, status) ? STATUSES[status] : undefined;
  return id === undefined ? status : say(id);
}
