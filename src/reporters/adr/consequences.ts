import { score } from '../figures.ts';
import type { Block } from '../markdown/blocks.ts';
import { bullets, type DecisionRecord } from '../markdown/record.ts';
import { takenOn } from '../reasons.ts';
import { uncapitalised } from '../uncapitalised.ts';
import { argument, criterionArgument, shortfall, sideOf, telling } from './arguments.ts';

/** Of the criteria that the chosen option serves least, how many are named. */
const WEAKEST = 3;
/** A shortfall smaller than this is no consequence. */
const NOTICEABLE = 0.01;

/** What the decision brings: its strongest reasons, then workarounds, weak points and risks that come with it. */
export function consequences(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation: whole } = record;
  const { recommendation: decision, ranking, hybrid } = whole;
  if (decision.kind === 'none') return [];
  const winner =
    decision.kind === 'single' ? ranking.find(({ alternative }) => alternative === decision.alternative) : undefined;
  const weak = (winner === undefined ? [] : telling(winner, ranking))
    .filter((one) => sideOf(one.utility ?? 0) !== 'Good' && shortfall(one) >= NOTICEABLE)
    .sort((a, b) => shortfall(b) - shortfall(a))
    .slice(0, WEAKEST);
  const bridge = hybrid?.advised === true ? hybrid.bridge : null;
  return [
    bullets(record, [
      ...decision.because.map((one) => argument(record, 'Good', uncapitalised(one.text), one)),
      ...takenOn(whole).map((one) => argument(record, 'Bad', workaround(record, one), one)),
      ...(winner === undefined ? [] : weak.map((one) => criterionArgument(record, winner, one, 'Bad'))),
      ...(bridge === null ? [] : [argument(record, 'Bad', bridge.caveat, bridge)]),
      ...whole.risks.map((risk) => argument(record, 'Bad', mitigated(record, risk), risk)),
    ]),
  ];
}

function workaround(
  { say }: DecisionRecord,
  one: { readonly reason: string; readonly penalty: number; readonly workaround: string | null },
): string {
  const costs = say('report/penalty', { reason: one.reason, penalty: score(one.penalty) });
  return one.workaround === null ? costs : say('records/worked-around', { text: costs, workaround: one.workaround });
}

function mitigated(
  { say }: DecisionRecord,
  { text, mitigation }: { readonly text: string; readonly mitigation: string | null },
): string {
  return mitigation === null ? text : say('records/mitigated', { text, mitigation });
}
