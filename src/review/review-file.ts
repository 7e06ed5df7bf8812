import { barredWorkloads, type Message, type Recommendation, type RelaxReport, shortfallOf } from '../domain/index.ts';
import type { FoundThing } from '../findings/index.ts';
import { decisionBlock, RECORD_FOLDERS } from '../records/index.ts';
import { displayShares } from '../units/index.ts';
import { both } from '../words/suggest.ts';
import type { LocatedValue } from '../yaml/index.ts';
import { codeOf, severityOf, UNREADABLE } from './checks.ts';
import { isStale } from './is-stale.ts';
import type { Names } from './names.ts';
import { topOf } from './places.ts';
import { reviewOpenAnswers } from './review-open-answers.ts';
import { type ReviewedOutcome, reviewOutcome } from './review-outcome.ts';
import { type Find, inWorkload, type ReviewSettings } from './review-settings.ts';
import { reviewWeighting } from './review-weighting.ts';
import {
  type Decided,
  isUnreadable,
  type ReadableFile,
  type ReviewedFile,
  type UncountedRecord,
} from './reviewed-file.ts';

/** Everything a review finds in one answers file, in no order. */
export function reviewFile(file: ReviewedFile, settings: ReviewSettings, names: Names): readonly FoundThing[] {
  if (isUnreadable(file)) {
    return file.problems.map(({ code, message, hint, at }) => ({
      code: UNREADABLE,
      severity: 'error',
      message,
      ...(hint === undefined ? {} : { hint }),
      at: at ?? { file: file.file },
      subject: file.file,
      identity: [file.inRepository, code],
    }));
  }
  const find: Find = (gate, at, message, hint, ...identity) => ({
    code: codeOf(gate),
    severity: severityOf(gate, settings.gates),
    message,
    ...(hint === undefined ? {} : { hint }),
    at,
    subject: file.file,
    identity: [file.inRepository, ...identity],
  });
  const { decided, recommendation } = file;
  const reviewed = decided === undefined ? undefined : reviewOutcome(decided.decision, recommendation);
  const tie = reviewed === undefined ? undefined : nearTieOf(reviewed, settings.tolerance);
  const stands = reviewed?.outcome === 'holds' || tie !== undefined;
  return [
    ...reviewDecision(file, reviewed, settings, names, find),
    ...contradictory(file, find),
    ...reviewWeighting(file, settings, names, find),
    ...(stands ? reviewConfidence(file, settings, find) : []),
    ...reviewOpenAnswers(file, stands ? reviewed : undefined, settings, names, find),
  ];
}

function reviewDecision(
  { document, recommendation: now, decided, recorded, rivals, uncounted }: ReadableFile,
  reviewed: ReviewedOutcome | undefined,
  { tolerance }: ReviewSettings,
  names: Names,
  find: Find,
): readonly FoundThing[] {
  if (decided === undefined || reviewed === undefined) {
    const undecided = find('undecided', topOf(document), ...whyUndecided(uncounted, now, names));
    return now.recommendation.kind === 'none' ? [noWinner(document, now, names, find), undecided] : [undecided];
  }
  return [
    ...[reviewed, ...(reviewed.others ?? [])]
      .filter(({ outcome }) => outcome !== 'holds')
      .map((one) => broken(decided, one, now, nearTieOf(one, tolerance), names, find)),
    ...stale(decided, reviewed, now, nearTieOf(reviewed, tolerance), find),
    ...(recorded === undefined ? [] : twoDecisions(decided, recorded, names, find)),
    ...(rivals === undefined ? [] : [twoRecords(recorded ?? decided, rivals, find)]),
  ];
}

/** Answers that cannot all be meant: no decision on them is worth much. */
function contradictory({ document, recommendation: { warnings } }: ReadableFile, find: Find): readonly FoundThing[] {
  return warnings
    .filter(({ code }) => code === 'answers/contradictory')
    .map(({ text }) => {
      const message = { id: 'review/found-contradictory', gaps: { text } };
      return find('contradictory', topOf(document), message, { id: 'review/contradictory-hint' });
    });
}

/** Stands in a decision that nobody has made: what is pasted as it is says what there is to choose from. */
const BLANK = '...';

