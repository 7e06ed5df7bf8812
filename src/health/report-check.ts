import type {
  FindingCheck,
  FindingsReport,
  Language,
  OpenFindingsReport,
  Place,
  Problem,
  SheetBlock,
} from '../domain/index.ts';
import { inLanguage } from '../domain/index.ts';
import { arrangeFindings, type FoundThing } from '../findings/index.ts';
import type { Say } from '../wording/say.ts';
import { counted } from '../words/counted.ts';
import { HEALTH_CHECKS } from './checks.ts';
import type { ExceptedFinding } from './exceptions.ts';

/** A check that was run: what was looked at, and everything that was found. */
interface CheckRun {
  /** Lists the sections with their entries. */
  readonly isVerbose: boolean;
  readonly tool: FindingsReport['tool'];
  readonly language: Language;
  /** Entries by section name. */
  readonly counts: Readonly<Record<string, number>>;
  /** The folders that were checked lie over the built-in knowledge. */
  readonly isLaidOver: boolean;
  /** Entries that stand in the place of built-in ones, as `<section> <id>`. */
  readonly replaced: readonly string[];
  /** Entries that stand in the place of one in another of the folders. */
  readonly replacedOwn: readonly string[];
  /** What is broken, and while there is anything nothing else is looked for; and what is not read. */
  readonly problems: readonly Problem[];
  readonly findings: readonly (ExceptedFinding & { readonly at: Place })[];
}

/** What was found in a knowledge base, as a report. */
export function reportCheck(run: CheckRun, say: Say): OpenFindingsReport {
  const { tool, language, counts, isLaidOver, replaced, replacedOwn, problems, findings } = run;
  const found = [...problems.map(ofProblem), ...findings.map((finding) => ofFinding(finding, language))];
  const { findings: arranged, counts: numbers, failed } = arrangeFindings(found, say);
  const sections = Object.entries(counts).filter(([, count]) => count > 0);
  const entries = sections.reduce((sum, [, count]) => sum + count, 0);
  const checks = checksFor(problems, say);
  return {
    run: 'check',
    language,
    tool,
    title: say('check/title'),
    summary: say(isLaidOver ? 'cli/checked-over-built-in' : 'cli/checked', {
      entries: counted(entries, 'entry'),
      sections: counted(sections.length, 'section'),
      errors: counted(numbers.errors, 'error'),
      warnings: counted(numbers.warnings, 'warning'),
      accepted: { id: 'check/accepted', gaps: { count: numbers.excepted } },
    }),
    failed,
    checks,
    subjects: sections.map(([name, count]) => ({
      id: name,
      name,
      outcome: say('check/section-outcome', { entries: counted(count, 'entry') }),
      checked: [],
    })),
    findings: arranged,
    counts: { subjects: sections.length, ...numbers },
    blocks: [
      ...replacing('check/replaced', replaced, say),
      ...replacing('check/replaced-own', replacedOwn, say),
      ...(run.isVerbose ? [tableOf(sections, say)] : []),
      ...accepted(findings, language, say),
    ],
    contents: {
      entries: Object.fromEntries(sections),
      ...(replaced.length === 0 ? {} : { replaced }),
      ...(replacedOwn.length === 0 ? {} : { replacedOwn }),
    },
  };
}

function ofProblem({ code, severity, message, hint, at }: Problem): FoundThing {
  const identity = [typeof message === 'string' ? message : JSON.stringify(message)];
  return {
    code,
    severity,
    message,
    identity,
    ...(hint === undefined ? {} : { hint }),
    ...(at === undefined ? {} : { at }),
  };
}

function ofFinding(finding: CheckRun['findings'][number], language: Language): FoundThing {
  const { code, severity, message, hint, at, subject, because, spot } = finding;
  return {
    code,
    severity,
    message,
    at,
    subject: spot.section,
    about: subject,
    identity: [subject],
    ...(hint === undefined ? {} : { hint }),
    ...(because === undefined ? {} : { exception: { reason: inLanguage(because, language) } }),
  };
}

/** All that is looked for in a knowledge base that is well formed, and whatever says that this one is not. */
function checksFor(problems: readonly Problem[], say: Say): readonly FindingCheck[] {
  const health = Object.entries(HEALTH_CHECKS).map(([name, severity]) => ({
    code: `health/${name}`,
    title: say(`health/${name}/title`),
    help: say(`health/${name}/help`),
    severity,
  }));
  const severities = new Map(problems.map(({ code, severity }) => [code, severity]));
  const broken = [...severities.keys()].sort().map((code) => ({
    code,
    title: say('check/well-formed/title'),
    help: say('check/well-formed/help'),
    severity: severities.get(code) ?? 'error',
  }));
  return [...broken, ...health];
}

function tableOf(sections: readonly (readonly [string, number])[], say: Say): SheetBlock {
  return {
    kind: 'table',
    id: 'entries',
    columns: [
      { id: 'entries', heading: say('check/column-entries'), align: 'right' },
      { id: 'section', heading: say('check/column-section') },
    ],
    rows: sections.map(([name, count]) => [String(count), name]),
  };
}

function replacing(id: string, replaced: readonly string[], say: Say): readonly SheetBlock[] {
  if (replaced.length === 0) return [];
  const entries = counted(replaced.length, 'entry');
  const list = replaced.join(say('word/comma'));
  return [{ kind: 'paragraph', text: say(id, { entries, list }) }];
}

/** Each reason once, with how many findings it covers. */
function accepted(findings: CheckRun['findings'], language: Language, say: Say): readonly SheetBlock[] {
  const reasons = new Map<string, { readonly code: string; readonly because: string; count: number }>();
  for (const { code, because } of findings) {
    if (because === undefined) continue;
    const text = inLanguage(because, language);
    const reason = reasons.get(`${code} ${text}`) ?? { code, because: text, count: 0 };
    reason.count++;
    reasons.set(`${code} ${text}`, reason);
  }
  if (reasons.size === 0) return [];
  const items = [...reasons.values()].map((reason) => ({ text: say('check/accepted-item', { ...reason }) }));
  return [
    { kind: 'heading', level: 2, text: say('check/accepted-heading') },
    { kind: 'list', style: 'bullets', items },
  ];
}
