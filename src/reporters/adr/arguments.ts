import type { CriterionReport, RankedAlternative } from '../../domain/index.ts';
import { markdownText } from '../../words/escape.ts';
import { type Sourced, saidOf } from '../citations.ts';
import { type DecisionRecord, marks } from '../markdown/record.ts';
import { uncapitalised } from '../uncapitalised.ts';

/** The words of MADR, which tools look for in every language. */
export type Side = 'Good' | 'Neutral' | 'Bad';

/** From this utility on a need is met, and speaks for an option; below the other it is not, and speaks against it. */
const GOOD_FROM = 0.9;
const BAD_BELOW = 0.5;

/** One argument as MADR words it, with its sources. */
export function argument(record: DecisionRecord, side: Side, text: string, sourced?: Sourced): string {
  return `${side}, because ${markdownText(text)}${sourced === undefined ? '' : marks(record, sourced)}`;
}

/**
 * Which way a criterion speaks. A bound that is missed is bad, however little by; what is short of the need or hardly covers it
 * is nothing good, nor what a constraint holds against the option on the same evidence, unless it is a reason for the choice.
 */
export function sideOf(record: DecisionRecord, option: RankedAlternative, criterion: CriterionReport): Side {
  const { utility, evidence, short, missed, tight } = criterion;
  if (utility === null || utility < BAD_BELOW || missed === true) return 'Bad';
  if (isLead(record, option, criterion)) return 'Good';
  const against = [...option.violations, ...option.penalties].flatMap((one) => one.evidence);
  if (utility < GOOD_FROM || short === true || tight === true) return 'Neutral';
  return evidence.some((id) => against.includes(id)) ? 'Neutral' : 'Good';
}

/** Whether the choice was made for it, with a lead over the next in line. */
export function isLead(
  { recommendation }: DecisionRecord,
  option: RankedAlternative,
  { id, workload }: CriterionReport,
): boolean {
  return recommendation.recommendation.because.some(
    ({ about = [], criterion, ahead, ...one }) =>
      ahead !== undefined && about.includes(option.alternative) && criterion === id && one.workload === workload,
  );
}

/** Whether a criterion has something to say and is asked. */
export function counts({ weight, utility }: CriterionReport): boolean {
  return utility !== null && weight > 0;
}

/**
 * What is an argument about one option: not what is said of every other too, nor what is an argument already, as a workaround or
 * as what a constraint holds against it: by its words, as what a constraint and a criterion share has no id.
 */
export function telling(
  { say, recommendation: { ranking: among } }: DecisionRecord,
  option: RankedAlternative,
): readonly CriterionReport[] {
  const colon = say('word/colon');
  return option.criteria.filter(counts).filter(({ id, reason }) => {
    const same = among.filter(({ criteria }) => criteria.some((one) => one.id === id && one.reason === reason));
    const repeated =
      option.penalties.some(({ workaround }) => workaround !== null && reason.includes(workaround)) ||
      option.penalties.some((one) => one.reason.endsWith(offered(reason, colon)));
    return !repeated && (among.length < 2 || same.length < among.length);
  });
}

/** Of a reason, what the alternative offers, which stands last behind what is needed. */
function offered(reason: string, colon: string): string {
  return reason.split(colon).at(-1) || reason;
}

/** A criterion that counts, as an argument. */
export function criterionArgument(
  record: DecisionRecord,
  option: RankedAlternative,
  criterion: CriterionReport,
): string {
  const text = record.say('report/label-value', { label: uncapitalised(criterion.label), value: criterion.reason });
  return argument(record, sideOf(record, option, criterion), text, saidOf(option, criterion));
}

/** How much of the whole score a criterion leaves to be wished for. */
export function shortfall({ weight, utility }: CriterionReport): number {
  return utility === null ? 0 : weight * (1 - utility);
}