/** That nothing is decided, in a record that does not count or at all; and what to do about it. */
function whyUndecided(
  uncounted: UncountedRecord | undefined,
  now: Recommendation,
  names: Names,
): readonly [Message, Message] {
  const { undecided, kind, parts } = now.recommendation;
  const blank = { kind, alternative: BLANK, parts: parts.map((part) => ({ ...part, alternative: BLANK })) };
  const block = decisionBlock(undecided ? blank : now.recommendation);
  const gaps = { leads: names.leadsTo(now), block };
  const toWrite: Message = { id: undecided ? 'review/open-hint' : 'review/undecided-hint', gaps };
  if (uncounted === undefined) return [{ id: 'review/found-undecided', gaps: { folders: RECORD_FOLDERS } }, toWrite];
  const { because, file, status, acceptCommand } = uncounted;
  const message = { id: `review/found-${because}`, gaps: { record: file, status } };
  return [message, because === 'proposed' ? { id: 'review/proposed-hint', gaps: { command: acceptCommand } } : toWrite];
}

function noWinner(document: LocatedValue, { recommendation }: Recommendation, names: Names, find: Find): FoundThing {
  const [relax] = recommendation.relax;
  const hint: Message | undefined = relax && { id: 'review/relax', gaps: { changes: changesIn(relax, names) } };
  return find('no-winner', topOf(document), { id: 'review/found-no-winner' }, hint);
}

function changesIn({ changes }: RelaxReport, names: Names): string | Message {
  return both(
    changes.map(({ requirement, from, to, workloads }): Message => {
      const gaps = { label: names.question(requirement), from, to };
      if (workloads === undefined) return { id: 'report/change-of', gaps };
      const named = workloads.map((name): Message => ({ id: 'word/named', gaps: { name } }));
      return { id: 'report/change-of-workloads', gaps: { ...gaps, workloads: named } };
    }),
  );
}

/** What would have to give for an alternative; undefined where a workload excludes it that something else fits. */
function relaxFor(alternative: string, workload: string, now: Recommendation): RelaxReport | undefined {
  const barred = barredWorkloads(now).map(({ name }) => name);
  const isOut = ({ ranking }: Pick<Recommendation, 'ranking'>) =>
    ranking.some((one) => one.alternative === alternative && one.excluded);
  const excluding = workload === '' ? (now.workloads ?? []).filter(isOut).map(({ name }) => name) : [workload];
  if (barred.length > 0 && !excluding.every((name) => barred.includes(name))) return undefined;
  return now.recommendation.relax.find((one) => one.alternative === alternative);
}

/** A decision, or a part of one, that is excluded, or is not what the answers lead to: by little, or by more. */
function broken(
  decided: Decided,
  reviewed: ReviewedOutcome,
  now: Recommendation,
  tie: NearTie | undefined,
  names: Names,
  find: Find,
): FoundThing {
  const { decision, places } = decided;
  const { chosen, part, outcome } = reviewed;
  const at = part === undefined ? places.chosen : (places.parts[part] ?? places.chosen);
  const workload = part === undefined ? '' : (decision.parts[part]?.workload ?? '');
  const named = chosen === undefined || part === undefined ? names.outcome(decision) : chosen.name;
  const leads = names.leadsTo(now);
  const said = (id: string, gaps: NonNullable<Message['gaps']>): Message =>
    workload === '' ? { id, gaps } : { id: 'review/in-workload', gaps: { workload, said: { id, gaps } } };
  if (outcome === 'excluded' && chosen !== undefined) {
    const [violation, ...others] = chosen.violations;
    const gaps = {
      decided: named,
      constraint: violation?.constraint ?? '',
      reason: violation?.reason ?? '',
      others: others.map(({ constraint }) => constraint),
    };
    const id = others.length === 0 ? 'review/found-excluded' : 'review/found-excluded-also';
    const relax = relaxFor(chosen.alternative, workload, now);
    const hint: Message = relax
      ? { id: 'review/excluded-relax', gaps: { changes: changesIn(relax, names) } }
      : { id: 'review/excluded-hint', gaps: { leads } };
    return inWorkload(workload, find('excluded', at, said(id, gaps), hint, workload));
  }
  if (tie !== undefined) {
    const { behind, tolerance } = tie;
    const gaps = {
      decided: named,
      leader: reviewed.leader?.name ?? now.recommendation.title,
      behind: shownBelow(behind, tolerance),
      tolerance,
    };
    const message = said('review/found-near-tie', gaps);
    return inWorkload(workload, find('near-tie', at, message, { id: 'review/near-tie-hint' }, workload));
  }
  const hint: Message =
    chosen?.whyNot[0] === undefined
      ? { id: 'review/conflict-hint' }
      : { id: 'review/conflict-why', gaps: { why: chosen.whyNot[0] } };
  const message = said('review/found-conflict', { decided: named, leads });
  return inWorkload(workload, find('conflict', at, message, hint, workload));
}

