import { type HybridReport, isUndecided, type PenaltyReport, type ReasonReport } from '../../domain/index.ts';
import { bridgesOf, caveatInShort, notJoinedInShort } from '../joined-by.ts';
import type { Block } from '../markdown/blocks.ts';
import { bullets, type DecisionRecord } from '../markdown/record.ts';
import { behindOn, penaltyText, reasonText, takenOn } from '../reasons.ts';
import { uncapitalised } from '../uncapitalised.ts';
import { argument, criterionArgument, type Side, shortfall, sideOf, telling } from './arguments.ts';

/** Of the criteria that the chosen option serves least, how many are named. */
const WEAKEST = 3;
/** A criterion served better than this is no weak point. */
const WEAK_BELOW = 0.7;
/** A shortfall smaller than this is no consequence. */
const NOTICEABLE = 0.01;

/** What the decision brings: its strongest reasons, then workarounds, weak points and risks that come with it; nothing while it is open. */
export function consequences(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation: whole } = record;
  const { recommendation: decision, ranking, hybrid } = whole;
  if (decision.kind === 'none' || isUndecided(whole)) return [];
  const winner =
    decision.kind === 'single' ? ranking.find(({ alternative }) => alternative === decision.alternative) : undefined;
  const weak = (winner === undefined ? [] : telling(record, winner))
    .filter((one) => (one.utility ?? 0) < WEAK_BELOW && shortfall(one) >= NOTICEABLE)
    .sort((a, b) => shortfall(b) - shortfall(a))
    .slice(0, WEAKEST);
  const behind = behindOn(whole, record.say);
  return [
    bullets(record, [
      ...decision.because.map((one) => argument(record, sideOfReason(record, one), reason(record, one), one)),
      ...(behind === undefined ? [] : [argument(record, 'Bad', behind)]),
      ...takenOn(whole).map((one) => argument(record, 'Bad', workaround(record, one), one)),
      ...(winner === undefined ? [] : weak.map((one) => criterionArgument(record, winner, one))),
      ...(hybrid?.advised === true ? joints(record, hybrid) : []),
      ...whole.risks.map((risk) => argument(record, 'Bad', mitigated(record, risk), risk)),
    ]),
  ];
}

/** What to mind where its parts are joined, and which of them nothing joins. */
function joints(record: DecisionRecord, hybrid: HybridReport): readonly string[] {
  return [
    ...bridgesOf(hybrid).map((one) => argument(record, 'Bad', caveatInShort(hybrid, one, record.say), one)),
    ...notJoinedInShort(hybrid, record.say).map((sentence) => argument(record, 'Bad', sentence)),
  ];
}

/** A reason for the choice within a sentence; of a part it begins with the name of what serves that. */
function reason({ recommendation, say }: DecisionRecord, one: ReasonReport): string {
  const text = reasonText(one, recommendation, say);
  return recommendation.recommendation.parts.length > 0 ? text : uncapitalised(text);
}

/** A reason for the choice that is a criterion speaks as that does among the pros and cons. */
function sideOfReason(record: DecisionRecord, { about = [], criterion: id, workload, shared }: ReasonReport): Side {
  if (shared === true) return 'Neutral';
  const { ranking, workloads = [] } = record.recommendation;
  const rows = workload === undefined ? ranking : workloads.find(({ name }) => name === workload)?.ranking;
  const row = rows?.find(({ alternative }) => about.includes(alternative));
  const criterion = row?.criteria.find((one) => one.id === id);
  if (row === undefined || criterion === undefined) return 'Good';
  return sideOf(record, row, workload === undefined ? criterion : { ...criterion, workload });
}

function workaround({ say }: DecisionRecord, one: PenaltyReport): string {
  const costs = penaltyText(one, say);
  return one.workaround === null ? costs : say('records/worked-around', { text: costs, workaround: one.workaround });
}

function mitigated(
  { say }: DecisionRecord,
  { text, mitigation }: { readonly text: string; readonly mitigation: string | null },
): string {
  return mitigation === null ? text : say('records/mitigated', { text, mitigation });
}
