import {
  type AlternativeBasis,
  openSets,
  outcomeNamed,
  type Recommendation,
  type RecordedDecision,
} from '../domain/index.ts';
import { roundedTo } from '../units/index.ts';

/** How a decision that was made stands to what is decided now. */
export interface OutcomeComparison {
  readonly outcome: 'holds' | 'conflict' | 'excluded';
  /** Id of the alternative that was chosen, where it is ranked now; of a technology the best of its alternatives. */
  readonly chosen?: string;
  /** Index of the part of a hybrid that does not hold, where it is one. */
  readonly part?: number;
  /** Of a conflict between two that could both be chosen: by how much of a score the chosen one is behind the first. */
  readonly behind?: number;
  /** Where the part is the worst of several that do not hold: the others, in their order. */
  readonly others?: readonly OutcomeComparison[];
}

/** What is decided now: just made, or read from a record. */
interface Outcome {
  readonly kind: RecordedDecision['kind'];
  /** Where nothing is decided, and only there: what could be, as in a record. */
  readonly between?: RecordedDecision['between'];
  readonly ranked: readonly Ranked[];
  /** Of a hybrid, and of one technology whose alternatives share the workloads. */
  readonly parts: readonly Part[];
  /** Of a request that holds several; otherwise empty. */
  readonly workloads: readonly { readonly name: string; readonly ranked: readonly Ranked[] }[];
}

/** One alternative; a decision written by hand may name the technology alone. */
interface Named {
  readonly alternative: string | null;
  readonly technology: string | null;
}

interface Ranked extends Named {
  /** Chosen, or level with what is. */
  readonly first: boolean;
  readonly excluded: boolean;
  /** Undefined where none was kept. */
  readonly score?: number;
}

interface Part extends Named {
  readonly workload: string;
}

/** Scores that differ by less are level: they were rounded. */
const LEVEL = 0.00005;

/** Holds a decision against what is decided now. One of several between which it is open holds as well as another. */
export function compareOutcomes(before: RecordedDecision, now: Outcome): OutcomeComparison {
  const open = compareOpen(before, now);
  if (open !== undefined) return open;
  switch (before.kind) {
    case 'undecided':
      return { outcome: isSameSets(before.between, now.between ?? []) ? 'holds' : 'conflict' };
    case 'none':
      return { outcome: now.kind === 'none' ? 'holds' : 'conflict' };
    case 'single':
      if (before.parts.length > 0) return compareModes(before, now);
      if (now.kind !== 'single') return compareChoice(before, now.ranked, false);
      if (now.parts.length === 0) return compareChoice(before, now.ranked, true);
      // Who leads the ranking serves all workloads by itself; what is recommended shares them.
      return now.parts.every((part) => isMeant(before, part))
        ? { outcome: 'holds' }
        : compareChoice(before, now.ranked, false);
    case 'hybrid':
      return now.workloads.length > 0 ? compareWorkloads(before, now) : compareParts(before, now);
  }
}

/** That what was chosen is one of several between which it is open; undefined where it is none of them. */
function compareOpen(before: RecordedDecision, now: Outcome): OutcomeComparison | undefined {
  const { between = [] } = now;
  if (before.parts.length > 0) {
    const isOne = between.some(
      (ids) => isSet(ids, before.parts) && !(now.workloads.length === 0 && isSet(ids, now.parts)),
    );
    return isOne && isServing(partsOf(before), now) ? { outcome: 'holds' } : undefined;
  }
  const meant = now.ranked.flatMap((row) =>
    isMeant(before, row) && row.alternative !== null ? [row.alternative] : [],
  );
  if (before.kind !== 'single' || !between.some((ids) => ids.every((id) => meant.includes(id)))) return undefined;
  return { ...compareChoice(before, now.ranked, false), outcome: 'holds' };
}

/** Whether what is open is so between the same, in whatever order they are told. */
function isSameSets(some: RecordedDecision['between'], others: RecordedDecision['between']): boolean {
  const [a, b] = [some, others].map((sets) => sets.map(outcomeNamed).sort().join());
  return others.length > 0 && a === b;
}

function isSet(ids: readonly string[], parts: readonly Named[]): boolean {
  return outcomeNamed(parts.map(({ alternative }) => alternative ?? '')) === outcomeNamed(ids);
}

