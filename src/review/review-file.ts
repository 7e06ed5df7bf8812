import type { Message, Place, RankedAlternative, Recommendation, WorkloadAssessment } from '../domain/index.ts';
import type { FoundThing } from '../findings/index.ts';
import { decisionBlock } from '../records/index.ts';
import { displayShares } from '../units/index.ts';
import { type LocatedValue, placeAt } from '../yaml/index.ts';
import { codeOf, type Gate, severityOf, UNREADABLE } from './checks.ts';
import { compareDecision, type Verdict } from './compare-decision.ts';
import { isStale } from './is-stale.ts';
import type { Names } from './names.ts';
import { type Decided, isUnreadable, type ReadableFile, type ReviewedFile } from './reviewed-file.ts';

/** What a review holds against what. */
export interface ReviewSettings {
  /** Checks whose findings are errors. */
  readonly gates: readonly Gate[];
  /** 0..1. */
  readonly minConfidence: number;
  /** Of scores, 0..1: what was decided and what comes first are nearly level when they differ by less. */
  readonly tolerance: number;
  /** Keys that every workload has to answer. */
  readonly required: readonly string[];
}

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
  const verdict = decided === undefined ? undefined : compareDecision(decided.decision, recommendation);
  return [
    ...reviewDecision(file, verdict, settings, names, find),
    ...reviewConfidence(file, verdict, settings, find),
    ...reviewAnswers(file, verdict, settings, names, find),
  ];
}

type Find = (
  gate: Gate,
  at: Place,
  message: Message,
  hint: Message | undefined,
  ...identity: readonly string[]
) => FoundThing;

function reviewDecision(
  { document, recommendation: now, decided, recorded }: ReadableFile,
  verdict: Verdict | undefined,
  { tolerance }: ReviewSettings,
  names: Names,
  find: Find,
): readonly FoundThing[] {
  if (decided === undefined || verdict === undefined) {
    const block = decisionBlock(now.recommendation);
    const hint: Message = now.recommendation.undecided
      ? { id: 'review/open-hint', gaps: { block } }
      : { id: 'review/undecided-hint', gaps: { recommended: names.recommended(now), block } };
    const undecided = find('undecided', topOf(document), { id: 'review/found-undecided' }, hint);
    return now.recommendation.kind === 'none' ? [noWinner(document, now, find), undecided] : [undecided];
  }
  const tie = nearTieOf(verdict, tolerance);
  return [
    ...(verdict.outcome === 'holds' ? [] : [broken(decided, verdict, now, tie, names, find)]),
    ...stale(decided, verdict, now, tie, find),
    ...(recorded === undefined ? [] : twoDecisions(decided, recorded, names, find)),
  ];
}

function noWinner(document: LocatedValue, { recommendation }: Recommendation, find: Find): FoundThing {
  const [relax] = recommendation.relax;
  const changes = (relax?.changes ?? []).map(({ requirement, from }) => `${requirement} (${from})`);
  const hint: Message | undefined = relax && { id: 'review/relax', gaps: { changes } };
  return find('no-winner', topOf(document), { id: 'review/found-no-winner' }, hint);
}

/** A decision that is excluded, or is not what the answers lead to: by little, or by more. */
function broken(
  decided: Decided,
  verdict: Verdict,
  now: Recommendation,
  tie: NearTie | undefined,
  names: Names,
  find: Find,
): FoundThing {
  const { decision, places } = decided;
  const { chosen, part, outcome } = verdict;
  const at = part === undefined ? places.chosen : (places.parts[part] ?? places.chosen);
  const workload = part === undefined ? '' : (decision.parts[part]?.workload ?? '');
  const named = chosen === undefined || part === undefined ? names.outcome(decision) : chosen.name;
  const recommended = names.recommended(now);
  const said = (id: string, gaps: NonNullable<Message['gaps']>): Message =>
    workload === '' ? { id, gaps } : { id: 'review/in-workload', gaps: { workload, said: { id, gaps } } };
  if (outcome === 'excluded' && chosen !== undefined) {
    const [violation] = chosen.violations;
    const gaps = { decided: named, constraint: violation?.constraint ?? '', reason: violation?.reason ?? '' };
    const hint: Message = { id: 'review/broken-hint', gaps: { recommended } };
    return find('excluded', at, said('review/found-excluded', gaps), hint, workload);
  }
  if (tie !== undefined) {
    const { behind, tolerance } = tie;
    const gaps = { decided: named, leader: verdict.leader?.name ?? recommended, behind: String(behind), tolerance };
    return find('near-tie', at, said('review/found-near-tie', gaps), { id: 'review/near-tie-hint' }, workload);
  }
  const hint: Message =
    chosen?.whyNot[0] === undefined
      ? { id: 'review/conflict-hint' }
      : { id: 'review/conflict-why', gaps: { why: chosen.whyNot[0] } };
  return find('conflict', at, said('review/found-conflict', { decided: named, recommended }), hint, workload);
}

interface NearTie {
  readonly behind: number;
  readonly tolerance: number;
}

/** What was decided may be behind what the answers lead to by no more than anybody would decide by. */
function nearTieOf({ behind }: Verdict, tolerance: number): NearTie | undefined {
  return behind !== undefined && behind < tolerance ? { behind, tolerance } : undefined;
}

