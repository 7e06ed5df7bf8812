import {
  type Assessment,
  type Criterion,
  type DrawSettings,
  inLanguage,
  type KnowledgeBase,
  type Language,
  propertyIn,
  type RankedAlternative,
  type Request,
  type Requirements,
  type SplitPart,
  type SwitchPoint,
  type WorkloadAssessment,
} from '../domain/index.ts';
import { runProcedures } from '../procedures/index.ts';
import type { Say } from '../wording/say.ts';
import { type AssessOptions, assess, isWeighedInVain } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { changedPlan } from './changed-plan.ts';
import { type Choice, chosenIn, decide, outcomeIn } from './decide.ts';
import { boundsAt } from './explore.ts';
import { exploreWhole } from './explore-whole.ts';
import type { FindTurn } from './find-turn.ts';
import { alternativesById } from './names.ts';
import { DEFAULT_SEED, proveWhole } from './prove.ts';
import type { DecisionDrawn } from './report-decision.ts';
import { reportMultiplied } from './report-multiplied.ts';
import { confidenceIn } from './report-outcomes.ts';
import { reportRanking } from './report-ranking.ts';
import { reportRequirements } from './report-requirements.ts';
import { type RobustnessFindings, robustnessOf } from './report-robustness.ts';
import { switchPoints } from './report-sensitivity.ts';
import { explainByWorkloads } from './report-whole.ts';
import { requirementsOf } from './requirements-of.ts';
import { sixDecimals } from './rounded.ts';
import { steadySplits } from './steady-splits.ts';
import { judgeApart } from './take-apart.ts';
import type { JudgedWorkload, Whole } from './whole.ts';

export interface JudgeOptions extends DrawSettings {
  readonly language: Language;
  /** Weight profile id; that of the scenario by default. */
  readonly profile?: string;
  /** By criterion id, rescaled to sum 1; replaces the profile's. */
  readonly weights?: Readonly<Record<string, number>>;
  /** The profile and the weights as they were stated, kept among the answers: without them these would not repeat the run. */
  readonly stated?: { readonly profile?: string; readonly weights?: string };
}

/** One workload on its way to a report, and what its draws came to; undefined where none were made. */
interface TriedWorkload extends JudgedWorkload {
  readonly choice: Choice;
  readonly findings: RobustnessFindings | undefined;
}

/** A request as it was judged, and what is reported of it as a whole. */
export interface JudgedRequest {
  readonly judged: readonly TriedWorkload[];
  readonly whole: Whole;
  readonly assessment: Assessment;
  /** Present where it holds several. */
  readonly workloads?: readonly WorkloadAssessment[];
  readonly drawn: DecisionDrawn;
}

/**
 * Judges every workload of a request by itself, and several of them as a whole.
 *
 * @throws when an answer is invalid: whoever read the request has to refuse it first
 */
export function judgeRequest(
  { workloads }: Request,
  knowledge: KnowledgeBase,
  options: JudgeOptions,
  say: Say,
): JudgedRequest {
  const weighting: AssessOptions = {
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    ...(options.weights === undefined ? {} : { weights: options.weights }),
  };
  const keepScores = workloads.length > 1;
  const judgeAs = (name: string, requirements: Requirements): TriedWorkload => {
    const assessed = assess(knowledge, requirements, weighting);
    const scored = decide(assessed);
    const findings = robustnessOf(assessed, scored, { ...options, keepScores }, say);
    return { name, assessed, choice: findings?.choice ?? scored, findings };
  };
  const named = workloads.map(({ name, answers }, i) => ({
    name: name ?? say('engine/workload', { number: i + 1 }),
    answers,
  }));
  const [only, ...others] = named;
  if (only === undefined) throw new Error('a request without workloads was let through');
  if (others.length === 0) return judgeOne(judgeAs(only.name, requirementsOf(only.answers, knowledge)), options, say);
  const tried = judgeApart(named, judgeAs, ({ choice }) => choice, knowledge);
  return judgeSeveral(tried, knowledge, weighting, options, say);
}

function judgeOne(tried: TriedWorkload, options: JudgeOptions, say: Say): JudgedRequest {
  const { findings } = tried;
  return {
    judged: [tried],
    whole: tried,
    assessment: reportTried(tried, options, say),
    drawn: { outcomes: findings?.outcomes, sure: findings?.sure },
  };
}

/** @param asked  the workloads as they were asked for, none taken apart */
function judgeSeveral(
  { asked, judged }: { readonly asked: readonly TriedWorkload[]; readonly judged: readonly TriedWorkload[] },
  knowledge: KnowledgeBase,
  weighting: AssessOptions,
  options: JudgeOptions,
  say: Say,
): JudgedRequest {
  const { language, weights } = options;
  const scores = judged.flatMap(({ findings }) => findings?.drawn ?? []);
  const { whole, outcomes } = proveWhole(judged, scores.length === 0 ? undefined : () => scores, knowledge, weighting);
  const workloads = judged.map((one): WorkloadAssessment => reportWorkload(one, options, say));
  const assessed = judged.map((one) => one.assessed);
  const loads = judged.map(({ name, assessed: { requirements } }) => ({ workload: name, requirements }));
  const ranked = reportRanking(whole.assessed, language, say, loads);
  const told: Told = {
    ranking: explainByWorkloads(ranked, workloads, say, assessed),
    scored: mean(assessed.map((one) => scoredShare(one, weights))),
    sensitivity: scores.length === 0 ? [] : sharedSwitchPoints(judged, asked, whole.choice, knowledge, options, say),
  };
  return {
    judged,
    whole,
    assessment: reportAssessment(whole, told, undefined, options, say),
    workloads,
    drawn: { outcomes: outcomes() },
  };
}

