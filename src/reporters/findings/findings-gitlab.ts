import type { FindingSeverity } from '../../domain/index.ts';
import { jsonText, oneLine } from '../../words/escape.ts';
import { remarksOf } from './finding-words.ts';
import type { FindingsReporter } from './findings-reporter.ts';

const SEVERITIES: Readonly<Record<FindingSeverity, string>> = { error: 'major', warning: 'minor', note: 'info' };

/** A code quality report: what has no place is put down to the folder as a whole. */
export const findingsGitlab: FindingsReporter = ({ findings }, { say, inRepository }) =>
  `${jsonText(
    findings.map((finding) => ({
      description: [finding.message, ...remarksOf(finding, say)].map(oneLine).join('. '),
      check_name: finding.code,
      fingerprint: finding.fingerprint,
      severity: SEVERITIES[finding.severity],
      location: {
        path: finding.at === undefined ? '.' : oneLine(inRepository(finding.at.file)),
        lines: { begin: finding.at?.line ?? 1 },
      },
    })),
  )}\n`;
