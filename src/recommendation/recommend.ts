import {
  type AdviceKind,
  type Answers,
  type Decision,
  type DocumentReport,
  inLanguage,
  isUndecided,
  type KnowledgeBase,
  type Language,
  type Recommendation,
  type Request,
} from '../domain/index.ts';
import { oneAfterAnother } from '../wording/one-after-another.ts';
import { type Say, speaker } from '../wording/say.ts';
import { cite, collectCitations, documentReport, evidenceReport } from './citations.ts';
import { clustersOf } from './combine.ts';
import { partsIn } from './decide.ts';
import { type JudgedRequest, type JudgeOptions, judgeRequest } from './judge-request.ts';
import { adviceFor, reportAdvice, reportRisks } from './report-advice.ts';
import { reportClusters } from './report-clusters.ts';
import { reportDecision } from './report-decision.ts';
import { reportHybrid } from './report-hybrid.ts';
import { serving } from './serving.ts';
import { warningsOf } from './warnings.ts';

export interface RecommendOptions extends JudgeOptions {
  readonly tool: { readonly name: string; readonly version: string };
}

/**
 * The whole decision: normalise, exclude, score, rank, weigh hybrids, try its robustness, ask the documents' own
 * procedures, advise. Pure: the same request and knowledge give the same recommendation, byte for byte.
 *
 * @throws when an answer is invalid: whoever read the request has to refuse it first
 */
export function recommend(request: Request, knowledge: KnowledgeBase, options: RecommendOptions): Recommendation {
  const say = speaker(knowledge.wording, options.language);
  const { judged, whole, assessment, workloads, drawn } = judgeRequest(request, knowledge, options, say);
  const parts = partsIn(whole.choice);
  const hybrid = reportHybrid(whole.choice.hybrid, knowledge, options.language, say);
  const decision = reportDecision(
    workloads === undefined ? whole : { ...whole, workloads: judged, rankings: workloads },
    assessment.ranking,
    hybrid,
    drawn,
    options.language,
    say,
  );
  const served = serving(judged, whole.choice).map(({ assessed: { requirements }, best: { alternative } }) => ({
    alternative,
    requirements,
  }));
  const asked = judged.map(({ assessed: { requirements } }) => requirements);
  const given = adviceFor(clustersOf(served, knowledge), asked, knowledge);
  const advice = (kind: AdviceKind) => given.filter((one) => one.kind === kind);
  const body = {
    ...assessment,
    // With nothing chosen there is nothing to agree with.
    ...(isUndecided({ recommendation: decision, ranking: assessment.ranking })
      ? { procedures: assessment.procedures.map((one) => ({ ...one, agrees: null })) }
      : {}),
    recommendation: withApart(decision, judged, options.language, say),
    hybrid,
    ...(workloads === undefined ? {} : { workloads }),
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

/** A decision that says first of every workload that was taken apart why it counts by its parts. */
function withApart(decision: Decision, judged: JudgedRequest['judged'], language: Language, say: Say): Decision {
  const apart = new Map(
    judged.flatMap(({ partOf }) => (partOf === undefined ? [] : [[partOf.workload, partOf.because]])),
  );
  const why = [...apart].map(([name, because]) =>
    say('engine/taken-apart', { name, because: inLanguage(because, language) }),
  );
  return { ...decision, summary: oneAfterAnother([...why, decision.summary], say) };
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
