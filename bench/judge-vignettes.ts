import type { RankedAlternative, Recommendation } from '../src/domain/index.ts';
import { choiceOf } from './choice.ts';
import type { Pair, Vignette } from './read-cases.ts';

/** One expectation and whether it was met; `said` is for the reader of a miss. */
export interface Check {
  readonly kind: 'first' | 'excluded' | 'not-excluded' | 'ordering' | 'pair';
  readonly met: boolean;
  readonly said: string;
}

export function judgeVignette(vignette: Vignette, report: Recommendation): readonly Check[] {
  const choice = choiceOf(report);
  const isOut = (id: string) => standing(report, id).excluded;
  return [
    { kind: 'first', met: vignette.first.includes(choice), said: `${choice}, not ${vignette.first.join(' or ')}` },
    ...vignette.excluded.map((id): Check => ({ kind: 'excluded', met: isOut(id), said: `${id} is not excluded` })),
    ...vignette.notExcluded.map(
      (id): Check => ({ kind: 'not-excluded', met: !isOut(id), said: `${id} is excluded: ${whyOut(report, id)}` }),
    ),
    ...vignette.orderings.map(
      ([better, worse]): Check => ({
        kind: 'ordering',
        met: isAhead(report, better, worse),
        said: `${better} ${show(report, better)} is not ahead of ${worse} ${show(report, worse)}`,
      }),
    ),
  ];
}

/** Every expectation of a pair, from the reports before and after the one change. */
export function judgePair({ expect }: Pair, before: Recommendation, after: Recommendation): readonly Check[] {
  const checks: Check[] = [];
  const add = (met: boolean, said: string) => checks.push({ kind: 'pair', met, said });
  const was = (id: string) => standing(before, id).excluded;
  const is = (id: string) => standing(after, id).excluded;
  const [first, then] = [choiceOf(before), choiceOf(after)];
  const moved = `${first} before, ${then} after`;

  for (const id of expect.becomesExcluded) add(!was(id) && is(id), `${id} ${state(was(id))}, then ${state(is(id))}`);
  for (const id of expect.becomesEligible) add(was(id) && !is(id), `${id} ${state(was(id))}, then ${state(is(id))}`);
  for (const id of expect.staysEligible) add(!was(id) && !is(id), `${id} ${state(was(id))}, then ${state(is(id))}`);
  for (const id of expect.excludedAfter) add(is(id), `${id} is not excluded after`);
  if (expect.becomesFirst.length > 0) {
    add(
      first !== then && expect.becomesFirst.includes(then),
      `first is ${moved}, not newly ${list(expect.becomesFirst)}`,
    );
  }
  if (expect.staysFirst.length > 0) {
    add(
      first === then && expect.staysFirst.includes(then),
      `first is ${moved}, not ${list(expect.staysFirst)} in both`,
    );
  }
  if (expect.firstAfter.length > 0)
    add(expect.firstAfter.includes(then), `first is ${moved}, not ${list(expect.firstAfter)}`);
  for (const [gainer, loser] of expect.gainsOn) {
    const [lead, leadAfter] = [leadOf(before, gainer, loser), leadOf(after, gainer, loser)];
    const shutOut = !was(loser) && is(loser) && !is(gainer);
    add(
      shutOut || leadAfter > lead,
      `${gainer} leads ${loser} by ${lead.toFixed(3)} before, ${leadAfter.toFixed(3)} after`,
    );
  }
  for (const [one, other] of expect.neverAheadOf) {
    add(!isAhead(after, one, other), `${one} ${show(after, one)} is ahead of ${other} ${show(after, other)}`);
  }
  return checks;
}

function standing(report: Recommendation, id: string): RankedAlternative {
  const found = report.ranking.find(({ alternative }) => alternative === id);
  if (found === undefined) throw new Error(`no alternative "${id}" in the ranking`);
  return found;
}

/** Eligible before excluded, then by score; a tie is not ahead. */
function isAhead(report: Recommendation, better: string, worse: string): boolean {
  const [one, other] = [standing(report, better), standing(report, worse)];
  if (one.excluded !== other.excluded) return other.excluded;
  return one.score > other.score;
}

function leadOf(report: Recommendation, gainer: string, loser: string): number {
  return standing(report, gainer).score - standing(report, loser).score;
}

function show(report: Recommendation, id: string): string {
  const { excluded, score } = standing(report, id);
  return excluded ? '(excluded)' : `(${score.toFixed(3)})`;
}

function whyOut(report: Recommendation, id: string): string {
  return standing(report, id)
    .violations.map(({ constraint }) => constraint)
    .join(', ');
}

const state = (excluded: boolean): string => (excluded ? 'excluded' : 'eligible');
const list = (ids: readonly string[]): string => ids.join(' or ');
