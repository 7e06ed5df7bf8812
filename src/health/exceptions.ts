import type { Text } from '../domain/index.ts';
import type { ExceptionRecord } from '../knowledge/schema/library.ts';
import { suggestAmong } from '../words/suggest.ts';
import type { Examined } from './examine-knowledge.ts';
import { entryOf, type HealthFinding, subjectOf } from './finding.ts';

/** A finding, and why it may stay, where an exception says so. */
export interface ExceptedFinding extends HealthFinding {
  readonly because?: Text;
}

/**
 * Puts the exceptions beside what they are about; one that is about nothing that was found is itself a finding.
 *
 * @param covers  whether an exception counts for a finding that it is about
 */
export function applyExceptions(
  { findings, skipped }: Examined,
  exceptions: readonly ExceptionRecord[],
  covers: (exception: ExceptionRecord, finding: HealthFinding) => boolean = () => true,
): readonly ExceptedFinding[] {
  const excepted = findings.map((one): ExceptedFinding => {
    const own = exceptions.findLast(
      (exception) =>
        exception.finding === one.code && exception.subjects.includes(one.subject) && covers(exception, one),
    );
    return own === undefined ? one : { ...one, because: own.because };
  });
  const found = new Set(findings.map(({ code, subject }) => keyOf(code, subject)));
  const stale = exceptions.flatMap(({ id, finding, subjects }) =>
    subjects.flatMap((subject, index): readonly HealthFinding[] => {
      if (skipped.includes(finding) || found.has(keyOf(finding, subject))) return [];
      const spot = { section: 'exceptions', id, path: ['subjects', index] };
      const open = excepted.flatMap(({ code, subject: one, because }) =>
        code === finding && because === undefined ? [one] : [],
      );
      return [
        {
          spot,
          code: 'health/stale-exception',
          severity: 'warning',
          subject: subjectOf(spot, subject),
          message: { id: 'health/stale-exception', gaps: { entry: entryOf(spot), finding, subject } },
          ...(open.length === 0 ? {} : { hint: suggestAmong(subject, open) }),
        },
      ];
    }),
  );
  return [...excepted, ...stale];
}

function keyOf(code: string, subject: string): string {
  return `${code} ${subject}`;
}