interface NearTie {
  readonly behind: number;
  readonly tolerance: number;
}

/** What was decided may be behind what the answers lead to by no more than anybody would decide by. */
function nearTieOf({ behind }: ReviewedOutcome, tolerance: number): NearTie | undefined {
  return behind !== undefined && behind < tolerance ? { behind, tolerance } : undefined;
}

/** With as many digits, two at least, as it takes to be more than nothing and less than the tolerance. */
function shownBelow(behind: number, tolerance: number): string {
  for (let digits = 2; digits < 6; digits++) {
    const shown = behind.toFixed(digits);
    if (Number(shown) > 0 && Number(shown) < tolerance) return shown;
  }
  return String(behind);
}

function stale(
  { decision, places, notLoaded }: Decided,
  reviewed: ReviewedOutcome,
  now: Recommendation,
  tie: NearTie | undefined,
  find: Find,
): readonly FoundThing[] {
  if (notLoaded !== undefined) {
    const { folders, flags } = notLoaded;
    const hint: Message = { id: 'review/not-loaded-hint', gaps: { flags } };
    return [find('stale', places.reviewedWith, { id: 'review/found-not-loaded', gaps: { folders } }, hint)];
  }
  if (isStale(decision.reviewedWith, now) !== true) return [];
  const { digest, knowledge, version } = decision.reviewedWith;
  const { knowledge: present, tool } = now;
  const [kept, before, after] =
    digest !== null
      ? ['digest', digest, present.digest.slice(0, digest.length)]
      : knowledge !== null
        ? ['knowledge', knowledge, present.version]
        : ['version', version ?? '', tool.version];
  const stands = reviewed.outcome === 'holds' ? 'holds' : tie !== undefined ? 'near-tie' : 'broken';
  const hint: Message = { id: `review/stale-${stands}`, gaps: { after } };
  return [
    find('stale', places.reviewedWith, { id: `review/stale-${kept}`, gaps: { before, after, tool: tool.name } }, hint),
  ];
}

function twoDecisions(decided: Decided, recorded: Decided, names: Names, find: Find): readonly FoundThing[] {
  const [here, there] = [names.outcome(decided.decision), names.outcome(recorded.decision)];
  if (here === there) return [];
  const gaps = { here, there, record: recorded.file };
  return [
    find(
      'two-decisions',
      decided.places.chosen,
      { id: 'review/found-two-decisions', gaps },
      { id: 'review/two-decisions-hint' },
    ),
  ];
}

function twoRecords({ places }: Decided, records: readonly string[], find: Find): FoundThing {
  const message: Message = { id: 'review/found-two-records', gaps: { records } };
  return find('two-decisions', places.chosen, message, { id: 'review/two-records-hint' }, 'records');
}

/**
 * How sure a decision is that holds, or nearly; one that does not, or that nobody has made yet, has graver faults. What is not
 * known is too little for whoever asks for a confidence.
 */
function reviewConfidence(
  { decided, recommendation: now }: ReadableFile,
  { minConfidence, needsConfidence }: ReviewSettings,
  find: Find,
): readonly FoundThing[] {
  if (decided === undefined) return [];
  const { rival: _, ...drawn } = now.recommendation;
  const short = shortfallOf(needsConfidence ? now.recommendation : drawn, minConfidence);
  const low = (message: Message, hint?: Message) => [find('low-confidence', decided.places.chosen, message, hint)];
  switch (short?.why) {
    case 'open':
      return low({ id: 'review/found-sure-rival', gaps: { label: short.label, title: short.title } });
    case 'unknown':
      return needsConfidence ? low({ id: 'review/found-no-confidence' }) : [];
    case 'below': {
      const unknowns = [now, ...(now.workloads ?? [])].flatMap((each) =>
        each.unknowns.slice(0, 3).map(({ label }) => label),
      );
      const hint: Message | undefined =
        unknowns.length === 0
          ? undefined
          : { id: 'review/low-confidence-hint', gaps: { labels: [...new Set(unknowns)].slice(0, 3) } };
      const [found, least] = displayShares(short.confidence, minConfidence);
      return low({ id: 'review/found-low-confidence', gaps: { found, least } }, hint);
    }
    default:
      return [];
  }
}