function stale(
  { decision, places }: Decided,
  verdict: Verdict,
  now: Recommendation,
  tie: NearTie | undefined,
  find: Find,
): readonly FoundThing[] {
  if (isStale(decision.reviewedWith, now) !== true) return [];
  const { digest, knowledge, version } = decision.reviewedWith;
  const { knowledge: present, tool } = now;
  const [kept, before, after] =
    digest !== null
      ? ['digest', digest, present.digest.slice(0, digest.length)]
      : knowledge !== null
        ? ['knowledge', knowledge, present.version]
        : ['version', version ?? '', tool.version];
  const stands = verdict.outcome === 'holds' ? 'holds' : tie !== undefined ? 'near-tie' : 'broken';
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

/** How sure a decision is that holds; one that does not hold, or that nobody has made yet, has graver faults. */
function reviewConfidence(
  { decided, recommendation: now }: ReadableFile,
  verdict: Verdict | undefined,
  { minConfidence }: ReviewSettings,
  find: Find,
): readonly FoundThing[] {
  const { confidence } = now.recommendation;
  if (confidence === null || confidence >= minConfidence) return [];
  if (decided === undefined || verdict?.outcome !== 'holds') return [];
  const unknowns = [now, ...(now.workloads ?? [])].flatMap((each) =>
    each.unknowns.slice(0, 3).map(({ label }) => label),
  );
  const hint: Message | undefined =
    unknowns.length === 0
      ? undefined
      : { id: 'review/low-confidence-hint', gaps: { labels: [...new Set(unknowns)].slice(0, 3) } };
  const [found, least] = displayShares(confidence, minConfidence);
  const gaps = { found, least };
  return [find('low-confidence', decided.places.chosen, { id: 'review/found-low-confidence', gaps }, hint)];
}

/** Answers that are asked for and not given, and those not known that could exclude what was chosen. */
function reviewAnswers(
  { document, request, recommendation: now, decided }: ReadableFile,
  verdict: Verdict | undefined,
  { required }: ReviewSettings,
  names: Names,
  find: Find,
): readonly FoundThing[] {
  const several = request.workloads.length > 1;
  return request.workloads.flatMap(({ name, answers }, index) => {
    const path = several ? ['workloads', index] : [];
    const workload = now.workloads?.[index];
    const said = (message: Message): Message =>
      workload === undefined ? message : { id: 'review/in-workload', gaps: { workload: workload.name, said: message } };
    const placeOf = (key: string) => placeOfKey(document, path, key);
    const missing = required.filter((key) => isUnknown(answers[key]));
    const chosen = chosenIn(now, workload, index, decided, verdict);
    return [
      ...missing.map((key) => {
        const gaps = { key, label: names.question(key) };
        return find(
          'unanswered',
          placeOf(key),
          said({ id: 'review/found-unanswered', gaps }),
          undefined,
          name ?? '',
          key,
        );
      }),
      ...openQuestions(chosen)
        .filter(([key]) => !missing.includes(key))
        .map(([key, because]) => {
          const gaps = { key, label: names.question(key), chosen: chosen?.name ?? '' };
          const hint: Message = { id: 'review/unknown-hint', gaps: { because } };
          return find('unknown', placeOf(key), said({ id: 'review/found-unknown', gaps }), hint, name ?? '', key);
        }),
    ];
  });
}

/** What was chosen for a workload, as it ranks there; where nothing was, or what does not hold, what the answers lead to. */
function chosenIn(
  now: Recommendation,
  workload: WorkloadAssessment | undefined,
  index: number,
  decided: Decided | undefined,
  verdict: Verdict | undefined,
): RankedAlternative | undefined {
  if (verdict !== undefined && verdict.outcome !== 'holds') return undefined;
  if (workload === undefined) {
    const id = verdict?.chosen?.alternative ?? now.recommendation.alternative;
    return now.recommendation.kind === 'single' ? now.ranking.find(({ alternative }) => alternative === id) : undefined;
  }
  const part = decided?.decision.parts.find((one) => one.workload === workload.name)?.alternative;
  const whole = now.recommendation.kind === 'single' ? now.recommendation.alternative : null;
  const id =
    part ||
    (decided?.decision.kind === 'single' ? verdict?.chosen?.alternative : undefined) ||
    whole ||
    now.workloads?.[index]?.winner;
  return workload.ranking.find(({ alternative }) => alternative === id);
}

/** By key, why knowing it could exclude the alternative: the first reason. */
function openQuestions(chosen: RankedAlternative | undefined): readonly (readonly [string, string])[] {
  const reasons = new Map<string, string>();
  for (const { missing, because } of chosen?.undecided ?? []) {
    for (const key of missing) if (!reasons.has(key)) reasons.set(key, because);
  }
  return [...reasons];
}

function isUnknown(answer: string | number | boolean | undefined): boolean {
  return ['undefined', 'unknown', '?'].includes(String(answer));
}

/** Where a key is answered: in its workload, else beside the workloads, else where the workload begins. */
function placeOfKey(document: LocatedValue, path: readonly (string | number)[], key: string): Place {
  const own = placeAt(document, path);
  const inside = placeAt(document, [...path, key]);
  if (inside !== own) return inside;
  const shared = placeAt(document, [key]);
  if (shared !== document.place) return shared;
  return path.length === 0 ? topOf(document) : (nameOf(document, path) ?? own);
}

function nameOf(document: LocatedValue, path: readonly (string | number)[]): Place | undefined {
  const place = placeAt(document, [...path, 'name']);
  return place === placeAt(document, path) ? undefined : place;
}

/** A mapping is too long to be underlined: its name stands for it, or its first key. */
function topOf(document: LocatedValue): Place {
  const [first] = document.kind === 'mapping' ? document.entries : [];
  return nameOf(document, []) ?? first?.keyPlace ?? document.place;
}
