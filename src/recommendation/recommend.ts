import {
  type AdviceKind,
  type Answers,
  type Assessment,
  type Criterion,
  type DocumentReport,
  type DrawSettings,
  inLanguage,
  isUndecided,
  type KnowledgeBase,
  type Language,
  type Recommendation,
  type Request,
  type Requirements,
  type SwitchPoint,
  type WorkloadAssessment,
} from '../domain/index.ts';
import { runProcedures } from '../procedures/index.ts';
import { imply, normalise } from '../requirements/index.ts';
import { type Say, speaker } from '../wording/say.ts';
import { type AssessOptions, assess, isWeighedInVain } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { cite, collectCitations, documentReport, evidenceReport } from './citations.ts';
import { type Choice, chosenIn, decide, outcomeIn, partsIn } from './decide.ts';
import { exploreWhole } from './explore-whole.ts';
import { alternativesById } from './names.ts';
import { proveWhole } from './prove.ts';
import { adviceFor, reportAdvice, reportRisks } from './report-advice.ts';
import { reportClusters } from './report-clusters.ts';
import { reportDecision } from './report-decision.ts';
import { reportHybrid } from './report-hybrid.ts';
import { reportMultiplied } from './report-multiplied.ts';
import { confidenceIn } from './report-outcomes.ts';
import { reportRanking } from './report-ranking.ts';
import { reportRequirements } from './report-requirements.ts';
import { type RobustnessFindings, robustnessOf } from './report-robustness.ts';
import { switchPoints } from './report-sensitivity.ts';
import { explainByWorkloads } from './report-whole.ts';
import { sixDecimals } from './rounded.ts';
import { warningsOf } from './warnings.ts';
import type { JudgedWorkload, Whole } from './whole.ts';

export interface RecommendOptions extends DrawSettings {
  readonly language: Language;
  /** Weight profile id; that of the scenario by default. */
  readonly profile?: string;
  /** By criterion id, rescaled to sum 1; replaces the profile's. */
  readonly weights?: Readonly<Record<string, number>>;
  /** The profile and the weights as they were stated, kept among the answers: without them these would not repeat the run. */
  readonly stated?: { readonly profile?: string; readonly weights?: string };
  readonly tool: { readonly name: string; readonly version: string };
}

/** One workload on its way to a report. */
interface ChosenWorkload extends JudgedWorkload {
  readonly choice: Choice;
}

/**
 * The whole decision: normalise, exclude, score, rank, weigh hybrids, try its robustness, ask the documents' own
 * procedures, advise. Pure: the same request and knowledge give the same recommendation, byte for byte.
 *
 * @throws when an answer is invalid: whoever read the request has to refuse it first
 */
export function recommend(request: Request, knowledge: KnowledgeBase, options: RecommendOptions): Recommendation {
  const say = speaker(knowledge.wording, options.language);
  const weighting: Pick<AssessOptions, 'profile' | 'weights'> = {
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    ...(options.weights === undefined ? {} : { weights: options.weights }),
  };
  const several = request.workloads.length > 1;
  const tried = request.workloads.map(({ name, answers }, i) => {
    const assessed = assess(knowledge, requirementsOf(answers, knowledge), weighting);
    const scored = decide(assessed);
    const findings = robustnessOf(assessed, scored, { ...options, keepScores: several }, say);
    const choice = findings?.choice ?? scored;
    return { judged: { name: name ?? say('engine/workload', { number: i + 1 }), assessed, choice }, findings };
  });
  const judged = tried.map((one): ChosenWorkload => one.judged);
  const found = tried.map((one) => one.findings);
  const [only] = judged;
  if (only === undefined) throw new Error('a request without workloads was let through');
  const drawn = found.flatMap((one) => one?.drawn ?? []);
  const { whole, outcomes } = several
    ? proveWhole(judged, drawn.length === 0 ? undefined : () => drawn, knowledge, weighting)
    : { whole: only, outcomes: () => found[0]?.outcomes };
  const findings = several ? undefined : found[0];
  const workloads = several ? judged.map((one, w) => reportWorkload(one, found[w], options, say)) : [];
  const sensitivity =
    drawn.length === 0 ? [] : sharedSwitchPoints(judged, whole.choice, knowledge, options.language, say);
  const assessment = reportAssessment(
    whole,
    findings,
    options,
    say,
    several ? { reports: workloads, judged, sensitivity } : undefined,
  );
  const parts = partsIn(whole.choice);
  const hybrid = reportHybrid(whole.choice.hybrid, knowledge, options.language, say);
  const decision = reportDecision(
    several ? { ...whole, workloads: judged, rankings: workloads } : whole,
    assessment.ranking,
    hybrid,
    { outcomes: outcomes(), sure: findings?.sure },
    options.language,
    say,
  );
  const served = several ? servedAmong(judged, whole.choice) : [{ ...whole, chosen: chosenIn(whole.choice) }];
  const given = new Set(served.flatMap(({ assessed, chosen }) => adviceFor(chosen, assessed.requirements, knowledge)));
  const advice = (kind: AdviceKind) => [...given].filter((one) => one.kind === kind);
  const body = {
    ...assessment,
    // With nothing chosen there is nothing to agree with.
    ...(isUndecided({ recommendation: decision, ranking: assessment.ranking })
      ? { procedures: assessment.procedures.map((one) => ({ ...one, agrees: null })) }
      : {}),
    recommendation: decision,
    hybrid,
    ...(several ? { workloads } : {}),
    ...(parts === undefined ? {} : { clusters: reportClusters(parts, knowledge, options.language, say) }),
    risks: reportRisks(advice('risk'), knowledge, options.language),
    nextSteps: advice('next-step').map((one) => reportAdvice(one, knowledge, options.language)),
    readiness: advice('readiness').map((one) => reportAdvice(one, knowledge, options.language)),
  };
  const reading = new Map<string, string>();
  for (const one of advice('document')) {
    for (const id of cite(one.source, knowledge).documents) reading.set(id, inLanguage(one.text, options.language));
  }
  const cited = collectCitations(body);
  const documents: DocumentReport[] = [...new Set([...reading.keys(), ...cited.documents])].map((id) =>
    documentReport(id, knowledge, options.language, reading.get(id) ?? null),
  );
  return {
    schemaVersion: 1,
    tool: options.tool,
    knowledge: { version: knowledge.version, digest: knowledge.digest, overlays: knowledge.overlays },
    language: options.language,
    name: request.name ?? null,
    description: request.description ?? null,
    answers: sortedAnswers(request, options.stated),
    ...askedFor(options),
    ...body,
    documents,
    evidence: cited.evidence.map((id) => evidenceReport(id, knowledge, options.language)),
    warnings: warningsOf(request, judged, whole, options, say),
  };
}