/** Whether parts that cover the workloads each serve where nothing excludes it, and no two would do better in each other's place. */
function isServing(parts: readonly Part[], { workloads }: Outcome): boolean {
  if (workloads.length === 0) return true;
  const scoreIn = ({ workload }: Part, choice: Named): number => {
    const row = workloads.find(({ name }) => name === workload)?.ranked.find((one) => isMeant(choice, one));
    return row === undefined || row.excluded ? -Infinity : (row.score ?? 0);
  };
  return (
    workloads.every(({ name }) => parts.some(({ workload }) => workload === name)) &&
    parts.every(
      (one) =>
        scoreIn(one, one) > -Infinity &&
        parts.every(
          (other) => scoreIn(one, other) + scoreIn(other, one) <= scoreIn(one, one) + scoreIn(other, other) + LEVEL,
        ),
    )
  );
}

/** @param decides  whether the first of the ranking is what is chosen */
function compareChoice(choice: Named, ranked: readonly Ranked[], decides: boolean): OutcomeComparison {
  const meant = ranked.filter((row) => isMeant(choice, row));
  const found = meant.find(({ first }) => decides && first) ?? meant[0];
  if (found === undefined) return { outcome: 'conflict' };
  const chosen = found.alternative === null ? {} : { chosen: found.alternative };
  if (decides && found.first) return { outcome: 'holds', ...chosen };
  if (meant.every(({ excluded }) => excluded)) return { outcome: 'excluded', ...chosen };
  const behind = decides ? behindFirst(ranked, found) : undefined;
  return { outcome: 'conflict', ...chosen, ...(behind === undefined ? {} : { behind }) };
}

/** To six digits, which scores have; undefined where it is not by its score in this ranking that the first is chosen. */
function behindFirst(ranked: readonly Ranked[], found: Ranked): number | undefined {
  const score = ranked.find(({ first }) => first)?.score;
  if (score === undefined || found.score === undefined || found.excluded) return undefined;
  if (ranked.some((row) => !row.excluded && (row.score ?? 0) > score + LEVEL)) return undefined;
  return roundedTo(score - found.score, 6);
}

/** Of one technology that served each workload by an alternative of its own: whether each is still served by the same. */
function compareModes(before: RecordedDecision, { kind, parts, ranked, workloads }: Outcome): OutcomeComparison {
  const forAll = kind === 'single' && parts.length === 0 ? ranked.find(({ first }) => first) : undefined;
  const compared = partsOf(before).map((part, index): OutcomeComparison => {
    const served = parts.find(({ workload }) => workload === part.workload) ?? forAll;
    if (served !== undefined && isMeant(part, served)) return { outcome: 'holds' };
    const rows = workloads.find(({ name }) => name === part.workload)?.ranked ?? [];
    return { ...compareChoice(part, rows, parts.length > 0), part: index };
  });
  return worstOf(compared) ?? { outcome: kind === 'single' ? 'holds' : 'conflict' };
}

/** Part by part, where the request itself has parts. */
function compareWorkloads(before: RecordedDecision, { kind, workloads }: Outcome): OutcomeComparison {
  const parts = partsOf(before);
  const compared = parts.map((part, index): OutcomeComparison => {
    const workload = workloads.find(({ name }) => name === part.workload);
    if (workload === undefined) return { outcome: 'conflict', part: index };
    return { ...compareChoice(part, workload.ranked, true), part: index };
  });
  const covered = workloads.every(({ name }) => parts.some(({ workload }) => workload === name));
  const worst = worstOf(compared);
  if (worst === undefined) return { outcome: kind === 'hybrid' && covered ? 'holds' : 'conflict' };
  if (covered) return worst;
  const { others, ...first } = withoutTie(worst);
  return others === undefined ? first : { ...first, others: others.map(withoutTie) };
}

function withoutTie({ behind: _, ...conflict }: OutcomeComparison): OutcomeComparison {
  return conflict;
}

/** Of parts: one that is excluded before any that is in conflict, of those one for which there is no tie, else the furthest behind. */
function worstOf(compared: readonly OutcomeComparison[]): OutcomeComparison | undefined {
  const broken = compared.filter(({ outcome }) => outcome !== 'holds');
  const [furthest] = broken
    .filter(({ outcome }) => outcome === 'conflict')
    .sort((a, b) => (b.behind ?? Infinity) - (a.behind ?? Infinity) || 0);
  const worst = broken.find(({ outcome }) => outcome === 'excluded') ?? furthest;
  const others = broken.filter((one) => one !== worst);
  return worst === undefined || others.length === 0 ? worst : { ...worst, others };
}