/** What would change the recommendation, of the answers that all workloads share; nothing is said of one that splits others. */
function sharedSwitchPoints(
  judged: readonly TriedWorkload[],
  asked: readonly TriedWorkload[],
  choice: Choice,
  knowledge: KnowledgeBase,
  { language, draws, seed = DEFAULT_SEED }: JudgeOptions,
  say: Say,
): readonly SwitchPoint[] {
  const positionOf = (key: string): number => knowledge.questions.findIndex(({ id }) => id === key);
  const drawn = { ...(draws === undefined ? {} : { draws }), seed };
  const changed = changedPlan(judged, knowledge, drawn);
  const findTurn: FindTurn = (probe) => {
    const first = changed.rivalAt(positionOf(probe.key), probe.to, probe.outcome);
    return { probe, ...(first === undefined ? {} : { first }) };
  };
  const isSplitAlike = steadySplits(asked, drawn);
  const probes = [...exploreWhole(judged, choice, changed, knowledge)].filter(([key, tried]) =>
    tried.every(({ to }) => isSplitAlike(positionOf(key), to)),
  );
  const names = judged.map(({ name }) => name);
  return switchPoints(new Map(probes), findTurn, outcomeIn(choice), knowledge, language, say, names);
}

function reportWorkload(tried: TriedWorkload, options: JudgeOptions, say: Say): WorkloadAssessment {
  const { name, choice, partOf, findings } = tried;
  const told = reportTried(tried, options, say);
  return {
    name,
    ...(partOf === undefined ? told : { partOf: partOf.workload, ...reportPartWorkload(told, partOf.part) }),
    winner: choice.kind === 'single' ? choice.winner.id : null,
    confidence: confidenceIn(findings?.outcomes, choice),
  };
}

/** Of a part: what the rule sets nobody answered, and only what it is asked can change or exclude anything. */
function reportPartWorkload(told: Assessment, { keeps, sets }: SplitPart): Assessment {
  const isAsked = (key: string): boolean => keeps.includes(key);
  const isFixed = (key: string): boolean => key in told.requirements && !isAsked(key);
  return {
    ...told,
    requirements: Object.fromEntries(
      Object.entries(told.requirements).map(([key, one]) => [
        key,
        one.origin === 'answer' && !isAsked(key)
          ? { ...one, origin: key in sets ? ('implied' as const) : ('default' as const), firm: key in sets }
          : one,
      ]),
    ),
    ranking: told.ranking.map((row) => ({
      ...row,
      undecided: row.undecided.filter(({ missing }) =>
        missing.every((one) => isAsked(one) || propertyIn(one) !== undefined),
      ),
      toWin: row.toWin !== null && isFixed(row.toWin.requirement) ? null : row.toWin,
    })),
    sensitivity: told.sensitivity.filter(({ requirement }) => !isFixed(requirement)),
  };
}

function reportTried(tried: TriedWorkload, options: JudgeOptions, say: Say): Assessment {
  const told: Told = {
    ranking: reportRanking(tried.assessed, options.language, say),
    scored: scoredShare(tried.assessed, options.weights),
    sensitivity: tried.findings?.sensitivity ?? [],
  };
  return reportAssessment(tried, told, tried.findings, options, say);
}

/** What is told of one workload otherwise than of several. */
interface Told {
  readonly ranking: readonly RankedAlternative[];
  /** Share of the weights, 0..1. */
  readonly scored: number;
  readonly sensitivity: readonly SwitchPoint[];
}

function reportAssessment(
  { assessed, choice }: Whole,
  told: Told,
  findings: RobustnessFindings | undefined,
  { language, stated }: JudgeOptions,
  say: Say,
): Assessment {
  const { knowledge, requirements } = assessed.situation;
  const chosen = alternativesById(chosenIn(choice), knowledge).map(({ id, technology }) => ({
    alternative: id,
    technology,
  }));
  const ranking = told.ranking.map((row) => ({
    ...row,
    acceptability: findings?.acceptability[row.alternative] ?? [],
    toWin: findings?.toWin[row.alternative] ?? null,
  }));
  return {
    profile: {
      id: assessed.profile.id,
      name: inLanguage(assessed.profile.name, language),
      because: inLanguage(assessed.profile.because, language),
      ...reportMultiplied(assessed, language, say),
      ...(stated?.weights === undefined || isWeighedInVain(assessed) ? {} : { stated: stated.weights }),
      weights: Object.fromEntries((ranking[0]?.criteria ?? []).map(({ id, weight }) => [id, weight])),
      scored: sixDecimals(told.scored),
    },
    requirements: reportRequirements(requirements, knowledge, language, say, (question) =>
      boundsAt(assessed, question),
    ),
    ranking,
    procedures: runProcedures(knowledge, requirements, chosen, language),
    sensitivity: told.sensitivity,
    robustness: findings?.report ?? null,
    unknowns: findings?.unknowns ?? [],
  };
}

/** How much of the weights, before those of silent criteria were spread, is of criteria that speak. */
function scoredShare({ plan, profile, utilities: { active } }: Assessed, stated: JudgeOptions['weights']): number {
  const weights = stated ?? profile.weights;
  const sum = (of: readonly Criterion[]) => of.reduce((total, { id }) => total + (weights[id] ?? 0), 0);
  const { criteria } = plan.knowledge;
  const all = sum(criteria);
  return all === 0 ? 0 : sum(criteria.filter((_, j) => active[j] === true)) / all;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
