import type { Finding, FindingsReport } from '../../domain/index.ts';
import { jsonText } from '../../words/escape.ts';
import type { FindingsReporter } from './findings-reporter.ts';

/** The findings for programs. Files are those of the repository. */
export const findingsJson: FindingsReporter = (report, { inRepository }) => {
  const { run, language, tool, failed, exitCode, summary, counts, checks, subjects, findings, contents } = report;
  const located = ({ at, ...finding }: Finding) => {
    if (at === undefined) return finding;
    const { line, column, length } = at;
    return { ...finding, at: { file: inRepository(at.file), line, column, length } };
  };
  const named = ({ file, ...subject }: FindingsReport['subjects'][number]) => ({
    ...subject,
    ...(file === undefined ? {} : { file: inRepository(file) }),
  });
  return `${jsonText({
    schemaVersion: 1,
    run,
    tool,
    language,
    status: failed ? 'failed' : 'passed',
    exitCode,
    summary,
    counts,
    ...contents,
    subjects: subjects.map(named),
    findings: findings.map(located),
    checks,
  })}\n`;
};