/**
 * Where the parts are those of a rule: by what they are called where both call them alike, else as a set, since what they
 * are called differs by language and may be left out.
 */
function compareParts(before: RecordedDecision, now: Outcome): OutcomeComparison {
  if (now.kind !== 'hybrid') return { outcome: 'conflict' };
  const parts = partsOf(before);
  const named = now.parts.every(({ workload }) => parts.some((part) => part.workload === workload));
  const alike = (part: Part, other: Part) => (!named || part.workload === other.workload) && isMeant(part, other);
  const stray = parts.findIndex((part) => !now.parts.some((other) => alike(part, other)));
  if (stray >= 0) return { outcome: 'conflict', part: stray };
  const covered = now.parts.every((other) => parts.some((part) => alike(part, other)));
  return { outcome: covered ? 'holds' : 'conflict' };
}

function isMeant({ alternative, technology }: Named, other: Named): boolean {
  return alternative === null ? technology === other.technology : alternative === other.alternative;
}

/** Parts written by hand may name one of the two only. */
function partsOf({ parts }: Pick<RecordedDecision, 'parts'>): readonly Part[] {
  return parts.map(({ workload, alternative, technology }) => ({
    workload,
    alternative: alternative || null,
    technology: technology || null,
  }));
}

/** What a recommendation decides. */
export function outcomeOf(whole: Recommendation): Outcome {
  const { recommendation, ranking, workloads = [] } = whole;
  const between = openSets(whole);
  const parts = partsOf(recommendation);
  const ranked = (rows: Recommendation['ranking'], chosen?: string | null): readonly Ranked[] => {
    const leads = rows.some(({ alternative, rank }) => alternative === chosen && rank === 1);
    return rows.map(({ alternative, technology, rank, excluded, score }) => ({
      alternative,
      technology,
      first: alternative === chosen || ((leads || chosen === undefined) && rank === 1 && !excluded),
      excluded,
      score,
    }));
  };
  return {
    kind: recommendation.kind,
    ...(between.length === 0 ? {} : { between }),
    ranked: ranked(ranking),
    parts,
    // A plan may serve a workload by another than it would choose for it alone.
    workloads: workloads.map(({ name, ranking: rows, winner }) => {
      const part = parts.find(({ workload }) => workload === name);
      return { name, ranked: ranked(rows, part === undefined ? winner : part.alternative) };
    }),
  };
}

/** What a record decides; one written by hand ranks nothing but what it chose. */
export function outcomeRecorded(decision: RecordedDecision): Outcome {
  const { kind, basis } = decision;
  const parts = partsOf(decision);
  const itself: Ranked = { ...choiceOf(decision), first: true, excluded: false };
  const workloads = (basis?.workloads ?? []).map(({ name, alternatives }) => {
    const chosen = parts.find(({ workload }) => workload === name);
    return { name, chosen, ranked: rankedIn(alternatives, chosen ?? NOTHING) };
  });
  return {
    kind,
    ...(kind === 'undecided' ? { between: decision.between } : {}),
    ranked: basis === null ? [itself] : rankedIn(basis.alternatives, choiceOf(decision)),
    parts,
    // Parts that are called otherwise are not those of the request.
    workloads: kind === 'hybrid' && workloads.every(({ chosen }) => chosen === undefined) ? [] : workloads,
  };
}

const NOTHING: Named = { alternative: null, technology: null };

function choiceOf({ alternative, technology }: Named): Named {
  return { alternative, technology };
}

function rankedIn(alternatives: readonly AlternativeBasis[], chosen: Named): readonly Ranked[] {
  const score = alternatives.find(({ id }) => id === chosen.alternative)?.score;
  return alternatives.map((one) => ({
    alternative: one.id,
    technology: one.id === chosen.alternative ? chosen.technology : null,
    first:
      one.id === chosen.alternative || (score !== undefined && isEligible(one) && Math.abs(score - one.score) < LEVEL),
    excluded: !isEligible(one),
    score: one.score,
  }));
}

export function isEligible({ excludedBy }: AlternativeBasis): boolean {
  return excludedBy.length === 0;
}
