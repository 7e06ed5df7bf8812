import type { Text } from '../domain/index.ts';
import type { ExceptionRecord } from '../knowledge/schema/library.ts';
import { suggestAmong } from '../words/suggest.ts';
import type { Examined } from './examine-knowledge.ts';
import { entryOf, type HealthFinding, subjectOf } from './finding.ts';

/** A finding, and why it may stay, where an exception says so. */
export interface ExceptedFinding extends HealthFinding {
  readonly because?: Text;
}

/** Puts the exceptions beside what they are about; one that is about nothing that was found is itself a finding. */
export function applyExceptions(
  { findings, skipped }: Examined,
  exceptions: readonly ExceptionRecord[],
): readonly ExceptedFinding[] {
  const reasons = new Map(
    exceptions.flatMap(({ finding, subjects, because }) =>
      subjects.map((subject) => [keyOf(finding, subject), because] as const),
    ),
  );
  const found = new Set(findings.map(({ code, subject }) => keyOf(code, subject)));
  const stale = exceptions.flatMap(({ id, finding, subjects }) =>
    subjects.flatMap((subject, index): readonly HealthFinding[] => {
      if (skipped.includes(finding) || found.has(keyOf(finding, subject))) return [];
      const spot = { section: 'exceptions', id, path: ['subjects', index] };
      const open = findings.flatMap(({ code, subject: one }) =>
        code === finding && !reasons.has(keyOf(code, one)) ? [one] : [],
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
  const excepted = findings.map((finding): ExceptedFinding => {
    const because = reasons.get(keyOf(finding.code, finding.subject));
    return because === undefined ? finding : { ...finding, because };
  });
  return [...excepted, ...stale];
}

function keyOf(code: string, subject: string): string {
  return `${code} ${subject}`;
}
