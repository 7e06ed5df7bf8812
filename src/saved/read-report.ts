import type { Place, Problem, Recommendation } from '../domain/index.ts';
import { placeAt, readYaml } from '../yaml/index.ts';
import { reportShape } from './report-shape.ts';
import type { Fault } from './shape.ts';

/** More than any report has; texts in it may be long. */
const LIMITS = { maxBytes: 32 * 1024 * 1024, maxLexemes: 8_000_000, maxScalarLength: 1_000_000 };

export interface ReportReading {
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
  const faults: Fault[] = [];
  // Of somebody else's file there is only one thing to say.
  if (!isReport(value)) faults.push({ path: ['schemaVersion'], message: { id: 'saved/not-a-report' } });
  else reportShape(value, [], faults);
  if (faults.length === 0) return { report: value as Recommendation, problems: [] };
  const { document, problems } = readYaml(text, file, LIMITS);
  // What the stricter reader refuses is wrong as well, and it knows where.
  if (document === undefined && problems.length > 0) return { problems };
  const placeOf = ({ path }: Fault): Place => (document === undefined ? { file } : placeAt(document, path));
  return { problems: faults.map((fault) => problemOf(fault, placeOf(fault))) };
}

function isReport(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value && value.schemaVersion === 1;
}

/** Undefined for what is no JSON; null stays null. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** YAML is the wider language and its reader knows where a fault is. */
function syntaxProblems(text: string, file: string): readonly Problem[] {
  const { problems } = readYaml(text, file, LIMITS);
  if (problems.length > 0) return problems;
  return [{ code: 'report/not-json', severity: 'error', message: { id: 'saved/not-json' }, at: { file } }];
}

function problemOf({ path, message }: Fault, at: Place): Problem {
  const key = path.join('.');
  return {
    code: 'report/shape',
    severity: 'error',
    message: key === '' ? message : { id: 'saved/at', gaps: { key: key.slice(0, 200), said: message } },
    hint: { id: 'saved/hint' },
    at,
  };
}
