import type { StatedWeighting } from '../answers/stated-request.ts';
import {
  type Finding,
  type FindingSubject,
  type FindingsReport,
  type InlineSpan,
  type Language,
  type OpenFindingsReport,
  type SheetBlock,
  servedParts,
} from '../domain/index.ts';
import { arrangeFindings } from '../findings/index.ts';
import { displayShare } from '../units/index.ts';
import type { Say } from '../wording/say.ts';
import { counted } from '../words/counted.ts';
import { shortDigest } from '../words/short-digest.ts';
import type { Excepted } from './apply-exceptions.ts';
import { codeOf, describeChecks, EXCEPTABLE, GATES, type Gate, gateOf, RUN, UNREADABLE } from './checks.ts';
import type { Names } from './names.ts';
import type { ReviewSettings } from './review-settings.ts';
import { statedAs } from './review-weighting.ts';
import { isUnreadable, type ReviewedFile } from './reviewed-file.ts';

interface ReviewRun extends ReviewSettings {
  readonly language: Language;
  readonly tool: FindingsReport['tool'];
  readonly knowledge: { readonly version: string; readonly digest: string; readonly overlays: readonly string[] };
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** What was found in all files, as a report. */
export function reportReview(
  files: readonly ReviewedFile[],
  { found, counts: exceptions }: Excepted,
  run: ReviewRun,
  names: Names,
  say: Say,
): OpenFindingsReport {
  const { findings, counts, failed } = arrangeFindings(found, say);
  const rows = files.map((file) => rowOf(file, findings, names, say));
  const { gates, minConfidence, tolerance, required, weighting, policy, today, knowledge, language, tool } = run;
  const numbers = {
    files: counted(files.length, 'answers-file'),
    errors: counted(counts.errors, 'error'),
    warnings: counted(counts.warnings, 'warning'),
    notes: counted(counts.notes, 'note'),
    excepted: counts.excepted,
  };
  return {
    run: RUN,
    language,
    tool,
    title: say('review/title'),
    summary: say(failed ? 'review/failed' : 'review/passed', numbers),
    failed,
    checks: describeChecks(gates, say),
    subjects: files.map((file, index) => subjectOf(file, rows[index] as Row, run, say)),
    findings,
    counts: { subjects: files.length, ...counts },
    blocks: [tableOf(rows, say), factsOf(run, exceptions, say)],
    contents: {
      gates,
      minConfidence,
      tolerance,
      required,
      weighting: weighting === undefined ? null : stated(weighting),
      policy,
      today,
      exceptions,
      knowledge,
      reviews: files.map((file, index) => contentsOf(file, rows[index] as Row)),
    },
  };
}

/** How a file ends: the gravest of what was found in it, or that its decision holds. */
type Outcome = Gate | 'unreadable' | 'excepted' | 'holds';

interface Row {
  readonly name: string;
  readonly decided: string;
  readonly recommended: string;
  readonly confidence: string;
  readonly outcome: Outcome;
  readonly severity: Finding['severity'] | 'none';
}

/** Of those that are as severe as the first, the one whose check is named first among the gates; before these what cannot be read. */
function gravestOf(findings: readonly Finding[]): Finding | undefined {
  const [first] = findings;
  const gates: readonly (Gate | undefined)[] = GATES;
  const place = ({ code }: Finding) => gates.indexOf(gateOf(code));
  return findings
    .filter(({ severity }) => severity === first?.severity)
    .reduce<Finding | undefined>((a, b) => (a === undefined || place(b) < place(a) ? b : a), undefined);
}

function rowOf(file: ReviewedFile, findings: readonly Finding[], names: Names, say: Say): Row {
  const own = findings.filter(({ subject }) => subject === file.file);
  const gravest = gravestOf(own);
  const excepted = own.some(({ exception }) => exception !== undefined);
  const outcome: Outcome =
    gravest === undefined || (gravest.severity === 'note' && !excepted)
      ? 'holds'
      : gravest.severity !== 'error' && excepted
        ? 'excepted'
        : (gateOf(gravest.code) ?? 'unreadable');
  const severity = outcome === 'holds' ? 'none' : (gravest?.severity ?? 'none');
  if (isUnreadable(file)) {
    return { name: file.file, decided: '', recommended: '', confidence: '', outcome, severity };
  }
  const { recommendation, request, decided } = file;
  const { confidence } = recommendation.recommendation;
  return {
    name: request.name ?? file.file,
    decided: decided === undefined ? say('review/nothing') : names.outcome(decided.decision),
    recommended: names.recommended(recommendation),
    confidence: confidence === null ? '' : displayShare(confidence),
    outcome,
    severity,
  };
}

function subjectOf(file: ReviewedFile, { name, outcome }: Row, run: ReviewSettings, say: Say): FindingSubject {
  return {
    id: file.file,
    name,
    file: file.file,
    outcome: say(`review/outcome-${outcome}`),
    checked: isUnreadable(file) ? [UNREADABLE] : checkedIn(file.decided !== undefined, run),
  };
}

/** Of no matter where nothing was decided. */
const ABOUT_DECISIONS: readonly Gate[] = [
  'conflict',
  'excluded',
  'stale',
  'two-decisions',
  'near-tie',
  'low-confidence',
];

function checkedIn(isDecided: boolean, { required }: ReviewSettings): readonly string[] {
  const about = (gate: Gate) => {
    if (ABOUT_DECISIONS.includes(gate)) return isDecided;
    if (gate === 'no-winner') return !isDecided;
    return gate !== 'unanswered' || required.length > 0;
  };
  return EXCEPTABLE.filter(about).map(codeOf);
}

const STYLES = { error: 'bad', warning: 'warn', note: 'faint', none: 'good' } as const;

function tableOf(rows: readonly Row[], say: Say): SheetBlock {
  const heading = (id: string) => ({ id, heading: say(`review/column-${id}`) });
  return {
    kind: 'table',
    id: 'reviews',
    columns: [
      { ...heading('name'), flexible: true },
      { ...heading('decided'), flexible: true },
      { ...heading('recommended'), flexible: true },
      { ...heading('confidence'), align: 'right' },
      heading('outcome'),
    ],
    rows: rows.map(({ name, decided, recommended, confidence, outcome, severity }) => {
      const result: InlineSpan = { text: say(`review/outcome-${outcome}`), style: STYLES[severity] };
      return [name, decided, recommended, confidence, [result]];
    }),
  };
}

function factsOf(
  { gates, minConfidence, tolerance, required, weighting, policy, knowledge }: ReviewRun,
  exceptions: Excepted['counts'],
  say: Say,
): SheetBlock {
  const comma = say('word/comma');
  const fact = (id: string, value: string) => ({ label: say(`review/fact-${id}`), value });
  return {
    kind: 'facts',
    rows: [
      fact('gates', gates.length === 0 ? say('review/nothing') : gates.join(comma)),
      ...(required.length === 0 ? [] : [fact('required', required.join(comma))]),
      fact('confidence', displayShare(minConfidence)),
      fact('tolerance', String(tolerance)),
      ...(weighting === undefined ? [] : [fact('weighting', weighedBy(weighting, say))]),
      fact('policy', policy ?? say('review/nothing')),
      ...(policy === null ? [] : [fact('exceptions', say('review/exceptions', { ...exceptions }))]),
      fact('knowledge', say('review/knowledge', { version: knowledge.version, digest: shortDigest(knowledge.digest) })),
    ],
  };
}

function weighedBy(weighting: StatedWeighting, say: Say): string {
  const words = statedAs(weighting);
  return words.length === 0 ? say('review/by-scenario') : words.join(say('word/comma'));
}

function stated({ profile, weights }: StatedWeighting) {
  return { profile: profile ?? null, weights: weights ?? null };
}

function contentsOf(file: ReviewedFile, { name, outcome }: Row) {
  const head = { file: file.inRepository, name, outcome };
  if (isUnreadable(file)) return { ...head, decided: null, recommended: null };
  const { kind, technology, alternative, parts, confidence, undecided = false } = file.recommendation.recommendation;
  const decision = file.decided?.decision;
  return {
    ...head,
    decided:
      decision === undefined
        ? null
        : {
            kind: decision.kind,
            technology: decision.technology,
            alternative: decision.alternative,
            parts: decision.parts,
            reviewedWith: decision.reviewedWith,
          },
    ownWeighting: file.ownWeighting === undefined ? null : stated(file.ownWeighting),
    recommended: {
      kind,
      technology,
      alternative,
      parts: servedParts(parts),
      confidence,
      undecided,
    },
  };
}
