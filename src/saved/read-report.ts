import type { z } from 'zod';
import type { Problem, Recommendation } from '../domain/index.ts';
import { explainIssue } from '../knowledge/explain-issue.ts';
import { reportSchema, statedAnswersSchema } from '../schema/report-schema.ts';
import { about } from '../words/suggest.ts';
import { keyPlaceAt, placeAt, readYaml } from '../yaml/index.ts';

/** More than any report has; texts in it may be long. */
const LIMITS = { maxBytes: 32 * 1024 * 1024, maxLexemes: 8_000_000, maxScalarLength: 1_000_000 };

/** Enough to see what is wrong. */
const MOST_PROBLEMS = 20;

interface ReportReading {
  /** Absent when anything is wrong. */
  readonly report?: Recommendation;
  readonly problems: readonly Problem[];
}

/**
 * Reads a report that `select --format json` made, from a source that is not trusted: everything that shows a report may
 * rely on its shape afterwards.
 *
 * @param file  how to call the text in messages
 */
export function readReport(text: string, file: string): ReportReading {
  const value = parse(text);
  if (value === undefined) return { problems: syntaxProblems(text, file) };
  // Of somebody else's file there is only one thing to say.
  if (!isReport(value)) {
    const message = { id: 'saved/not-a-report' };
    return { problems: [{ code: 'report/foreign', severity: 'error', message, hint: HINT, at: { file } }] };
  }
  const faults = [
    ...faultsIn(reportSchema, value, []),
    ...faultsIn(statedAnswersSchema, (value as { answers?: unknown }).answers, ['answers']),
  ];
  if (faults.length === 0) return { report: value as Recommendation, problems: [] };
  const { document, problems } = readYaml(text, file, LIMITS);
  // What the stricter reader refuses is wrong as well, and it knows where.
  if (document === undefined) return { problems };
  const located = faults.slice(0, MOST_PROBLEMS).map(({ path, atKey, message, hint = HINT }): Problem => {
    const where = (atKey ? path.slice(0, -1) : path).join('.');
    return {
      code: 'report/shape',
      severity: 'error',
      message: where === '' ? message : about(where.slice(0, LONGEST_PATH), message),
      hint,
      at: atKey ? keyPlaceAt(document, path) : placeAt(document, path),
    };
  });
  return { problems: located };
}

const HINT = { id: 'saved/hint' };
/** Of where a fault is, in a file whose keys anybody may have made. */
const LONGEST_PATH = 200;

/** Undefined for what is no JSON; null stays null. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isReport(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value && value.schemaVersion === 1;
}

function faultsIn(schema: z.ZodType, value: unknown, above: readonly string[]) {
  const parsed = schema.safeParse(value);
  const issues = parsed.success ? [] : parsed.error.issues.slice(0, MOST_PROBLEMS);
  return issues
    .flatMap((issue) => explainIssue(issue, schema, value))
    .map((fault) => ({ ...fault, path: [...above, ...fault.path] }));
}

/** YAML is the wider language and its reader knows where a fault is; of what was never JSON it would find one in every line. */
function syntaxProblems(text: string, file: string): readonly Problem[] {
  const { problems } = /^\s*[{[]/.test(text) ? readYaml(text, file, LIMITS) : { problems: [] };
  if (problems.length > 0) return problems;
  const message = { id: 'saved/not-json' };
  return [{ code: 'report/not-json', severity: 'error', message, hint: { id: 'saved/make-anew' }, at: { file } }];
}