/** Answers normalised and with everything implied. */
export function requirementsOf(answers: Answers, knowledge: KnowledgeBase): Requirements {
  const { requirements, problems } = normalise(answers, knowledge);
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`an invalid answer was let through: ${problem.message.id}`);
  return imply(requirements, knowledge);
}

/** Each workload with what serves it: a risk of one part is none of another. */
function servedAmong(
  judged: readonly ChosenWorkload[],
  choice: Choice,
): { readonly assessed: Assessed; readonly chosen: readonly string[] }[] {
  const parts = partsIn(choice);
  return judged.map(({ assessed }, w) => {
    const own = parts?.[w]?.best.id;
    return { assessed, chosen: own === undefined ? chosenIn(choice) : [own] };
  });
}

/** What would change the recommendation, of the answers that all workloads share. */
function sharedSwitchPoints(
  judged: readonly ChosenWorkload[],
  choice: Choice,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): readonly SwitchPoint[] {
  const probes = exploreWhole(judged, choice, knowledge);
  const names = judged.map(({ name }) => name);
  return switchPoints(probes, (probe) => ({ probe }), outcomeIn(choice), knowledge, language, say, names);
}

function reportWorkload(
  judged: ChosenWorkload,
  findings: RobustnessFindings | undefined,
  options: RecommendOptions,
  say: Say,
): WorkloadAssessment {
  return {
    name: judged.name,
    ...reportAssessment(judged, findings, options, say),
    winner: judged.choice.winner?.id ?? null,
    confidence: confidenceIn(findings?.outcomes, judged.choice),
  };
}

function reportAssessment(
  { assessed, choice }: Whole,
  findings: RobustnessFindings | undefined,
  { language, weights, stated }: RecommendOptions,
  say: Say,
  several?: {
    readonly reports: readonly WorkloadAssessment[];
    readonly judged: readonly ChosenWorkload[];
    readonly sensitivity: readonly SwitchPoint[];
  },
): Assessment {
  const { knowledge, requirements } = assessed.situation;
  const chosen = alternativesById(chosenIn(choice), knowledge).map(({ id, technology }) => ({
    alternative: id,
    technology,
  }));
  const loads = several?.judged.map(({ name, assessed: { requirements: own } }) => ({
    workload: name,
    requirements: own,
  }));
  const ranked = reportRanking(assessed, language, say, loads);
  const explained =
    several === undefined
      ? ranked
      : explainByWorkloads(
          ranked,
          several.reports,
          say,
          several.judged.map((one) => one.assessed),
        );
  const ranking = explained.map((row) => ({
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
      scored: sixDecimals(mean((several?.judged ?? [{ assessed }]).map((one) => scoredShare(one.assessed, weights)))),
    },
    requirements: reportRequirements(requirements, knowledge, language, say),
    ranking,
    procedures: runProcedures(knowledge, requirements, chosen, language),
    sensitivity: findings?.sensitivity ?? several?.sensitivity ?? [],
    robustness: findings?.report ?? null,
    unknowns: findings?.unknowns ?? [],
  };
}

/** How much of the weights, before those of silent criteria were spread, is of criteria that speak. */
function scoredShare({ plan, profile, utilities: { active } }: Assessed, stated: RecommendOptions['weights']): number {
  const weights = stated ?? profile.weights;
  const sum = (of: readonly Criterion[]) => of.reduce((total, { id }) => total + (weights[id] ?? 0), 0);
  const { criteria } = plan.knowledge;
  const all = sum(criteria);
  return all === 0 ? 0 : sum(criteria.filter((_, j) => active[j] === true)) / all;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function askedFor({ draws, seed }: RecommendOptions): Pick<Recommendation, 'asked'> {
  if (draws === undefined && seed === undefined) return {};
  return { asked: { ...(draws === undefined ? {} : { draws }), ...(seed === undefined ? {} : { seed }) } };
}

function sortedAnswers(
  { name, description, workloads }: Request,
  { profile, weights }: NonNullable<RecommendOptions['stated']> = {},
): unknown {
  const sorted = (answers: Answers) => Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
  const head = {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(profile === undefined ? {} : { profile }),
    ...(weights === undefined ? {} : { weights }),
  };
  const [only] = workloads;
  if (workloads.length === 1 && only !== undefined) return { ...head, ...sorted(only.answers) };
  return {
    ...head,
    workloads: workloads.map((workload) => ({
      ...(workload.name === undefined ? {} : { name: workload.name }),
      ...(workload.description === undefined ? {} : { description: workload.description }),
      ...sorted(workload.answers),
    })),
  };
}
